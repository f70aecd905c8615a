package lync.encryption.spec;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Shape;
import lync.encryption.model.state.Variable;

/** The specification of {@code specs/src/test/tla/tiny}, with lines A and B and messages 1 and 2. */
final class Tiny {

  static final Map<String, String> CONSTANTS = Map.of("Links", "{\"A\", \"B\"}", "Messages", "1..2");
  static final Map<String, String> FIXED = Map.of("design", "Designs", "scenario", "Scenarios");

  private Tiny() {}

  static SpecificationFiles files() {
    try {
      return SpecificationFiles.in(Path.of(Tiny.class.getResource("/test-tla/tiny/Tiny.tla").toURI()).getParent(), "Tiny");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The specification with one piece of its text replaced. */
  static SpecificationFiles mutant(String text, String replacement) {
    String original = files().modules().get("Tiny");
    if (!original.contains(text)) {
      throw new IllegalArgumentException("the module does not contain: " + text);
    }
    Map<String, String> modules = new TreeMap<>(files().modules());
    modules.put("Tiny", original.replace(text, replacement));
    return new SpecificationFiles("Tiny", modules);
  }

  static Layout layout() {
    Map<String, Shape> line = new LinkedHashMap<>();
    line.put("phase", new Shape.Choice(List.of("Idle", "Open", "Refused")));
    line.put("tries", new Shape.Range(2));
    return new Layout(List.of(
        new Variable("line", new Shape.FunctionOf(List.of("A", "B"), new Shape.RecordOf(line))),
        new Variable("sent", new Shape.FunctionOf(List.of(1, 2), new Shape.Choice(List.of("None", "A", "B")))),
        new Variable("known", new Shape.SetOf(List.of(List.of("Content", 1), List.of("Content", 2)))),
        new Variable("budget", new Shape.Range(1))));
  }

  static Map<String, Object> design(Set<String> allows, boolean tapped) {
    return Map.of("allows", allows, "tapped", tapped);
  }

  static Map<String, Object> scenario(int budget) {
    return Map.of("budget", budget);
  }

  static Map<String, Object> fixed(Set<String> allows, boolean tapped, int budget) {
    return Map.of("design", design(allows, tapped), "scenario", scenario(budget));
  }

  static Map<String, Object> line(String phase, int tries) {
    return Map.of("phase", phase, "tries", tries);
  }

  static Map<String, Object> state(Map<String, Object> lineA, Map<String, Object> lineB, String sent1, String sent2, Set<?> known, int budget) {
    return Map.of("line", Map.of("A", lineA, "B", lineB), "sent", Map.of(1, sent1, 2, sent2), "known", known, "budget", budget);
  }

  static TlcInterpreter open(SpecificationFiles files) {
    return TlcInterpreter.open(files, CONSTANTS, FIXED, layout());
  }

  /** Line A may open, the attacker taps and may cut once. */
  static InstanceFiles instance(SpecificationFiles files, Map<String, String> invariants) {
    Map<String, String> constants = new TreeMap<>(CONSTANTS);
    constants.put("Designs", TlaText.of(Set.of(design(Set.of("A"), true))));
    constants.put("Scenarios", TlaText.of(Set.of(scenario(1))));
    return new InstanceFiles("tiny", files, constants, "",
        new InstanceFiles.Checked(invariants, Map.of("RankAlwaysFalls", "RankFalls")),
        new Observation(
            List.of("SecretAntecedent", "~Secret", "AllSentAntecedent", "~AllSentAntecedent", "AllSent", "~TypeOK"),
            List.of("~RankFalls", "~BudgetStays")),
        new InstanceFiles.Liveness("%s /\\ [][Next]_vars /\\ WF_vars(ProtocolStep)", "<>(Idle = 0)"));
  }
}
