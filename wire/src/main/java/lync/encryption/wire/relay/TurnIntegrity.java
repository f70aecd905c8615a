package lync.encryption.wire.relay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;

/** How a request shows that its sender has the password, without showing the password. */
public enum TurnIntegrity {
  /** MESSAGE-INTEGRITY: HMAC-SHA1 under the MD5 of username, realm and password (RFC 5389 15.4). MD5 is not approved by FIPS. */
  Sha1(0x0008, 20, "MD5"),
  /** MESSAGE-INTEGRITY-SHA256: HMAC-SHA256 under the SHA-256 of them (RFC 8489 14.6 and 18.5.1.2; [MS-TURN] 2.2.2.17 from version 3). */
  Sha256(0x001C, 32, "SHA-256");

  private final int attribute;
  private final int length;
  private final String digest;

  TurnIntegrity(int attribute, int length, String digest) {
    this.attribute = attribute;
    this.length = length;
    this.digest = digest;
  }

  int attribute() {
    return attribute;
  }

  int length() {
    return length;
  }

  byte[] code(Provider provider, Credential credential, String realm, byte[] message) {
    byte[] key;
    try {
      key = MessageDigest.getInstance(digest, provider)
          .digest((credential.username().text() + ":" + realm + ":" + credential.password()).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(provider.getName() + " lacks " + digest, e);
    }
    return this == Sha1 ? Hmac.sha1(provider, key, message) : Hmac.sha256(provider, key, message);
  }
}
