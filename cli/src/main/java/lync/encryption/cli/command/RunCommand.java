package lync.encryption.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.report.RunTable;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.system.AtomicFile;
import lync.encryption.cli.verification.Assessment;
import lync.encryption.cli.verification.ClauseReport.FoundTrace;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import lync.encryption.cli.verification.Verification;
import lync.encryption.generators.RandomRun;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Form;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.wire.run.Difference;
import lync.encryption.wire.run.Execution;
import lync.encryption.wire.tls.TlsVersion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lync run}: a run of the model, taken by real certificates, handshakes and messages, and compared with the model after every step. */
@Command(name = "run", sortOptions = false,
    description = {"Take a run of the model in reality, and compare after every step.",
        "Certificates, TLS and messages are real, and all ends are in this process: nothing leaves it but the files asked for."})
final class RunCommand implements Callable<Integer> {

  private static final long USUAL_SEED = 1;
  /** No walk is longer. */
  private static final int LONGEST = 1000;

  private final Context context;

  @Parameters(paramLabel = "DESIGN", description = "A design file, a topology document, or the name of a reference design.")
  private String design;

  @Option(names = "--scenario", paramLabel = "S",
      description = "The scenario (default: with --clause, all but the thorough ones; otherwise the design's first).")
  private String scenario;

  @ArgGroup
  private Choice choice = new Choice();

  /** Which run. */
  private static final class Choice {

    @Option(names = "--clause", paramLabel = "C", converter = Converters.ClauseConverter.class,
        description = "The shortest run that breaks this clause, reaches its goal, or leads into its situation.")
    private Clause clause;

    @Option(names = "--seed", paramLabel = "N", description = "A random walk, the same for the same number (default: that of 1).")
    private Long seed;
  }

  @Option(names = "--pcap", paramLabel = "FILE", description = "Write what crossed the wire, as a capture that Wireshark opens.")
  private Path pcap;

  @Option(names = "--keylog", paramLabel = "FILE", description = "Write the secrets of its TLS connections, for Wireshark to decrypt it with.")
  private Path keylog;

  @Mixin
  private ReadingOptions readingOptions;

  @Mixin
  private TopologyOptions topologyOptions;

  RunCommand(Context context) {
    this.context = context;
  }

  /** @param title what sort of run it is */
  private record Chosen(Trace trace, String title) {}

  @Override
  public Integer call() throws InvalidInput, IOException {
    checkFiles();
    List<DesignFile> files = DesignSelection.reread(
        DesignSelection.read(context.bundled(), List.of(design), new DesignFiles(topologyOptions)), readingOptions.readings());
    Map<DesignFile, List<NamedScenario>> scenarios = DesignSelection.scenarios(files, scenario, false);
    DesignFile file = files.get(0);
    Optional<Chosen> chosen = choice.clause == null ? walk(file, scenarios.get(file)) : byClause(scenarios);
    if (chosen.isEmpty()) {
      context.terminal().line("There is no run to execute: " + (choice.clause == null ? "the design has no scenario."
          : "the situation of " + choice.clause.id() + " " + choice.clause.name() + " occurs in none of the scenarios explored."));
      return ExitCode.SUCCESS;
    }
    return execute(chosen.get(), file);
  }

  /** Before any work: what was asked for can be written. */
  private void checkFiles() throws InvalidInput {
    if (pcap != null && keylog != null && pcap.toAbsolutePath().normalize().equals(keylog.toAbsolutePath().normalize())) {
      throw new InvalidInput(InputProblem.ofWholeFile(pcap.toString(), "is to be both the capture and the key log; expected two files"));
    }
    if (pcap != null) {
      AtomicFile.checkWritable(pcap);
    }
    if (keylog != null) {
      AtomicFile.checkWritable(keylog);
    }
  }

  private Optional<Chosen> walk(DesignFile file, List<NamedScenario> scenarios) {
    if (scenarios.isEmpty()) {
      return Optional.empty();
    }
    NamedScenario first = scenarios.get(0);
    long seed = seed();
    LyncModel model = new LyncModel(file.design(), first.scenario(), Universe.of(file.design(), first.scenario()));
    RandomRun walk = new RandomRun(model, new Random(seed));
    int steps = 0;
    while (steps < LONGEST && walk.step(action -> true)) {
      steps++;
    }
    String title = "A random walk through " + file.name() + ", scenario " + first.name() + ", seed " + seed;
    return Optional.of(new Chosen(new Trace(model, walk.run()).fromTheBeginning(), title));
  }

  private long seed() {
    return choice.seed == null ? USUAL_SEED : choice.seed;
  }

  private Optional<Chosen> byClause(Map<DesignFile, List<NamedScenario>> scenarios) throws InvalidInput, IOException {
    DesignReport report;
    try (Progress progress = context.progress("run")) {
      Exploration exploration = new Exploration(Set.of(Engine.Java), Limits.NONE, progress, context.cancelled());
      report = new Verification(exploration, new Assessment(List.of(choice.clause), scenario != null, false)).verify(scenarios).get(0);
    }
    Optional<FoundTrace> hit = Assessment.shortestHit(choice.clause, report.file(), report.scenarios());
    Optional<FoundTrace> found = hit.isPresent() ? hit : Assessment.shortestSituation(choice.clause, report.file(), report.scenarios());
    return found.map(trace -> new Chosen(trace.trace(), "The shortest run " + purpose(hit.isPresent()) + " " + choice.clause.id() + " "
        + choice.clause.name() + " in " + report.file().name() + ", scenario " + trace.scenario()));
  }

  private String purpose(boolean hit) {
    if (!hit) {
      return "into the situation of";
    }
    return choice.clause.form() == Form.Reach ? "to the goal of" : "that breaks";
  }

  private int execute(Chosen chosen, DesignFile file) throws IOException {
    Trace trace = chosen.trace();
    Set<Fault> faults = trace.model().design().faults();
    // Only in TLS 1.3 can anybody send before the other end has accepted.
    TlsVersion version = faults.contains(Fault.SentBeforeResponderAccepts) ? TlsVersion.V13 : TlsVersion.V12;
    Execution execution = new Execution(trace.model(), faults, version, seed());
    List<Execution.Step> steps = execution.execute(trace.run());
    Terminal terminal = context.terminal();
    terminal.line("@|bold " + chosen.title() + "|@:");
    terminal.line();
    RunTable.print(trace, steps, file.names(), terminal);
    terminal.line();
    RunTable.summarize(execution, steps, terminal);
    if (pcap != null) {
      execution.capture().write(pcap);
      terminal.line("Wrote " + pcap + ".");
    }
    if (keylog != null) {
      execution.keyLog().write(keylog);
      terminal.line("Wrote " + keylog + ".");
    }
    List<Difference> differences = steps.stream().flatMap(step -> step.differences().stream()).toList();
    differences.forEach(difference -> terminal.line("@|bold,red Reality differs|@: " + difference));
    if (differences.isEmpty()) {
      terminal.line("No difference between model and reality, after any step.");
    }
    return differences.isEmpty() ? ExitCode.SUCCESS : ExitCode.DISAGREEMENT;
  }
}
