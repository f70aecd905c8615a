package lync.encryption.search;

import java.util.Arrays;

/**
 * A run: an initial state and the steps taken from it. Immutable and equal by content; the
 * constructor and both accessors copy.
 *
 * @param actions the actions taken, in order
 * @param states the states passed, one more than the actions; {@code states[i + 1]} is reached
 *     from {@code states[i]} by {@code actions[i]}
 */
public record Run(int[] actions, long[][] states) {

  /**
   * A run of these actions and states.
   *
   * @throws IllegalArgumentException if there is not exactly one more state than actions
   */
  public Run {
    if (states.length != actions.length + 1) {
      throw new IllegalArgumentException(
          "a run of " + actions.length + " actions cannot pass " + states.length + " states");
    }
    actions = actions.clone();
    states = copy(states);
  }

  /** Number of steps. */
  public int length() {
    return actions.length;
  }

  /** This run and one more step. */
  Run then(int action, long[] state) {
    int[] moreActions = Arrays.copyOf(actions, actions.length + 1);
    long[][] moreStates = Arrays.copyOf(states, states.length + 1);
    moreActions[actions.length] = action;
    moreStates[states.length] = state;
    return new Run(moreActions, moreStates);
  }

  @Override
  public int[] actions() {
    return actions.clone();
  }

  @Override
  public long[][] states() {
    return copy(states);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Run run
        && Arrays.equals(actions, run.actions)
        && Arrays.deepEquals(states, run.states);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(actions) + Arrays.deepHashCode(states);
  }

  @Override
  public String toString() {
    return "Run[actions=" + Arrays.toString(actions) + ", states=" + Arrays.deepToString(states) + "]";
  }

  private static long[][] copy(long[][] states) {
    return Arrays.stream(states).map(long[]::clone).toArray(long[][]::new);
  }
}
