package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;

/** An end that waits for the attacker's answer gives up (L02). */
public final class TimeOut extends LinkAction {

  private static final Set<Phase> INITIATOR_WAITS = Set.of(Phase.Opened, Phase.Finished);
  private static final Set<Phase> RESPONDER_WAITS = Set.of(Phase.ServerPresented);

  private final Set<Phase> waiting;

  TimeOut(Setting setting, Link link) {
    super(setting, link, link);
    waiting = link.isHonest() ? INITIATOR_WAITS : RESPONDER_WAITS;
  }

  @Override
  public boolean possible() {
    return answers();
  }

  @Override
  public boolean guard(State s) {
    ConnectionEnd end = s.decidingEnd(link);
    return waiting.contains(end.phase()) && end.attackerAtFarEnd();
  }

  @Override
  public void effect(State before, State after) {
    after.decidingEnd(link).refuse(Reason.TimedOut);
  }
}
