package lync.encryption.model.action;

import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/** The attacker, in the responder's place, presents a certificate of its bag, or the responder's own if it holds the key. */
public final class AttackerPresentsCertificate extends LinkAction {

  private final Certificate certificate;

  AttackerPresentsCertificate(Setting setting, Link link, Certificate certificate) {
    super(setting, link, link, certificate);
    this.certificate = certificate;
  }

  @Override
  public Author author() {
    return Author.Attacker;
  }

  @Override
  public boolean possible() {
    return link.isHonest() && rules.suiteFromAttacker() != Suite.None && switch (certificate) {
      case None, Unlisted -> false;
      case Own -> rules.respondersCertificateStolen();
      default -> setting.design().bag().contains(certificate);
    };
  }

  @Override
  public boolean guard(State s) {
    InitiatorEnd initiator = s.initiator(link);
    return initiator.phase() == Phase.Opened && initiator.attackerAtFarEnd() && initiator.transport() != Transport.TCP;
  }

  @Override
  public void effect(State before, State after) {
    InitiatorEnd initiator = after.initiator(link);
    initiator.phase(Phase.ServerPresented);
    initiator.certificate(certificate);
    initiator.suite(rules.suiteFromAttacker());
    initiator.requested(rules.requests(initiator.transport()));
  }
}
