package lync.encryption.model.rule;

import java.util.Optional;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/** When a message starts, over which connection it goes on, and what happens where it arrives ({@code specs/PROTOCOL.md} §4 and §6). */
public final class Sending {

  private Sending() {}

  /** It is the message's turn to start: in sequential order, all earlier ones that senders make have ended. */
  public static boolean turn(State s, int message) {
    if (s.setting().scenario().order() == Order.Concurrent) {
      return true;
    }
    for (int m = 1; m < message; m++) {
      MessagePlan plan = s.setting().plan(m);
      if (plan.origin() == Origin.Sender && plan.kind() != MessageKind.Unused && !s.message(m).phase().ended()) {
        return false;
      }
    }
    return true;
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

  /** A message needs its sender to be signed in: it is not itself a sign-in, and the sender signs in here. */
  public static boolean needsRegistration(MessagePlan plan) {
    return plan.kind() != MessageKind.SignIn && plan.from().isOwnClient();
  }

  /** The hop has a connection that its sender takes to be accepted. */
  public static boolean usable(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> false;
      case OpenedBySender, DownToForeignClient -> sendingEnd(s, hop).established();
      case DownToOwnClient -> {
        Optional<Link> link = s.registration(hop.to());
        yield link.isPresent() && link.get().responder() == hop.from() && s.responder(link.get()).established();
      }
    };
  }

  /** The link that a hop takes once it can; empty if that is not known yet. */
  public static Optional<Link> link(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> Optional.empty();
      case OpenedBySender, DownToForeignClient -> Optional.of(hop.link());
      case DownToOwnClient -> s.registration(hop.to());
    };
  }

  /** The end over which a hop sends; of a hop down to an own client, only if the client is registered. */
  public static ConnectionEnd sendingEnd(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> throw new IllegalArgumentException("no link for " + hop);
      case OpenedBySender -> s.initiator(hop.link());
      case DownToForeignClient -> s.responder(hop.link());
      case DownToOwnClient -> s.responder(s.registration(hop.to()).orElseThrow());
    };
  }

  /** A message must not be sent over this end's connection because it would go in clear. */
  public static boolean tcpForbidden(State s, int message, ConnectionEnd end) {
    return s.setting().tcpForbidden(message, end.link(), end.transport());
  }

  /** Notes that a message crossed a link, and lets the attacker have what it sees there. */
  public static void carry(State after, int message, Link link, Carriage carriage, boolean attackerReceives) {
    after.carried(message, link, carriage);
    if (attackerReceives || after.setting().link(link).tapped()) {
      after.learn(after.setting().wireTerm(message, link, carriage));
    }
  }

  /**
   * A message, carried already, arrives at a position of its route: it is turned down if it is a sign-in with a password that the attacker
   * cannot have, delivered at the end, and goes on otherwise.
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
      slot.phase(MessagePhase.Delivered);
      if (plan.kind() == MessageKind.SignIn && plan.from().isOwnClient()) {
        after.registration(plan.from(), entrance(after, message));
      }
    } else {
      slot.phase(MessagePhase.Underway);
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
