package lync.encryption.model.action;

import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Opening;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;

/** An honest participant opens a connection, and reaches whom it means to reach. */
public final class OpenConnection extends LinkAction {

  private final Transport transport;

  OpenConnection(Setting setting, Link link, Transport transport) {
    super(setting, link, link, transport);
    this.transport = transport;
  }

  @Override
  public boolean possible() {
    return link.isHonest() && rules.mayOffer(transport);
  }

  @Override
  public boolean guard(State s) {
    return Opening.possible(s, link, transport);
  }

  @Override
  public void effect(State before, State after) {
    InitiatorEnd initiator = after.initiator(link);
    initiator.phase(Phase.Opened);
    initiator.transport(transport);
    initiator.farEnd(FarEnd.Genuine);
    ResponderEnd responder = after.responder(link);
    responder.phase(Phase.Opened);
    responder.transport(transport);
  }
}
