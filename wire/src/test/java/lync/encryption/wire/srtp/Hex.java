package lync.encryption.wire.srtp;

import java.util.HexFormat;
import java.util.Locale;

/** Octets as the RFCs print them. */
final class Hex {

  private Hex() {}

  /** White space is for the reader. */
  static byte[] bytes(String digits) {
    return HexFormat.of().parseHex(digits.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
  }

  static String text(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
