package lync.encryption.model.rule;

import java.util.Optional;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.SentLevel;

/** When a message starts, over which connection it goes on, and what happens where it arrives ({@code specs/PROTOCOL.md} §4 and §6). */
public final class Sending {

  private Sending() {}

  /**
   * It is the message's turn to start: in sequential order, all earlier ones that senders make have ended. An answer that waits for a second call to
   * come up does not hold up that call.
   */
  public static boolean turn(State s, int message) {
    if (s.setting().scenario().order() == Order.Concurrent) {
      return true;
    }
    for (int m = 1; m < message; m++) {
      MessagePlan plan = s.setting().plan(m);
      if (plan.origin() == Origin.Sender && plan.kind() != MessageKind.Unused && !s.message(m).phase().ended() && !waitsFor(s, plan, message)) {
        return false;
      }
    }
    return true;
  }

  /** What this is for comes after the call that a message is a part of is up. */
  private static boolean waitsFor(State s, MessagePlan answer, int message) {
    MessagePlan plan = s.setting().plan(message);
    return answer.kind() == MessageKind.Answer
        && plan.kind().isDialogKind()
        && answer.call() != 0
        && s.setting().behind(answer.call()) != 0
        && s.setting().behind(answer.call()) == plan.call();
  }

  /** A sign-in that the client itself makes has not ended yet and has its turn: one that waits for others is not worth waiting for. */
  public static boolean signInPending(State s, Participant client) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      MessagePlan plan = s.setting().plan(m);
      if (plan.kind() == MessageKind.SignIn && plan.origin() == Origin.Sender && plan.from() == client && !s.message(m).phase().ended()
          && turn(s, m)) {
        return true;
      }
    }
    return false;
  }

  /** A client of this deployment sends in its own name, and has not signed in. */
  public static boolean lacksRegistration(State s, int message) {
    return s.setting().route(message).speaksForOwnClient() && s.registration(s.setting().plan(message).from()).isEmpty();
  }

  /** A client of this deployment sends, and has signed in; clients of others need not. */
  public static boolean signedInIfOwn(State s, Participant client) {
    return !client.isOwnClient() || s.registration(client).isPresent();
  }

  /** The message waits, and has its turn; whether it is a possible one, and whose to make, is for the actions to say. */
  public static boolean mayStart(State s, int message) {
    return s.message(message).phase() == MessagePhase.Waiting && turn(s, message);
  }

  /** Makes a message start: the first of its route has it. */
  public static void start(State after, int message) {
    after.message(message).phase(MessagePhase.Underway);
    after.message(message).position(1);
  }

  /** The hop has a connection that its sender takes to be accepted. */
  public static boolean usable(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> false;
      case OpenedBySender -> sendingEnd(s, hop).established() || early(s, hop);
      case DownToForeignClient, DownToServer, DownToWebClient -> sendingEnd(s, hop).established();
      case DownToOwnClient, DownUnauthenticated -> {
        Optional<Link> link = link(s, hop);
        yield link.isPresent() && link.get().responder() == hop.from() && s.responder(link.get()).established();
      }
    };
  }

  /** By a fault, key material goes up on the initiator's own view of the handshake, before the responder has judged. */
  public static boolean early(State s, Hop hop) {
    return s.setting().fault(Fault.SentBeforeResponderAccepts)
        && s.payload(hop.message()).form().isKeyMaterial()
        && s.initiator(hop.link()).phase() == Phase.Finished;
  }

  /** The link that a hop takes once it can; empty if that is not known yet. */
  public static Optional<Link> link(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> Optional.empty();
      case OpenedBySender, DownToForeignClient, DownToServer, DownToWebClient -> s.noted(hop.link());
      case DownToOwnClient -> s.registration(hop.to());
      case DownUnauthenticated -> anyConnection(s, hop);
    };
  }

  /** The attacker's connection in the client's name if it is accepted, else where the client signed in, else the client's own link. */
  private static Optional<Link> anyConnection(State s, Hop hop) {
    Optional<Link> imitation = s.setting().link(hop.link()).attackerLink();
    if (imitation.isPresent() && s.responder(imitation.get()).established()) {
      return imitation;
    }
    return s.registration(hop.to()).isPresent() ? s.registration(hop.to()) : s.noted(hop.link());
  }

  /** The end over which a hop sends; of a hop down to an own client, only if there is a {@link #link}. */
  public static ConnectionEnd sendingEnd(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> throw new IllegalArgumentException("no link for " + hop);
      case OpenedBySender -> s.initiator(hop.link());
      case DownToForeignClient, DownToServer, DownToWebClient -> s.responder(hop.link());
      case DownToOwnClient, DownUnauthenticated -> s.responder(link(s, hop).orElseThrow());
    };
  }

  /** A message must not be sent over this end's connection because it would go in clear. */
  public static boolean tcpForbidden(State s, int message, ConnectionEnd end) {
    return s.setting().tcpForbidden(message, end.link(), end.transport());
  }

  /** A message must not be sent over this end's connection because it has key material, which would go in clear. */
  public static boolean keyForbidden(State s, int message, ConnectionEnd end) {
    return s.setting().keyForbidden(s.payload(message).form(), end.link(), end.transport());
  }

  /** A message must not be sent over this end's connection because it is signalling of a shared desktop, which would go in clear. */
  public static boolean sharingForbidden(State s, int message, ConnectionEnd end) {
    return s.setting().sharingForbidden(message, end.transport());
  }

  /** A message must not be sent over this end's connection, for any of these reasons. */
  public static boolean forbidden(State s, int message, ConnectionEnd end) {
    return tcpForbidden(s, message, end) || keyForbidden(s, message, end) || sharingForbidden(s, message, end);
  }

  /** The server below may still have the connection over which it is answered: its handshake is under way, or the scenario has it opened. */
  public static boolean connectionAwaited(State s, Link link) {
    return s.initiator(link).phase().inProgress() || Opening.stillToCome(s, link);
  }

  /** Notes that a message crossed a link, and lets the attacker have what it sees there. */
  public static void carry(State after, int message, Link link, Carriage carriage, boolean attackerReceives) {
    after.carried(message, link, carriage);
    if (attackerReceives || after.setting().link(link).tapped()) {
      after.learnFromWire(message, link, carriage);
    }
  }

  /**
   * A message, carried already, arrives at a position of its route: it is turned down if it is a sign-in with a password that the attacker
   * cannot have, or shows a credential that does not count; delivered at the end, and goes on otherwise.
   */
  public static void arrive(State after, int message, int position) {
    Setting setting = after.setting();
    MessagePlan plan = setting.plan(message);
    Route route = setting.route(message);
    MessageSlot slot = after.message(message);
    slot.position(position);
    if (route.at(position).authenticates() && plan.kind() == MessageKind.SignIn && plan.origin() == Origin.Attacker
        && !setting.design().compromised().contains(plan.from())) {
      slot.refuse(MessageReason.NotAuthenticated);
    } else if (position == route.length()) {
      arriveAtLast(after, message);
    } else {
      slot.phase(MessagePhase.Underway);
    }
  }

  private static void arriveAtLast(State after, int message) {
    MessagePlan plan = after.setting().plan(message);
    MessageSlot slot = after.message(message);
    boolean credentialJudged = plan.kind() == MessageKind.Allocate
        || plan.kind() == MessageKind.KeyRequest && !after.setting().fault(Fault.AnyoneMayRequestKeys);
    if (credentialJudged && !Credentials.usable(after, after.payload(message).generation())) {
      slot.refuse(MessageReason.CredentialRefused);
      return;
    }
    slot.phase(MessagePhase.Delivered);
    switch (plan.kind()) {
      case SignIn -> {
        if (plan.from().isOwnClient()) {
          after.registration(plan.from(), entrance(after, message));
        }
      }
      case CredentialReply, KeyReply -> noteDelivery(after, message, plan.from());
      case Presence, InstantMessage, Offer, Answer, Reoffer, Reanswer, Bye -> noteDelivery(after, message, plan.to());
      case Unused, CredentialRequest, KeyRequest, Allocate, WebConference, DownloadRequest, FollowRedirect, MeetingContent, AddressBook,
          GroupExpansion -> { }
    }
    if (plan.kind() == MessageKind.Offer && plan.call() != 0 && after.setting().fault(Fault.PeerLowersLevel)) {
      adoptLevel(after, after.call(plan.call()).offered(false));
    }
  }

  private static void noteDelivery(State after, int message, Participant recipient) {
    if (recipient.isOwnClient()) {
      after.delivered(message, after.registration(recipient));
    }
  }

  /** By a fault, what a peer offers becomes the deployment's level. */
  private static void adoptLevel(State after, SentLevel offered) {
    if (offered == SentLevel.Supported) {
      after.level(Participant.FrontEnd, Level.Supported);
    } else if (offered == SentLevel.DoNotSupport) {
      after.level(Participant.FrontEnd, Level.DoNotSupport);
    }
  }

  /** The client-facing link by which a message came in: the attacker's, if it crossed that. */
  private static Optional<Link> entrance(State s, int message) {
    Hop first = s.setting().route(message).hop(1);
    if (first.way() == Hop.Way.None) {
      return Optional.empty();
    }
    Optional<Link> imitation = s.setting().link(first.link()).attackerLink();
    return imitation.isPresent() && s.carried(message, imitation.get()) != Carriage.None ? imitation : Optional.of(first.link());
  }
}
