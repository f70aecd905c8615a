package lync.encryption.wire.relay;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lync.encryption.wire.srtp.MasterKey;

/**
 * The relay authentication service: issues credentials and, under the default reading of R5, makes the session key of each call and wraps it for each
 * side. Who asks, and whether a client has signed in, is judged by the connection that the request came over, not here.
 */
public final class RelayService {

  private final Certificates certificates;
  private final SessionKeys sessionKeys;
  private final KeyWrapping wrapping;
  private final SecureRandom random;
  private final Map<String, MasterKey> keys = new HashMap<>();

  /** @param random makes the nonces of wrapped keys */
  public RelayService(Certificates certificates, SessionKeys sessionKeys, KeyWrapping wrapping, SecureRandom random) {
    this.certificates = certificates;
    this.sessionKeys = sessionKeys;
    this.wrapping = wrapping;
    this.random = random;
  }

  /** A credential for a client; none where the certificate has expired and no new one has come. */
  public Optional<Credential> credential(String client) {
    return certificates.issue(client);
  }

  /**
   * The key of a call for the client whose credential is shown: the same for both sides, wrapped for each under what it showed. If by a fault a
   * credential counts that the service did not issue, the key is wrapped under the one that it would issue to the client named in it.
   */
  public KeyDelivery key(String call, Credential shown) {
    CredentialVerdict verdict = certificates.judge(shown);
    if (verdict != CredentialVerdict.Valid && !certificates.has(RelayFault.AnyoneMayRequestKeys)) {
      return new KeyDelivery.CredentialRefused(verdict);
    }
    MasterKey key = keys.computeIfAbsent(call, sessionKeys::make);
    if (certificates.has(RelayFault.KeySentUnwrapped)) {
      return new KeyDelivery.Bare(key);
    }
    Optional<Credential> issued = certificates.password(shown.username()).map(password -> new Credential(shown.username(), password));
    return new KeyDelivery.Wrapped(wrapping.wrap(key, issued.orElseGet(() -> certificates.latest(shown.username().client())), call, random));
  }

  /** The key of a call, if it has been made: for comparison with what others find out. */
  public Optional<MasterKey> keyOf(String call) {
    return Optional.ofNullable(keys.get(call));
  }
}
