package lync.encryption.cli.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lync completion}: a script by which a shell completes commands and options. */
@Command(name = "completion", description = {"Print a script by which bash or zsh completes commands and options.",
    "In bash, for this session: source <(lync completion)"})
final class CompletionCommand implements Callable<Integer> {

  private final Context context;

  @Spec
  private CommandSpec command;

  CompletionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.terminal().out().print(AutoComplete.bash(command.root().name(), command.root().commandLine()));
    return ExitCode.SUCCESS;
  }
}
