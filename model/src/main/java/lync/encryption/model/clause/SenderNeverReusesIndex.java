package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Media;

/** C18f: no sender uses an index twice under one key. Derived: RFC 3711 9.1 (two-time pad). */
public final class SenderNeverReusesIndex extends MediaClause {

  SenderNeverReusesIndex() {
    super("C18f", Form.State, Modality.Derived, "derived from RFC 3711 9.1",
        "No sender of encrypted media uses an index twice under one key.");
  }

  @Override
  Footprint footprint(State s) {
    return s.footprint().sent();
  }

  @Override
  public boolean antecedent(State s) {
    return MediaEvidence.srtpWasSent(s);
  }

  @Override
  public boolean holds(State s) {
    return !MediaEvidence.somePacket(s, (stream, index) -> stream.form(index) == Media.SRTP && stream.times(index) > 1);
  }
}
