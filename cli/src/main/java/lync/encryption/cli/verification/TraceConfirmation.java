package lync.encryption.cli.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lync.encryption.cli.engine.Trace;
import lync.encryption.model.LyncModel;
import lync.encryption.spec.Session;
import lync.encryption.spec.SpecificationInterpreter;
import lync.encryption.spec.SpecificationState;

/** Walks a run of the Java model through the TLA+ specification, evaluated by TLC's own interpreter. */
public final class TraceConfirmation {

  /** What a run is said to show by its end. */
  public interface Claim {

    /** A state predicate of the specification has this truth value in the last state. */
    static Claim inLastState(String predicate, boolean value) {
      return (before, last) -> last.holds(predicate) == value;
    }

    /** One of these step predicates of the specification is false of the last step. */
    static Claim brokenByLastStep(List<String> predicates) {
      return (before, last) -> predicates.stream().anyMatch(predicate -> !before.holdsOnStep(predicate, last));
    }

    boolean agrees(SpecificationState before, SpecificationState last);
  }

  private TraceConfirmation() {}

  /**
   * Compares step by step, and in the end asks the specification whether it agrees with what the run shows.
   *
   * @return in what the specification differs; empty if it allows every step with the same outcome, and agrees in the end
   */
  public static Optional<String> objection(Trace trace, Claim claim) {
    LyncModel model = trace.model();
    long[][] states = trace.run().states();
    List<String> labels = trace.labels();
    try (SpecificationInterpreter interpreter = SpecificationInterpreter.open(model.universe())) {
      Session session = interpreter.session(model.design(), model.scenario());
      for (int i = 0; i < labels.size(); i++) {
        Optional<long[]> next = successor(session, session.at(states[i], 0), labels.get(i));
        if (next.isEmpty()) {
          return Optional.of("step " + (i + 1) + ", " + labels.get(i) + ", is not enabled in the specification");
        }
        if (!Arrays.equals(next.get(), states[i + 1])) {
          return Optional.of("step " + (i + 1) + ", " + labels.get(i) + ", leads to another state in the specification");
        }
      }
      SpecificationState last = session.at(states[labels.size()], 0);
      SpecificationState before = session.at(states[Math.max(0, labels.size() - 1)], 0);
      return claim.agrees(before, last) ? Optional.empty() : Optional.of("it allows every step, but judges the last state otherwise");
    }
  }

  private static Optional<long[]> successor(Session session, SpecificationState state, String label) {
    return state.successors().stream()
        .filter(successor -> session.labels().get(successor.action()).equals(label))
        .map(SpecificationState.Successor::state)
        .findFirst();
  }
}
