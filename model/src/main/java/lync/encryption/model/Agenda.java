package lync.encryption.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
    for (Link link : universe.links()) {
      for (Phase phase : Phase.values()) {
        onLink[link.ordinal()][phase.ordinal()] =
            numbers(actions, a -> a instanceof LinkAction action && action.link() == link && action.phases().contains(phase));
      }
    }
    onMessage = new int[universe.messages() + 1][MessagePhase.values().length][];
    for (int m = 1; m <= universe.messages(); m++) {
      int message = m;
      for (MessagePhase phase : MessagePhase.values()) {
        onMessage[m][phase.ordinal()] =
            numbers(actions, a -> a instanceof MessageAction action && action.message() == message && action.phases().contains(phase));
      }
    }
  }

  private static int[] numbers(List<Action> actions, Predicate<Action> wanted) {
    return IntStream.range(0, actions.size()).filter(number -> wanted.test(actions.get(number))).toArray();
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
