package lync.encryption.wire.srtp.jitsi;

import java.security.GeneralSecurityException;
import lync.encryption.wire.srtp.Protection;
import lync.encryption.wire.srtp.RtpPacket;
import lync.encryption.wire.srtp.SrtpSender;
import lync.encryption.wire.srtp.SrtpSuite;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/**
 * A stream's sender by jitsi-srtp. The library says OK even if AES-GCM failed, and leaves the packet in clear; a packet that has not grown by its tag
 * is therefore not taken for protected.
 */
final class JitsiSender implements SrtpSender {

  private final SrtpCryptoContext context;
  private final SrtpSuite suite;
  private final int ssrc;

  JitsiSender(SrtpCryptoContext context, SrtpSuite suite, int ssrc) {
    this.context = context;
    this.suite = suite;
    this.ssrc = ssrc;
  }

  @Override
  public Protection protect(RtpPacket packet) {
    if (packet.ssrc() != ssrc) {
      throw new IllegalArgumentException("a packet of another stream");
    }
    byte[] clear = packet.bytes();
    PacketBuffer buffer = new PacketBuffer(clear, suite.tagLength());
    SrtpErrorStatus status;
    try {
      status = context.transformPacket(buffer);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("jitsi-srtp cannot protect a packet", e);
    }
    if (status == SrtpErrorStatus.OK && buffer.getLength() != clear.length + suite.tagLength()) {
      throw new IllegalStateException("jitsi-srtp has left a packet in clear");
    }
    return switch (status) {
      case OK -> Protection.of(buffer.bytes());
      case REPLAY_FAIL -> Protection.refused(Protection.Verdict.IndexUsedBefore);
      case REPLAY_OLD -> Protection.refused(Protection.Verdict.TooOld);
      case FAIL, AUTH_FAIL, INVALID_PACKET -> throw new IllegalStateException("jitsi-srtp does not protect a packet: " + status);
    };
  }
}
