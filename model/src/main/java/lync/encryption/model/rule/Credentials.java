package lync.encryption.model.rule;

import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;

/** Who has which relay credential, and which still counts ({@code specs/CALLS.md} C4). A credential is told by its generation. */
public final class Credentials {

  private Credentials() {}

  /** The client has received a credential of this generation. */
  public static boolean held(State s, Participant client, int generation) {
    for (int reply : s.setting().relay().credentialReplies(client)) {
      if (s.message(reply).phase() == MessagePhase.Delivered && s.payload(reply).is(PayloadForm.Credential, generation)) {
        return true;
      }
    }
    return false;
  }

  /** The client's home pool has seen a credential of this generation for it. */
  public static boolean kept(State s, Participant client, int generation) {
    for (int reply : s.setting().relay().credentialReplies(client)) {
      if (s.message(reply).position() >= s.setting().relay().keptFrom(client) && s.payload(reply).is(PayloadForm.Credential, generation)) {
        return true;
      }
    }
    return false;
  }

  /** The latest credential that the client has received; 0 if none. */
  public static int latestHeld(State s, Participant client) {
    for (int generation = Terms.GENERATIONS; generation > 0; generation--) {
      if (held(s, client, generation)) {
        return generation;
      }
    }
    return 0;
  }

  /** The latest credential that whoever asks for a key on the client's behalf can present; 0 if none. */
  public static int toPresent(State s, Participant client) {
    if (s.setting().relay().clientPresents(client)) {
      return latestHeld(s, client);
    }
    for (int generation = Terms.GENERATIONS; generation > 0; generation--) {
      if (kept(s, client, generation)) {
        return generation;
      }
    }
    return 0;
  }

  /** Credentials of this generation are accepted; generation 0 is a forgery. */
  public static boolean usable(State s, int generation) {
    if (generation == 0) {
      return s.setting().fault(Fault.ForgedCredentialAccepted);
    }
    return switch (s.credentialState(generation)) {
      case Valid -> true;
      case Expired -> s.setting().fault(Fault.ExpiredCredentialAccepted);
      case RolledOut -> s.setting().fault(Fault.OldCredentialAfterRoll);
    };
  }
}
