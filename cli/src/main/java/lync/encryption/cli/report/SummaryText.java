package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;

/** The last lines of a verification: what it all came to. */
public final class SummaryText {

  private SummaryText() {}

  public static void print(Map<DesignReport, CertificateCheck.Result> found, Terminal terminal) {
    Collection<DesignReport> reports = found.keySet();
    List<ScenarioReport> scenarios = reports.stream().flatMap(report -> report.scenarios().stream()).toList();
    List<ClauseReport> clauses = reports.stream().flatMap(report -> report.clauses().stream()).toList();
    terminal.line(Words.count(reports.size(), "design") + ", " + Words.count(scenarios.size(), "scenario") + ", "
        + Words.count(clauses.size(), "verdict") + ".");
    for (Engine engine : Engine.values()) {
      terminal.line(" " + engine + ": " + work(scenarios, engine));
    }
    terminal.line(" engines: " + agreement(reports, scenarios));
    terminal.line(" verdicts: " + verdicts(clauses));
    terminal.line(" certificates: " + certificates(found.values()));
  }

  private static String agreement(Collection<DesignReport> reports, List<ScenarioReport> scenarios) {
    long differences = reports.stream().mapToLong(report -> report.differences().size()).sum();
    if (differences > 0) {
      return "@|bold,red " + Words.count(differences, "difference") + "|@";
    }
    if (!scenarios.stream().allMatch(scenario -> Stream.of(Engine.values()).allMatch(engine -> scenario.outcome(engine).isPresent()))) {
      return "not compared, one was skipped";
    }
    if (scenarios.stream().noneMatch(ScenarioReport::complete)) {
      return "not compared, a bound was reached";
    }
    return scenarios.stream().allMatch(ScenarioReport::complete) ? "@|green agree|@" : "agree wherever both finished";
  }

  private static String work(List<ScenarioReport> scenarios, Engine engine) {
    List<EngineOutcome> outcomes = scenarios.stream().flatMap(scenario -> scenario.outcome(engine).stream()).toList();
    if (outcomes.isEmpty()) {
      return Words.SKIPPED;
    }
    long states = outcomes.stream().mapToLong(EngineOutcome::states).sum();
    double seconds = outcomes.stream().mapToLong(outcome -> outcome.time().toMillis()).sum() / 1e3;
    long cached = scenarios.stream().filter(scenario -> scenario.cached().contains(engine)).count();
    return Words.count(states, "state") + " in %.1f s of work".formatted(seconds)
        + (cached == 0 ? "" : cached == outcomes.size() ? ", @|yellow all cached|@" : ", @|yellow cached|@ in " + Words.count(cached, "scenario"));
  }

  private static String verdicts(List<ClauseReport> clauses) {
    List<String> parts = new ArrayList<>();
    add(parts, clauses, Standing.Unexpected, "@|bold,red %d other than expected|@");
    add(parts, clauses, Standing.Incomplete, "@|yellow %d incomplete|@");
    add(parts, clauses, Standing.Vacuous, "@|yellow %d vacuous|@");
    return parts.isEmpty() ? "@|green as expected|@" : String.join(", ", parts);
  }

  private static void add(List<String> parts, List<ClauseReport> clauses, Standing standing, String format) {
    long number = clauses.stream().filter(clause -> clause.standing() == standing).count();
    if (number > 0) {
      parts.add(format.formatted(number));
    }
  }

  private static String certificates(Collection<CertificateCheck.Result> results) {
    return results.stream().map(CertificateCheck.Result::outcome).distinct().sorted()
        .map(outcome -> results.stream().filter(result -> result.outcome().equals(outcome)).count() + " " + outcome)
        .reduce((a, b) -> a + ", " + b).orElse("none");
  }
}
