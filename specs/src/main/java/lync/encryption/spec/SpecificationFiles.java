package lync.encryption.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text of the modules of a specification. Immutable.
 *
 * @param root the module that extends all others
 * @param modules text by module name, in the order of the names
 */
public record SpecificationFiles(String root, Map<String, String> modules) {

  private static final String SUFFIX = ".tla";

  public SpecificationFiles {
    modules = Collections.unmodifiableMap(new TreeMap<>(modules));
    if (!modules.containsKey(root)) {
      throw new SpecificationError("the specification has no module " + root);
    }
  }

  /** The specification on the class path. */
  public static SpecificationFiles bundled() {
    return onClassPath("", "Lync");
  }

  /** The specification with the strengthening that induction goes by: a module beside it, which extends it and which nothing else needs. */
  public static SpecificationFiles strengthened() {
    Map<String, String> modules = new TreeMap<>(bundled().modules());
    SpecificationFiles beside = onClassPath("induction", "Strengthening");
    modules.putAll(beside.modules());
    return new SpecificationFiles(beside.root(), modules);
  }

  /** The modules in the specification's folder, or in one within it. */
  private static SpecificationFiles onClassPath(String folder, String root) {
    URL lync = SpecificationFiles.class.getResource("/tla/Lync.tla");
    if (lync == null) {
      throw new SpecificationError("the specification is not on the class path: tla/Lync.tla");
    }
    try {
      URLConnection connection = lync.openConnection();
      if (connection instanceof JarURLConnection jar) {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
          return in(files.getPath("tla", folder), root);
        }
      }
      return in(Path.of(new URI(lync.toString())).getParent().resolve(folder), root);
    } catch (IOException | URISyntaxException e) {
      throw new SpecificationError("the specification cannot be read: " + e.getMessage(), e);
    }
  }

  /** The modules of this directory. */
  public static SpecificationFiles in(Path directory, String root) {
    try (Stream<Path> files = Files.list(directory)) {
      Map<String, String> modules = new TreeMap<>();
      for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(SUFFIX))::iterator) {
        String name = file.getFileName().toString();
        modules.put(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
      }
      return new SpecificationFiles(root, modules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a module, for quoting. */
  public List<String> lines(String module) {
    return modules.get(module).lines().toList();
  }

  /** Writes one file a module. */
  void writeTo(Path directory) throws IOException {
    for (Map.Entry<String, String> module : modules.entrySet()) {
      Files.writeString(directory.resolve(module.getKey() + SUFFIX), module.getValue());
    }
  }
}
