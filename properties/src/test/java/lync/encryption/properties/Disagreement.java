package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lync.encryption.generators.CaseMinimiser;

/** A case on which the two models differ, as text: only what sets it apart from the plain design, an empty scenario and the initial state. */
final class Disagreement {

  private Disagreement() {}

  static String describe(CaseMinimiser.Case found, Map<String, Object> initial, List<String> differences) {
    List<String> lines = new ArrayList<>();
    lines.add("model and specification differ:");
    differences.forEach(difference -> lines.add("  " + difference));
    lines.add("in the plain design, changed in:");
    lines.addAll(Changes.of(found.design()));
    lines.add("in the empty scenario, changed in:");
    lines.addAll(Changes.of(found.scenario()));
    lines.add("in the initial state, changed in:");
    lines.addAll(Changes.of("state", found.state(), initial));
    return String.join(System.lineSeparator(), lines);
  }
}
