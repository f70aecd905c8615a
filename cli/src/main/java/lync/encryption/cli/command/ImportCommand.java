package lync.encryption.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.report.DeploymentText;
import lync.encryption.cli.system.AtomicFile;
import lync.encryption.cli.topology.TopologyImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lync import}: the design that a topology document comes to, each line with the element that it came from. */
@Command(name = "import", sortOptions = false,
    description = {"Show the design that a deployment's topology document comes to.",
        "lync verify takes the document itself, too, and comes to the same verdicts."})
final class ImportCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "FILE",
      description = "A file of Topology Builder (.tbxml), or what Get-CsTopology -AsXml shows (.xml).")
  private Path file;

  @Mixin
  private TopologyOptions topologyOptions;

  @Option(names = "--out", paramLabel = "FILE", description = "The design file to write (default: the standard output, without the report).")
  private Path out;

  @Option(names = "--force", description = "Replace the file if it exists.")
  private boolean force;

  ImportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    String name = out == null ? TopologyImport.nameOf(file) : nameOf(out);
    TopologyImport read = TopologyImport.read(file, topologyOptions.settings(), name, topologyOptions.now());
    if (out == null) {
      context.terminal().out().print(read.text());
      return ExitCode.SUCCESS;
    }
    AtomicFile.checkWritable(out);
    AtomicFile.write(out, read.text());
    DeploymentText.print(read.deployment(), context.terminal());
    context.terminal().line("Wrote " + out + ". Next: lync verify " + out);
    return ExitCode.SUCCESS;
  }

  private String nameOf(Path design) throws InvalidInput {
    String fileName = String.valueOf(design.getFileName());
    String name = fileName.endsWith(DesignReader.EXTENSION) ? fileName.substring(0, fileName.length() - DesignReader.EXTENSION.length()) : "";
    if (!DesignReader.validName(name)) {
      throw invalid(design, "not the name of a design file; expected " + DesignReader.NAME_RULE + ", and " + DesignReader.EXTENSION);
    }
    if (Files.exists(design) && !force) {
      throw invalid(design, "the file exists; expected a new one, or --force to replace it");
    }
    return name;
  }

  private static InvalidInput invalid(Path design, String message) {
    return new InvalidInput(InputProblem.ofWholeFile(design.toString(), message));
  }
}
