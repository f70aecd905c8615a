package lync.encryption.wire.sdp;

import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import lync.encryption.wire.srtp.MasterKey;

/** Where the key of an {@code a=crypto} attribute comes from: a key method of RFC 4568 9.1 with what belongs to it. */
public sealed interface KeySource {

  /** As it stands in the attribute. */
  String text();

  /**
   * The key is in the attribute itself: of an end that has made it (reading R5, endpoints). Its text form as an object does not show it.
   *
   * @param lifetime packets for which the key is good, 1..2^48; empty: as many as the suite allows
   */
  record Inline(MasterKey key, OptionalLong lifetime, Optional<MasterKeyIdentifier> identifier) implements KeySource {

    static final String METHOD = "inline:";
    /** What Lync writes (SIPE; facts §3). */
    public static final long LYNC_LIFETIME = 1L << 31;
    static final int LARGEST_LIFETIME_EXPONENT = 48;

    public Inline {
      if (lifetime.isPresent() && (lifetime.getAsLong() < 1 || lifetime.getAsLong() > 1L << LARGEST_LIFETIME_EXPONENT)) {
        throw new IllegalArgumentException("a lifetime is 1 to 2^" + LARGEST_LIFETIME_EXPONENT + " packets, not " + lifetime.getAsLong());
      }
    }

    /** As a Lync endpoint writes it: lifetime 2^31, no key identifier. */
    public static Inline asLync(MasterKey key) {
      return new Inline(key, OptionalLong.of(LYNC_LIFETIME), Optional.empty());
    }

    /** Powers of two are written as such. */
    @Override
    public String text() {
      StringBuilder text = new StringBuilder(METHOD).append(Base64.getEncoder().encodeToString(key.keyAndSalt()));
      lifetime.ifPresent(packets -> text.append('|').append(Long.bitCount(packets) == 1 && packets > 1
          ? "2^" + Long.numberOfTrailingZeros(packets) : Long.toString(packets)));
      identifier.ifPresent(mki -> text.append('|').append(mki.value()).append(':').append(mki.length()));
      return text.toString();
    }
  }

  /**
   * The key is none of the attribute's business: both ends have it from the relay service (reading R5, the document's own). The document does not say
   * how the offer refers to it; this is an extension method, as RFC 4568 6.1 provides for.
   *
   * @param call by which the relay service knows the key: letters, digits, hyphens and dots
   */
  record Relay(String call) implements KeySource {

    static final String METHOD = "relay:";

    public Relay {
      if (call.isEmpty() || !call.chars().allMatch(Relay::isOfName)) {
        throw new IllegalArgumentException("a call's name has letters, digits, hyphens and dots, unlike " + call);
      }
    }

    static boolean isOfName(int c) {
      return c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.';
    }

    @Override
    public String text() {
      return METHOD + call;
    }
  }
}
