package lync.encryption.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lync.encryption.cli.bench.Benchmark;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.report.Table;
import lync.encryption.cli.verification.Exploration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lync bench}: how fast the engines are, on a thorough scenario. */
@Command(name = "bench", description = "Measure both engines, as whole processes one after the other, on a large scenario.", sortOptions = false)
final class BenchCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "DESIGN", arity = "0..1", defaultValue = "enterprise-pool", description = "The design (default: ${DEFAULT-VALUE}).")
  private String design;

  @Option(names = "--scenario", paramLabel = "S", description = "The scenario (default: the first thorough one).")
  private String scenario;

  @Mixin
  private TopologyOptions topologyOptions;

  BenchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    Map<DesignFile, List<NamedScenario>> chosen =
        DesignSelection.scenarios(DesignSelection.read(context.bundled(), List.of(design), new DesignFiles(topologyOptions)), scenario, true);
    DesignFile file = chosen.keySet().iterator().next();
    NamedScenario each = chosen.get(file).stream()
        .min(Comparator.comparing(candidate -> !candidate.thorough()))
        .orElseThrow(() -> new InvalidInput(InputProblem.ofWholeFile(file.path().toString(), "no scenario; expected one to measure")));
    Exploration.Job job = new Exploration.Job(file, each);
    context.terminal().line(job.name() + ", one run of each, nothing else should be running:");
    context.terminal().out().flush();
    Benchmark found = Benchmark.run(job, Lync.class.getName(), context.installation(), Limits.NONE, context.cancelled());
    boolean same = found.tlcStates() == found.java().outcome().states();
    new Table("measured", ">value", "")
        .row("distinct states", found.java().outcome().states(), same ? "in both" : "TLC: " + found.tlcStates())
        .row("Java, whole process", seconds(found.javaProcess()), "s")
        .row("TLC, whole process, one worker", seconds(found.tlcProcess()), "s")
        .row("TLC / Java", decimal(found.ratio()), "times")
        .row("Java, states on one thread", "%.0f".formatted(found.statesPerSecond()), "a second")
        .row("Java, transitions on one thread", "%.0f".formatted(found.transitionsPerSecond()), "a second")
        .row("Java, memory", decimal(found.bytesPerState()), "bytes a state")
        .row("lock-step over the wide universe", "%.0f".formatted(found.lockStep().statesPerSecond()),
            "states a second on %d threads, warmed up".formatted(found.lockStep().threads()))
        .row("the same without media, four messages", "%.0f".formatted(found.withoutMedia().statesPerSecond()),
            "states a second on %d threads, warmed up".formatted(found.withoutMedia().threads()))
        .print(context.terminal());
    return same ? ExitCode.SUCCESS : ExitCode.DISAGREEMENT;
  }

  private static String seconds(Duration duration) {
    return decimal(duration.toMillis() / 1e3);
  }

  private static String decimal(double value) {
    return "%.1f".formatted(value);
  }
}
