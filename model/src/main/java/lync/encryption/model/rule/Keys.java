package lync.encryption.model.rule;

import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Side;

/** Who has the key of which call from the relay service, or will have ({@code specs/CALLS.md} C4). Nothing to ask where the ends make keys. */
public final class Keys {

  private Keys() {}

  /** The participant needs the relay service's key for its media in a call. */
  public static boolean needed(State s, int call, Participant client) {
    return !s.setting().endsMakeKeys(call) && s.setting().design().srtp().contains(client);
  }

  /** A key has come that nobody need unwrap: bare from the start, or unwrapped on the way by a fault. */
  public static boolean deliveredBare(State s, int keyReply) {
    if (s.message(keyReply).phase() != MessagePhase.Delivered) {
      return false;
    }
    PayloadForm form = s.payload(keyReply).form();
    return form == PayloadForm.SessionKey || form == PayloadForm.WrappedKey && s.setting().fault(Fault.BareKeyForwarded);
  }

  /** A wrapped key has come to its side, which holds the credential for it, and the credential counts. */
  public static boolean canUnwrap(State s, int keyReply) {
    return s.setting().route(keyReply).possible()
        && waitsToBeUnwrapped(s, keyReply)
        && Credentials.held(s, s.setting().plan(keyReply).from(), s.payload(keyReply).generation());
  }

  /** A wrapped key has come to a side that has none yet, under a credential that counts. */
  private static boolean waitsToBeUnwrapped(State s, int keyReply) {
    MessagePlan plan = s.setting().plan(keyReply);
    int generation = s.payload(keyReply).generation();
    return s.message(keyReply).phase() == MessagePhase.Delivered
        && s.payload(keyReply).form() == PayloadForm.WrappedKey
        && generation > 0
        && !s.setting().fault(Fault.BareKeyForwarded)
        && s.call(plan.call()).unwrapped(s.setting().dialog(plan.call()).side(plan.from())) == 0
        && Credentials.usable(s, generation);
  }

  /** The client can use the call's key. */
  public static boolean known(State s, int call, Participant client) {
    Side side = s.setting().dialog(call).side(client);
    if (s.call(call).unwrapped(side) != 0) {
      return true;
    }
    for (int reply : s.setting().relay().keyReplies()) {
      if (isFor(s, reply, call, client) && deliveredBare(s, reply)) {
        return true;
      }
    }
    return false;
  }

  /** The call's key is on its way to the client, or what the client needs to unwrap it. */
  public static boolean awaited(State s, int call, Participant client) {
    for (int reply : s.setting().relay().keyReplies()) {
      if (isFor(s, reply, call, client) && (RelayAuthentication.coming(s, reply) || canUnwrap(s, reply) || awaitsCredential(s, reply))) {
        return true;
      }
    }
    return false;
  }

  private static boolean awaitsCredential(State s, int keyReply) {
    Participant client = s.setting().plan(keyReply).from();
    return waitsToBeUnwrapped(s, keyReply)
        && !Credentials.held(s, client, s.payload(keyReply).generation())
        && RelayAuthentication.credentialComing(s, client);
  }

  private static boolean isFor(State s, int keyReply, int call, Participant client) {
    MessagePlan plan = s.setting().plan(keyReply);
    return plan.call() == call && plan.from() == client;
  }
}
