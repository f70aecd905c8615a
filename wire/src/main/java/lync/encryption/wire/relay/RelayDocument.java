package lync.encryption.wire.relay;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import lync.encryption.wire.srtp.MasterKey;

/**
 * What is asked of the relay service, and what it answers, as the body of a SIP message. Requests for credentials and their answers have the contents
 * that facts §3 name; those for session keys, of which only the document speaks, are modelled on them.
 */
public sealed interface RelayDocument {

  /** As it travels. */
  String text();

  default byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** Where a client is. */
  enum Location {
    intranet,
    internet
  }

  /**
   * Asks for a credential.
   *
   * @param identity of the client, for example {@code sip:alice@contoso.example}
   * @param minutes for which it is wanted, at least 1
   */
  record CredentialRequest(String identity, Location location, int minutes) implements RelayDocument {

    @Override
    public String text() {
      return "<request><credentialsRequest><identity>" + Xml.escaped(identity) + "</identity><location>" + location + "</location>"
          + "<duration>" + minutes + "</duration></credentialsRequest></request>";
    }
  }

  /** @param minutes for which the credential is good, at least 1 */
  record CredentialReply(Credential credential, int minutes) implements RelayDocument {

    @Override
    public String text() {
      return "<response><credentialsResponse><credentials>" + shown(credential) + "<duration>" + minutes
          + "</duration></credentials></credentialsResponse></response>";
    }
  }

  /** Asks for the session key of a call, and shows the credential of the client that needs it (reading R9). */
  record KeyRequest(String call, Credential credential) implements RelayDocument {

    @Override
    public String text() {
      return "<request><sessionKeyRequest><call>" + Xml.escaped(call) + "</call><credentials>" + shown(credential)
          + "</credentials></sessionKeyRequest></request>";
    }
  }

  /** @param delivery a key, wrapped or bare */
  record KeyReply(String call, KeyDelivery delivery) implements RelayDocument {

    public KeyReply {
      if (delivery instanceof KeyDelivery.CredentialRefused) {
        throw new IllegalArgumentException("a refusal has no document");
      }
    }

    @Override
    public String text() {
      String key = wrapped().map(octets -> "<wrappedKey>" + Base64.getEncoder().encodeToString(octets) + "</wrappedKey>")
          .orElseGet(() -> bare().map(bare -> "<sessionKey suite=\"" + bare.suite() + "\">"
              + Base64.getEncoder().encodeToString(bare.keyAndSalt()) + "</sessionKey>").orElseThrow());
      return "<response><sessionKeyResponse><call>" + Xml.escaped(call) + "</call>" + key + "</sessionKeyResponse></response>";
    }

    /** The key, if it is wrapped. */
    public Optional<byte[]> wrapped() {
      return delivery instanceof KeyDelivery.Wrapped wrapped ? Optional.of(wrapped.octets()) : Optional.empty();
    }

    /** The key, if it is bare. */
    public Optional<MasterKey> bare() {
      return delivery instanceof KeyDelivery.Bare bare ? Optional.of(bare.key()) : Optional.empty();
    }
  }

  private static String shown(Credential credential) {
    return "<username>" + credential.username().text() + "</username><password>" + Xml.escaped(credential.password()) + "</password>";
  }
}
