package lync.encryption.model.action;

import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Opening;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;

/** The attacker connects on its own, in the name of the link's claimed initiator. */
public final class AttackerConnects extends LinkAction {

  private final Transport transport;

  AttackerConnects(Setting setting, Link link, Transport transport) {
    super(setting, link, link, transport);
    this.transport = transport;
  }

  @Override
  public Author author() {
    return Author.Attacker;
  }

  @Override
  public boolean possible() {
    return !link.isHonest()
        && rules.responderPresent()
        && setting.design().active()
        && rules.tapped()
        && rules.attacked()
        && rules.listens(transport);
  }

  @Override
  public boolean guard(State s) {
    Phase phase = s.responder(link).phase();
    return (phase == Phase.Idle || phase == Phase.Refused) && s.attackerBudget() > 0 && Opening.handshakesQuiescent(s);
  }

  @Override
  public void effect(State before, State after) {
    ResponderEnd responder = after.responder(link);
    responder.reset();
    responder.phase(Phase.Opened);
    responder.transport(transport);
    after.attackerBudget(before.attackerBudget() - 1);
  }
}
