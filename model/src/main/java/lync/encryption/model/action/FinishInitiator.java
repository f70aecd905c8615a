package lync.encryption.model.action;

import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;

/** An initiator presents its own certificate, if asked for one, and finishes; the responder has yet to judge (RFC 8446 §4.4). */
public final class FinishInitiator extends LinkAction {

  FinishInitiator(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public boolean possible() {
    return link.isHonest();
  }

  @Override
  public boolean guard(State s) {
    InitiatorEnd initiator = s.initiator(link);
    return initiator.phase() == Phase.ServerAccepted
        && (initiator.attackerAtFarEnd() || s.responder(link).phase() == Phase.ServerPresented);
  }

  @Override
  public void effect(State before, State after) {
    after.initiator(link).phase(Phase.Finished);
    if (!before.initiator(link).attackerAtFarEnd()) {
      ResponderEnd responder = after.responder(link);
      responder.phase(Phase.Finished);
      responder.certificate(responder.requested() ? rules.initiatorsCertificate() : Certificate.None);
    }
  }
}
