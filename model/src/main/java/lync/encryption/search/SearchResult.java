package lync.encryption.search;

import java.util.Objects;
import java.util.Optional;

/**
 * What a search found. Immutable, and safe to read from several threads.
 *
 * <p>Keeps the packed states, so that runs and states can be read afterwards. If the search is not
 * {@link #complete()}, all figures are of the transitions taken until it stopped, which are the
 * first ones in breadth-first order: a predicate that held did hold, on a shortest run, but one
 * that never held may yet hold beyond.
 */
public final class SearchResult {

  private final Ending ending;
  private final StateArena states;
  private final long bytes;
  private final int[] levelEnds;
  private final long transitions;
  private final long[] actionCounts;
  private final long deadlocks;
  private final Tally stateTally;
  private final Tally stepTally;
  private final boolean digested;
  private final long digest;

  /** Takes over the arrays, the tallies and the store's states; the caller must not change them after. */
  SearchResult(
      Ending ending,
      StateStore store,
      int[] levelEnds,
      long transitions,
      long[] actionCounts,
      long deadlocks,
      Tally stateTally,
      Tally stepTally,
      boolean digested) {
    this.ending = ending;
    // The hash indexes have done their work: only their size is kept.
    this.states = store.states();
    this.bytes = store.bytes();
    this.levelEnds = levelEnds;
    this.transitions = transitions;
    this.actionCounts = actionCounts;
    this.deadlocks = deadlocks;
    this.stateTally = stateTally;
    this.stepTally = stepTally;
    this.digested = digested;
    this.digest = digested ? StateDigest.of(states) : 0;
  }

  /** Whether every reachable state was found and expanded. */
  public boolean complete() {
    return ending == Ending.EXHAUSTED;
  }

  /** Whether the search stopped because the caller asked for it. */
  public boolean cancelled() {
    return ending == Ending.CANCELLED;
  }

  /** Number of distinct states found. */
  public long states() {
    return states.size();
  }

  /** Number of transitions taken, including those into states already known. */
  public long transitions() {
    return transitions;
  }

  /** The largest distance of a state found from the initial states, in steps; -1 if there is no state. */
  public int diameter() {
    return levelEnds.length - 1;
  }

  /** Number of distinct states at each distance from the initial states, {@code diameter() + 1} figures. */
  public long[] levelSizes() {
    long[] sizes = new long[levelEnds.length];
    for (int level = 0; level < sizes.length; level++) {
      sizes[level] = levelEnds[level] - levelStart(level);
    }
    return sizes;
  }

  /** Number of transitions taken by this ground action. */
  public long actionCount(int action) {
    return actionCounts[action];
  }

  /** Number of distinct states in which this predicate held. */
  public long statePredicateCount(int predicate) {
    return stateTally.count(predicate);
  }

  /** Distance from the initial states at which this predicate held first, in steps; -1 if it never did. */
  public int statePredicateLevel(int predicate) {
    return levelOf(stateTally.first(predicate));
  }

  /** Number of transitions on which this predicate held. */
  public long stepPredicateCount(int predicate) {
    return stepTally.count(predicate);
  }

  /**
   * Length of a shortest run whose last step satisfies this predicate: the distance of the state
   * before the step, plus 1; -1 if it never held.
   */
  public int stepPredicateLevel(int predicate) {
    return levelOf(stepTally.first(predicate));
  }

  /** Number of states without successor, among those expanded. */
  public long deadlocks() {
    return deadlocks;
  }

  /**
   * A digest of the set of states found, the same in whatever order they were found; 0 for the
   * empty set. Different sets have different digests but for a chance of about 2^-64.
   *
   * @throws IllegalStateException if the search was built without
   */
  public long digest() {
    if (!digested) {
      throw new IllegalStateException("the search was told not to compute a digest");
    }
    return digest;
  }

  /** A shortest run to the first state found in which this predicate held; empty if there is none. */
  public Optional<Run> shortestRunToState(int predicate) {
    return Optional.ofNullable(stateTally.first(predicate))
        .map(sighting -> runTo(sighting.target(), sighting.level()));
  }

  /** The first run found whose last step satisfied this predicate, a shortest; empty if there is none. */
  public Optional<Run> shortestRunToStep(int predicate) {
    return Optional.ofNullable(stepTally.first(predicate)).map(this::runThrough);
  }

  /** Shows all states to the visitor, in order of discovery. */
  public void forEachState(StateVisitor visitor) {
    Objects.requireNonNull(visitor, "visitor");
    long[] state = new long[states.words()];
    for (int level = 0; level < levelEnds.length; level++) {
      for (int i = levelStart(level); i < levelEnds[level]; i++) {
        states.read(i, state, 0);
        visitor.visit(i, state, 0, level);
      }
    }
  }

  /**
   * Bytes that the search held at its end for the states, the steps that found them and the hash
   * indexes, with their spare room.
   */
  public long bytes() {
    return bytes;
  }

  private int levelStart(int level) {
    return level == 0 ? 0 : levelEnds[level - 1];
  }

  private static int levelOf(Tally.Sighting sighting) {
    return sighting == null ? -1 : sighting.level();
  }

  /** The run by which a state was found, as many steps long as its level. */
  private Run runTo(int state, int level) {
    int[] actions = new int[level];
    long[][] passed = new long[level + 1][];
    int at = state;
    for (int i = level; i > 0; i--) {
      passed[i] = states.copy(at);
      actions[i - 1] = states.action(at);
      at = states.parent(at);
    }
    passed[0] = states.copy(at);
    return new Run(actions, passed);
  }

  /** The run to the state before the step, and the step. */
  private Run runThrough(Tally.Sighting step) {
    return runTo(step.source(), step.level() - 1).then(step.action(), states.copy(step.target()));
  }
}
