package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.system.Installation;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.invariant.Assumption;
import lync.encryption.model.invariant.Assumptions;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.spec.ModuleTree;
import lync.encryption.spec.Session;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.SpecificationInterpreter;
import lync.encryption.spec.SpecificationState;
import org.junit.jupiter.api.Test;

/**
 * The strengthening is one and not two: conjuncts and assumptions have the same names in the model, in the module {@code Strengthening} and on the page,
 * and the same truth value in any state of the wide universe.
 */
class StrengtheningTest {

  private static final Universe WIDE = Universe.wide();
  private static final SpecificationFiles SPECIFICATION = SpecificationFiles.strengthened();
  private static final int SITUATIONS = 160;
  private static final int STATES_EACH = 4;
  /** How often each conjunct and assumption is to be seen true, and false. */
  private static final long LEAST = 2;

  @Test
  void modelAndSpecificationAgreeOnEveryConjunctAndAssumption() {
    Map<String, Long> seen = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    List<String> spoilt = InductionSpoilers.names();
    int number = 0;
    try (SpecificationInterpreter specification = SpecificationInterpreter.open(SPECIFICATION, WIDE)) {
      for (long seed = 0; seed < SITUATIONS; seed++) {
        Situation situation = Situation.of(seed);
        Design design = seed % 2 == 0 ? situation.design() : InductionDesigns.of(situation);
        Scenario plot = InductionScenarios.next(situation.random());
        Scenario scenario = seed % 4 < 2 || plot.messages().size() > WIDE.messages() ? situation.scenario() : plot;
        LyncModel model = new LyncModel(design, scenario, WIDE);
        Session session = specification.session(design, scenario);
        RandomStates states = new RandomStates(model);
        Random random = situation.random();
        RandomStates.Kind[] kinds = RandomStates.Kind.values();
        for (int i = 0; i < STATES_EACH; i++) {
          long[] state = states.next(kinds[(int) (seed * STATES_EACH + i) % kinds.length], random);
          State view = model.view(state, 0);
          if (i > 0) {
            InductionSpoilers.of(spoilt.get(number++ % spoilt.size())).change().accept(view, random);
          }
          SpecificationState specified = session.at(state, 0);
          for (Conjunct conjunct : Strengthening.conjuncts()) {
            compare(conjunct.name(), conjunct.holds(view), specified, seen, differences);
          }
          if (i == 0) {
            Assumptions.all().forEach(assumption -> compare(assumption.name(), assumption.isMet(design), specified, seen, differences));
            coveredParts().forEach(part -> compare(part + "Assumes",
                Assumptions.ofPart(part).orElseThrow().stream().allMatch(one -> one.isMet(design)), specified, seen, differences));
          }
        }
      }
    }
    assertEquals(List.of(), differences.stream().distinct().toList());
    List<String> rare = Stream.concat(Strengthening.conjuncts().stream().map(Conjunct::name), Assumptions.all().stream().map(Assumption::name))
        .flatMap(name -> Stream.of(name + " true", name + " false")).filter(sight -> seen.getOrDefault(sight, 0L) < LEAST)
        .map(sight -> sight + " " + seen.getOrDefault(sight, 0L)).toList();
    assertEquals(List.of(), rare, "truth values seen too rarely");
  }

  private static void compare(String name, boolean inModel, SpecificationState specified, Map<String, Long> seen, List<String> differences) {
    seen.merge(name + " " + inModel, 1L, Long::sum);
    if (inModel != specified.holds(name)) {
      differences.add(name + " is " + inModel + " in the model only");
    }
  }

  private static List<String> coveredParts() {
    return Clauses.parts().stream().map(Part::name).filter(part -> Assumptions.ofPart(part).isPresent()).toList();
  }

  @Test
  void theModuleHasTheSameNames() {
    ModuleTree tree = ModuleTree.of(SPECIFICATION);
    ModuleTree.Operator all = tree.operator("Inductive").orElseThrow();
    List<String> conjoined = SPECIFICATION.lines(all.module()).subList(all.line(), all.lastLine()).stream()
        .map(line -> line.replace("/\\", "").strip()).toList();
    assertEquals(Strengthening.conjuncts().stream().map(Conjunct::name).toList(), conjoined);
    Set<String> assumptions = tree.operators().stream().map(ModuleTree.Operator::name).filter(name -> name.endsWith("Assumes"))
        .collect(Collectors.toSet());
    assertEquals(coveredParts().stream().map(part -> part + "Assumes").collect(Collectors.toSet()), assumptions);
  }

  @Test
  void conjunctsServeClausesThatExist() {
    Set<String> known = Clauses.all().stream().map(clause -> clause.id()).collect(Collectors.toSet());
    assertEquals(List.of(), Strengthening.conjuncts().stream().flatMap(conjunct -> conjunct.clauses().stream()).filter(id -> !known.contains(id))
        .toList());
  }

  @Test
  void thePageSaysTheSame() throws IOException {
    String page = Files.readString(Installation.find().home().resolve("specs/INDUCTION.md"));
    Set<String> rows = page.lines().filter(line -> line.startsWith("| ")).collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> expected = new ArrayList<>();
    Strengthening.conjuncts().forEach(conjunct -> expected.add("| %s | %s | %s | %s |".formatted(
        conjunct.name(), conjunct.statement(), conjunct.reason(), String.join(" ", conjunct.clauses()))));
    Assumptions.all().forEach(assumption -> expected.add("| %s | %s |".formatted(assumption.name(), assumption.statement())));
    Clauses.all().forEach(clause -> clause.parts().forEach(part -> Assumptions.ofPart(part.name()).ifPresent(
        assumptions -> expected.add("| %s %s | %s |".formatted(clause.id(), part.name(), assumptions.isEmpty() ? "nothing besides"
            : assumptions.stream().map(Assumption::name).collect(Collectors.joining(", ")))))));
    assertEquals(List.of(), expected.stream().filter(row -> !rows.contains(row)).toList(), "rows that the page lacks");
    Set<String> others = rows.stream().filter(row -> !expected.contains(row)).filter(row -> !row.matches("\\| (conjunct|assumption|clause) .*"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    assertEquals(Set.of(), others, "rows of the page that nothing stands behind");
    assertEquals(List.of("Not covered by induction: " + InductionFigures.notCovered() + "."),
        page.lines().filter(line -> line.startsWith("Not covered by induction: ")).toList());
  }

  /** Every assumption can be met, and every name that is met is an assumption. */
  @Test
  void designsAreMadeToMeetEveryAssumption() {
    assertEquals(Assumptions.all().stream().map(Assumption::name).collect(Collectors.toSet()), InductionDesigns.met());
  }
}
