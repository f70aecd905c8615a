package lync.encryption.wire.srtp;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in counter mode (RFC 3711 4.1.1) with HMAC-SHA1 (4.2). */
final class CounterModeProtection implements PacketProtection {

  private static final int BLOCK = 16;
  private static final int SSRC_AT = 4;

  private final Cipher cipher;
  private final PacketTag tag;
  private final SecretKeySpec key;
  private final byte[] salt;
  private final int tagLength;

  /** @param salt of 14 octets */
  CounterModeProtection(Provider provider, byte[] key, byte[] salt, byte[] authenticationKey, int tagLength) throws GeneralSecurityException {
    cipher = Cipher.getInstance("AES/CTR/NoPadding", provider);
    tag = new PacketTag(provider, authenticationKey, tagLength);
    this.key = new SecretKeySpec(key, "AES");
    this.salt = salt.clone();
    this.tagLength = tagLength;
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
}
