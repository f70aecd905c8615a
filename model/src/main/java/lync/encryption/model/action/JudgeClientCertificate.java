package lync.encryption.model.action;

import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;

/** A responder judges the certificate that it asked for, and the connection is established or refused. What it did not ask for it does not judge. */
public final class JudgeClientCertificate extends LinkAction {

  JudgeClientCertificate(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public boolean guard(State s) {
    return s.responder(link).phase() == Phase.Finished && genuineInitiatorIs(Phase.Finished, s);
  }

  @Override
  public void effect(State before, State after) {
    ResponderEnd responder = before.responder(link);
    Reason reason = responder.requested() ? rules.respondersVerdict().on(responder.certificate()) : Reason.None;
    if (reason == Reason.None) {
      after.responder(link).phase(Phase.Established);
      if (link.isHonest()) {
        after.initiator(link).phase(Phase.Established);
      } else {
        after.learn(setting.terms().trafficSecret(link));
      }
    } else {
      after.responder(link).refuse(reason);
      if (link.isHonest()) {
        after.initiator(link).refuse(Reason.PeerRefused);
      }
    }
  }
}
