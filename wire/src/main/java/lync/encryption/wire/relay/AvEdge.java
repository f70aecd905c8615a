package lync.encryption.wire.relay;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.relay.TurnMessage.AttributeType;
import lync.encryption.wire.relay.TurnMessage.Type;

/**
 * The A/V Edge, as far as it allocates: challenges a first request, and grants the second if its sender has the password of a username that counts
 * (RFC 8489 9.2, RFC 8656 7.2). It needs no list of users: what it needs to know, it derives from the username. A challenge serves once.
 */
public final class AvEdge {

  /** What became of a request. */
  public enum Outcome {
    /** It shows no credential yet: the other end is told realm and nonce. */
    Challenged,
    Granted,
    /** Its username does not count, or its sender has not the password. */
    CredentialRefused,
    /** It answers no challenge of this Edge, or one that was answered before. */
    StaleNonce
  }

  /** @param answer as it goes back over the wire */
  public record Judgement(Outcome outcome, byte[] answer) {}

  private static final int NONCE = 16;
  private static final int ALLOCATION_SECONDS = 600;
  private static final int UNAUTHENTICATED = 401;
  private static final int STALE_NONCE = 438;

  private final Certificates certificates;
  private final Provider provider;
  private final TurnIntegrity integrity;
  private final String realm;
  private final SecureRandom random;
  private final Set<String> nonces = new HashSet<>();

  /**
   * @param integrity what requests must have; the other kind is refused
   * @param random makes nonces
   */
  public AvEdge(Certificates certificates, Provider provider, TurnIntegrity integrity, String realm, SecureRandom random) {
    this.certificates = certificates;
    this.provider = provider;
    this.integrity = integrity;
    this.realm = realm;
    this.random = random;
  }

  /** @throws MalformedData if it is no request for an allocation; nothing is answered then */
  public Judgement receive(byte[] octets) throws MalformedData {
    TurnMessage request = TurnMessage.read(octets);
    if (request.type() != Type.AllocateRequest) {
      throw MalformedData.inBytes("TURN message", 0, "an answer", "a request");
    }
    Optional<byte[]> code = request.value(integrity == TurnIntegrity.Sha1 ? AttributeType.MessageIntegrity : AttributeType.MessageIntegritySha256);
    if (code.isEmpty()) {
      return challenge(Outcome.Challenged, request, UNAUTHENTICATED);
    }
    if (!request.text(AttributeType.Realm).equals(Optional.of(realm)) || !nonces.remove(request.text(AttributeType.Nonce).orElse(""))) {
      return challenge(Outcome.StaleNonce, request, STALE_NONCE);
    }
    Username username = Username.read(request.text(AttributeType.Username).orElse(""));
    if (certificates.judge(username) != CredentialVerdict.Valid || !hasPassword(username, request, code.get())) {
      return challenge(Outcome.CredentialRefused, request, UNAUTHENTICATED);
    }
    TurnMessage success = TurnMessage.of(Type.AllocateSuccess, request.transaction())
        .with(AttributeType.Lifetime, ByteBuffer.allocate(Integer.BYTES).putInt(ALLOCATION_SECONDS).array());
    return new Judgement(Outcome.Granted, success.bytes());
  }

  private boolean hasPassword(Username username, TurnMessage request, byte[] code) {
    if (certificates.has(RelayFault.ForgedCredentialAccepted)) {
      return true;
    }
    Optional<Credential> credential = certificates.password(username).map(password -> new Credential(username, password));
    return credential.isPresent()
        && MessageDigest.isEqual(integrity.code(provider, credential.get(), realm, request.covered(integrity)), code);
  }

  private Judgement challenge(Outcome outcome, TurnMessage request, int error) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    String text = HexFormat.of().formatHex(nonce);
    nonces.add(text);
    TurnMessage answer = TurnMessage.of(Type.AllocateError, request.transaction())
        .with(AttributeType.ErrorCode, new byte[] {0, 0, (byte) (error / 100), (byte) (error % 100)})
        .with(AttributeType.Realm, realm)
        .with(AttributeType.Nonce, text);
    return new Judgement(outcome, answer.bytes());
  }
}
