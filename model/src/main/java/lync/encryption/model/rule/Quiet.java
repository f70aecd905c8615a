package lync.encryption.model.rule;

import java.util.List;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;

/**
 * {@code Quiet}: no action of the protocol is enabled ({@code specs/PROTOCOL.md} §7). Written phase by phase, not from the guards, so that the two
 * can be compared: what each connection and each message is waiting for, and why that will not come by itself.
 */
public final class Quiet {

  private Quiet() {}

  public static boolean holds(State s) {
    List<Link> links = s.setting().universe().links();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (!(link.isHonest() ? honestLinkRests(s, link) : attackerLinkRests(s, link))) {
        return false;
      }
    }
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (!messageRests(s, m)) {
        return false;
      }
    }
    return true;
  }

  private static boolean honestLinkRests(State s, Link link) {
    InitiatorEnd initiator = s.initiator(link);
    Phase responder = s.responder(link).phase();
    boolean genuine = !initiator.attackerAtFarEnd();
    return switch (initiator.phase()) {
      case Idle -> !(responder == Phase.Idle && Opening.wanted(s, link) && Opening.offersAny(s, link) && Opening.handshakesQuiescent(s));
      case Opened -> leftPending(s) || genuine && !(responder == Phase.Opened && answerable(s, link));
      case ServerPresented, ServerAccepted -> genuine && responder != Phase.ServerPresented;
      case Finished -> genuine ? responder != Phase.Finished : leftPending(s);
      case Refused -> initiator.retries() >= s.setting().scenario().retries() || !Opening.wanted(s, link);
      case Established -> true;
    };
  }

  /** The responder of an honest link, having been opened, can turn the transport down, begin the handshake or, if both mean TCP, accept. */
  private static boolean answerable(State s, Link link) {
    Transport transport = s.responder(link).transport();
    return transport != Transport.TCP
        || s.setting().link(link).refusesTransport(transport)
        || s.initiator(link).transport() == Transport.TCP;
  }

  private static boolean attackerLinkRests(State s, Link link) {
    ResponderEnd responder = s.responder(link);
    return switch (responder.phase()) {
      case Opened, ServerPresented -> leftPending(s);
      case Finished -> false;
      case Idle, ServerAccepted, Established, Refused -> true;
    };
  }

  private static boolean messageRests(State s, int message) {
    MessageSlot slot = s.message(message);
    return switch (slot.phase()) {
      case Waiting -> waitingRests(s, message);
      case Underway -> underwayRests(s, s.setting().route(message).hop(slot.position()));
      case Intercepted -> false;
      case Delivered, Refused -> true;
    };
  }

  /** The slot is unused, it is not its turn, it is for the attacker to make, or its sender is about to sign in. */
  private static boolean waitingRests(State s, int message) {
    MessagePlan plan = s.setting().plan(message);
    if (plan.kind() == MessageKind.Unused || !Sending.turn(s, message)) {
      return true;
    }
    return s.setting().route(message).possible()
        && (plan.origin() == Origin.Attacker
            || Sending.needsRegistration(plan) && s.registration(plan.from()).isEmpty() && Sending.signInPending(s, plan.from()));
  }

  /** There is no next hop, its connection is being made or can still be, or its client is about to sign in. */
  private static boolean underwayRests(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> true;
      case OpenedBySender -> connectionExpected(s, hop.link());
      case DownToForeignClient -> !s.responder(hop.link()).established() && connectionExpected(s, hop.link());
      case DownToOwnClient -> s.registration(hop.to()).isEmpty() && Sending.signInPending(s, hop.to());
    };
  }

  private static boolean connectionExpected(State s, Link link) {
    InitiatorEnd initiator = s.initiator(link);
    return switch (initiator.phase()) {
      case Idle -> Opening.offersAny(s, link);
      case Refused -> initiator.retries() < s.setting().scenario().retries();
      case Opened, ServerPresented, ServerAccepted, Finished -> true;
      case Established -> false;
    };
  }

  private static boolean leftPending(State s) {
    return s.setting().fault(Fault.ConnectionLeftPending);
  }
}
