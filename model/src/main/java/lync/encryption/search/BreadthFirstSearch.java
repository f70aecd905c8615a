package lync.encryption.search;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * One level-synchronous breadth-first search.
 *
 * <p>The arena is the queue: states are expanded in the order in which they were found, and a level
 * is a range of indexes. Whatever is counted is counted in that order, transition by transition, so
 * batches show nowhere in the result, not even if the bound is reached in the middle of one.
 */
final class BreadthFirstSearch {

  private static final int PROGRESS_INTERVAL = 1 << 16;
  /** Where states are divided is looked at again when there are that many times as many. */
  private static final int DIVIDED_AGAIN = 16;

  private final TransitionSystem system;
  private final Observer observer;
  private final ProgressListener progress;
  private final BooleanSupplier cancelled;
  private final boolean digest;
  private final StateStore store;
  private final SuccessorBatch batch;
  /** How many states there will be when it is next seen where to divide them. */
  private long divideAt;
  private final Tally stateTally;
  private final Tally stepTally;
  private final long[] actionCounts;
  private long transitions;
  private long deadlocks;
  /** Level of the states being expanded; -1 while the initial states come in. */
  private int level = -1;
  /** For each level, one more than the index of its last state. */
  private int[] levelEnds = new int[16];
  private Ending ending = Ending.EXHAUSTED;

  BreadthFirstSearch(Search.Builder search) {
    system = search.system;
    observer = search.observer;
    progress = search.progress;
    cancelled = search.cancelled;
    digest = search.digest;
    store = new StateStore(system.words(), search.hash, search.maxStates);
    divideAt = search.firstDivision;
    batch = new SuccessorBatch(store, system.actions());
    stateTally = new Tally(observer.statePredicates());
    stepTally = new Tally(observer.stepPredicates());
    actionCounts = new long[system.actions()];
  }

  SearchResult run() {
    long[] pair = new long[1];
    system.initial((action, words, offset) -> {
      pair[0] = store.pair(words, offset);
      discover(words, offset, pair, 0, store.hash(pair, 0), RecordIndex.NO_HINT, -1, -1);
    });
    int from = 0;
    while (from < store.size() && ending == Ending.EXHAUSTED) {
      int to = store.size();
      closeLevel(to);
      expand(from, to);
      progress.at(store.size(), transitions, level);
      from = to;
    }
    if (from < store.size()) {
      // Stopped: the level that was being found is kept as far as it goes.
      closeLevel(store.size());
    }
    return new SearchResult(
        ending,
        store,
        Arrays.copyOf(levelEnds, level + 1),
        transitions,
        actionCounts,
        deadlocks,
        stateTally,
        stepTally,
        digest);
  }

  private void closeLevel(int end) {
    level++;
    if (level == levelEnds.length) {
      levelEnds = Arrays.copyOf(levelEnds, levelEnds.length * 2);
    }
    levelEnds[level] = end;
  }

  /** Expands the states of one level, unless the search ends in between. */
  private void expand(int from, int to) {
    int reported = from;
    int source = from;
    while (source < to && ending == Ending.EXHAUSTED) {
      if (cancelled.getAsBoolean()) {
        ending = Ending.CANCELLED;
        return;
      }
      divide();
      generate(source, to);
      batch.locate();
      take(source);
      source += batch.sources();
      if (source - reported >= PROGRESS_INTERVAL) {
        progress.at(store.size(), transitions, level);
        reported = source;
      }
    }
  }

  /** Divides the states where their halves take the least room, as soon as there are enough to tell. */
  private void divide() {
    if (store.size() >= divideAt) {
      int best = Division.best(store.states());
      if (best != store.states().left().words()) {
        store.divide(best);
      }
      divideAt = (long) store.size() * DIVIDED_AGAIN;
    }
  }

  /** Fills the batch with the successors of the states from {@code source} on. */
  private void generate(int source, int to) {
    batch.clear();
    for (int i = source; i < to && !batch.full(); i++) {
      batch.beginSource(i);
      system.successors(batch.sourceStates(), batch.source(batch.sources()), batch);
      batch.endSource();
    }
  }

  /** Takes the transitions in the batch, whose first source is the state at {@code first}. */
  private void take(int first) {
    int successor = 0;
    for (int i = 0; i < batch.sources(); i++) {
      int end = batch.end(i);
      if (successor == end) {
        deadlocks++;
      }
      for (; successor < end; successor++) {
        int action = batch.action(successor);
        int target =
            discover(
                batch.states(),
                batch.offset(successor),
                batch.pairs(),
                successor,
                batch.code(successor),
                batch.hint(successor),
                first + i,
                action);
        if (target == StateStore.FULL) {
          return;
        }
        transitions++;
        actionCounts[action]++;
        judge(first, i, action, successor, target);
      }
    }
  }

  /** Adds a state unless it is known, and observes it if it is new. Returns what the store does. */
  private int discover(
      long[] words, int offset, long[] pairs, int at, long code, int hint, int source, int action) {
    int index = store.add(pairs, at, code, hint, source, action);
    if (index == StateStore.FULL) {
      ending = Ending.BOUND_REACHED;
    } else if (index >= 0 && !stateTally.empty()) {
      observer.observeState(words, offset, stateTally.clearedBits());
      stateTally.record(level + 1, source, action, index);
    }
    return index;
  }

  private void judge(int first, int position, int action, int successor, int target) {
    if (stepTally.empty()) {
      return;
    }
    observer.observeStep(
        batch.kind(successor),
        batch.sourceStates(),
        batch.source(position),
        action,
        batch.states(),
        batch.offset(successor),
        stepTally.clearedBits());
    stepTally.record(level + 1, first + position, action, target >= 0 ? target : ~target);
  }
}
