package lync.encryption.model.action;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * A responder answers with its certificate, the suite, and perhaps a certificate request (RFC 5246 §7.4.2 to §7.4.4). The traffic secret of a suite
 * without encryption counts as public.
 */
public final class PresentServerCertificate extends LinkAction {

  PresentServerCertificate(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public boolean possible() {
    return answers() && rules.negotiatedSuite() != Suite.None;
  }

  @Override
  public boolean guard(State s) {
    ResponderEnd responder = s.responder(link);
    return responder.phase() == Phase.Opened
        && responder.transport() != Transport.TCP
        && genuineInitiatorIs(Phase.Opened, s)
        && !rules.refusesTransport(responder.transport());
  }

  @Override
  public void effect(State before, State after) {
    boolean requested = rules.requests(before.responder(link).transport());
    present(after.responder(link), requested);
    if (link.isHonest()) {
      present(after.initiator(link), requested);
      after.initiator(link).certificate(rules.respondersCertificate());
    }
    if (rules.negotiatedSuite() == Suite.Null) {
      after.learn(setting.terms().trafficSecret(link));
    }
  }

  private void present(ConnectionEnd end, boolean requested) {
    end.phase(Phase.ServerPresented);
    end.suite(rules.negotiatedSuite());
    end.requested(requested);
  }
}
