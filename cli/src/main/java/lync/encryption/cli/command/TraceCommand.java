package lync.encryption.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.TlcEngine;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.report.DesignText;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.report.TraceTable;
import lync.encryption.cli.verification.Assessment;
import lync.encryption.cli.verification.ClauseReport.FoundTrace;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.cli.verification.TraceConfirmation;
import lync.encryption.cli.verification.TraceConfirmation.Claim;
import lync.encryption.cli.verification.Verification;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lync trace}: the shortest run that breaks a clause or reaches its goal; if it holds, the shortest into the situation that it speaks
 * about. The Java engine finds the run, and the specification, evaluated by TLC's interpreter, is asked to confirm it.
 */
@Command(name = "trace", sortOptions = false,
    description = "Show the shortest run that breaks a clause, reaches its goal, or leads into its situation.")
final class TraceCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "DESIGN", description = "A design file, a topology document, or the name of a reference design.")
  private String design;

  @Option(names = "--clause", paramLabel = "C", required = true, converter = Converters.ClauseConverter.class,
      description = "The clause, by id or name.")
  private Clause clause;

  @Option(names = "--scenario", paramLabel = "S", description = "Only in the scenario of this name (default: all but the thorough ones).")
  private String scenario;

  @Option(names = "--steps", description = "Print only the labels of the steps, one a line, as a design's checkpoints take them.")
  private boolean steps;

  @Mixin
  private ReadingOptions readingOptions;

  @Mixin
  private EngineOptions engineOptions;

  @Mixin
  private TopologyOptions topologyOptions;

  TraceCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    List<DesignFile> files = DesignSelection.reread(
        DesignSelection.read(context.bundled(), List.of(design), new DesignFiles(topologyOptions)), readingOptions.readings());
    Map<DesignFile, List<NamedScenario>> chosen = DesignSelection.scenarios(files, scenario, false);
    DesignReport report;
    try (Progress progress = context.progress("trace")) {
      Exploration exploration = new Exploration(Set.of(Engine.Java), engineOptions.limits(), progress, context.cancelled());
      report = new Verification(exploration, new Assessment(List.of(clause), scenario != null, false)).verify(chosen).get(0);
    }
    Optional<FoundTrace> hit = Assessment.shortestHit(clause, report.file(), report.scenarios());
    if (hit.isPresent()) {
      String reached = clause.form() == Form.Reach ? " is reached" : " is violated";
      return show(hit.get(), reached, claim(hit.get()), report);
    }
    Optional<FoundTrace> situation = Assessment.shortestSituation(clause, report.file(), report.scenarios());
    if (situation.isPresent()) {
      int shown = show(situation.get(), kept(report), Claim.inLastState(situation.get().part() + "Antecedent", true), report);
      return shown == ExitCode.SUCCESS ? undecided(report) : shown;
    }
    context.terminal().line(title() + ": " + report.clauses().get(0).verdict()
        + "; its situation occurs in none of the scenarios explored, so there is no run to show.");
    return undecided(report);
  }

  /** What is said of a clause whose situation occurs and whose breach, or goal, was not found: less if not everything was explored. */
  private String kept(DesignReport report) {
    if (!complete(report)) {
      return " is undecided, a bound was reached; its situation occurs";
    }
    return clause.form() == Form.Reach ? " is attempted, but never reached" : " holds; its situation occurs";
  }

  private static int undecided(DesignReport report) {
    return ExitCode.of(false, false, !complete(report));
  }

  private static boolean complete(DesignReport report) {
    return report.scenarios().stream().allMatch(ScenarioReport::complete);
  }

  /** What the specification is asked to confirm: the goal, or the breach of a state's or a step's promise. */
  private Claim claim(FoundTrace found) {
    Trace trace = found.trace();
    long[][] states = trace.run().states();
    Part part = clause.parts().stream().filter(each -> each.name().equals(found.part())).findFirst().orElseThrow();
    boolean holdsInTheEnd = part.holds(trace.model().view(states[states.length - 1], 0));
    return holdsInTheEnd && clause.form() != Form.Reach
        ? Claim.brokenByLastStep(TlcEngine.stepPredicates(clause, part))
        : Claim.inLastState(found.part(), clause.form() == Form.Reach);
  }

  private int show(FoundTrace found, String what, Claim claim, DesignReport report) {
    Terminal terminal = context.terminal();
    if (steps) {
      found.trace().labels().forEach(label -> terminal.out().println("- " + label));
      return ExitCode.SUCCESS;
    }
    String part = found.part().equals(clause.name()) ? "" : ", " + found.part() + ",";
    terminal.line(title() + part + what + " in " + report.file().name() + ", scenario " + found.scenario() + ":");
    terminal.line(" " + clause.statement());
    terminal.line();
    TraceTable.print(found.trace(), report.file().names(), terminal);
    terminal.line();
    DesignText.assumed(report.file(), terminal);
    if (!engineOptions.engines().include(Engine.Tlc)) {
      terminal.line("Found by the java engine; the specification was not asked.");
      return ExitCode.SUCCESS;
    }
    Optional<String> objection = TraceConfirmation.objection(found.trace(), claim);
    terminal.line(objection.map(difference -> "@|bold,red The specification disagrees|@: " + difference)
        .orElse("Confirmed by the specification, step by step."));
    return objection.isPresent() ? ExitCode.DISAGREEMENT : ExitCode.SUCCESS;
  }

  private String title() {
    return "@|bold " + clause.id() + " " + clause.name() + "|@";
  }
}
