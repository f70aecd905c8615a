package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.Invariants;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.MessageKind;

/**
 * L01: every attempted call ends established or failed with a reason. Derived, as L02 is, and checked as that is: when the protocol has nothing left
 * to do no call is pending and none that somebody would make is still to be made, each step lowers a rank, and what has ended stays ended.
 */
public final class CallsEnd extends LiveClause {

  CallsEnd() {
    super("L01", "Every attempted call ends established or failed with a reason.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design);
  }

  @Override
  public boolean antecedent(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (isAttempted(s, call)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    return !failedWithoutReason(s) && !isLeftPending(s);
  }

  @Override
  public List<Aspect> aspects(State s) {
    return List.of(
        new Aspect(s.footprint().calls().messages(), () -> antecedent(s), () -> failedWithoutReason(s)),
        s.setting().anyMessage(MessageKind.Offer::equals)
            ? Aspect.ofAll(() -> false, () -> isLeftPending(s))
            : Aspect.onceStirred(s.footprint().calls(), () -> false, () -> isLeftPending(s)));
  }

  /** Whoever would call and cannot has attempted it as well; an offer that waits for its turn does so for the scenario's sake. */
  private static boolean isAttempted(State s, int call) {
    Dialog dialog = s.setting().dialog(call);
    return s.call(call).phase() != CallPhase.Idle || dialog.placed() && Sending.turn(s, dialog.offer());
  }

  private static boolean failedWithoutReason(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (s.call(call).phase() == CallPhase.Failed && s.call(call).reason() == CallReason.None) {
        return true;
      }
    }
    return false;
  }

  /** A call waits for something, or to be made at all, and the protocol has nothing left to do. */
  private static boolean isLeftPending(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      CallPhase phase = s.call(call).phase();
      if (phase.isPending() || phase == CallPhase.Idle && isAttempted(s, call)) {
        return Invariants.quiet(s);
      }
    }
    return false;
  }
}
