package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;

/** C18d: a packet that is rejected leaves the replay window of its receiver as it was. Derived: RFC 3711 3.3. */
public final class RejectionLeavesNoTrace extends MediaClause {

  RejectionLeavesNoTrace() {
    super("C18d", Form.Step, Modality.Derived, "derived from RFC 3711 3.3",
        "A media packet that is rejected leaves the state of its receiver unchanged.");
  }

  @Override
  Footprint footprint(State s) {
    return s.footprint().sent().deliveries();
  }

  @Override
  public boolean antecedent(State s) {
    return s.deliveries() > 0 && MediaEvidence.srtpWasSent(s);
  }

  @Override
  public boolean holds(State s) {
    return true;
  }

  @Override
  public boolean hasStep() {
    return true;
  }

  /** A window moves only if something is accepted; of aliens accepted the first alone shows. */
  @Override
  public boolean holdsOnStep(State before, State after) {
    return !MediaEvidence.someStream(after, (s, call, sender) -> {
      StreamSlot stream = s.stream(call, sender);
      StreamSlot was = before.stream(call, sender);
      return !stream.sameWindow(was) && stream.sameAcceptance(was) && !stream.forged() && !stream.reflected();
    });
  }
}
