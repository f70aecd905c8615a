package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;

/** C18c: no receiver accepts a packet twice. Paragraph on media ("anti-replay"; RFC 3711 3.3.2). */
public final class MediaNotReplayed extends MediaClause {

  MediaNotReplayed() {
    super("C18c", Form.State, Modality.Must, "media paragraph",
        "No receiver accepts a media packet twice.");
  }

  @Override
  Footprint footprint(State s) {
    return s.footprint().accepted();
  }

  @Override
  public boolean antecedent(State s) {
    return MediaEvidence.someAccepted(s);
  }

  @Override
  public boolean holds(State s) {
    return !MediaEvidence.somePacket(s, (stream, index) -> stream.accepted(index) > 1);
  }
}
