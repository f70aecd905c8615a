package lync.encryption.model;

import java.util.Arrays;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Quiet;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Side;

/**
 * What is checked on every state and step beside the clauses ({@code specs/PROTOCOL.md} §7): that the attacker's knowledge is closed, and that runs
 * end, because a rank falls on every step and what has ended stays ended. {@code TypeOK} is
 * {@link lync.encryption.model.state.Layout#wellTyped}.
 */
public final class Invariants {

  private static final int[] WEIGHT_BY_PHASE = Arrays.stream(Phase.values()).mapToInt(Invariants::weight).toArray();

  private static final AdministratorStep[] ADMINISTRATOR_STEPS = AdministratorStep.values();

  private static final Side[] SIDES = Side.values();

  private Invariants() {}

  /** The attacker knows all that follows from what it knows. */
  public static boolean knowledgeClosed(State s) {
    return s.knowledgeClosed();
  }

  /** No action of the protocol is enabled. */
  public static boolean quiet(State s) {
    return Quiet.holds(s);
  }

  /** A number that every step lowers: what may still happen to connections and messages, and what the attacker may still do. */
  public static int rank(State s) {
    int rank = 8 * s.attackerBudget() + 8 * s.setting().scenario().retries() * s.setting().universe().honestLinks().size();
    for (int i = 0; i < s.ends(); i++) {
      rank += weight(s.end(i));
    }
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      rank += weight(s.message(m));
    }
    for (int c = 1; c <= Scenario.CALLS; c++) {
      rank += weight(s.call(c));
      for (Side side : SIDES) {
        rank += weight(s.stream(c, side), s.setting().universe().packets());
      }
    }
    return rank + administratorsWeight(s) + s.deliveries();
  }

  /** Only the end that decides how far a link has come weighs anything. Retries used up count against it; the rank counts all that are allowed. */
  static int weight(ConnectionEnd end) {
    if (end instanceof InitiatorEnd initiator) {
      return WEIGHT_BY_PHASE[initiator.phase().ordinal()] - 8 * initiator.retries();
    }
    return end.link().isHonest() ? 0 : WEIGHT_BY_PHASE[end.phase().ordinal()];
  }

  /** Each phase outweighs those that may follow it; a new attempt costs 8 elsewhere. */
  private static int weight(Phase phase) {
    return switch (phase) {
      case Idle -> 7;
      case Opened -> 6;
      case ServerPresented -> 5;
      case ServerAccepted -> 4;
      case Finished -> 3;
      case Refused -> 1;
      case Established -> 0;
    };
  }

  /** Twice the hops to go at most, so that an interception fits between two hops; nothing if the slot is unused. */
  static int weight(MessageSlot message) {
    if (!message.used()) {
      return 0;
    }
    int toGo = 2 * (10 - message.position());
    return switch (message.phase()) {
      case Waiting -> 21;
      case Underway -> toGo;
      case Intercepted -> toGo - 1;
      case Delivered, Refused -> 0;
    };
  }

  /** What a call may still go through; whoever unwraps its key does so once. */
  static int weight(CallSlot call) {
    int toUnwrap = (call.unwrapped(Side.Caller) == 0 ? 1 : 0) + (call.unwrapped(Side.Callee) == 0 ? 1 : 0);
    return toUnwrap + switch (call.phase()) {
      case Idle -> 5;
      case Offered -> 4;
      case Answered -> 3;
      case Reoffered -> 2;
      case Reanswered -> 1;
      case Established, Ended, Failed -> 0;
    };
  }

  /** How often the indices of a stream may still be used. */
  static int weight(StreamSlot stream, int packets) {
    int uses = 0;
    for (int k = 0; k < packets; k++) {
      uses += LyncVariables.MAX_TIMES - stream.times(k);
    }
    return uses;
  }

  /** The steps left to the administrator. */
  static int administratorsWeight(State s) {
    int steps = 0;
    for (AdministratorStep step : ADMINISTRATOR_STEPS) {
      steps += s.administratorMay(step) ? 1 : 0;
    }
    return steps;
  }

  /** The step lowers the rank. */
  public static boolean rankFalls(State before, State after) {
    return rank(after) < rank(before);
  }

  /**
   * An end that is established or refused keeps its phase and reason unless a new attempt starts there, a retry on an honest link or a new
   * connection of the attacker; an ended message stays as it is, and so does a call that is over; one that is established is offered anew or ended.
   */
  public static boolean endedStaysEnded(State before, State after) {
    for (int i = 0; i < before.ends(); i++) {
      if (!staysEnded(before, after, i)) {
        return false;
      }
    }
    for (int m = 1; m <= before.setting().universe().messages(); m++) {
      if (!stays(before.message(m), after.message(m))) {
        return false;
      }
    }
    for (int c = 1; c <= Scenario.CALLS; c++) {
      if (!stays(before.call(c), after.call(c))) {
        return false;
      }
    }
    return true;
  }

  /** An end, by its number, stays ended or is attempted anew. */
  static boolean staysEnded(State before, State after, int end) {
    return stays(before.end(end), after.end(end)) || attemptedAnew(before, after, before.end(end).link());
  }

  private static boolean attemptedAnew(State before, State after, Link link) {
    return link.isHonest()
        ? after.initiator(link).retries() > before.initiator(link).retries()
        : after.attackerBudget() < before.attackerBudget();
  }

  private static boolean stays(ConnectionEnd before, ConnectionEnd after) {
    boolean ended = before.phase() == Phase.Established || before.phase() == Phase.Refused;
    return !ended || after.phase() == before.phase() && after.reason() == before.reason();
  }

  static boolean stays(MessageSlot before, MessageSlot after) {
    return !before.phase().ended()
        || after.phase() == before.phase() && after.position() == before.position() && after.reason() == before.reason();
  }

  static boolean stays(CallSlot before, CallSlot after) {
    if (before.phase() == CallPhase.Established) {
      return after.phase() == CallPhase.Established || after.phase() == CallPhase.Reoffered || after.phase() == CallPhase.Ended;
    }
    return !before.phase().isOver() || before.same(after);
  }
}
