package lync.encryption.search;

/**
 * What is watched on every distinct state and on every step.
 *
 * <p>State predicates and step predicates are each numbered from 0. To say that predicate
 * <i>i</i> holds, an observer sets bit {@code i % 64} of {@code bits[i / 64]}. The engine clears
 * the bits before each call, and reads them only up to the number of predicates declared.
 */
public interface Observer {

  /** Number of predicates on states; if 0, {@link #observeState} is never called. */
  int statePredicates();

  /**
   * Judges a state. Called once for each distinct state, in order of discovery.
   *
   * @param states an array that holds the state, not to be written to
   * @param offset index of the state's first word
   * @param bits takes the verdicts: {@code (statePredicates() + 63) / 64} longs, all zero
   */
  void observeState(long[] states, int offset, long[] bits);

  /** Number of predicates on steps; if 0, {@link #observeStep} is never called. */
  int stepPredicates();

  /**
   * Judges a step. Called for every transition, including those into states already known.
   *
   * @param states an array that holds the state before the step, not to be written to
   * @param before index of that state's first word
   * @param action the action taken
   * @param next an array that holds the state after the step, not to be written to
   * @param after index of that state's first word
   * @param bits takes the verdicts: {@code (stepPredicates() + 63) / 64} longs, all zero
   */
  void observeStep(long[] states, int before, int action, long[] next, int after, long[] bits);

  /**
   * Judges a step whose kind the system told. The engine calls this one; by default kinds mean nothing.
   *
   * @param kind as given to {@link StateSink#accept(int, int, long[], int)}
   */
  default void observeStep(int kind, long[] states, int before, int action, long[] next, int after, long[] bits) {
    observeStep(states, before, action, next, after, bits);
  }

  /** An observer without predicates. */
  static Observer none() {
    return NoObserver.INSTANCE;
  }
}
