package lync.encryption.wire.srtp.jitsi;

import java.security.GeneralSecurityException;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.Reception;
import lync.encryption.wire.srtp.RtpPacket;
import lync.encryption.wire.srtp.SrtpReceiver;
import lync.encryption.wire.srtp.SrtpSuite;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/**
 * A stream's receiver by jitsi-srtp. The library leaves it to its caller to find the context for a packet, so the stream is looked at here; whether a
 * packet is long enough it judges by itself.
 */
final class JitsiReceiver implements SrtpReceiver {

  private final SrtpCryptoContext context;
  private final SrtpSuite suite;
  private final int ssrc;

  JitsiReceiver(SrtpCryptoContext context, SrtpSuite suite, int ssrc) {
    this.context = context;
    this.suite = suite;
    this.ssrc = ssrc;
  }

  @Override
  public Reception receive(byte[] packet) {
    if (isOfAnotherStream(packet)) {
      return Reception.rejected(Reception.Verdict.OtherStream);
    }
    PacketBuffer buffer = new PacketBuffer(packet, 0);
    SrtpErrorStatus status;
    try {
      status = context.reverseTransformPacket(buffer, false);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("jitsi-srtp cannot open a packet", e);
    }
    return switch (status) {
      case OK -> Reception.accepted(buffer.bytes());
      case AUTH_FAIL -> Reception.rejected(Reception.Verdict.AuthenticationFailed);
      case REPLAY_FAIL -> Reception.rejected(Reception.Verdict.Replayed);
      case REPLAY_OLD -> Reception.rejected(Reception.Verdict.TooOld);
      case INVALID_PACKET -> Reception.malformed("SRTP packet:byte " + packet.length + ": jitsi-srtp finds it too short");
      case FAIL -> throw new IllegalStateException("jitsi-srtp does not judge a packet");
    };
  }

  private boolean isOfAnotherStream(byte[] packet) {
    try {
      return RtpPacket.read("SRTP packet", packet, suite.tagLength()).ssrc() != ssrc;
    } catch (MalformedData e) {
      return false;
    }
  }
}
