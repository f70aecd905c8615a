package lync.encryption.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.report.HtmlReport;
import lync.encryption.cli.report.JsonReport;
import lync.encryption.cli.report.JunitReport;
import lync.encryption.cli.report.SarifReport;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.system.AtomicFile;
import lync.encryption.cli.system.OwnFolder;
import lync.encryption.cli.topology.Deployment;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Restoration;
import picocli.CommandLine.Option;

/** The forms other than text in which a verification is reported, and where each goes. */
final class ReportOptions {

  private static final String STANDARD_OUTPUT = "-";

  @Option(names = "--json", paramLabel = "FILE",
      description = "Write the report also as JSON; to the standard output instead of the text if FILE is -.")
  private String json;

  @Option(names = "--junit", paramLabel = "FILE",
      description = "Write the report also as JUnit XML: a case a clause, design and engine. What was not checked is skipped, not passed.")
  private Path junit;

  @Option(names = "--sarif", paramLabel = "FILE",
      description = "Write the findings as SARIF 2.1.0, each at the smallest edit of the design that restores the clause, or in the topology document.")
  private Path sarif;

  @Option(names = "--html", paramLabel = "DIR",
      description = "Write the report as a page of HTML into a folder: new, empty, or written by this command before; then it is replaced.")
  private Path html;

  /** Whether the report for programs takes the place of the text. */
  boolean insteadOfText() {
    return STANDARD_OUTPUT.equals(json);
  }

  /**
   * Checks, before much work is done for them, that all reports can be written.
   *
   * @throws InvalidInput if one cannot, or two would go to one place
   */
  void check() throws InvalidInput, IOException {
    Map<Path, String> taken = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : files().entrySet()) {
      String earlier = taken.putIfAbsent(file.getValue().toAbsolutePath().normalize(), file.getKey());
      if (earlier != null) {
        throw new InvalidInput(InputProblem.ofWholeFile(file.getValue().toString(),
            "both " + earlier + " and " + file.getKey() + " would be written there; expected a file for each"));
      }
      AtomicFile.checkWritable(file.getValue());
    }
    if (html != null) {
      OwnFolder.checkReplaceable(html);
    }
  }

  private Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    if (json != null && !insteadOfText()) {
      files.put("--json", Path.of(json));
    }
    if (junit != null) {
      files.put("--junit", junit);
    }
    if (sarif != null) {
      files.put("--sarif", sarif);
    }
    return files;
  }

  /**
   * Writes every report asked for.
   *
   * @param deployments what a design was derived from, if it was
   * @param restoration looks for edits that restore clauses
   * @param exitCode with which the command ends
   */
  void write(
      Map<DesignReport, CertificateCheck.Result> found, Function<DesignFile, Optional<Deployment>> deployments, Restoration restoration, int exitCode,
      Terminal terminal) throws InvalidInput, IOException {
    if (json != null) {
      String text = JsonReport.of(found, deployments, restoration.limits(), exitCode);
      if (insteadOfText()) {
        terminal.out().println(text);
      } else {
        AtomicFile.write(Path.of(json), text + "\n");
      }
    }
    if (junit != null) {
      AtomicFile.write(junit, JunitReport.of(found, deployments));
    }
    if (html != null) {
      String page = HtmlReport.of(found, deployments, restoration.limits(), exitCode);
      OwnFolder.replace(html, folder -> Files.writeString(folder.resolve("index.html"), page));
    }
    if (sarif != null) {
      AtomicFile.write(sarif, SarifReport.of(found, deployments, restoration, exitCode));
    }
  }
}
