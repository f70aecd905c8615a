package lync.encryption.wire.tls;

import java.util.OptionalInt;

/**
 * Why an end gave up.
 *
 * @param alert the alert received, or to be sent: to somebody who never said hello nothing is
 * @param detail what was wrong, in words
 */
public record EndFailure(Kind kind, OptionalInt alert, String detail) {

  /** What made it give up. */
  public enum Kind {
    /** It did not accept the other's certificate. */
    PeerJudged,
    /** The other sent a fatal alert. */
    PeerRefused,
    /** What came is not TLS, or not what may come now, or no suite was common. */
    ProtocolBroken,
    /** The other stopped in the middle. */
    CutShort
  }
}
