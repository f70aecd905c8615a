package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.PayloadForm;

/** The attacker, between two halves of a connection, passes an intercepted message on over the other half, as it is or altered. */
abstract class ForwardingAction extends MessageAction {

  ForwardingAction(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Intercepted), message);
  }

  @Override
  public final Author author() {
    return Author.Attacker;
  }

  @Override
  public final boolean looksFurther() {
    return true;
  }

  @Override
  public boolean guard(State s) {
    MessageSlot slot = s.message(message);
    return slot.phase() == MessagePhase.Intercepted
        && s.knows(setting.terms().content(message))
        && Impersonation.holdsOtherHalf(s, route.hop(slot.position()))
        && !serverWouldRefuse(s, route.hop(slot.position()));
  }

  /** A server does not take what must not go in clear from a TCP connection, whoever sends it; a client cannot tell where a message came from. */
  private boolean serverWouldRefuse(State s, Hop hop) {
    if (hop.way() != Hop.Way.OpenedBySender) {
      return false;
    }
    ConnectionEnd end = Impersonation.otherHalf(s, hop);
    return Sending.tcpForbidden(s, message, end)
        || setting.keyForbidden(form(s), end.link(), end.transport())
        || Sending.sharingForbidden(s, message, end);
  }

  /** What the message has besides its text when it crosses. */
  abstract PayloadForm form(State s);

  /** The message crosses the other half. */
  final void forward(State before, State after) {
    int position = before.message(message).position();
    ConnectionEnd end = Impersonation.otherHalf(before, route.hop(position));
    Sending.carry(after, message, end.link(), end.carriage(), false);
    Sending.arrive(after, message, position + 1);
  }
}
