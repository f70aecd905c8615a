package lync.encryption.model.rule;

import java.util.List;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Transport;

/**
 * {@code Quiet}: no action of the protocol is enabled ({@code specs/PROTOCOL.md} §7). Written phase by phase, not from the guards, so that the two
 * can be compared: what each connection and each message is waiting for, and why that will not come by itself.
 */
public final class Quiet {

  private static final Side[] SIDES = Side.values();

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
    for (int c = 1; c <= Scenario.CALLS; c++) {
      if (!mediaRests(s, c) || Dialogs.complete(s, c) || Dialogs.reasonToFail(s, c) != CallReason.None) {
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
      case Delivered -> s.setting().plan(message).kind() != MessageKind.KeyReply || !Keys.canUnwrap(s, message);
      case Refused -> true;
    };
  }

  /** The slot is unused, it is not its turn, it is for the attacker to make, or what it needs is about to come. */
  private static boolean waitingRests(State s, int message) {
    MessagePlan plan = s.setting().plan(message);
    if (plan.kind() == MessageKind.Unused || !Sending.turn(s, message)) {
      return true;
    }
    if (!s.setting().route(message).possible()) {
      return false;
    }
    if (plan.origin() == Origin.Attacker) {
      return true;
    }
    boolean signsInFirst = Sending.lacksRegistration(s, message);
    return (!signsInFirst || Sending.signInPending(s, plan.from()))
        && NotStarting.reason(s, message) == MessageReason.None
        && (signsInFirst || waitsForMore(s, message));
  }

  /** A message that will not be turned down, and whose sender has signed in if it must, cannot start yet. */
  private static boolean waitsForMore(State s, int message) {
    MessagePlan plan = s.setting().plan(message);
    return switch (plan.kind()) {
      case Unused, SignIn, Presence, InstantMessage, WebConference, DownloadRequest -> false;
      case FollowRedirect -> !Downloads.sentOn(s, message);
      case MeetingContent, AddressBook, GroupExpansion -> !Downloads.asked(s, message);
      case CredentialRequest -> waitsForAuthentication(s, plan.from());
      case KeyRequest -> waitsForAuthentication(s, plan.from()) || Credentials.toPresent(s, plan.from()) == 0;
      case Allocate -> Credentials.latestHeld(s, plan.from()) == 0;
      case CredentialReply, KeyReply -> !RelayAuthentication.grantable(s, message);
      case Offer -> s.call(plan.call()).phase() != CallPhase.Idle || !Dialogs.offerReady(s, message);
      case Reoffer -> s.call(plan.call()).phase() != CallPhase.Established || !Dialogs.keyInHand(s, message);
      case Answer -> s.call(plan.call()).phase() != CallPhase.Offered || !Dialogs.behindReady(s, plan.call()) || unanswerable(s, message);
      case Reanswer -> s.call(plan.call()).phase() != CallPhase.Reoffered || unanswerable(s, message);
      case Bye -> s.call(plan.call()).phase() != CallPhase.Established;
    };
  }

  private static boolean waitsForAuthentication(State s, Participant client) {
    return !s.setting().fault(Fault.KeyBeforeSignIn) && Authentication.authenticated(s, client).isEmpty();
  }

  /** The offer has not come, is turned down rather than answered, or the key for the answer is still awaited. */
  private static boolean unanswerable(State s, int answer) {
    Participant answerer = s.setting().plan(answer).from();
    if (s.message(answer - 1).phase() != MessagePhase.Delivered || s.setting().fault(Fault.CallLeftPending)) {
      return true;
    }
    return switch (Dialogs.outcome(s, answer - 1, answerer)) {
      case Failure -> true;
      case SRTP -> !Dialogs.hasKeyIfNeeded(s, s.setting().plan(answer).call(), answerer);
      case RTP -> false;
    };
  }

  /** There is no next hop, its connection is being made or can still be, or its client is about to sign in. */
  private static boolean underwayRests(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> true;
      case OpenedBySender -> connectionExpected(s, hop.link()) && !Sending.early(s, hop);
      case DownToForeignClient -> !s.responder(hop.link()).established() && connectionExpected(s, hop.link());
      case DownToOwnClient -> s.registration(hop.to()).isEmpty() && Sending.signInPending(s, hop.to());
      case DownToServer -> !s.responder(hop.link()).established() && Sending.connectionAwaited(s, hop.link());
      case DownToWebClient, DownUnauthenticated -> false;
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

  /** No packet is to be sent, and none can come. */
  private static boolean mediaRests(State s, int call) {
    if (s.setting().scenario().packets() == 0) {
      return true;
    }
    for (Side side : SIDES) {
      if (Streaming.sends(s, call, side)) {
        return false;
      }
      for (int k = 0; k < s.setting().universe().packets(); k++) {
        if (Streaming.arrives(s, call, side, k)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean leftPending(State s) {
    return s.setting().fault(Fault.ConnectionLeftPending);
  }
}
