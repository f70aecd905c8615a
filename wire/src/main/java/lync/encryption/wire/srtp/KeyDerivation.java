package lync.encryption.wire.srtp;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * From a master key to session keys, by the AES-CM pseudo-random function with key derivation rate 0 (RFC 3711 4.3.1 and 4.3.3). A salt of 96 bits,
 * as AES-GCM has it, is filled up with zeros on the right (RFC 7714 11).
 */
final class KeyDerivation {

  /** What is derived, by the labels of RFC 3711 4.3.2. */
  enum Label {
    EncryptionKey,
    AuthenticationKey,
    Salt
  }

  private static final int BLOCK = 16;
  /** Where the label, 7 octets wide with the packet index, meets the salt of 14 octets. */
  private static final int LABEL_AT = 7;

  private final Provider provider;
  private final MasterKey masterKey;

  KeyDerivation(Provider provider, MasterKey masterKey) {
    this.provider = provider;
    this.masterKey = masterKey;
  }

  byte[] derive(Label label, int length) throws GeneralSecurityException {
    byte[] start = Arrays.copyOf(masterKey.salt(), BLOCK);
    start[LABEL_AT] ^= (byte) label.ordinal();
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding", provider);
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(masterKey.key(), "AES"), new IvParameterSpec(start));
    return cipher.doFinal(new byte[length]);
  }
}
