package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;

/** C18e: a participant decrypts a packet. Paragraph on media. */
public final class MediaReachesParticipant extends MediaClause {

  MediaReachesParticipant() {
    super("C18e", Form.Reach, Modality.Must, "media paragraph",
        "A participant in encrypted media can decrypt a packet of it.");
  }

  @Override
  Footprint footprint(State s) {
    return s.footprint().sent().accepted();
  }

  @Override
  public boolean antecedent(State s) {
    return MediaEvidence.srtpWasSent(s);
  }

  @Override
  public boolean holds(State s) {
    return MediaEvidence.someAccepted(s);
  }

  @Override
  boolean isHit(State s) {
    return holds(s);
  }
}
