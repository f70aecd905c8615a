package lync.encryption.model.action;

import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;

/** The attacker, in the responder's place, accepts the connection; of a TLS connection it then has the secrets. */
public final class AttackerAccepts extends LinkAction {

  AttackerAccepts(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public Author author() {
    return Author.Attacker;
  }

  @Override
  public boolean possible() {
    return link.isHonest();
  }

  @Override
  public boolean guard(State s) {
    InitiatorEnd initiator = s.initiator(link);
    return initiator.attackerAtFarEnd()
        && (initiator.phase() == Phase.Finished || initiator.phase() == Phase.Opened && initiator.transport() == Transport.TCP);
  }

  @Override
  public void effect(State before, State after) {
    after.initiator(link).phase(Phase.Established);
    if (before.initiator(link).transport() != Transport.TCP) {
      after.learn(setting.terms().trafficSecret(link));
    } else {
      warnOfTcpTrunk(after);
    }
  }
}
