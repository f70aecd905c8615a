package lync.encryption.model.action;

import lync.encryption.model.CallSlot;
import lync.encryption.model.State;
import lync.encryption.model.rule.Dialogs;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;

/** A call comes to nothing, with a reason; an offer anew that does leaves it as it was (RFC 3261 14.1; L01). */
public final class FailCall extends CallAction {

  FailCall(Setting setting, int call) {
    super(setting, call);
  }

  @Override
  public boolean possible() {
    return setting.dialog(call).placed();
  }

  @Override
  public boolean guard(State s) {
    return Dialogs.reasonToFail(s, call) != CallReason.None;
  }

  @Override
  public void effect(State before, State after) {
    CallSlot slot = after.call(call);
    if (before.call(call).phase() == CallPhase.Reoffered) {
      slot.phase(CallPhase.Established);
    } else {
      slot.phase(CallPhase.Failed);
      slot.reason(Dialogs.reasonToFail(before, call));
    }
  }
}
