package lync.encryption.model;

import lync.encryption.model.rule.Peer;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;

/** The connecting end of an honest link. */
public final class InitiatorEnd extends ConnectionEnd {

  private final EnumField<FarEnd> farEnd;
  private final Field retries;

  InitiatorEnd(State state, Link link, Peer responder, Place place) {
    super(state, link, responder, place);
    farEnd = EnumField.at(place.get("farEnd"), FarEnd.class);
    retries = place.get("retries").leaf();
  }

  public FarEnd farEnd() {
    return farEnd.get(state());
  }

  public void farEnd(FarEnd value) {
    farEnd.set(state(), value);
  }

  public int retries() {
    return retries.get(state().words, state().offset);
  }

  public void retries(int value) {
    retries.set(state().words, state().offset, value);
  }

  @Override
  public boolean attackerAtFarEnd() {
    return farEnd() == FarEnd.Attacker;
  }

  @Override
  public boolean presentedCertificate() {
    return requested() && peer().judgeHasCertificate();
  }

  @Override
  public void reset() {
    super.reset();
    farEnd(FarEnd.Genuine);
  }
}
