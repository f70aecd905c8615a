package lync.encryption.model.action;

import java.util.Optional;
import java.util.Set;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Phase;

/**
 * Whoever has a message sends it on over the next hop's connection. If the attacker sits at the far end the message is intercepted, otherwise
 * it arrives.
 */
public final class SendHop extends MessageAction {

  SendHop(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Underway), message);
  }

  @Override
  public Optional<Link> link(State s) {
    MessageSlot slot = s.message(message);
    return slot.phase() == MessagePhase.Underway ? Sending.link(s, route.hop(slot.position())) : Optional.empty();
  }

  @Override
  public boolean guard(State s) {
    MessageSlot slot = s.message(message);
    if (slot.phase() != MessagePhase.Underway) {
      return false;
    }
    Hop hop = route.hop(slot.position());
    return Sending.usable(s, hop) && !Sending.forbidden(s, message, Sending.sendingEnd(s, hop));
  }

  @Override
  public void effect(State before, State after) {
    int position = before.message(message).position();
    ConnectionEnd end = Sending.sendingEnd(before, route.hop(position));
    // An initiator that has finished has not been accepted yet: what goes now goes on its own view alone.
    boolean unaccepted = end.phase() == Phase.Finished;
    Sending.carry(after, message, end.link(), unaccepted ? Carriage.Unaccepted : end.carriage(), end.attackerAtFarEnd());
    if (end.attackerAtFarEnd()) {
      after.message(message).phase(MessagePhase.Intercepted);
    } else {
      Sending.arrive(after, message, position + 1);
    }
  }
}
