package lync.encryption.model.action;

import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;

/** A responder accepts a connection in clear; a TCP trunk is reported to the administrator (C04, C05, C10). */
public final class AcceptTcp extends LinkAction {

  AcceptTcp(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public boolean possible() {
    return answers() && !rules.refusesTransport(Transport.TCP);
  }

  @Override
  public boolean guard(State s) {
    ResponderEnd responder = s.responder(link);
    return responder.phase() == Phase.Opened
        && responder.transport() == Transport.TCP
        && genuineInitiatorIs(Phase.Opened, s)
        && (!link.isHonest() || s.initiator(link).transport() == Transport.TCP);
  }

  @Override
  public void effect(State before, State after) {
    after.responder(link).phase(Phase.Established);
    if (link.isHonest()) {
      after.initiator(link).phase(Phase.Established);
    }
    warnOfTcpTrunk(after);
  }
}
