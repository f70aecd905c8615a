package lync.encryption.model.action;

import lync.encryption.model.CallSlot;
import lync.encryption.model.State;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Dialogs;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/** Who offered a call takes the answer: the call is up (RFC 3261 ACK). */
public final class CompleteCall extends CallAction {

  CompleteCall(Setting setting, int call) {
    super(setting, call);
  }

  @Override
  public boolean possible() {
    Dialog dialog = setting.dialog(call);
    return setting.answerTo(dialog.offer()) != 0 || setting.answerTo(dialog.reoffer()) != 0;
  }

  @Override
  public boolean guard(State s) {
    return Dialogs.complete(s, call);
  }

  @Override
  public void effect(State before, State after) {
    int offer = Dialogs.pendingOffer(before, call);
    Side side = setting.dialog(call).side(setting.plan(offer).from());
    CallSlot slot = after.call(call);
    slot.phase(CallPhase.Established);
    slot.media(side, Dialogs.hasCrypto(before, setting.answerTo(offer)) ? Media.SRTP : Media.RTP);
  }
}
