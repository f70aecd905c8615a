package lync.encryption.wire.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import lync.encryption.wire.tls.SecretSink;

/** The secrets of connections in the format of NSS, which Wireshark reads: one a line, in the order in which they came into being. */
public final class KeyLog implements SecretSink {

  /** Both ends of a connection tell the same. */
  private final Set<String> lines = new LinkedHashSet<>();

  @Override
  public void secret(String label, byte[] clientRandom, byte[] secret) {
    HexFormat hex = HexFormat.of();
    lines.add(label + " " + hex.formatHex(clientRandom) + " " + hex.formatHex(secret));
  }

  /** The file's contents. */
  public String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws IOException if it cannot be written; the message names it
   */
  public void write(Path file) throws IOException {
    WholeFile.write(file, text().getBytes(StandardCharsets.US_ASCII));
  }
}
