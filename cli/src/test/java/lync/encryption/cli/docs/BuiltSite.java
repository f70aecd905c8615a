package lync.encryption.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import lync.encryption.cli.cache.FolderCache;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.system.Interruption;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;

/** The whole site, made once for all suites that look at it, by the Java engine alone: what TLC adds to a page is a badge. */
final class BuiltSite {

  /** Within the project, so that pages link to sources. */
  static final Path PLACE = Installation.find().home().resolve("target").resolve("site");

  private static final BuiltSite BUILT = new BuiltSite();

  private final Map<String, String> files;

  private BuiltSite() {
    Installation installation = Installation.find();
    try {
      Exploration exploration = new Exploration(
          EnumSet.of(Engine.Java), Limits.NONE, Progress.NONE, Interruption.never(), FolderCache.in(installation.results()));
      files = Site.of(installation, exploration, PLACE, null);
    } catch (InvalidInput invalid) {
      throw new IllegalStateException(invalid);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The files by their path. */
  static Map<String, String> files() {
    return BUILT.files;
  }

  static void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
