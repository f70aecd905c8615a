package lync.encryption.wire.srtp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES in f8 mode (RFC 3711 4.1.2) with HMAC-SHA1 (4.2). */
final class F8Protection implements PacketProtection {

  private static final int BLOCK = 16;
  /** With which the salt is filled up to the length of the key (RFC 3711 4.1.2.2). */
  private static final byte FILL = 0x55;

  private final Cipher cipher;
  private final Cipher masked;
  private final PacketTag tag;
  private final int tagLength;

  /** @param salt of 14 octets */
  F8Protection(Provider provider, byte[] key, byte[] salt, byte[] authenticationKey, int tagLength) throws GeneralSecurityException {
    cipher = blocks(provider, key);
    masked = blocks(provider, mask(key, salt));
    tag = new PacketTag(provider, authenticationKey, tagLength);
    this.tagLength = tagLength;
  }

  private static Cipher blocks(Provider provider, byte[] key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding", provider);
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    return cipher;
  }

  private static byte[] mask(byte[] key, byte[] salt) {
    byte[] filled = new byte[key.length];
    Arrays.fill(filled, FILL);
    System.arraycopy(salt, 0, filled, 0, salt.length);
    return exclusiveOr(filled, key);
  }

  private static byte[] exclusiveOr(byte[] into, byte[] other) {
    for (int i = 0; i < into.length; i++) {
      into[i] ^= other[i];
    }
    return into;
  }

  @Override
  public byte[] seal(RtpPacket packet, long index) throws GeneralSecurityException {
    byte[] sealed = crypt(packet, packet.sharedBytes().length, index, tagLength);
    tag.add(sealed, index);
    return sealed;
  }

  @Override
  public Optional<byte[]> open(RtpPacket packet, long index) throws GeneralSecurityException {
    return tag.fits(packet.sharedBytes(), index) ? Optional.of(openUnchecked(packet, index)) : Optional.empty();
  }

  @Override
  public byte[] openUnchecked(RtpPacket packet, long index) throws GeneralSecurityException {
    return crypt(packet, packet.sharedBytes().length - tagLength, index, 0);
  }

  private byte[] crypt(RtpPacket packet, int length, long index, int room) throws GeneralSecurityException {
    byte[] out = Arrays.copyOf(packet.sharedBytes(), length);
    byte[] stream = keyStream(vector(out, index), length - packet.headerLength());
    for (int i = 0; i < stream.length; i++) {
      out[packet.headerLength() + i] ^= stream[i];
    }
    return Arrays.copyOf(out, length + room);
  }

  /** A zero, the rest of the fixed header after its first octet, and the roll-over counter (RFC 3711 4.1.2.2). */
  private static byte[] vector(byte[] packet, long index) {
    return ByteBuffer.allocate(BLOCK).put((byte) 0).put(packet, 1, RtpPacket.FIXED_HEADER - 1).putInt((int) (index >>> 16)).array();
  }

  /** RFC 3711 4.1.2.1. */
  byte[] keyStream(byte[] vector, int length) throws GeneralSecurityException {
    byte[] base = masked.doFinal(vector);
    byte[] block = new byte[BLOCK];
    ByteBuffer stream = ByteBuffer.allocate((length + BLOCK - 1) / BLOCK * BLOCK);
    for (int j = 0; stream.hasRemaining(); j++) {
      byte[] counter = ByteBuffer.allocate(BLOCK).putInt(BLOCK - Integer.BYTES, j).array();
      block = cipher.doFinal(exclusiveOr(exclusiveOr(counter, base), block));
      stream.put(block);
    }
    return Arrays.copyOf(stream.array(), length);
  }
}
