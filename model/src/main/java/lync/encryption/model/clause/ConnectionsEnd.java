package lync.encryption.model.clause;

import java.util.ArrayList;
import java.util.List;
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
public final class ConnectionsEnd extends LiveClause {

  ConnectionsEnd() {
    super("L02", "Every attempted connection ends established or refused with a reason.");
  }

  @Override
  public boolean applies(Design design) {
    return somePresentLink(design, link -> !design.allows().get(link).isEmpty());
  }

  @Override
  public boolean antecedent(State s) {
    for (int i = 0; i < s.ends(); i++) {
      if (isAttempted(s.end(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    for (int i = 0; i < s.ends(); i++) {
      if (isRefusedWithoutReason(s.end(i))) {
        return false;
      }
    }
    return !isLeftPending(s);
  }

  /** End by end, those of a link by one footprint, and that nothing is left pending. */
  @Override
  public List<Aspect> aspects(State s) {
    List<Aspect> aspects = new ArrayList<>();
    for (int i = 0; i < s.ends(); i++) {
      ConnectionEnd end = s.end(i);
      aspects.add(new Aspect(s.footprint().ends(end.link()), () -> isAttempted(end), () -> isRefusedWithoutReason(end)));
    }
    aspects.add(Aspect.ofAll(() -> false, () -> isLeftPending(s)));
    return aspects;
  }

  private static boolean isAttempted(ConnectionEnd end) {
    return end.phase() != Phase.Idle;
  }

  private static boolean isRefusedWithoutReason(ConnectionEnd end) {
    return end.phase() == Phase.Refused && end.reason() == Reason.None;
  }

  /** A handshake is in progress, and the protocol has nothing left to do. */
  private static boolean isLeftPending(State s) {
    return Invariants.quiet(s) && !s.handshakesRest();
  }
}
