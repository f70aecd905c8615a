package lync.encryption.wire.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a participant shows the relay service and the A/V Edge: a username that says who and until when, and a password that belongs to it. Its text
 * form does not show the password.
 *
 * @param password HMAC-SHA1 over the username, in Base64
 */
public record Credential(Username username, String password) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Credential credential && credential.username.equals(username)
        && MessageDigest.isEqual(credential.password.getBytes(StandardCharsets.UTF_8),
            password.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return username.hashCode();
  }

  @Override
  public String toString() {
    return "credential with " + username;
  }
}
