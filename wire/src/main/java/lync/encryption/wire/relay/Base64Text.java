package lync.encryption.wire.relay;

import java.util.Base64;
import lync.encryption.wire.input.MalformedData;

/** Octets in a text, written in one way only. */
final class Base64Text {

  private Base64Text() {}

  static byte[] read(String source, String text) throws MalformedData {
    byte[] octets;
    try {
      octets = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw notBase64(source);
    }
    if (!Base64.getEncoder().encodeToString(octets).equals(text)) {
      throw notBase64(source);
    }
    return octets;
  }

  private static MalformedData notBase64(String source) {
    return MalformedData.inText(source, 1, 1, "a text that is not Base64", "Base64 with its padding (RFC 4648 4)");
  }
}
