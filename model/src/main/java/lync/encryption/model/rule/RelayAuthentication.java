package lync.encryption.model.rule;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/** When the relay authentication service answers, and whether an answer is worth waiting for ({@code specs/CALLS.md} C4). */
public final class RelayAuthentication {

  private RelayAuthentication() {}

  /** The request that a reply answers has come by a way that the service answers, and there is something to grant. */
  public static boolean grantable(State s, int reply) {
    if (!s.setting().route(reply).possible() || s.message(reply - 1).phase() != MessagePhase.Delivered || !cameByAnAnsweredWay(s, reply - 1)) {
      return false;
    }
    return s.setting().plan(reply).kind() != MessageKind.CredentialReply || s.credentialState(s.generation()) == CredentialState.Valid;
  }

  private static boolean cameByAnAnsweredWay(State s, int request) {
    List<Link> links = s.setting().relay().answered();
    for (int i = 0; i < links.size(); i++) {
      if (s.carried(request, links.get(i)) != Carriage.None) {
        return true;
      }
    }
    return false;
  }

  /** A reply is on its way, or will be: nobody waits for what only the attacker would ask for. */
  public static boolean coming(State s, int reply) {
    MessagePhase phase = s.message(reply).phase();
    if (phase == MessagePhase.Underway || phase == MessagePhase.Intercepted) {
      return true;
    }
    if (phase != MessagePhase.Waiting || !s.setting().route(reply).possible()) {
      return false;
    }
    return grantable(s, reply) && Sending.turn(s, reply) || requestComing(s, reply - 1);
  }

  /** A request, to whomever, is on its way, or will be. */
  static boolean requestComing(State s, int request) {
    return switch (s.message(request).phase()) {
      case Underway, Intercepted -> true;
      case Waiting -> {
        MessagePlan plan = s.setting().plan(request);
        yield s.setting().route(request).possible() && plan.origin() == Origin.Sender && Sending.turn(s, request);
      }
      case Delivered, Refused -> false;
    };
  }

  /** A credential for this client is on its way, or will be. */
  public static boolean credentialComing(State s, Participant client) {
    for (int reply : s.setting().relay().credentialReplies(client)) {
      if (coming(s, reply)) {
        return true;
      }
    }
    return false;
  }
}
