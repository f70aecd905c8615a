package lync.encryption.wire.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;

/**
 * Wraps a session key under a credential: AES-256-GCM (NIST SP 800-38D) under a key derived from the password by HMAC-SHA256. Two reasons for GCM and
 * not for AES key wrap: a key with its salt has 30 or 28 octets, and RFC 3394 takes multiples of 8 only; and GCM ties the wrapped key to the call and
 * the addressee, so that the key of one call cannot be passed off as that of another. Octets: version (1), suite (1), nonce (12), wrapped key, tag
 * (16).
 */
public final class KeyWrapping {

  private static final String SOURCE = "wrapped key";
  private static final byte VERSION = 1;
  private static final int SUITE_AT = 1;
  private static final int NONCE_AT = 2;
  private static final int NONCE = 12;
  private static final int KEY_AT = NONCE_AT + NONCE;
  private static final int TAG = 16;
  private static final SrtpSuite[] SUITES = SrtpSuite.values();

  private final Provider provider;

  /** @param provider has AES-GCM and HMAC-SHA256 */
  public KeyWrapping(Provider provider) {
    this.provider = provider;
  }

  /** @param random makes the nonce */
  public byte[] wrap(MasterKey key, Credential credential, String call, SecureRandom random) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] head = ByteBuffer.allocate(KEY_AT).put(VERSION).put((byte) key.suite().ordinal()).put(nonce).array();
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, head, credential, call).doFinal(key.keyAndSalt());
      return ByteBuffer.allocate(KEY_AT + sealed.length).put(head).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot wrap a key", e);
    }
  }

  /**
   * Unwraps a key; whether the credential still counts is not asked here.
   *
   * @return empty if the key is not wrapped under this credential for this call, or was altered
   */
  public Optional<MasterKey> unwrap(byte[] wrapped, Credential credential, String call) throws MalformedData {
    SrtpSuite suite = suite(wrapped);
    try {
      byte[] octets = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, KEY_AT), credential, call).doFinal(wrapped, KEY_AT, wrapped.length - KEY_AT);
      return Optional.of(MasterKey.of(suite, octets));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot unwrap a key", e);
    }
  }

  private static SrtpSuite suite(byte[] wrapped) throws MalformedData {
    if (wrapped.length < KEY_AT) {
      throw MalformedData.inBytes(SOURCE, wrapped.length, "the wrapped key ends", "at least " + KEY_AT + " octets");
    }
    if (wrapped[0] != VERSION) {
      throw MalformedData.inBytes(SOURCE, 0, "version " + (wrapped[0] & 0xFF), "version " + VERSION);
    }
    if (wrapped[SUITE_AT] < 0 || wrapped[SUITE_AT] >= SUITES.length) {
      throw MalformedData.inBytes(SOURCE, SUITE_AT, "unknown suite " + (wrapped[SUITE_AT] & 0xFF), "0 to " + (SUITES.length - 1));
    }
    SrtpSuite suite = SUITES[wrapped[SUITE_AT]];
    int length = KEY_AT + suite.keyAndSaltLength() + TAG;
    if (wrapped.length != length) {
      throw MalformedData.inBytes(SOURCE, Math.min(wrapped.length, length), wrapped.length + " octets", length + " octets for " + suite);
    }
    return suite;
  }

  private Cipher cipher(int mode, byte[] head, Credential credential, String call) throws GeneralSecurityException {
    byte[] username = credential.username().bytes();
    byte[] key = Hmac.sha256(provider, credential.password().getBytes(StandardCharsets.UTF_8), username);
    byte[] callOctets = call.getBytes(StandardCharsets.UTF_8);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(Byte.SIZE * TAG, head, NONCE_AT, NONCE));
    cipher.updateAAD(head);
    cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(callOctets.length).array());
    cipher.updateAAD(callOctets);
    cipher.updateAAD(username);
    return cipher;
  }
}
