package lync.encryption.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lync init}: a commented design to start from, which verifies as it is. */
@Command(name = "init", description = "Write a commented design to start from.")
final class InitCommand implements Callable<Integer> {

  /** The design's name in the template, replaced by that of the file. */
  private static final String NAME = "NAME";

  private final Context context;

  @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "my-design" + DesignReader.EXTENSION,
      description = "The file to write (default: ${DEFAULT-VALUE}).")
  private Path file;

  @Option(names = "--force", description = "Replace the file if it exists.")
  private boolean force;

  InitCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    String fileName = file.getFileName().toString();
    if (!fileName.endsWith(DesignReader.EXTENSION)) {
      throw invalid("not the name of a design file; expected one that ends in " + DesignReader.EXTENSION);
    }
    String name = fileName.substring(0, fileName.length() - DesignReader.EXTENSION.length());
    if (!DesignReader.validName(name)) {
      throw invalid("'" + name + "' is no name for a design; expected " + DesignReader.NAME_RULE);
    }
    if (Files.exists(file) && !force) {
      throw invalid("the file exists; expected a new one, or --force to replace it");
    }
    AtomicFile.checkWritable(file);
    AtomicFile.write(file, template().replace(NAME, name));
    context.terminal().line("Wrote " + file + ". Next: lync verify " + file);
    return ExitCode.SUCCESS;
  }

  private InvalidInput invalid(String message) {
    return new InvalidInput(List.of(new InputProblem(file.toString(), 1, 1, message)));
  }

  private static String template() throws IOException {
    try (InputStream template = InitCommand.class.getResourceAsStream("/lync/encryption/cli/template.yaml")) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
