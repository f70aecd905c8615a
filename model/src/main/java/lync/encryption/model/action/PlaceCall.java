package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.CallSlot;
import lync.encryption.model.State;
import lync.encryption.model.rule.Bypass;
import lync.encryption.model.rule.Dialogs;
import lync.encryption.model.rule.Levels;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.SentLevel;

/** An end offers a call, or offers it anew while it is up (RFC 3261 INVITE, re-INVITE; C13, C30). */
public final class PlaceCall extends MessageAction {

  private final boolean anew;

  PlaceCall(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Waiting), message);
    anew = plan.kind() == MessageKind.Reoffer;
  }

  @Override
  public boolean possible() {
    return plan.kind().isOffer() && route.possible();
  }

  @Override
  public boolean guard(State s) {
    return Sending.mayStart(s, message)
        && s.call(plan.call()).phase() == (anew ? CallPhase.Established : CallPhase.Idle)
        && Sending.signedInIfOwn(s, plan.from())
        && Dialogs.offerReady(s, message);
  }

  @Override
  public void effect(State before, State after) {
    SentLevel level = Levels.inOffer(before, plan.call(), plan.from(), anew);
    Sending.start(after, message);
    CallSlot call = after.call(plan.call());
    call.phase(anew ? CallPhase.Reoffered : CallPhase.Offered);
    call.offered(anew, level);
    if (!anew) {
      call.bypassed(Bypass.happens(before, plan.call()));
    }
    after.payload(message).set(Dialogs.crypto(setting, plan.call(), level.offersCrypto()), 0);
  }
}
