package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;

/** A message that the attacker keeps is given up by its sender. */
public final class LoseMessage extends MessageAction {

  LoseMessage(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Intercepted), message);
  }

  @Override
  public boolean guard(State s) {
    return s.message(message).phase() == MessagePhase.Intercepted;
  }

  @Override
  public void effect(State before, State after) {
    after.message(message).refuse(MessageReason.TimedOut);
  }
}
