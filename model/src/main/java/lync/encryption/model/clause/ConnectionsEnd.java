package lync.encryption.model.clause;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.Invariants;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;

/**
 * L02: every attempted connection ends established or refused with a reason. Derived: a rule about established channels says nothing of one
 * that never comes to be. Checked as safety: when the protocol has nothing left to do no handshake is in progress, each step lowers a rank, and
 * what has ended stays ended.
 */
public final class ConnectionsEnd extends SimpleClause {

  ConnectionsEnd() {
    super("L02", Form.Live, Modality.Derived, "derived from the whole",
        "Every attempted connection ends established or refused with a reason.");
  }

  @Override
  public boolean applies(Design design) {
    return somePresentLink(design, link -> !design.allows().get(link).isEmpty());
  }

  @Override
  public boolean antecedent(State s) {
    for (int i = 0; i < s.ends(); i++) {
      if (s.end(i).phase() != Phase.Idle) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    boolean inProgress = false;
    for (int i = 0; i < s.ends(); i++) {
      ConnectionEnd end = s.end(i);
      if (end.phase() == Phase.Refused && end.reason() == Reason.None) {
        return false;
      }
      inProgress |= end.phase().inProgress();
    }
    return !inProgress || !Invariants.quiet(s);
  }

  @Override
  public boolean hasStep() {
    return true;
  }

  @Override
  public boolean holdsOnStep(State before, State after) {
    return Invariants.rankFalls(before, after) && Invariants.endedStaysEnded(before, after);
  }
}
