package lync.encryption.model.action;

import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Opening;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;

/** An initiator that was refused gets ready for another attempt, whoever will answer that. */
public final class RetryConnection extends LinkAction {

  RetryConnection(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public boolean possible() {
    return link.isHonest();
  }

  @Override
  public boolean guard(State s) {
    InitiatorEnd initiator = s.initiator(link);
    return initiator.phase() == Phase.Refused && initiator.retries() < setting.scenario().retries() && Opening.wanted(s, link);
  }

  @Override
  public void effect(State before, State after) {
    after.initiator(link).reset();
    after.initiator(link).retries(before.initiator(link).retries() + 1);
    after.responder(link).reset();
  }
}
