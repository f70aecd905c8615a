package lync.encryption.wire.relay;

import lync.encryption.wire.srtp.MasterKey;

/** What the relay service gives in answer to a request for a session key. */
public sealed interface KeyDelivery {

  /** The key of a call, wrapped under a credential of its addressee. */
  final class Wrapped implements KeyDelivery {

    private final byte[] octets;

    public Wrapped(byte[] octets) {
      this.octets = octets.clone();
    }

    public byte[] octets() {
      return octets.clone();
    }
  }

  /** The key of a call as it is: only by a fault. */
  record Bare(MasterKey key) implements KeyDelivery {}

  /**
   * No key, because of the credential.
   *
   * @param why any but Valid
   */
  record CredentialRefused(CredentialVerdict why) implements KeyDelivery {}
}
