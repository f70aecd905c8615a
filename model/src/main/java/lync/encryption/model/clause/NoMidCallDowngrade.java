package lync.encryption.model.clause;

import lync.encryption.model.CallSlot;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/** C17b: no step turns SRTP into RTP within one dialog. Derived: [MS-SDPEXT] 3.1.5.8, re-INVITEs stay SAVP. */
public final class NoMidCallDowngrade extends CallClause {

  private static final Side[] SIDES = Side.values();

  NoMidCallDowngrade() {
    super("C17b", Form.Step, Modality.Derived, "derived from [MS-SDPEXT] 3.1.5.8", "No step turns SRTP into RTP within one dialog.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design);
  }

  /** Only an offer anew, once answered, could have taken SRTP from a dialog. */
  @Override
  boolean concerns(State s, int call) {
    CallSlot slot = s.call(call);
    return CallEvidence.changed(s, call)
        && (slot.phase().isUp() || slot.phase() == CallPhase.Reanswered)
        && slot.hasMedia(Media.SRTP);
  }

  @Override
  boolean isViolated(State s, int call) {
    return false;
  }

  @Override
  public boolean hasStep() {
    return true;
  }

  @Override
  public boolean holdsOnStep(State before, State after) {
    for (int call = 1; !before.sameCalls(after) && call <= Scenario.CALLS; call++) {
      if (isDowngraded(before.call(call), after.call(call))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDowngraded(CallSlot before, CallSlot after) {
    if (!before.phase().isUp() && before.phase() != CallPhase.Reanswered) {
      return false;
    }
    for (Side side : SIDES) {
      if (before.media(side) == Media.SRTP && after.media(side) == Media.RTP) {
        return true;
      }
    }
    return false;
  }
}
