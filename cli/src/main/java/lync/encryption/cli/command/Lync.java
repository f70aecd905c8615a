package lync.encryption.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.system.Interruption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** The command {@code lync}. */
@Command(
    name = "lync",
    description = "The encryption rules of Microsoft Lync Server 2013, checked in two independent models.",
    mixinStandardHelpOptions = true,
    version = "lync 0.1.0",
    subcommandsRepeatable = false,
    footerHeading = "%nExit codes, the first that applies:%n",
    footer = {
      "  2  bad input",
      "  3  the engines disagree, a certificate drifted, or a run went otherwise than its model",
      "  1  a verdict other than expected",
      "  4  incomplete: a bound was reached",
      "  0  none of these"
    })
public final class Lync {

  /** Set to see where in the program an internal error came from. */
  private static final String STACK_TRACE = "lync.stacktrace";

  private Lync() {}

  public static void main(String[] arguments) {
    Interruption interruption = Interruption.watch();
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Terminal terminal = Terminal.of(out, err, System.getProperties(), System.getenv());
    Installation installation = Installation.find();
    int code = run(terminal, installation, Optional.of(installation.results()), interruption, arguments);
    out.flush();
    interruption.over();
    if (!interruption.getAsBoolean()) {
      System.exit(code);
    }
  }

  /** Runs a command that computes everything it reports. */
  public static int run(Terminal terminal, Installation installation, BooleanSupplier cancelled, String... arguments) {
    return run(terminal, installation, Optional.empty(), cancelled, arguments);
  }

  /**
   * Runs a command.
   *
   * @param results the folder in which results are kept from one run to the next; empty to compute everything
   * @param cancelled whether the process was told to stop
   * @return the exit code
   */
  public static int run(
      Terminal terminal, Installation installation, Optional<Path> results, BooleanSupplier cancelled, String... arguments) {
    CommandLine line = commandLine(new Context(terminal, installation, cancelled, results));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError exhausted) {
      terminal.note("lync: out of memory; expected a smaller scenario, --max-states, or more memory by LYNC_JAVA_OPTS=-Xmx4g");
      return ExitCode.INTERNAL_ERROR;
    }
  }

  private static CommandLine commandLine(Context context) {
    CommandLine line = new CommandLine(new Lync());
    line.addSubcommand(new VerifyCommand(context));
    line.addSubcommand(new TraceCommand(context));
    line.addSubcommand(new RunCommand(context));
    line.addSubcommand(new FaultsCommand(context));
    line.addSubcommand(new ReadingsCommand(context));
    line.addSubcommand(new AcceptCommand(context));
    line.addSubcommand(new SpecCommand(context));
    line.addSubcommand(new DesignsCommand(context));
    line.addSubcommand(new InitCommand(context));
    line.addSubcommand(new SchemaCommand(context));
    line.addSubcommand(new DocsCommand(context));
    line.addSubcommand(new ImportCommand(context));
    line.addSubcommand(new BenchCommand(context));
    line.addSubcommand(new CompletionCommand(context));
    line.getSubcommands().values().forEach(subcommand -> subcommand.getCommandSpec().addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help and exit.").build()));
    line.setOut(context.terminal().out());
    line.setErr(context.terminal().err());
    line.setColorScheme(Help.defaultColorScheme(context.terminal().ansi()));
    line.setUsageHelpWidth(Math.min(100, context.terminal().columns()));
    line.setParameterExceptionHandler((wrong, given) -> {
      CommandLine command = wrong.getCommandLine();
      context.terminal().err().println("lync: " + message(wrong) + " (see lync " + subcommand(command) + "--help)");
      return ExitCode.BAD_INPUT;
    });
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, context.terminal()));
    return line;
  }

  /** What was wrong with the words given; for a command or an option that does not exist, with the nearest that does. */
  private static String message(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return "unknown option '" + word + "'; " + Names.expectation(word, command.getCommandSpec().optionsMap().keySet());
      }
      if (command.getParent() == null) {
        return "unknown command '" + word + "'; " + Names.expectation(word, command.getSubcommands().keySet());
      }
    }
    return wrong.getMessage();
  }

  private static String subcommand(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName() + " ";
  }

  private static int failed(Exception failure, Terminal terminal) {
    if (failure instanceof InvalidInput invalid) {
      invalid.problems().forEach(problem -> terminal.err().println(problem));
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof CancellationException) {
      return ExitCode.INTERNAL_ERROR;
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
      terminal.err().println("lync: cannot read or write: " + cause.getMessage() + " (" + cause.getClass().getSimpleName() + ")");
      return ExitCode.BAD_INPUT;
    }
    terminal.err().println("lync: internal error: " + failure);
    if (Boolean.getBoolean(STACK_TRACE)) {
      failure.printStackTrace(terminal.err());
    }
    return ExitCode.INTERNAL_ERROR;
  }
}
