package lync.encryption.wire.srtp;

/** Protects and judges media packets. Contexts that it makes are for one stream each (RFC 3711 3.2.3) and serve one thread at a time. */
public interface SrtpImplementation {

  /** For reports: whose it is, and on which provider. */
  String name();

  /**
   * The context of a stream's sender, before its first packet; the roll-over counter starts at 0.
   *
   * @param ssrc of the stream
   */
  SrtpSender sender(MasterKey key, int ssrc);

  /**
   * The context of a stream's receiver, before its first packet, with a replay window of 64 packets (RFC 3711 3.3.2); the roll-over counter starts
   * at 0.
   *
   * @param ssrc of the stream; packets of others are none of its business
   */
  SrtpReceiver receiver(MasterKey key, int ssrc);
}
