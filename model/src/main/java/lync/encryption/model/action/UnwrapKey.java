package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.rule.Keys;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Side;

/** A client unwraps a call's key with the credential that it was wrapped under (C23). */
public final class UnwrapKey extends MessageAction {

  private final Side side;

  UnwrapKey(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Delivered), message);
    side = plan.call() == 0 ? Side.Callee : setting.dialog(plan.call()).side(plan.from());
  }

  @Override
  public boolean possible() {
    return plan.kind() == MessageKind.KeyReply && route.possible();
  }

  @Override
  public boolean guard(State s) {
    return Keys.canUnwrap(s, message);
  }

  @Override
  public void effect(State before, State after) {
    after.call(plan.call()).unwrapped(side, before.payload(message).generation());
  }
}
