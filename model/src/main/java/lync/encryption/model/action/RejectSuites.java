package lync.encryption.model.action;

import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/** A responder that has no cipher suite in common with the initiator says so (RFC 5246 7.4.1.3: handshake_failure; C33). */
public final class RejectSuites extends LinkAction {

  RejectSuites(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public boolean possible() {
    return answers() && rules.negotiatedSuite() == Suite.None;
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
    after.responder(link).refuse(Reason.NoCommonSuite);
    if (link.isHonest()) {
      after.initiator(link).refuse(Reason.NoCommonSuite);
    }
  }
}
