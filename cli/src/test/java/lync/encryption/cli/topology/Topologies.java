package lync.encryption.cli.topology;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;

/** The topologies that come with the project. */
final class Topologies {

  /** All of them, and what they are there for. */
  static final List<String> ALL = List.of(
      "one-server.tbxml", "pool-edge-director.tbxml", "pool-edge-director.xml", "two-sites-branch.tbxml", "tcp-trunk.xml", "open-listener.tbxml");

  /** Between the ends of the certificates of the settings that come with the topologies. */
  static final Instant NOW = Instant.parse("2015-03-09T00:00:00Z");

  private Topologies() {}

  static Path path(String name) {
    return Installation.find().home().resolve("specs").resolve("topologies").resolve(name);
  }

  static String text(String name) throws IOException {
    return Files.readString(path(name));
  }

  static TopologyImport read(String name, String... settings) throws InvalidInput {
    List<Path> files = List.of(settings).stream().map(each -> path("settings").resolve(each)).toList();
    return TopologyImport.read(path(name), files, TopologyImport.nameOf(path(name)), NOW);
  }

  /** A document that is not there as a file. */
  static TopologyImport parse(String text) throws InvalidInput {
    return parse(text, new Settings());
  }

  static TopologyImport parse(String text, Settings settings) throws InvalidInput {
    return TopologyImport.read(text.getBytes(StandardCharsets.UTF_8), settings, Path.of("office.tbxml"), "office");
  }
}
