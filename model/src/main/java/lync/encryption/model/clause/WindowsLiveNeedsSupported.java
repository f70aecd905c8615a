package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.SentLevel;

/** C31: a call with a Windows Live user is up only if the Lync end did not send Required; one that fails has a reason. Note on the level. */
public final class WindowsLiveNeedsSupported extends CallClause {

  WindowsLiveNeedsSupported() {
    super("C31", Form.State, Modality.Must, "note on the encryption level",
        "A call with a Windows Live user is up only if Lync sent a level other than Required; one that fails has a reason.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.windowsLivePossible(design);
  }

  @Override
  boolean concerns(State s, int call) {
    return CallEvidence.isWindowsLive(s, call) && s.call(call).phase() != CallPhase.Idle;
  }

  @Override
  boolean isViolated(State s, int call) {
    return CallEvidence.isWindowsLive(s, call)
        && (CallEvidence.isUp(s, call) && sentByLync(s, call) == SentLevel.Required
            || s.call(call).phase() == CallPhase.Failed && s.call(call).reason() == CallReason.None);
  }

  private static SentLevel sentByLync(State s, int call) {
    Dialog dialog = s.setting().dialog(call);
    int offer = dialog.offer(CallEvidence.changed(s, call));
    Participant lync = dialog.caller() == Participant.PublicUser ? dialog.callee() : dialog.caller();
    boolean offeredByLync = offer != 0 && s.setting().plan(offer).from() == lync;
    return offeredByLync ? CallEvidence.offered(s, call) : CallEvidence.answered(s, call);
  }
}
