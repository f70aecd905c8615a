package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Dialogs;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.PayloadForm;

/** The attacker passes an intercepted offer or answer on without its crypto, so that media may be agreed on in clear (C17, C30). */
public final class AttackerStrips extends ForwardingAction {

  AttackerStrips(Setting setting, int message) {
    super(setting, message);
  }

  @Override
  public boolean possible() {
    return plan.kind().isOffer() || plan.kind().isAnswer();
  }

  @Override
  public boolean guard(State s) {
    return super.guard(s) && Dialogs.hasCrypto(s, message);
  }

  @Override
  PayloadForm form(State s) {
    return PayloadForm.None;
  }

  @Override
  public void effect(State before, State after) {
    after.payload(message).set(PayloadForm.None, 0);
    forward(before, after);
  }
}
