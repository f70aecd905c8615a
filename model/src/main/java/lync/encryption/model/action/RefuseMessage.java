package lync.encryption.model.action;

import java.util.Optional;
import java.util.Set;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.NotStarting;
import lync.encryption.model.rule.Opening;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Origin;

/** A message that cannot start, or cannot go on, is turned down with the reason. */
public final class RefuseMessage extends MessageAction {

  RefuseMessage(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Waiting, MessagePhase.Underway), message);
  }

  @Override
  public Optional<Link> link(State s) {
    MessageSlot slot = s.message(message);
    return slot.phase() == MessagePhase.Underway ? Sending.link(s, route.hop(slot.position())) : Optional.empty();
  }

  @Override
  public boolean guard(State s) {
    return reason(s) != MessageReason.None;
  }

  @Override
  public void effect(State before, State after) {
    after.message(message).refuse(reason(before));
  }

  /** Why the message is turned down; None if it is not. */
  private MessageReason reason(State s) {
    MessageSlot slot = s.message(message);
    return switch (slot.phase()) {
      case Waiting -> plan.kind() != MessageKind.Unused && Sending.turn(s, message) ? reasonNotToStart(s) : MessageReason.None;
      case Underway -> reasonNotToGoOn(s, route.hop(slot.position()));
      case Intercepted, Delivered, Refused -> MessageReason.None;
    };
  }

  private MessageReason reasonNotToStart(State s) {
    if (!route.possible()) {
      return MessageReason.NoRoute;
    }
    if (plan.origin() != Origin.Sender) {
      return MessageReason.None;
    }
    if (Sending.lacksRegistration(s, message) && !Sending.signInPending(s, plan.from())) {
      return MessageReason.NotSignedIn;
    }
    return NotStarting.reason(s, message);
  }

  private MessageReason reasonNotToGoOn(State s, Hop hop) {
    if (Sending.usable(s, hop)) {
      return reasonNotToSend(s, Sending.sendingEnd(s, hop));
    }
    return switch (hop.way()) {
      case None -> MessageReason.None;
      case OpenedBySender, DownToForeignClient ->
          Opening.givenUp(s, hop.link()) || s.initiator(hop.link()).established() ? MessageReason.NoConnection : MessageReason.None;
      case DownToOwnClient -> {
        if (s.registration(hop.to()).isPresent()) {
          yield MessageReason.NoConnection;
        }
        yield Sending.signInPending(s, hop.to()) ? MessageReason.None : MessageReason.RecipientNotSignedIn;
      }
      case DownToServer -> Sending.connectionAwaited(s, hop.link()) ? MessageReason.None : MessageReason.NoConnection;
      case DownToWebClient, DownUnauthenticated -> MessageReason.NoConnection;
    };
  }

  private MessageReason reasonNotToSend(State s, ConnectionEnd end) {
    if (Sending.tcpForbidden(s, message, end)) {
      return MessageReason.TcpOnCrossingPath;
    }
    if (Sending.keyForbidden(s, message, end)) {
      return MessageReason.TcpForKey;
    }
    return Sending.sharingForbidden(s, message, end) ? MessageReason.TcpForSharing : MessageReason.None;
  }
}
