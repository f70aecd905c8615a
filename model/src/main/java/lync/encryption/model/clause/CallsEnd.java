package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.Invariants;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;

/**
 * L01: every attempted call ends established or failed with a reason. Derived, as L02 is, and checked as that is: when the protocol has nothing left
 * to do no call is pending, each step lowers a rank, and what has ended stays ended.
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
      if (s.call(call).phase() != CallPhase.Idle) {
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
        new Aspect(s.footprint().calls(), () -> antecedent(s), () -> failedWithoutReason(s)),
        Aspect.onceStirred(s.footprint().calls(), () -> false, () -> isLeftPending(s)));
  }

  private static boolean failedWithoutReason(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (s.call(call).phase() == CallPhase.Failed && s.call(call).reason() == CallReason.None) {
        return true;
      }
    }
    return false;
  }

  /** A call waits for something, and the protocol has nothing left to do. */
  private static boolean isLeftPending(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (s.call(call).phase().isPending()) {
        return Invariants.quiet(s);
      }
    }
    return false;
  }
}
