package lync.encryption.wire.relay;

import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * One generation of credentials: the two keys that the service derives them with, and until when the certificate is valid that stands behind them
 * (one private key for an Edge pool; facts §3). Immutable.
 */
final class CertificateKeys {

  private final Provider provider;
  private final int generation;
  private final byte[] usernameKey;
  private final byte[] passwordKey;
  private final Instant notAfter;

  CertificateKeys(Provider provider, int generation, SecureRandom random, Instant notAfter) {
    this.provider = provider;
    this.generation = generation;
    usernameKey = octets(random);
    passwordKey = octets(random);
    this.notAfter = notAfter;
  }

  private static byte[] octets(SecureRandom random) {
    byte[] octets = new byte[Hmac.SHA1_LENGTH];
    random.nextBytes(octets);
    return octets;
  }

  int generation() {
    return generation;
  }

  Instant notAfter() {
    return notAfter;
  }

  Credential credential(String client, Instant expiry) {
    byte[] blob = Username.blob(client, expiry);
    Username username = Username.of(blob, Hmac.sha1(provider, usernameKey, blob));
    return new Credential(username, password(username));
  }

  boolean made(Username username) {
    return MessageDigest.isEqual(Hmac.sha1(provider, usernameKey, username.blob()), username.code());
  }

  /** The password that belongs to a username, whoever made that. */
  String password(Username username) {
    return Base64.getEncoder().encodeToString(Hmac.sha1(provider, passwordKey, username.bytes()));
  }
}
