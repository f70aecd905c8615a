package lync.encryption.wire.relay;

import java.security.Provider;
import java.security.SecureRandom;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.relay.TurnMessage.AttributeType;
import lync.encryption.wire.relay.TurnMessage.Type;

/** The requests of one who wants an allocation. The password is in none of them. */
public final class AllocationRequest {

  private static final byte[] OVER_UDP = {17, 0, 0, 0};

  private final Provider provider;
  private final TurnIntegrity integrity;
  private final SecureRandom random;

  /** @param random makes the numbers of transactions */
  public AllocationRequest(Provider provider, TurnIntegrity integrity, SecureRandom random) {
    this.provider = provider;
    this.integrity = integrity;
    this.random = random;
  }

  /** The first request, to learn realm and nonce. */
  public byte[] first() {
    return start().bytes();
  }

  /** The second request, in answer to a challenge. */
  public byte[] authenticated(byte[] challenge, Credential credential) throws MalformedData {
    TurnMessage told = TurnMessage.read(challenge);
    String realm = told.text(AttributeType.Realm).orElseThrow(() -> lacks(challenge, "REALM"));
    String nonce = told.text(AttributeType.Nonce).orElseThrow(() -> lacks(challenge, "NONCE"));
    TurnMessage request = start()
        .with(AttributeType.Username, credential.username().text())
        .with(AttributeType.Realm, realm)
        .with(AttributeType.Nonce, nonce);
    byte[] code = integrity.code(provider, credential, realm, request.covered(integrity));
    return request.with(integrity == TurnIntegrity.Sha1 ? AttributeType.MessageIntegrity : AttributeType.MessageIntegritySha256, code).bytes();
  }

  private TurnMessage start() {
    byte[] transaction = new byte[TurnMessage.TRANSACTION];
    random.nextBytes(transaction);
    return TurnMessage.of(Type.AllocateRequest, transaction).with(AttributeType.RequestedTransport, OVER_UDP);
  }

  private static MalformedData lacks(byte[] challenge, String attribute) {
    return MalformedData.inBytes("TURN message", challenge.length, "a challenge without " + attribute, "one");
  }
}
