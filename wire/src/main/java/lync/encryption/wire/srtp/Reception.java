package lync.encryption.wire.srtp;

import java.util.Optional;

/** What a receiver made of a packet. */
public final class Reception {

  /** In the order in which they are judged; only Accepted changes the receiver. */
  public enum Verdict {
    /** It is too short for what its header says. */
    Malformed,
    /** It is of another stream, for example one of the receiver's own, sent back to it. */
    OtherStream,
    /** It lies before the replay window. */
    TooOld,
    /** Its index has been accepted before. */
    Replayed,
    /** Its tag is not that of the packet under this key. */
    AuthenticationFailed,
    Accepted
  }

  private final Verdict verdict;
  private final byte[] packet;
  private final String detail;

  private Reception(Verdict verdict, byte[] packet, String detail) {
    this.verdict = verdict;
    this.packet = packet;
    this.detail = detail;
  }

  /** @param packet the RTP packet that was in it; not to be written to afterwards */
  public static Reception accepted(byte[] packet) {
    return new Reception(Verdict.Accepted, packet, "");
  }

  /** @param verdict any but Accepted and Malformed */
  public static Reception rejected(Verdict verdict) {
    return new Reception(verdict, null, "");
  }

  /** @param detail what is wrong, with its place */
  public static Reception malformed(String detail) {
    return new Reception(Verdict.Malformed, null, detail);
  }

  public Verdict verdict() {
    return verdict;
  }

  /** The RTP packet, if it was accepted. */
  public Optional<byte[]> packet() {
    return Optional.ofNullable(packet);
  }

  /** What is wrong with a malformed packet, in one line; otherwise empty. */
  public String detail() {
    return detail;
  }
}
