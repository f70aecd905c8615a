package lync.encryption.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lync.encryption.cli.fault.FaultCatalogue;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.fault.FaultRows;
import lync.encryption.cli.fault.FaultRun;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.report.FaultTable;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lync faults}: which clauses fall under each fault of the catalogue, how soon, and whether that is what was accepted. */
@Command(name = "faults", description = "Switch each fault on in its host scenario and show which clauses fall.", sortOptions = false)
final class FaultsCommand implements Callable<Integer> {

  private final Context context;

  @Spec
  private CommandSpec command;

  @Parameters(paramLabel = "FAULT", description = "Faults by name (default: all of the catalogue).")
  private List<String> faults = new ArrayList<>();

  @Mixin
  private EngineOptions engineOptions;

  FaultsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    FaultCatalogue catalogue = FaultCatalogue.read(context.installation());
    checkNames(catalogue);
    List<FaultCatalogue.Entry> entries = catalogue.select(faults);
    Optional<FaultRows> accepted = FaultRows.read(context.installation());
    List<FaultReport> reports;
    try (Progress progress = context.progress("faults")) {
      Exploration exploration =
          new Exploration(engineOptions.engines().engines(), engineOptions.limits(), progress, context.cancelled());
      reports = FaultRun.of(entries, context.bundled(), exploration);
    }
    FaultTable.print(reports, accepted, context.terminal());
    return ExitCode.of(
        reports.stream().anyMatch(report -> !report.differences().isEmpty() || drifted(report, accepted)),
        reports.stream().anyMatch(report -> !report.standing().isEmpty()),
        reports.stream().anyMatch(report -> !report.found().complete()));
  }

  private void checkNames(FaultCatalogue catalogue) {
    List<String> valid = catalogue.faults().stream().map(entry -> entry.name().name()).toList();
    faults.stream().filter(name -> !valid.contains(name)).findFirst().ifPresent(
        name -> {
          throw new ParameterException(command.commandLine(), "unknown fault '" + name + "'; " + Names.expectation(name, valid));
        });
  }

  /** What a bound cut short is not compared. */
  private static boolean drifted(FaultReport report, Optional<FaultRows> accepted) {
    return report.found().complete() && accepted.flatMap(rows -> rows.drift(report)).isPresent();
  }
}
