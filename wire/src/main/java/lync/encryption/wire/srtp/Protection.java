package lync.encryption.wire.srtp;

import java.util.Optional;

/** What became of a packet that was to be sent. */
public final class Protection {

  /** Why a packet was protected or not. */
  public enum Verdict {
    Protected,
    /** Its index was used before: a second use would give the key stream away (RFC 3711 9.1; C18f). */
    IndexUsedBefore,
    /** It is so far behind that nobody remembers whether its index was used. */
    TooOld,
    /** As many packets as the key is good for have been sent (RFC 3711 9.2). */
    KeyExhausted
  }

  private final Verdict verdict;
  private final byte[] packet;

  private Protection(Verdict verdict, byte[] packet) {
    this.verdict = verdict;
    this.packet = packet;
  }

  /** @param packet the protected packet; not to be written to afterwards */
  public static Protection of(byte[] packet) {
    return new Protection(Verdict.Protected, packet);
  }

  /** @param verdict any but Protected */
  public static Protection refused(Verdict verdict) {
    return new Protection(verdict, null);
  }

  public Verdict verdict() {
    return verdict;
  }

  /** The protected packet, if there is one. */
  public Optional<byte[]> packet() {
    return Optional.ofNullable(packet);
  }
}
