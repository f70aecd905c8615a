package lync.encryption.wire.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import lync.encryption.wire.tls.SecretSink;

/** The secrets of connections in the format of NSS, which Wireshark reads: one a line, in the order in which they came into being. */
public final class KeyLog implements SecretSink {

  /** By label and connection, in order. */
  private final Map<String, String> secrets = new LinkedHashMap<>();

  /**
   * Both ends of a connection tell the same.
   *
   * @throws IllegalStateException if a connection already has another secret of that name: two have the same random bytes, and nobody could open both
   */
  @Override
  public void secret(String label, byte[] clientRandom, byte[] secret) {
    HexFormat hex = HexFormat.of();
    String value = hex.formatHex(secret);
    String known = secrets.putIfAbsent(label + " " + hex.formatHex(clientRandom), value);
    if (known != null && !known.equals(value)) {
      throw new IllegalStateException("two connections have the client random " + hex.formatHex(clientRandom));
    }
  }

  /** The file's contents. */
  public String text() {
    StringBuilder text = new StringBuilder();
    secrets.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
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
