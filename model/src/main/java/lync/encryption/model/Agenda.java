package lync.encryption.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lync.encryption.model.action.Action;
import lync.encryption.model.action.LinkAction;
import lync.encryption.model.action.MessageAction;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Phase;

/**
 * Which ground actions are worth asking, by the phase that a connection or a message is in. Only saves time: an action left out would have
 * said no. Immutable.
 */
final class Agenda {

  private final int[][][] onLink = new int[Link.values().length][Phase.values().length][];
  private final int[][][] onMessage;

  Agenda(Universe universe, List<Action> actions) {
    onMessage = new int[universe.messages() + 1][MessagePhase.values().length][];
    for (int[][][] table : List.of(onLink, onMessage)) {
      for (int[][] byPhase : table) {
        Arrays.fill(byPhase, new int[0]);
      }
    }
    for (int number = 0; number < actions.size(); number++) {
      if (actions.get(number) instanceof LinkAction action) {
        enter(onLink[action.link().ordinal()], action.phases(), number);
      } else if (actions.get(number) instanceof MessageAction action) {
        enter(onMessage[action.message()], action.phases(), number);
      }
    }
  }

  private static void enter(int[][] byPhase, Set<? extends Enum<?>> phases, int number) {
    for (Enum<?> phase : phases) {
      int[] longer = Arrays.copyOf(byPhase[phase.ordinal()], byPhase[phase.ordinal()].length + 1);
      longer[longer.length - 1] = number;
      byPhase[phase.ordinal()] = longer;
    }
  }

  /** Numbers of the actions on a link that may be enabled while its deciding end is in this phase. Not to be written to. */
  int[] on(Link link, Phase phase) {
    return onLink[link.ordinal()][phase.ordinal()];
  }

  /** Numbers of the actions on a message that may be enabled while it is in this phase. Not to be written to. */
  int[] on(int message, MessagePhase phase) {
    return onMessage[message][phase.ordinal()];
  }
}
