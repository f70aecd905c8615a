package lync.encryption.wire.sdp;

import java.math.BigInteger;

/**
 * By which packets would say which key they are under (MKI; RFC 4568 6.1).
 *
 * @param value not negative, and of no more octets than that
 * @param length octets in each packet, 1..128
 */
public record MasterKeyIdentifier(BigInteger value, int length) {

  static final int LONGEST = 128;

  public MasterKeyIdentifier {
    if (length < 1 || length > LONGEST || value.signum() < 0 || value.bitLength() > Byte.SIZE * length) {
      throw new IllegalArgumentException("a key identifier has 1 to " + LONGEST + " octets and a value that fits, unlike " + value + ":" + length);
    }
  }
}
