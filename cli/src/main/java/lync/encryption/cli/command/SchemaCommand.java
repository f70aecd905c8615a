package lync.encryption.cli.command;

import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignSchema;
import lync.encryption.cli.report.ReportSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lync schema}: the JSON Schema of design files, for completion in editors; and that of the report for programs. */
@Command(name = "schema", description = {"Print the JSON Schema of design files, for completion in editors.",
    "A first line \"# yaml-language-server: $schema=FILE\" in a design ties it to the schema in FILE."}, sortOptions = false)
final class SchemaCommand implements Callable<Integer> {

  private final Context context;

  @Option(names = "--report", description = "The schema of what lync verify --json writes instead.")
  private boolean report;

  SchemaCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.terminal().out().println(report ? ReportSchema.json() : DesignSchema.json());
    return ExitCode.SUCCESS;
  }
}
