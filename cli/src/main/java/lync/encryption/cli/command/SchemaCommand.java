package lync.encryption.cli.command;

import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignSchema;
import picocli.CommandLine.Command;

/** {@code lync schema}: the JSON Schema of design files, for completion in editors. */
@Command(name = "schema", description = {"Print the JSON Schema of design files, for completion in editors.",
    "A first line \"# yaml-language-server: $schema=FILE\" in a design ties it to the schema in FILE."}, sortOptions = false)
final class SchemaCommand implements Callable<Integer> {

  private final Context context;

  SchemaCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.terminal().out().println(DesignSchema.json());
    return ExitCode.SUCCESS;
  }
}
