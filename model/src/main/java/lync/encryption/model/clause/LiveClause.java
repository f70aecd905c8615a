package lync.encryption.model.clause;

import lync.encryption.model.Changes;
import lync.encryption.model.State;

/**
 * A clause that every run gets to: whatever was begun comes to an end ({@code specs/PROTOCOL.md} §7). Runs are finite, as every step lowers a rank,
 * and what has ended stays ended: that is one rule of steps for all such clauses. What is left to each is the state in which a run ends.
 */
abstract class LiveClause extends SimpleClause {

  LiveClause(String id, String statement) {
    super(id, Form.Live, Modality.Derived, "derived from the whole", statement);
  }

  @Override
  public final boolean hasStep() {
    return true;
  }

  @Override
  public final Object stepRule() {
    return Changes.class;
  }

  @Override
  public final boolean holdsOnStep(State before, State after) {
    Changes changes = before.changesTo(after);
    return changes.rankFalls() && changes.endedStaysEnded();
  }
}
