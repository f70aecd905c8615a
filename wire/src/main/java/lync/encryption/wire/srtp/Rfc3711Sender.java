package lync.encryption.wire.srtp;

import java.security.GeneralSecurityException;
import java.util.Set;

/** The sender of a stream (RFC 3711 3.3): never protects two packets with one index. */
final class Rfc3711Sender implements SrtpSender {

  private final PacketProtection protection;
  private final int ssrc;
  private final ReplayWindow used;
  private final boolean reusesIndex;

  Rfc3711Sender(PacketProtection protection, int ssrc, int window, Set<SrtpFault> faults) {
    this.protection = protection;
    this.ssrc = ssrc;
    used = new ReplayWindow(window);
    reusesIndex = faults.contains(SrtpFault.SenderReusesIndex);
  }

  @Override
  public Protection protect(RtpPacket packet) {
    if (packet.ssrc() != ssrc) {
      throw new IllegalArgumentException("a packet of another stream");
    }
    long index = used.index(packet.sequenceNumber());
    ReplayWindow.Standing standing = used.standing(index);
    if (index < 0 || standing == ReplayWindow.Standing.TooOld && !reusesIndex) {
      return Protection.refused(Protection.Verdict.TooOld);
    }
    if (standing == ReplayWindow.Standing.Seen && !reusesIndex) {
      return Protection.refused(Protection.Verdict.IndexUsedBefore);
    }
    if (standing != ReplayWindow.Standing.TooOld) {
      used.add(index);
    }
    return Protection.of(seal(packet, index));
  }

  private byte[] seal(RtpPacket packet, long index) {
    try {
      if (reusesIndex && protection instanceof GcmProtection gcm) {
        gcm.forgetVectors();
      }
      return protection.seal(packet, index);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot protect a packet", e);
    }
  }
}
