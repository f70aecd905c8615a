package lync.encryption.model.action;

import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Opening;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;

/** An honest participant opens a connection, and reaches the attacker instead. */
public final class InterceptConnection extends LinkAction {

  private final Transport transport;

  InterceptConnection(Setting setting, Link link, Transport transport) {
    super(setting, link, link, transport);
    this.transport = transport;
  }

  @Override
  public Author author() {
    return Author.Attacker;
  }

  @Override
  public boolean possible() {
    return link.isHonest() && rules.mayOffer(transport) && setting.design().active() && rules.tapped() && rules.attacked();
  }

  @Override
  public boolean guard(State s) {
    return Opening.possible(s, link, transport) && s.attackerBudget() > 0;
  }

  @Override
  public void effect(State before, State after) {
    InitiatorEnd initiator = after.initiator(link);
    initiator.phase(Phase.Opened);
    initiator.transport(transport);
    initiator.farEnd(FarEnd.Attacker);
    after.attackerBudget(before.attackerBudget() - 1);
  }
}
