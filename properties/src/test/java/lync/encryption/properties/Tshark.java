package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Wireshark's command line: what it makes of each frame of a capture. */
final class Tshark {

  private static final String CHECKED = "-o ip.check_checksum:TRUE -o tcp.check_checksum:TRUE -o udp.check_checksum:TRUE";

  private Tshark() {}

  /** Skips the test, visibly, unless it is installed. */
  static void assumeInstalled() {
    assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark"))),
        "tshark is not installed, so nothing was compared with it; apt-get install tshark");
  }

  /** A frame as it is seen: what a field has, empty if the frame has no such field. */
  record Frame(Map<String, String> values) {

    String get(String field) {
      return values.get(field);
    }

    boolean has(String field) {
      return !get(field).isEmpty();
    }

    /** Several messages of one frame are told apart by commas. */
    List<String> all(String field) {
      return List.of(get(field).split(","));
    }
  }

  /**
   * The frames of a capture.
   *
   * @param options beside those that have checksums verified
   */
  static List<Frame> frames(Path capture, List<String> options, List<String> fields) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(), "-T", "fields"));
    command.addAll(List.of(CHECKED.split(" ")));
    command.addAll(options);
    fields.forEach(field -> command.addAll(List.of("-e", field)));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", command));
    return said.lines().map(line -> frame(fields, line.split("\t", -1))).toList();
  }

  private static Frame frame(List<String> fields, String[] values) {
    assertEquals(fields.size(), values.length, () -> String.join(" | ", values));
    Map<String, String> frame = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      frame.put(fields.get(i), values[i]);
    }
    return new Frame(frame);
  }
}
