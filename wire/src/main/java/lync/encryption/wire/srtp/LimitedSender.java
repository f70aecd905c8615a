package lync.encryption.wire.srtp;

/** A sender that stops when its key has served for as many packets as it is good for (RFC 3711 9.2; the lifetime of RFC 4568 6.1). */
public final class LimitedSender implements SrtpSender {

  private final SrtpSender sender;
  private long left;

  /** @param lifetime packets, at least 1 */
  public LimitedSender(SrtpSender sender, long lifetime) {
    if (lifetime < 1) {
      throw new IllegalArgumentException("a key is good for at least one packet, not for " + lifetime);
    }
    this.sender = sender;
    left = lifetime;
  }

  @Override
  public Protection protect(RtpPacket packet) {
    if (left == 0) {
      return Protection.refused(Protection.Verdict.KeyExhausted);
    }
    Protection protection = sender.protect(packet);
    if (protection.verdict() == Protection.Verdict.Protected) {
      left--;
    }
    return protection;
  }
}
