package lync.encryption.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.report.Table;
import lync.encryption.cli.report.Terminal;
import picocli.CommandLine.Command;

/** {@code lync designs}: the reference designs with their scenarios. */
@Command(name = "designs", description = "List the reference designs and their scenarios.")
final class DesignsCommand implements Callable<Integer> {

  private final Context context;

  DesignsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    Terminal terminal = context.terminal();
    for (DesignFile file : DesignSelection.read(context.bundled(), List.of(), new DesignFiles(new TopologyOptions()))) {
      terminal.line("@|bold " + file.name() + "|@: " + file.title());
      Table table = new Table("scenario", "what is attempted");
      for (NamedScenario scenario : file.scenarios()) {
        table.row(scenario.name(), scenario.about() + (scenario.thorough() ? " Only with --thorough." : ""));
      }
      table.print(terminal);
      terminal.line();
    }
    return ExitCode.SUCCESS;
  }
}
