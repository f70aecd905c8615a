package lync.encryption.wire.srtp;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with the header as associated data (RFC 7714 8 and 9). */
final class GcmProtection implements PacketProtection {

  private static final int VECTOR = 12;
  private static final int SSRC_AT = 2;
  private static final int BLOCK = 16;
  /** The block counter with which GCM encrypts the first block of a message (NIST SP 800-38D 7.1). */
  private static final int FIRST_COUNTER = 2;

  private final Provider provider;
  private final SecretKeySpec key;
  private final byte[] salt;
  private final int tagLength;
  private Cipher cipher;

  /** @param salt of 12 octets */
  GcmProtection(Provider provider, byte[] key, byte[] salt, int tagLength) throws GeneralSecurityException {
    this.provider = provider;
    this.key = new SecretKeySpec(key, "AES");
    this.salt = salt.clone();
    this.tagLength = tagLength;
    forgetVectors();
  }

  /** Providers refuse a vector that they have just used; this makes them forget it, which only a fault wants. */
  void forgetVectors() throws GeneralSecurityException {
    cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
  }

  @Override
  public byte[] seal(RtpPacket packet, long index) throws GeneralSecurityException {
    return crypt(Cipher.ENCRYPT_MODE, packet, index, tagLength);
  }

  @Override
  public Optional<byte[]> open(RtpPacket packet, long index) throws GeneralSecurityException {
    try {
      return Optional.of(crypt(Cipher.DECRYPT_MODE, packet, index, -tagLength));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    }
  }

  /** GCM without its tag is counter mode that starts at block 2. */
  @Override
  public byte[] openUnchecked(RtpPacket packet, long index) throws GeneralSecurityException {
    byte[] in = packet.sharedBytes();
    int header = packet.headerLength();
    byte[] counter = Arrays.copyOf(vector(packet, index), BLOCK);
    counter[BLOCK - 1] = FIRST_COUNTER;
    Cipher counterMode = Cipher.getInstance("AES/CTR/NoPadding", provider);
    counterMode.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
    byte[] out = Arrays.copyOf(in, in.length - tagLength);
    counterMode.doFinal(in, header, out.length - header, out, header);
    return out;
  }

  private byte[] crypt(int mode, RtpPacket packet, long index, int growth) throws GeneralSecurityException {
    byte[] in = packet.sharedBytes();
    int header = packet.headerLength();
    cipher.init(mode, key, new GCMParameterSpec(8 * tagLength, vector(packet, index)));
    cipher.updateAAD(in, 0, header);
    byte[] out = new byte[in.length + growth];
    System.arraycopy(in, 0, out, 0, header);
    cipher.doFinal(in, header, in.length - header, out, header);
    return out;
  }

  private byte[] vector(RtpPacket packet, long index) {
    return PacketProtection.mixedIn(Arrays.copyOf(salt, VECTOR), SSRC_AT, packet.ssrc(), index);
  }
}
