package lync.encryption.wire.sip;

import java.util.Random;

/** Makes the words by which SIP tells calls, ends and transactions apart. The same for the same randomness. */
public final class Identifiers {

  /** Every branch begins with this (RFC 3261 8.1.1.7). */
  private static final String COOKIE = "z9hG4bK";

  private final Random random;

  public Identifiers(Random random) {
    this.random = random;
  }

  /** For one end of a dialog. */
  public String tag() {
    return hex(8);
  }

  /** For one transaction. */
  public String branch() {
    return COOKIE + hex(16);
  }

  /** For one dialog, or one exchange outside any. */
  public String callId() {
    return hex(24);
  }

  private String hex(int digits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }
}
