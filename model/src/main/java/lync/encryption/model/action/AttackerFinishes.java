package lync.encryption.model.action;

import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;

/** The attacker, as initiator, finishes: if asked for a certificate, with any that it has or with none. */
public final class AttackerFinishes extends LinkAction {

  private final Certificate certificate;

  AttackerFinishes(Setting setting, Link link, Certificate certificate) {
    super(setting, link, link, certificate);
    this.certificate = certificate;
  }

  @Override
  public Author author() {
    return Author.Attacker;
  }

  @Override
  public boolean possible() {
    return !link.isHonest() && switch (certificate) {
      case None -> true;
      case Own -> rules.initiatorsCertificateStolen();
      default -> setting.design().bag().contains(certificate);
    };
  }

  @Override
  public boolean guard(State s) {
    ResponderEnd responder = s.responder(link);
    return responder.phase() == Phase.ServerPresented && (responder.requested() || certificate == Certificate.None);
  }

  @Override
  public void effect(State before, State after) {
    after.responder(link).phase(Phase.Finished);
    after.responder(link).certificate(certificate);
  }
}
