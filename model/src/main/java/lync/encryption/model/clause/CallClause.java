package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.Scenario;

/** A clause about every call. The antecedent is that there is one that it concerns. */
abstract class CallClause extends SimpleClause {

  CallClause(String id, Form form, Modality modality, String place, String statement) {
    super(id, form, modality, place, statement);
  }

  /** The clause speaks about a call as it is. */
  abstract boolean concerns(State s, int call);

  /** The call is as the clause forbids. */
  abstract boolean isViolated(State s, int call);

  /** All that judging calls takes. */
  Footprint footprint(State s) {
    return s.footprint().calls();
  }

  @Override
  public final boolean antecedent(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (concerns(s, call)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final boolean holds(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (isViolated(s, call)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public final List<Aspect> aspects(State s) {
    return List.of(new Aspect(footprint(s), () -> antecedent(s), () -> !holds(s)));
  }
}
