package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Media;

/**
 * C13: media between two ends that can do SRTP, neither of which said that it would not, is SRTP. Table "Traffic protection", row "audio, video and
 * desktop sharing".
 */
public final class AudioVideoSrtp extends CallClause {

  AudioVideoSrtp() {
    super("C13", Form.State, Modality.Must, "table Traffic protection, row audio, video and desktop sharing",
        "Media between two SRTP-capable ends, neither of which sent DoNotSupport, is SRTP.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design);
  }

  @Override
  boolean concerns(State s, int call) {
    return CallEvidence.mustBeSrtp(s, call);
  }

  @Override
  boolean isViolated(State s, int call) {
    return concerns(s, call) && !CallEvidence.allSend(s, call, Media.SRTP);
  }
}
