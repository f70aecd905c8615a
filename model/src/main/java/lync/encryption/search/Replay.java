package lync.encryption.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes given actions one after the other, without any search. */
public final class Replay {

  private Replay() {}

  /**
   * The run that takes these actions from an initial state. If several initial states allow it,
   * the one that the system hands out first counts.
   *
   * @return the run, or empty if from no initial state each action is enabled when its turn comes
   */
  public static Optional<Run> of(TransitionSystem system, int[] actions) {
    int words = system.words();
    List<long[]> starts = new ArrayList<>();
    system.initial(
        (action, state, offset) -> starts.add(Arrays.copyOfRange(state, offset, offset + words)));
    return starts.stream().map(start -> from(system, start, actions)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Run> from(TransitionSystem system, long[] start, int[] actions) {
    long[][] states = new long[actions.length + 1][];
    states[0] = start;
    for (int i = 0; i < actions.length; i++) {
      states[i + 1] = successor(system, states[i], actions[i]);
      if (states[i + 1] == null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Run(actions, states));
  }

  /** The state that the action leads to, null if it is not enabled. */
  private static long[] successor(TransitionSystem system, long[] state, int wanted) {
    long[] next = new long[state.length];
    boolean[] enabled = new boolean[1];
    system.successors(
        state,
        0,
        (action, words, offset) -> {
          if (action == wanted) {
            System.arraycopy(words, offset, next, 0, next.length);
            enabled[0] = true;
          }
        });
    return enabled[0] ? next : null;
  }
}
