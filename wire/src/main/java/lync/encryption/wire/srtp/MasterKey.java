package lync.encryption.wire.srtp;

import java.security.MessageDigest;
import java.util.Arrays;
import lync.encryption.wire.input.MalformedData;

/** The master key and master salt of one or more streams (RFC 3711 3.2.1). Immutable; its text form does not show it. */
public final class MasterKey {

  private final SrtpSuite suite;
  private final byte[] keyAndSalt;

  private MasterKey(SrtpSuite suite, byte[] keyAndSalt) {
    this.suite = suite;
    this.keyAndSalt = keyAndSalt;
  }

  /**
   * @param keyAndSalt the key followed by the salt
   * @throws MalformedData if there are too few octets for this suite, or too many
   */
  public static MasterKey of(SrtpSuite suite, byte[] keyAndSalt) throws MalformedData {
    if (keyAndSalt.length != suite.keyAndSaltLength()) {
      throw MalformedData.inBytes("master key", Math.min(keyAndSalt.length, suite.keyAndSaltLength()), keyAndSalt.length + " octets",
          suite.keyLength() + " octets of key and " + suite.saltLength() + " of salt for " + suite);
    }
    return new MasterKey(suite, keyAndSalt.clone());
  }

  /**
   * The same octets under another suite: what the relay service gives out serves whatever the ends agree on.
   *
   * @param other of the same lengths
   */
  public MasterKey under(SrtpSuite other) {
    if (other.keyLength() != suite.keyLength() || other.saltLength() != suite.saltLength()) {
      throw new IllegalArgumentException("a key for " + suite + " has not the length of one for " + other);
    }
    return new MasterKey(other, keyAndSalt);
  }

  public SrtpSuite suite() {
    return suite;
  }

  public byte[] key() {
    return Arrays.copyOf(keyAndSalt, suite.keyLength());
  }

  public byte[] salt() {
    return Arrays.copyOfRange(keyAndSalt, suite.keyLength(), keyAndSalt.length);
  }

  /** The key followed by the salt. */
  public byte[] keyAndSalt() {
    return keyAndSalt.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MasterKey key && key.suite == suite && MessageDigest.isEqual(key.keyAndSalt, keyAndSalt);
  }

  @Override
  public int hashCode() {
    return 31 * suite.hashCode() + Arrays.hashCode(keyAndSalt);
  }

  @Override
  public String toString() {
    return "master key for " + suite;
  }
}
