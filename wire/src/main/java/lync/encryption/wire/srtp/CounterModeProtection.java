package lync.encryption.wire.srtp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in counter mode (RFC 3711 4.1.1) with HMAC-SHA1 over the packet and the roll-over counter (4.2). */
final class CounterModeProtection implements PacketProtection {

  private static final int BLOCK = 16;
  private static final int SSRC_AT = 4;
  /** Octets of the session key for authentication (RFC 3711 5.2). */
  static final int AUTHENTICATION_KEY = 20;

  private final Cipher cipher;
  private final Mac mac;
  private final SecretKeySpec key;
  private final byte[] salt;
  private final int tagLength;

  /** @param salt of 14 octets */
  CounterModeProtection(Provider provider, byte[] key, byte[] salt, byte[] authenticationKey, int tagLength) throws GeneralSecurityException {
    cipher = Cipher.getInstance("AES/CTR/NoPadding", provider);
    mac = Mac.getInstance("HmacSHA1", provider);
    mac.init(new SecretKeySpec(authenticationKey, "HmacSHA1"));
    this.key = new SecretKeySpec(key, "AES");
    this.salt = salt.clone();
    this.tagLength = tagLength;
  }

  @Override
  public byte[] seal(RtpPacket packet, long index) throws GeneralSecurityException {
    byte[] in = packet.sharedBytes();
    byte[] sealed = crypt(packet, in.length, index, tagLength);
    System.arraycopy(tag(sealed, in.length, index), 0, sealed, in.length, tagLength);
    return sealed;
  }

  @Override
  public Optional<byte[]> open(RtpPacket packet, long index) throws GeneralSecurityException {
    byte[] in = packet.sharedBytes();
    int length = in.length - tagLength;
    byte[] tag = Arrays.copyOf(tag(in, length, index), tagLength);
    return MessageDigest.isEqual(tag, Arrays.copyOfRange(in, length, in.length)) ? Optional.of(openUnchecked(packet, index)) : Optional.empty();
  }

  @Override
  public byte[] openUnchecked(RtpPacket packet, long index) throws GeneralSecurityException {
    return crypt(packet, packet.sharedBytes().length - tagLength, index, 0);
  }

  /** The first {@code length} octets with the payload encrypted or decrypted, which is the same, and so much room after it. */
  private byte[] crypt(RtpPacket packet, int length, long index, int room) throws GeneralSecurityException {
    byte[] in = packet.sharedBytes();
    int header = packet.headerLength();
    byte[] out = new byte[length + room];
    System.arraycopy(in, 0, out, 0, header);
    byte[] counter = PacketProtection.mixedIn(Arrays.copyOf(salt, BLOCK), SSRC_AT, packet.ssrc(), index);
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
    cipher.doFinal(in, header, length - header, out, header);
    return out;
  }

  private byte[] tag(byte[] packet, int length, long index) {
    mac.update(packet, 0, length);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt((int) (index >>> 16)).array());
    return mac.doFinal();
  }
}
