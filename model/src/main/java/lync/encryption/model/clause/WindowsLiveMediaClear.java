package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Media;

/** C32: media with a Windows Live user is clear, and that exception touches no other call. After the notes. */
public final class WindowsLiveMediaClear extends CallClause {

  WindowsLiveMediaClear() {
    super("C32", Form.State, Modality.Exception, "note on Windows Live Messenger, what follows it",
        "Media with a Windows Live user is RTP, and that exception touches no other call.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.windowsLivePossible(design);
  }

  @Override
  boolean concerns(State s, int call) {
    return CallEvidence.isWindowsLive(s, call) && CallEvidence.isUp(s, call);
  }

  @Override
  boolean isViolated(State s, int call) {
    return concerns(s, call) && (!CallEvidence.isAll(s, call, Media.RTP) || touchesAnother(s, call));
  }

  private static boolean touchesAnother(State s, int call) {
    for (int other = 1; other <= Scenario.CALLS; other++) {
      if (other != call && !CallEvidence.isWindowsLive(s, other) && CallEvidence.isUp(s, other) && CallEvidence.mustBeSrtp(s, other)
          && !CallEvidence.isAll(s, other, Media.SRTP)) {
        return true;
      }
    }
    return false;
  }
}
