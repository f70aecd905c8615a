package lync.encryption.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lync.encryption.cli.certificate.CertificateStore;
import lync.encryption.cli.certificate.Certification;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.fault.FaultCatalogue;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.fault.FaultRows;
import lync.encryption.cli.fault.FaultRun;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verification.Assessment;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import lync.encryption.cli.verification.Verification;
import lync.encryption.model.clause.Clauses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lync accept}: renews the certificates of designs, or the rows of the faults. What the engines disagree on, or what came out otherwise
 * than expected, is never accepted.
 */
@Command(name = "accept", description = {"Explore designs, thorough scenarios included, and renew their certificates.",
    "Nothing is accepted on which the engines disagree, or that is not as expected."}, sortOptions = false)
final class AcceptCommand implements Callable<Integer> {

  private final Context context;

  @Spec
  private CommandSpec command;

  @Parameters(paramLabel = "DESIGN",
      description = "Design files, topology documents, or names of reference designs (default: all reference designs).")
  private List<String> designs = new ArrayList<>();

  @Option(names = "--engine", paramLabel = "java|both", defaultValue = "both", converter = Converters.EnginesConverter.class,
      description = "The engines to use (default: both).")
  private Converters.Engines engines;

  @Option(names = "--faults", description = "Renew the rows of the faults instead: what falls under each fault of the catalogue.")
  private boolean faults;

  @Mixin
  private TopologyOptions topologyOptions;

  AcceptCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    if (!engines.include(Engine.Java)) {
      throw new ParameterException(command.commandLine(),
          "--engine is tlc; expected java or both, a certificate holds what only the Java engine finds");
    }
    if (faults && !designs.isEmpty()) {
      throw new ParameterException(command.commandLine(), "--faults renews the rows of all faults; expected no DESIGN");
    }
    try (Progress progress = context.progress("accept")) {
      Exploration exploration = new Exploration(engines.engines(), Limits.NONE, progress, context.cancelled());
      return faults ? acceptFaults(exploration) : acceptDesigns(exploration);
    }
  }

  private int acceptDesigns(Exploration exploration) throws InvalidInput, IOException {
    Map<DesignFile, List<NamedScenario>> chosen = DesignSelection.scenarios(
        DesignSelection.read(context.bundled(), designs, new DesignFiles(topologyOptions)), null, true);
    int exitCode = ExitCode.SUCCESS;
    for (DesignReport report : new Verification(exploration, new Assessment(Clauses.all(), false, false)).verify(chosen)) {
      List<String> differences = report.differences();
      List<String> unexpected =
          report.withStanding(Standing.Unexpected)
              .map(clause -> clause.clause() + ": " + clause.verdicts() + ", expected " + clause.expected())
              .toList();
      int code = ExitCode.of(!differences.isEmpty(), !unexpected.isEmpty(), false);
      if (code == ExitCode.SUCCESS) {
        CertificateStore.write(report.file(), Certification.certify(report));
        context.terminal().line("Wrote " + CertificateStore.path(report.file()));
      } else {
        refuse(report.file().name(), differences, unexpected);
        exitCode = exitCode == ExitCode.DISAGREEMENT ? exitCode : code;
      }
    }
    return exitCode;
  }

  private int acceptFaults(Exploration exploration) throws InvalidInput, IOException {
    List<FaultReport> reports = FaultRun.of(FaultCatalogue.read(context.installation()).faults(), context.bundled(), exploration);
    boolean differ = reports.stream().anyMatch(report -> !report.differences().isEmpty());
    boolean stand = reports.stream().anyMatch(report -> !report.standing().isEmpty());
    if (differ || stand) {
      reports.forEach(report -> refuse(report.entry().name().name(), report.differences(),
          report.standing().stream().map(clause -> clause + " does not fall, though the catalogue says so").toList()));
      return ExitCode.of(differ, stand, false);
    }
    FaultRows.of(reports).write(context.installation());
    context.terminal().line("Wrote " + FaultRows.path(context.installation()));
    return ExitCode.SUCCESS;
  }

  private void refuse(String name, List<String> differences, List<String> unexpected) {
    differences.forEach(line -> context.terminal().line("@|bold,red not accepted|@ " + name + ": engines differ: " + line));
    unexpected.forEach(line -> context.terminal().line("@|bold,red not accepted|@ " + name + ": " + line));
  }
}
