package lync.encryption.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.OwnFolder;
import lync.encryption.model.Universe;
import lync.encryption.spec.Instance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lync spec}: the specification of a design's scenarios, for use in any TLA+ tool. */
@Command(name = "spec", description = "Write a design's scenarios as instances of the TLA+ specification, a folder each.", sortOptions = false)
final class SpecCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "DESIGN", description = "A design file, a topology document, or the name of a reference design.")
  private String design;

  @Option(names = "--scenario", paramLabel = "S", description = "Only the scenario of this name (default: all).")
  private String scenario;

  @Option(names = "--out", paramLabel = "DIR", required = true,
      description = "The folder to write to: new, empty, or written by this command before; then it is replaced.")
  private Path out;

  @Mixin
  private TopologyOptions topologyOptions;

  SpecCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    List<DesignFile> files = DesignSelection.read(context.bundled(), List.of(design), new DesignFiles(topologyOptions));
    Map<DesignFile, List<NamedScenario>> chosen = DesignSelection.scenarios(files, scenario, true);
    DesignFile file = files.get(0);
    OwnFolder.replace(
        out,
        folder -> {
          for (NamedScenario each : chosen.get(file)) {
            Universe universe = Universe.of(file.design(), each.scenario());
            Instance.of(file.name() + "/" + each.name(), file.design(), each.scenario(), universe).writeTo(folder.resolve(each.name()));
          }
        });
    chosen.get(file).forEach(each -> context.terminal().line("Wrote " + out.resolve(each.name())));
    context.terminal().line("How to run TLC on one, alone or distributed, stands at the head of its MC.tla.");
    return ExitCode.SUCCESS;
  }
}
