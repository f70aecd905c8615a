package lync.encryption.model.action;

import java.util.Arrays;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Transport;

/** A responder turns a transport down that it listens for: only faults make it do so. */
public final class RejectTransport extends LinkAction {

  RejectTransport(Setting setting, Link link) {
    super(setting, link, link);
  }

  @Override
  public boolean possible() {
    return answers() && Arrays.stream(Transport.values()).anyMatch(rules::refusesTransport);
  }

  @Override
  public boolean guard(State s) {
    ResponderEnd responder = s.responder(link);
    return responder.phase() == Phase.Opened
        && genuineInitiatorIs(Phase.Opened, s)
        && rules.refusesTransport(responder.transport());
  }

  @Override
  public void effect(State before, State after) {
    after.responder(link).refuse(Reason.TransportRefused);
    if (link.isHonest()) {
      after.initiator(link).refuse(Reason.TransportRefused);
    }
  }
}
