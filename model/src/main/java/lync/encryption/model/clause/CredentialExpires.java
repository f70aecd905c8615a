package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;

/** C20c: a key is unwrapped, or an allocation accepted, only with a credential that has neither expired nor been rolled out. */
public final class CredentialExpires extends CredentialUse {

  CredentialExpires() {
    super("C20c", "A key is unwrapped, or an allocation accepted, only with a credential neither expired nor rolled out.");
  }

  @Override
  Footprint situation(State s) {
    return s.footprint().messages().payloads().unwrapped().credentials();
  }

  /** Not all credentials are as good as at the start, and one is about to serve: on its way to allocate, or to a wrapped key that has come. */
  @Override
  public boolean antecedent(State s) {
    if (s.generation() == 1 && s.credentialState(1) == CredentialState.Valid) {
      return false;
    }
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (isAllocating(s, m) || isWrapped(s, m)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAllocating(State s, int m) {
    MessagePhase phase = s.message(m).phase();
    return s.setting().plan(m).kind() == MessageKind.Allocate && (phase == MessagePhase.Underway || phase == MessagePhase.Intercepted);
  }

  private static boolean isWrapped(State s, int m) {
    MessagePlan plan = s.setting().plan(m);
    return plan.kind() == MessageKind.KeyReply
        && plan.call() != 0
        && s.message(m).phase() == MessagePhase.Delivered
        && s.payload(m).form() == PayloadForm.WrappedKey
        && s.call(plan.call()).unwrapped(s.setting().dialog(plan.call()).side(plan.from())) == 0;
  }

  @Override
  boolean mayServe(State before, Participant client, int generation) {
    return generation == 0 || before.credentialState(generation) == CredentialState.Valid;
  }
}
