package lync.encryption.model.rule;

import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;

/** What comes of two encryption levels (facts §4, derived from [MS-SDPEXT] and the cmdlets' documentation; C30). */
public final class Negotiation {

  private Negotiation() {}

  /** What a negotiation ends with. */
  public enum Outcome {
    SRTP,
    RTP,
    /** The levels do not fit: 488, "Encryption Levels not compatible". */
    Failure;

    /** The media agreed on; none after a failure. */
    public Media media() {
      return switch (this) {
        case SRTP -> Media.SRTP;
        case RTP -> Media.RTP;
        case Failure -> Media.None;
      };
    }
  }

  /** What comes of the levels that offer and answer conveyed; who says nothing of SRTP counts as not supporting it. */
  public static Outcome table(SentLevel offered, SentLevel answered) {
    if (offered.offersCrypto() && answered.offersCrypto()) {
      return Outcome.SRTP;
    }
    return offered == SentLevel.Required || answered == SentLevel.Required ? Outcome.Failure : Outcome.RTP;
  }

  /** What comes of a trunk's mode, which is a set one; over TCP media is clear, so that no key travels in clear signalling. */
  public static Outcome trunkTable(TrunkMode mode, boolean gatewayCapable, Transport transport) {
    if (transport == Transport.TCP || mode == TrunkMode.NotSupported) {
      return Outcome.RTP;
    }
    if (gatewayCapable) {
      return Outcome.SRTP;
    }
    return mode == TrunkMode.Required ? Outcome.Failure : Outcome.RTP;
  }
}
