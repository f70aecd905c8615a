package lync.encryption.cli.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the project: reference designs, catalogue and certificates are read and renewed there, not in what was built from it. */
public record Installation(Path home) {

  /** Names the folder; the launcher sets it. */
  public static final String PROPERTY = "lync.home";

  /**
   * The folder that {@code lync.home} names; without it, the nearest one above the working folder that holds the reference designs, which is how
   * tests and development environments find it.
   *
   * @throws IllegalStateException if there is none
   */
  public static Installation find() {
    String stated = System.getProperty(PROPERTY);
    if (stated != null) {
      return new Installation(Path.of(stated));
    }
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .map(Installation::new)
        .filter(found -> Files.isDirectory(found.designs()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "no folder above " + start + " holds specs/designs; the property " + PROPERTY + " may name one"));
  }

  /** The reference designs and their certificates. */
  public Path designs() {
    return home.resolve("specs").resolve("designs");
  }

  /** Where results are kept from one run of the command to the next: among what is built, so that it goes when that goes. */
  public Path results() {
    return home.resolve("cli").resolve("target").resolve("results");
  }

  /** Clauses, faults and readings as data. */
  public Path catalogue() {
    return home.resolve("specs").resolve("catalogue");
  }
}
