package lync.encryption.wire.srtp;

/** The sender's end of one stream. */
public interface SrtpSender {

  /**
   * Protects a packet, unless that would use an index a second time. The index follows from the sequence number (RFC 3711 3.3.1): the caller counts,
   * and may leave gaps or send slightly out of order.
   *
   * @throws IllegalArgumentException if the packet is of another stream
   */
  Protection protect(RtpPacket packet);
}
