package lync.encryption.model.action;

import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;

/** An initiator judges the certificate presented to it, and goes on or hangs up (RFC 5246 §7.4.2, RFC 6125 §6). */
public final class JudgeServerCertificate extends LinkAction {

  JudgeServerCertificate(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public boolean possible() {
    return link.isHonest();
  }

  @Override
  public boolean guard(State s) {
    InitiatorEnd initiator = s.initiator(link);
    return initiator.phase() == Phase.ServerPresented
        && (initiator.attackerAtFarEnd() || s.responder(link).phase() == Phase.ServerPresented);
  }

  @Override
  public void effect(State before, State after) {
    InitiatorEnd initiator = before.initiator(link);
    Reason reason = rules.initiatorsVerdict().on(initiator.certificate());
    if (reason == Reason.None) {
      after.initiator(link).phase(Phase.ServerAccepted);
    } else {
      after.initiator(link).refuse(reason);
      if (!initiator.attackerAtFarEnd()) {
        after.responder(link).refuse(Reason.PeerRefused);
      }
    }
  }
}
