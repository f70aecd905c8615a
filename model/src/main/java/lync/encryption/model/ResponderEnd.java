package lync.encryption.model;

import lync.encryption.model.rule.Peer;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.Link;

/** The accepting end of a link; on an attacker link, the attacker is what it accepted. */
public final class ResponderEnd extends ConnectionEnd {

  ResponderEnd(State state, Link link, Peer initiator, Place place) {
    super(state, link, initiator, place);
  }

  @Override
  public boolean attackerAtFarEnd() {
    return !link().isHonest();
  }

  @Override
  public boolean presentedCertificate() {
    return peer().judgeHasCertificate();
  }
}
