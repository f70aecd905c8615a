package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.PayloadForm;

/** The attacker, between two halves of a connection, passes an intercepted message on over the other half. */
public final class AttackerForwards extends ForwardingAction {

  AttackerForwards(Setting setting, int message) {
    super(setting, message);
  }

  @Override
  PayloadForm form(State s) {
    return s.payload(message).form();
  }

  @Override
  public void effect(State before, State after) {
    forward(before, after);
  }
}
