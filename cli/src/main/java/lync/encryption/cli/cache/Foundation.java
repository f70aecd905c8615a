package lync.encryption.cli.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.JavaEngine;
import lync.encryption.model.LyncModel;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.spec.DesignValues;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.TlaText;

/**
 * All that a result rests on, as a digest: the design and the scenario, the specification, this program with the model and the search engine, and
 * TLC. Another byte in any of them is another foundation, so that no result outlives what it was computed from.
 */
final class Foundation {

  /** Of each place that the program is made of, one class. The modules of the specification lie beside the third. */
  private static final List<String> PROGRAM = List.of(LyncModel.class.getName(), JavaEngine.class.getName(), SpecificationFiles.class.getName());
  private static final String TLC = "tlc2.TLC";
  /** What Maven adds to a jar, with the time at which it did. */
  private static final String ABOUT_THE_JAR = "META-INF";

  private final byte[] program;

  /** @throws IOException if the program cannot be read, so that nothing can be said of it */
  Foundation() throws IOException {
    MessageDigest digest = sha256();
    for (String name : PROGRAM) {
      digest.update(ofClasses(place(name)));
    }
    add(digest, place(TLC));
    program = digest.digest();
  }

  /** @param tla2tools the jar to run TLC from instead of the one that comes with the project */
  String of(Engine engine, Design design, Scenario scenario, Optional<Path> tla2tools) throws IOException {
    MessageDigest digest = sha256();
    digest.update(program);
    add(digest, engine.word());
    add(digest, TlaText.of(DesignValues.of(design)));
    add(digest, TlaText.of(DesignValues.of(scenario, Math.max(1, scenario.messages().size()))));
    add(digest, TlaText.of(scenario.prologue()));
    if (engine == Engine.Tlc && tla2tools.isPresent()) {
      add(digest, tla2tools.get());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path place(String name) throws IOException {
    try {
      return Path.of(Class.forName(name, false, Foundation.class.getClassLoader()).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException missing) {
      throw new IOException("no file holds " + name, missing);
    }
  }

  /** The same whether they lie in a folder, as Maven's tests have them, or in a jar, as the command does. */
  static byte[] ofClasses(Path place) throws IOException {
    MessageDigest digest = sha256();
    if (Files.isDirectory(place)) {
      addFiles(digest, place);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        addFiles(digest, jar.getPath("/"));
      }
    }
    return digest.digest();
  }

  private static void addFiles(MessageDigest digest, Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).forEach(file -> files.put(folder.relativize(file).toString(), file));
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (!file.getKey().startsWith(ABOUT_THE_JAR)) {
        add(digest, file.getKey());
        add(digest, file.getValue());
      }
    }
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    add(digest, String.valueOf(content.length));
    digest.update(content);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
