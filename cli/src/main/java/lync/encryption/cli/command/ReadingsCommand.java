package lync.encryption.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.reading.ReadingCatalogue;
import lync.encryption.cli.reading.ReadingChange;
import lync.encryption.cli.reading.ReadingComparison;
import lync.encryption.cli.report.DesignText;
import lync.encryption.cli.report.Table;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import lync.encryption.model.vocabulary.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lync readings}: which verdicts change where the document is read the other way, beside what the catalogue says by hand. */
@Command(name = "readings", description = {"Show which verdicts change under the alternative answer to each reading.",
    "Every design is explored once for each reading, by the java engine alone unless --engine says both: TLC would take long."},
    sortOptions = false, defaultValueProvider = EngineOptions.JavaByDefault.class)
final class ReadingsCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "DESIGN",
      description = "Design files, topology documents, or names of reference designs (default: all reference designs).")
  private List<String> designs = new ArrayList<>();

  @Mixin
  private EngineOptions engineOptions;

  @Mixin
  private TopologyOptions topologyOptions;

  ReadingsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    ReadingCatalogue catalogue = ReadingCatalogue.read(context.installation());
    List<DesignFile> files = DesignSelection.read(context.bundled(), designs, new DesignFiles(topologyOptions));
    ReadingComparison found;
    try (Progress progress = context.progress("readings")) {
      found = ReadingComparison.of(
          files, new Exploration(engineOptions.engines().engines(), engineOptions.limits(), progress, context.cancelled()));
    }
    Terminal terminal = context.terminal();
    files.forEach(file -> DesignText.assumed(file, terminal));
    boolean unexpected = false;
    for (Reading reading : Reading.values()) {
      catalogue.entry(reading).ifPresent(entry -> terminal.line("@|bold " + reading + "|@ " + entry.question()
          + " Instead of " + reading.byDefault() + ", " + reading.alternative() + ":"));
      List<ReadingChange> changes = found.changes().stream().filter(change -> change.reading() == reading).toList();
      Table table = new Table("design", "clause", "verdict", "becomes", "catalogue");
      for (ReadingChange change : changes) {
        String opinion = "not asked";
        if (judged(change)) {
          Optional<Verdict> expected = catalogue.expected(reading, change.design(), change.clause());
          boolean agrees = expected.equals(Optional.of(change.becomes()));
          unexpected |= !agrees;
          opinion = agrees ? "says so" : "@|bold,red " + expected.map(verdict -> "says " + verdict).orElse("does not say so") + "|@";
        }
        table.row(change.design(), change.clause(), change.was(), change.becomes(), opinion);
      }
      if (table.isEmpty()) {
        terminal.line("  nothing changes");
      } else {
        table.print(terminal);
      }
      terminal.line();
    }
    boolean bounded = engineOptions.limits().bounded();
    List<String> missing = designs.isEmpty() && !bounded ? catalogue.missing(found.changes()) : List.of();
    missing.forEach(line -> terminal.line("@|bold,red not found|@ " + line + ", though the catalogue says so"));
    found.differences().forEach(line -> terminal.line("@|bold,red engines differ|@ " + line));
    return ExitCode.of(!found.differences().isEmpty(), unexpected || !missing.isEmpty(), bounded);
  }

  /** Whether the catalogue can speak of a change: it knows the reference designs only, and of them what comes of all their states. */
  private boolean judged(ReadingChange change) throws IOException {
    return context.bundled().names().contains(change.design()) && change.was() != Verdict.Incomplete && change.becomes() != Verdict.Incomplete;
  }
}
