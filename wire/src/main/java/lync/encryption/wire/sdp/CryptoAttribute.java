package lync.encryption.wire.sdp;

import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import lync.encryption.wire.srtp.MasterKey;

/**
 * The value of an {@code a=crypto} attribute: one way to protect a stream, with the key that its sender will use (RFC 4568 9.1). One inline key, no
 * session parameters. Immutable; its text form does not show the key, {@link #value} does.
 *
 * @param tag 0..999999999, by which the answer says which one was chosen
 * @param lifetime packets for which the key is good, 1..2^48; empty: as many as the suite allows
 */
public record CryptoAttribute(int tag, MasterKey key, OptionalLong lifetime, Optional<MasterKeyIdentifier> identifier) {

  /** What Lync writes (SIPE; facts §3). */
  public static final long LYNC_LIFETIME = 1L << 31;
  static final int LARGEST_TAG = 999_999_999;
  static final int LARGEST_LIFETIME_EXPONENT = 48;

  public CryptoAttribute {
    if (tag < 0 || tag > LARGEST_TAG) {
      throw new IllegalArgumentException("a tag has 1 to 9 digits, unlike " + tag);
    }
    if (lifetime.isPresent() && (lifetime.getAsLong() < 1 || lifetime.getAsLong() > 1L << LARGEST_LIFETIME_EXPONENT)) {
      throw new IllegalArgumentException("a lifetime is 1 to 2^" + LARGEST_LIFETIME_EXPONENT + " packets, not " + lifetime.getAsLong());
    }
  }

  /** As a Lync endpoint offers it: lifetime 2^31, no key identifier. */
  public static CryptoAttribute asLync(int tag, MasterKey key) {
    return new CryptoAttribute(tag, key, OptionalLong.of(LYNC_LIFETIME), Optional.empty());
  }

  /** What stands after {@code a=crypto:}. Powers of two are written as such. */
  public String value() {
    StringBuilder value = new StringBuilder();
    value.append(tag).append(' ').append(key.suite()).append(" inline:").append(Base64.getEncoder().encodeToString(key.keyAndSalt()));
    lifetime.ifPresent(packets -> value.append('|').append(Long.bitCount(packets) == 1 && packets > 1
        ? "2^" + Long.numberOfTrailingZeros(packets) : Long.toString(packets)));
    identifier.ifPresent(mki -> value.append('|').append(mki.value()).append(':').append(mki.length()));
    return value.toString();
  }

  @Override
  public String toString() {
    return "crypto " + tag + ", " + key;
  }
}
