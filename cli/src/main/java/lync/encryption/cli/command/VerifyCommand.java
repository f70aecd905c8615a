package lync.encryption.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lync.encryption.cli.cache.ResultCache;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.report.DeploymentText;
import lync.encryption.cli.report.DesignText;
import lync.encryption.cli.report.SummaryText;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verification.Assessment;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import lync.encryption.cli.verification.Restoration;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.cli.verification.Verification;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.vocabulary.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lync verify}: what every clause comes to in every design, from both engines, beside what was expected and what was certified. */
@Command(name = "verify", description = "Explore designs in both engines and judge every clause.", sortOptions = false,
    footerHeading = "%nThe report:%n",
    footer = {
      "  states    distinct states that each engine visited; + where a bound cut it short",
      "  steps     transitions between them",
      "  diameter  steps to the farthest state",
      "  bounds    retries of a link, connections of the attacker, what may happen at the same time, what the administrator may do",
      "  occurred  distinct states in which the situation occurred that the clause speaks about"
    })
final class VerifyCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "DESIGN",
      description = "Design files, topology documents, or names of reference designs (default: all reference designs).")
  private List<String> designs = new ArrayList<>();

  @Option(names = "--scenario", paramLabel = "S", description = "Explore only the scenario of this name.")
  private String scenario;

  @Option(names = "--clause", paramLabel = "C", converter = Converters.ClauseConverter.class,
      description = "Report only on this clause, by id or name. May be repeated.")
  private List<Clause> clauses = new ArrayList<>();

  @Mixin
  private ReadingOptions readingOptions;

  @Mixin
  private EngineOptions engineOptions;

  @Option(names = "--thorough", description = "Explore also the scenarios that are too large for every day.")
  private boolean thorough;

  @Option(names = "--strict", description = "Count a vacuous clause as unexpected.")
  private boolean strict;

  @Option(names = "--no-cache", description = "Compute everything, even where nothing changed since a result was kept.")
  private boolean noCache;

  @Mixin
  private ReportOptions reportOptions;

  @Mixin
  private TopologyOptions topologyOptions;

  VerifyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    Limits limits = engineOptions.limits();
    reportOptions.check();
    Map<Reading, String> readings = readingOptions.readings();
    DesignFiles reader = new DesignFiles(topologyOptions);
    List<DesignFile> files = DesignSelection.reread(DesignSelection.read(context.bundled(), designs, reader), readings);
    Map<DesignFile, List<NamedScenario>> chosen = DesignSelection.scenarios(files, scenario, thorough);
    Map<DesignFile, CertificateCheck> certificates = new LinkedHashMap<>();
    for (DesignFile file : chosen.keySet()) {
      certificates.put(file, readings.isEmpty() ? CertificateCheck.of(file) : CertificateCheck.notCompared("other readings"));
    }

    List<DesignReport> reports;
    try (Progress progress = context.progress("verify")) {
      ResultCache cache = noCache ? ResultCache.NONE : context.cache();
      Exploration exploration = new Exploration(engineOptions.engines().engines(), limits, progress, context.cancelled(), cache);
      Assessment assessment = new Assessment(clauses.isEmpty() ? Clauses.all() : clauses, scenario != null, strict);
      reports = new Verification(exploration, assessment).verify(chosen);
    }

    Map<DesignReport, CertificateCheck.Result> drift = new LinkedHashMap<>();
    reports.forEach(report -> drift.put(report, certificates.get(report.file()).compare(report, scenario == null)));
    int exitCode = exitCode(drift);
    if (!reportOptions.insteadOfText()) {
      drift.forEach((report, result) -> {
        new DesignText(report, limits, context.terminal()).print(result);
        reader.deployment(report.file()).ifPresent(deployment -> {
          DeploymentText.findings(report, deployment, context.terminal());
          DeploymentText.print(deployment, context.terminal());
        });
      });
      SummaryText.print(drift, context.terminal());
    }
    Restoration restoration =
        new Restoration(limits, file -> DesignSelection.reread(List.of(file), readings).get(0), context.cancelled());
    reportOptions.write(drift, reader::deployment, restoration, exitCode, context.terminal());
    return exitCode;
  }

  private static int exitCode(Map<DesignReport, CertificateCheck.Result> found) {
    boolean disagreement =
        found.entrySet().stream().anyMatch(entry -> !entry.getKey().differences().isEmpty() || !entry.getValue().drift().isEmpty());
    boolean unexpected = found.keySet().stream().anyMatch(report -> report.withStanding(Standing.Unexpected).findAny().isPresent());
    boolean incomplete = found.keySet().stream().anyMatch(report -> !report.scenarios().stream().allMatch(ScenarioReport::complete));
    return ExitCode.of(disagreement, unexpected, incomplete);
  }
}
