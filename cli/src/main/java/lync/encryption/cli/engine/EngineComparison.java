package lync.encryption.cli.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares what the two engines found in one scenario. Figures of a search that a bound cut short depend on the order in which states were
 * visited, so they are compared only if both engines finished.
 */
public final class EngineComparison {

  private final List<String> differences = new ArrayList<>();

  private EngineComparison() {}

  /** Every figure in which the two differ, one line each; empty if they agree. */
  public static List<String> differences(EngineOutcome java, EngineOutcome tlc) {
    EngineComparison comparison = new EngineComparison();
    comparison.differences.addAll(failures(java));
    comparison.differences.addAll(failures(tlc));
    if (java.complete() != tlc.complete()) {
      comparison.differences.add("explored completely: java " + java.complete() + ", tlc " + tlc.complete());
    } else if (java.complete()) {
      comparison.figures(java, tlc);
    }
    return List.copyOf(comparison.differences);
  }

  /** What went wrong in one engine, one line each. */
  public static List<String> failures(EngineOutcome outcome) {
    return outcome.failures().stream().map(failure -> outcome.engine() + ": " + failure).toList();
  }

  private void figures(EngineOutcome java, EngineOutcome tlc) {
    compare("distinct states", java.states(), tlc.states());
    compare("diameter", java.diameter(), tlc.diameter());
    java.parts().forEach(
        (part, found) -> {
          PartOutcome other = tlc.parts().get(part);
          if (other == null) {
            differences.add(part + ": not observed by tlc");
            return;
          }
          compare(part + ": states in which its situation occurred", found.situations(), other.situations());
          compare(part + ": first level", found.hitLevel(), other.hitLevel());
          compare(part + ": shortest run to a step", found.stepLevel(), other.stepLevel());
        });
    tlc.parts().keySet().stream().filter(part -> !java.parts().containsKey(part)).forEach(part -> differences.add(part + ": not observed by java"));
  }

  private void compare(String what, long java, long tlc) {
    if (java != tlc) {
      differences.add(what + ": java " + figure(java) + ", tlc " + figure(tlc));
    }
  }

  private static String figure(long value) {
    return value == PartOutcome.NEVER ? "never" : Long.toString(value);
  }
}
