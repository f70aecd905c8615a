package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;

/** One end of a call ends it (RFC 3261 BYE). */
public final class HangUp extends MessageAction {

  HangUp(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Waiting), message);
  }

  @Override
  public boolean possible() {
    return plan.kind() == MessageKind.Bye && route.possible();
  }

  @Override
  public boolean guard(State s) {
    return Sending.mayStart(s, message)
        && s.call(plan.call()).phase() == CallPhase.Established
        && Sending.signedInIfOwn(s, plan.from());
  }

  @Override
  public void effect(State before, State after) {
    Sending.start(after, message);
    after.call(plan.call()).phase(CallPhase.Ended);
  }
}
