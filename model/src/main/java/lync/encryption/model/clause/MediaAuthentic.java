package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Side;

/** C18b: a packet accepted as SRTP was sent by the other end on that leg and in that direction, unaltered. Paragraph on media. */
public final class MediaAuthentic extends MediaClause {

  MediaAuthentic() {
    super("C18b", Form.State, Modality.Must, "media paragraph",
        "A media packet that is accepted was sent by the other end: none is forged, and none reflected.");
  }

  @Override
  Footprint footprint(State s) {
    return s.footprint().accepted().bypassed();
  }

  @Override
  public boolean antecedent(State s) {
    return MediaEvidence.someAccepted(s) || MediaEvidence.someStream(s, MediaAuthentic::acceptedAlien);
  }

  @Override
  public boolean holds(State s) {
    return !MediaEvidence.someStream(s, (t, call, sender) -> acceptedAlien(t, call, sender) && MediaEvidence.isConcerned(t, call));
  }

  private static boolean acceptedAlien(State s, int call, Side sender) {
    return s.stream(call, sender).forged() || s.stream(call, sender).reflected();
  }
}
