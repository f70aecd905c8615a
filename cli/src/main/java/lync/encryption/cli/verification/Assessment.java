package lync.encryption.cli.verification;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verdict.VerdictRules;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;

/**
 * Brings what was found in the scenarios of a design together, clause by clause.
 *
 * @param clauses those to report on
 * @param selected whether scenarios were chosen by name, so that they need not show all that the design promises
 * @param strict whether a vacuous clause counts as unexpected
 */
public record Assessment(List<Clause> clauses, boolean selected, boolean strict) {

  /** @param skipped scenarios of the design that were not explored */
  public DesignReport assess(DesignFile file, List<ScenarioReport> scenarios, List<NamedScenario> skipped) {
    return new DesignReport(file, scenarios, skipped, clauses.stream().map(clause -> report(clause, file, scenarios)).toList());
  }

  private ClauseReport report(Clause clause, DesignFile file, List<ScenarioReport> scenarios) {
    Map<Engine, Verdict> verdicts = new EnumMap<>(Engine.class);
    Map<Engine, Long> situations = new EnumMap<>(Engine.class);
    for (Engine engine : Engine.values()) {
      List<EngineOutcome> outcomes = scenarios.stream().map(report -> report.outcome(engine)).flatMap(Optional::stream).toList();
      if (!outcomes.isEmpty()) {
        verdicts.put(engine, VerdictRules.verdict(clause, file.design(), outcomes));
        situations.put(engine, VerdictRules.situations(clause, file.design(), outcomes));
      }
    }
    Verdict expected = expected(clause, file);
    Map<Engine, Standing> standings = new EnumMap<>(Engine.class);
    verdicts.forEach((engine, found) -> standings.put(engine, Standing.of(clause, found, expected, !selected, strict)));
    Optional<ClauseReport.FoundTrace> counterexample =
        clause.form() != Form.Reach && verdicts.containsValue(Verdict.Violated) ? shortestHit(clause, file, scenarios) : Optional.empty();
    return new ClauseReport(clause, verdicts, situations, expected, standings, counterexample);
  }

  /** What the file states; a clause it does not mention is expected to hold if it applies. */
  private static Verdict expected(Clause clause, DesignFile file) {
    boolean applies = clause.parts().stream().anyMatch(part -> part.applies(file.design()));
    return file.expect().getOrDefault(clause.id(), applies ? Verdict.Holds : Verdict.NotApplicable);
  }

  /** The shortest run, over all scenarios, that breaks the clause or reaches its goal. */
  public static Optional<ClauseReport.FoundTrace> shortestHit(Clause clause, DesignFile file, List<ScenarioReport> scenarios) {
    return shortest(clause, file, scenarios, true);
  }

  /** The shortest run, over all scenarios, into the clause's situation. */
  public static Optional<ClauseReport.FoundTrace> shortestSituation(Clause clause, DesignFile file, List<ScenarioReport> scenarios) {
    return shortest(clause, file, scenarios, false);
  }

  private static Optional<ClauseReport.FoundTrace> shortest(Clause clause, DesignFile file, List<ScenarioReport> scenarios, boolean hit) {
    return clause.parts().stream()
        .filter(part -> part.applies(file.design()))
        .flatMap(part -> scenarios.stream().flatMap(report -> trace(report, part, hit)))
        .min(Comparator.comparingInt(found -> found.trace().run().length()));
  }

  private static Stream<ClauseReport.FoundTrace> trace(ScenarioReport report, Part part, boolean hit) {
    return report.java().stream()
        .<Trace>map(found -> (hit ? found.hits() : found.situations()).get(part.name()))
        .filter(Objects::nonNull)
        .map(trace -> new ClauseReport.FoundTrace(report.scenario().name(), part.name(), trace.fromTheBeginning()));
  }
}
