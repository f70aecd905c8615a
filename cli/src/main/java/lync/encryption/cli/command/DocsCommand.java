package lync.encryption.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import lync.encryption.cli.cache.ResultCache;
import lync.encryption.cli.docs.Site;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.OwnFolder;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lync docs}: the documentation as a site of static files, with every figure on it found when it is made. */
@Command(name = "docs", sortOptions = false,
    description = {"Write the documentation as a site of static files that opens from the disk.",
        "Designs and faults are explored for it, and designs under every reading, the latter by the java engine alone."})
final class DocsCommand implements Callable<Integer> {

  private final Context context;

  @Option(names = "--out", paramLabel = "DIR", required = true,
      description = "The folder to write to: new, empty, or written by this command before; then it is replaced.")
  private Path out;

  @Option(names = "--engine", paramLabel = "java|both", defaultValue = "both", converter = Converters.EnginesConverter.class,
      description = "The engines to use (default: ${DEFAULT-VALUE}). What is shown of a skipped engine is that it was skipped.")
  private Converters.Engines engines;

  @Option(names = "--sources", paramLabel = "URL",
      description = "Where the project's sources are found, for links to their lines (default: relative, where DIR lies in the project).")
  private String sources;

  @Option(names = "--no-cache", description = "Compute everything, even where nothing changed since a result was kept.")
  private boolean noCache;

  DocsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InvalidInput, IOException {
    OwnFolder.checkReplaceable(out);
    Map<String, String> files;
    try (Progress progress = context.progress("docs")) {
      ResultCache cache = noCache ? ResultCache.NONE : context.cache();
      files = Site.of(
          context.installation(), new Exploration(engines.engines(), Limits.NONE, progress, context.cancelled(), cache), out, sources);
    }
    OwnFolder.replace(out, folder -> {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    });
    context.terminal().line("Wrote " + files.size() + " files. Next: open " + out.resolve("index.html"));
    return ExitCode.SUCCESS;
  }
}
