package lync.encryption.wire.relay;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication codes on a given provider. */
final class Hmac {

  /** Octets of an HMAC-SHA1. */
  static final int SHA1_LENGTH = 20;

  private Hmac() {}

  static byte[] sha1(Provider provider, byte[] key, byte[] data) {
    return code(provider, "HmacSHA1", key, data);
  }

  static byte[] sha256(Provider provider, byte[] key, byte[] data) {
    return code(provider, "HmacSHA256", key, data);
  }

  private static byte[] code(Provider provider, String algorithm, byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance(algorithm, provider);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(provider.getName() + " lacks " + algorithm, e);
    }
  }
}
