package lync.encryption.wire.tls;

/** Is told the secrets of connections, as a key log names them. */
@FunctionalInterface
public interface SecretSink {

  /** Is told, and forgets. */
  SecretSink NONE = (label, clientRandom, secret) -> {};

  /**
   * A secret came into being. Each end tells of it.
   *
   * @param label as in an NSS key log: {@code CLIENT_RANDOM} for the master secret of TLS 1.2, {@code CLIENT_TRAFFIC_SECRET_0} and so on for TLS 1.3
   * @param clientRandom names the connection
   */
  void secret(String label, byte[] clientRandom, byte[] secret);
}
