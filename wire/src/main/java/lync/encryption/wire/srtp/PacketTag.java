package lync.encryption.wire.srtp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA1 over a packet and its roll-over counter, cut short (RFC 3711 4.2). */
final class PacketTag {

  /** Octets of the session key for authentication (RFC 3711 5.2). */
  static final int KEY = 20;

  private final Mac mac;
  private final int length;

  /** @param length octets that are left of it */
  PacketTag(Provider provider, byte[] key, int length) throws GeneralSecurityException {
    mac = Mac.getInstance("HmacSHA1", provider);
    mac.init(new SecretKeySpec(key, "HmacSHA1"));
    this.length = length;
  }

  /** Writes the tag behind the packet, where there is room for it. */
  void add(byte[] packet, long index) {
    System.arraycopy(of(packet, packet.length - length, index), 0, packet, packet.length - length, length);
  }

  /** Whether a packet ends with its tag. */
  boolean fits(byte[] packet, long index) {
    int end = packet.length - length;
    return MessageDigest.isEqual(Arrays.copyOf(of(packet, end, index), length), Arrays.copyOfRange(packet, end, packet.length));
  }

  private byte[] of(byte[] packet, int end, long index) {
    mac.update(packet, 0, end);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt((int) (index >>> 16)).array());
    return mac.doFinal();
  }
}
