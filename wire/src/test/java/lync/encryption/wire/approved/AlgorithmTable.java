package lync.encryption.wire.approved;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lync.encryption.wire.pki.SeededRandom;
import org.junit.jupiter.api.function.Executable;

/**
 * Algorithms that a provider may be asked for, and which of them FIPS 140 approves: of what Lync's protocols may use, TURN's MD5 is out (facts §5),
 * and everything that SRTP is made of is in. Each entry throws unless it is served.
 */
public final class AlgorithmTable {

  private static final byte[] DATA = new byte[32];

  private final Provider provider;
  private final SecureRandom random;

  public AlgorithmTable(Provider provider, SecureRandom random) {
    this.provider = provider;
    this.random = random;
  }

  /** What nobody should be served in approved-only mode. */
  public Map<String, Executable> unapproved() {
    Map<String, Executable> table = new LinkedHashMap<>();
    table.put("MD5", () -> MessageDigest.getInstance("MD5", provider).digest(DATA));
    table.put("HMAC-MD5", () -> mac("HmacMD5", 20));
    table.put("RC4", () -> encrypt("RC4", "RC4", 16, null));
    table.put("ChaCha20", () -> encrypt("ChaCha20", "ChaCha20", 32, new IvParameterSpec(new byte[12])));
    table.put("DES", () -> encrypt("DES/ECB/NoPadding", "DES", 8, null));
    table.put("encrypting with 3DES", () -> encrypt("DESede/ECB/NoPadding", "DESede", 24, null));
    table.put("Camellia", () -> encrypt("Camellia/ECB/NoPadding", "Camellia", 16, null));
    table.put("SEED, for SEED_CTR_128_HMAC_SHA1_80 (RFC 5669)", () -> encrypt("SEED/ECB/NoPadding", "SEED", 16, null));
    table.put("ARIA, for ARIA_128_CTR_HMAC_SHA1_80 (RFC 8269)", () -> encrypt("ARIA/ECB/NoPadding", "ARIA", 16, null));
    table.put("RSA with 1024 bits", () -> rsa(1024));
    table.put("signing with RSA and SHA-1", () -> sign("SHA1withRSA", rsa(2048)));
    table.put("P-192", () -> curve("P-192"));
    table.put("X25519", () -> KeyPairGenerator.getInstance("X25519", provider).generateKeyPair());
    table.put("HMAC with a key shorter than 112 bits", () -> mac("HmacSHA1", 13));
    table.put("PKCS #12 key stores", () -> keyStore("PKCS12"));
    table.put("one RSA key for signing and decryption", this::signAndDecrypt);
    table.put("random bytes from elsewhere", () -> {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
      generator.initialize(new ECGenParameterSpec("P-256"), new SeededRandom(1, "test"));
      generator.generateKeyPair();
    });
    return table;
  }

  /** What everybody should be served. */
  public Map<String, Executable> approved() {
    Map<String, Executable> table = new LinkedHashMap<>();
    table.put("SHA-1", () -> MessageDigest.getInstance("SHA-1", provider).digest(DATA));
    table.put("HMAC-SHA1 with 160 bits, for SRTP's tags", () -> mac("HmacSHA1", 20));
    table.put("AES in counter mode, for AES_CM", () -> encrypt("AES/CTR/NoPadding", "AES", 16, new IvParameterSpec(new byte[16])));
    table.put("AES block by block, for SRTP's key derivation", () -> encrypt("AES/ECB/NoPadding", "AES", 16, null));
    table.put("AES-GCM with a nonce of the caller's, for AEAD_AES_128_GCM",
        () -> encrypt("AES/GCM/NoPadding", "AES", 16, new GCMParameterSpec(128, new byte[12])));
    table.put("P-256", () -> sign("SHA256withECDSA", curve("P-256")));
    table.put("Ed25519", () -> sign("EdDSA", KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair()));
    table.put("RSA with 2048 bits", () -> sign("SHA256withRSA", rsa(2048)));
    table.put("BCFKS key stores", () -> keyStore("BCFKS"));
    return table;
  }

  private void mac(String algorithm, int keyLength) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(algorithm, provider);
    mac.init(new SecretKeySpec(bytes(keyLength), algorithm));
    mac.doFinal(DATA);
  }

  private void encrypt(String transformation, String key, int keyLength, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(transformation, provider);
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(bytes(keyLength), key), parameters, random);
    cipher.doFinal(DATA);
  }

  private KeyPair rsa(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", provider);
    generator.initialize(bits, random);
    return generator.generateKeyPair();
  }

  private KeyPair curve(String name) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(new ECGenParameterSpec(name), random);
    return generator.generateKeyPair();
  }

  private void sign(String algorithm, KeyPair keys) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm, provider);
    signature.initSign(keys.getPrivate(), random);
    signature.update(DATA);
    signature.sign();
  }

  private void signAndDecrypt() throws GeneralSecurityException {
    KeyPair keys = rsa(2048);
    sign("SHA256withRSA", keys);
    Cipher cipher = Cipher.getInstance("RSA/NONE/OAEPPadding", provider);
    cipher.init(Cipher.ENCRYPT_MODE, keys.getPublic(), random);
    byte[] encrypted = cipher.doFinal(DATA);
    cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate());
    cipher.doFinal(encrypted);
  }

  private void keyStore(String type) throws Exception {
    KeyStore store = KeyStore.getInstance(type, provider);
    store.load(null, null);
    store.store(new ByteArrayOutputStream(), "password of some length".toCharArray());
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
