package lync.encryption.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import lync.encryption.generators.CaseMinimiser;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.spec.DesignValues;

/** A case on which the two models differ, as text: only what sets it apart from the plain design, an empty scenario and the initial state. */
final class Disagreement {

  private Disagreement() {}

  static String describe(CaseMinimiser.Case found, Map<String, Object> initial, List<String> differences) {
    int messages = found.scenario().messages().size();
    Scenario plainScenario = new Scenario(EnumSet.noneOf(Link.class), List.of(), EnumSet.noneOf(Link.class), 0, 0, Handshakes.Serial,
        Order.Concurrent);
    Design plainDesign = RandomDesigns.plain();
    List<String> lines = new ArrayList<>();
    lines.add("model and specification differ:");
    differences.forEach(difference -> lines.add("  " + difference));
    lines.add("in the plain design, changed in:");
    changes("design", DesignValues.of(found.design()), DesignValues.of(plainDesign), lines);
    lines.add("in the empty scenario, changed in:");
    changes("scenario", DesignValues.of(found.scenario(), messages), DesignValues.of(plainScenario, messages), lines);
    lines.add("in the initial state, changed in:");
    changes("state", found.state(), initial, lines);
    return String.join(System.lineSeparator(), lines);
  }

  private static void changes(String path, Object value, Object plain, List<String> lines) {
    if (value instanceof Map<?, ?> map && plain instanceof Map<?, ?> other) {
      map.forEach((key, part) -> changes(path + "." + key, part, other.get(key), lines));
    } else if (!value.equals(plain)) {
      lines.add("  " + path + " = " + value);
    }
  }
}
