package lync.encryption.wire.run;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lync.encryption.wire.pki.Cryptography;
import lync.encryption.wire.sip.ContentType;
import lync.encryption.wire.sip.SipHeader;
import lync.encryption.wire.sip.SipMessage;

/**
 * Hides what an instant message says from whoever reads a hop in clear, by the fault {@code ContentSealedOnTcp}: AES-GCM under a key that the
 * participants of a deployment share.
 */
final class HopSealing {

  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Cryptography cryptography;
  private final SecureRandom random;
  private final SecretKeySpec key;

  HopSealing(Cryptography cryptography) {
    this.cryptography = cryptography;
    random = cryptography.random("instant messages hidden on TCP");
    key = new SecretKeySpec(bytes(KEY), "AES");
  }

  /** The message as it crosses the hop. */
  byte[] seal(byte[] message) {
    SipMessage clear = Contents.sip(message);
    byte[] nonce = bytes(NONCE);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, clear.body());
    byte[] body = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, body, NONCE, sealed.length);
    return with(clear, ContentType.Sealed, body);
  }

  /** The message as it was before. */
  byte[] open(byte[] message) {
    SipMessage sealed = Contents.sip(message);
    byte[] body = sealed.body();
    return with(sealed, ContentType.Text, crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(body, NONCE), Arrays.copyOfRange(body, NONCE, body.length)));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", cryptography.provider());
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("what was hidden in this process cannot be read", e);
    }
  }

  private static byte[] with(SipMessage message, ContentType type, byte[] body) {
    List<SipHeader> headers = message.headers().stream()
        .map(header -> header.name().equals(SipHeader.CONTENT_TYPE) ? new SipHeader(SipHeader.CONTENT_TYPE, type.text()) : header).toList();
    return new SipMessage(message.startLine(), headers, body).bytes();
  }
}
