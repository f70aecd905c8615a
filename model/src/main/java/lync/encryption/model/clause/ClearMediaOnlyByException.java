package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.SentLevel;

/**
 * C17: media is clear only on the trunk, in a call with a Windows Live user, or where an end said that it would not or could not do SRTP; and never
 * where one sent Required. Paragraph on media ("all media uses SRTP"), read with its exceptions.
 */
public final class ClearMediaOnlyByException extends CallClause {

  ClearMediaOnlyByException() {
    super("C17", Form.State, Modality.MustWithExceptions, "media paragraph",
        "Media is clear only with Windows Live or an end that does not do SRTP, and never where an end sent Required.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design);
  }

  @Override
  boolean concerns(State s, int call) {
    return CallEvidence.isAnswered(s, call) && CallEvidence.someEndSends(s, call, Media.RTP);
  }

  @Override
  boolean isViolated(State s, int call) {
    if (!concerns(s, call)) {
      return false;
    }
    boolean excused = s.setting().dialog(call).trunk()
        || CallEvidence.isWindowsLive(s, call)
        || CallEvidence.someEndSent(s, call, SentLevel.DoNotSupport)
        || CallEvidence.someEndSent(s, call, SentLevel.Unstated);
    return !excused || CallEvidence.someEndSent(s, call, SentLevel.Required);
  }
}
