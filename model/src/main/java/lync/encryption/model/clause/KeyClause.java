package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.Footprint;
import lync.encryption.model.State;

/**
 * A clause about every message, by what it carries besides its text. The antecedent is that there is one that it concerns. As long as no message
 * carries anything there is nothing to judge; that is all that most states take.
 */
abstract class KeyClause extends SimpleClause {

  KeyClause(String id, Modality modality, String place, String statement) {
    super(id, Form.State, modality, place, statement);
  }

  /** The clause speaks about a message as it is: one that carries something. */
  abstract boolean concerns(State s, int message);

  /** Such a message is as the clause forbids. */
  abstract boolean isViolated(State s, int message);

  @Override
  public boolean antecedent(State s) {
    for (int m = 1; s.anyPayload() && m <= s.setting().universe().messages(); m++) {
      if (concerns(s, m)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    for (int m = 1; s.anyPayload() && m <= s.setting().universe().messages(); m++) {
      if (concerns(s, m) && isViolated(s, m)) {
        return false;
      }
    }
    return true;
  }

  /** What is as it is initially as long as the clause has nothing to say. */
  Footprint stirring(State s) {
    return s.footprint().payloads();
  }

  @Override
  public List<Aspect> aspects(State s) {
    return List.of(Aspect.onceStirred(stirring(s), () -> antecedent(s), () -> !holds(s)));
  }
}
