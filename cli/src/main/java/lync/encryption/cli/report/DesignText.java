package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.clause.Form;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Participant;

/** A design's report for a reader: what was explored, the verdicts, and the run behind each violation. */
public final class DesignText {

  private final DesignReport report;
  private final Limits limits;
  private final Terminal terminal;

  public DesignText(DesignReport report, Limits limits, Terminal terminal) {
    this.report = report;
    this.limits = limits;
    this.terminal = terminal;
  }

  /** @param certificate what came of the comparison with the design's certificate */
  public void print(CertificateCheck.Result certificate) {
    terminal.line("@|bold " + report.file().name() + "|@: " + report.file().title());
    scenarios();
    clauses();
    remarks();
    report.differences().forEach(line -> terminal.line(" @|bold,red engines differ|@ " + line));
    certificate.drift().forEach(line -> terminal.line(" @|bold,red drifted|@ " + line));
    report.clauses().forEach(this::counterexample);
    terminal.line();
  }

  private void scenarios() {
    Table table = new Table("scenario", ">states java", ">tlc", ">steps", ">diameter", "bounds");
    for (ScenarioReport scenario : report.scenarios()) {
      table.row(
          scenario.scenario().name(),
          states(scenario, Engine.Java),
          states(scenario, Engine.Tlc),
          scenario.outcome(Engine.Java).or(() -> scenario.outcome(Engine.Tlc)).map(EngineOutcome::transitions).orElseThrow(),
          Words.both(scenario, EngineOutcome::diameter),
          Words.bounds(scenario.scenario().scenario(), limits));
    }
    table.print(terminal);
    if (report.scenarios().stream().anyMatch(DesignText::stoppedApart)) {
      terminal.line(" a/b: java's figure and tlc's. A bound stopped them, each with other states visited, so that the two need not agree");
    }
    Words.cached(report.scenarios()).ifPresent(line -> terminal.line(" @|yellow cached|@: " + line));
    if (!report.skipped().isEmpty()) {
      terminal.line(" not explored: " + String.join(", ", report.skipped().stream().map(DesignText::skipped).toList()));
    }
    terminal.line();
  }

  /** A bound cut short what both engines did, and their figures differ, as they then may. */
  private static boolean stoppedApart(ScenarioReport scenario) {
    List<EngineOutcome> outcomes = Stream.of(Engine.values()).flatMap(engine -> scenario.outcome(engine).stream()).toList();
    return outcomes.stream().anyMatch(outcome -> !outcome.complete())
        && outcomes.stream().anyMatch(outcome -> differ(outcome, outcomes.get(0)));
  }

  private static boolean differ(EngineOutcome one, EngineOutcome other) {
    return one.diameter() != other.diameter() || !one.parts().equals(other.parts());
  }

  private static String skipped(NamedScenario scenario) {
    return scenario.name() + (scenario.thorough() ? " (only with --thorough)" : "");
  }

  /** A plus sign where there are more states than were visited. */
  private static String states(ScenarioReport scenario, Engine engine) {
    return scenario.outcome(engine).map(outcome -> outcome.states() + (outcome.complete() ? "" : "+")).orElse(Words.SKIPPED);
  }

  private void clauses() {
    Table table = new Table("", "clause", "java", "tlc", "expected", ">occurred");
    List<String> notApplicable = new ArrayList<>();
    for (ClauseReport clause : report.clauses()) {
      if (clause.expected() == Verdict.NotApplicable && clause.agreed() && clause.verdict() == Verdict.NotApplicable) {
        notApplicable.add(clause.clause().id());
        continue;
      }
      table.row(
          clause.clause().id(),
          clause.clause().name(),
          Words.verdict(clause, Engine.Java),
          Words.verdict(clause, Engine.Tlc),
          clause.expected(),
          clause.situations().values().stream().distinct().map(String::valueOf).reduce((a, b) -> a + "/" + b).orElse(""));
    }
    if (!table.isEmpty()) {
      table.print(terminal);
    }
    if (!notApplicable.isEmpty()) {
      terminal.line(" not applicable, as expected: " + String.join(", ", notApplicable));
    }
  }

  private void remarks() {
    assumed(report.file(), terminal);
    Design design = report.file().design();
    if (design.fipsDeclared() && design.present().contains(Participant.Exchange) && !design.fips().contains(Participant.Exchange)) {
      terminal.line(" @|yellow warning|@ C34 FipsOnEveryServer: " + report.file().names().get(Participant.Exchange)
          + " is not in FIPS mode; the clause asks it of Lync servers only");
    }
    Map<String, List<ClauseReport>> remarks = new LinkedHashMap<>();
    for (ClauseReport clause : report.clauses()) {
      Words.remark(clause).ifPresent(remark -> remarks.computeIfAbsent(remark, any -> new ArrayList<>()).add(clause));
    }
    remarks.forEach((remark, clauses) -> terminal.line(" @|yellow " + clauses(clauses) + "|@: " + remark));
    for (ClauseReport clause : report.clauses()) {
      String name = name(clause);
      if (clause.clause().form() == Form.Advice && clause.situations().values().stream().anyMatch(count -> count > 0)) {
        terminal.line(" @|yellow warning|@ " + name + ": " + clause.clause().statement());
      }
    }
  }

  /** What of a design nobody stated. */
  public static void assumed(DesignFile file, Terminal terminal) {
    file.assumed().forEach(each -> terminal.line(" @|yellow assumed|@: " + each));
  }

  private static String name(ClauseReport clause) {
    return clause.clause().id() + " " + clause.clause().name();
  }

  /** One clause with its name, several by their ids: the table has the names. */
  private static String clauses(List<ClauseReport> clauses) {
    return clauses.size() == 1 ? name(clauses.get(0)) : clauses.stream().map(clause -> clause.clause().id()).collect(Collectors.joining(", "));
  }

  private void counterexample(ClauseReport clause) {
    if (clause.clause().form() != Form.Reach && clause.verdicts().containsValue(Verdict.Violated) && clause.counterexample().isEmpty()) {
      terminal.line(" " + clause.clause() + " is violated; the run is found by the java engine: lync trace "
          + report.file().path() + " --clause " + clause.clause().id());
    }
    clause.counterexample().ifPresent(
        found -> {
          terminal.line();
          terminal.line(" @|bold " + clause.clause() + "|@ is violated in " + found.scenario() + ", at the earliest after "
              + Words.count(found.trace().run().length(), "step") + ":");
          TraceTable.print(found.trace(), report.file().names(), terminal);
        });
  }
}
