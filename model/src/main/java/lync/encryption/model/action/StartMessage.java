package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;

/** A client makes a message up; one of this deployment must have signed in first, unless that is what the message is for. */
public final class StartMessage extends MessageAction {

  StartMessage(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Waiting), message);
  }

  @Override
  public boolean possible() {
    return route.possible() && plan.origin() == Origin.Sender;
  }

  @Override
  public boolean guard(State s) {
    return s.message(message).phase() == MessagePhase.Waiting
        && Sending.turn(s, message)
        && (!Sending.needsRegistration(plan) || s.registration(plan.from()).isPresent());
  }

  @Override
  public void effect(State before, State after) {
    MessageSlot slot = after.message(message);
    slot.phase(MessagePhase.Underway);
    slot.position(1);
  }
}
