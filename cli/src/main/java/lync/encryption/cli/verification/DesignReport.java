package lync.encryption.cli.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.verdict.Standing;

/**
 * What was found about one design.
 *
 * @param scenarios explored, in the order of the file
 * @param skipped scenarios that the design has but that were not explored
 * @param clauses all, or those asked for
 */
public record DesignReport(DesignFile file, List<ScenarioReport> scenarios, List<NamedScenario> skipped, List<ClauseReport> clauses) {

  public DesignReport {
    scenarios = List.copyOf(scenarios);
    skipped = List.copyOf(skipped);
    clauses = List.copyOf(clauses);
  }

  /** In what the engines differ, one line each, naming the scenario or the clause. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    scenarios.forEach(report -> report.differences().forEach(line -> differences.add(report.scenario().name() + ": " + line)));
    clauses.stream().filter(clause -> !clause.agreed())
        .forEach(clause -> differences.add(clause.clause().id() + ": the verdicts differ: " + clause.verdicts()));
    return differences;
  }

  public Stream<ClauseReport> withStanding(Standing standing) {
    return clauses.stream().filter(clause -> clause.standing() == standing);
  }

  public Optional<ScenarioReport> scenario(String name) {
    return scenarios.stream().filter(report -> report.scenario().name().equals(name)).findFirst();
  }
}
