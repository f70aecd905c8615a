package lync.encryption.wire.sdp;

import java.util.Optional;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;

/**
 * The value of an {@code a=crypto} attribute: one way to protect a stream (RFC 4568 9.1). One key, no session parameters. Immutable; its text form as
 * an object does not show a key, {@link #value} does.
 *
 * @param tag 0..999999999, by which the answer says which one was chosen
 */
public record CryptoAttribute(int tag, SrtpSuite suite, KeySource source) {

  static final int LARGEST_TAG = 999_999_999;

  public CryptoAttribute {
    if (tag < 0 || tag > LARGEST_TAG) {
      throw new IllegalArgumentException("a tag has 1 to 9 digits, unlike " + tag);
    }
    if (source instanceof KeySource.Inline inline && inline.key().suite() != suite) {
      throw new IllegalArgumentException("a key for " + inline.key().suite() + " under " + suite);
    }
  }

  /** As a Lync endpoint offers a key that it has made. */
  public static CryptoAttribute inline(int tag, MasterKey key) {
    return new CryptoAttribute(tag, key.suite(), KeySource.Inline.asLync(key));
  }

  /** An offer of what both ends have from the relay service. */
  public static CryptoAttribute fromRelay(int tag, SrtpSuite suite, String call) {
    return new CryptoAttribute(tag, suite, new KeySource.Relay(call));
  }

  /** The key, if it is in the attribute. */
  public Optional<MasterKey> key() {
    return source instanceof KeySource.Inline inline ? Optional.of(inline.key()) : Optional.empty();
  }

  /** What stands after {@code a=crypto:}. */
  public String value() {
    return tag + " " + suite + " " + source.text();
  }
}
