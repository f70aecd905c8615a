package lync.encryption.cli.topology;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.design.Problems;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.TextFile;

/**
 * A deployment's documents, turned into a design.
 *
 * @param text the design as a file would have it
 * @param design the same, read
 */
public record TopologyImport(Deployment deployment, String text, DesignFile design) {

  private static final TextFile FILE = new TextFile("a topology document", "XML in UTF-8 or UTF-16", 1 << 25);
  private static final List<String> EXTENSIONS = List.of(".tbxml", ".xml");

  /** Whether a file is taken for a topology document, by its name. */
  public static boolean isTopology(Path file) {
    return EXTENSIONS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith);
  }

  /** A name for the design of this file: letters, digits and hyphens of the file's. */
  public static String nameOf(Path file) {
    String name = file.toAbsolutePath().normalize().getFileName().toString();
    for (String extension : EXTENSIONS) {
      if (name.toLowerCase(Locale.ROOT).endsWith(extension)) {
        name = name.substring(0, name.length() - extension.length());
      }
    }
    String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return DesignReader.validName(plain) ? plain : ("topology-" + plain).replaceAll("-$", "");
  }

  /**
   * Reads a topology document and settings.
   *
   * @param settings files; may be empty
   * @param name what the design will be called
   * @param now when certificates are judged
   * @throws InvalidInput with every problem found in the first file that has any
   */
  public static TopologyImport read(Path file, List<Path> settings, String name, Instant now) throws InvalidInput {
    String text = FILE.read(file, file.toString());
    Settings stated = new Settings();
    Topology topology = topology(text, file.toString());
    for (Path each : settings) {
      SettingsReader.read(each, now, stated);
    }
    return of(topology, stated, file, name);
  }

  /** Decodes and reads bytes as {@link #read} does a file. */
  static TopologyImport read(byte[] bytes, Settings settings, Path file, String name) throws InvalidInput {
    return of(topology(FILE.decode(bytes, file.toString()), file.toString()), settings, file, name);
  }

  private static Topology topology(String text, String shown) throws InvalidInput {
    return TopologyReader.read(XmlText.parse(text, shown), new Problems(shown));
  }

  private static TopologyImport of(Topology topology, Settings settings, Path file, String name) throws InvalidInput {
    Deployment deployment = Derivation.of(topology, settings, file.toString(), name);
    String text = DesignWriter.write(deployment);
    try {
      return new TopologyImport(deployment, text, DesignReader.read(text, file, name));
    } catch (InvalidInput unexpected) {
      throw new IllegalStateException("the design derived from " + file + " is none: " + unexpected.getMessage(), unexpected);
    }
  }
}
