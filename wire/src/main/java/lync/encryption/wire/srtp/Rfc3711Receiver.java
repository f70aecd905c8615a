package lync.encryption.wire.srtp;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import lync.encryption.wire.input.MalformedData;

/**
 * The receiver of a stream (RFC 3711 3.3): looks at the replay window, verifies the tag, decrypts, and only then moves the window. What it remembers
 * can be looked at, which leaves no trace: of one that deviates from the RFC, it cannot be told by what it rejects.
 */
public final class Rfc3711Receiver implements SrtpReceiver {

  private final SrtpSuite suite;
  private final PacketProtection protection;
  private final int ssrc;
  private final ReplayWindow window;
  private final Set<SrtpFault> faults;

  Rfc3711Receiver(SrtpSuite suite, PacketProtection protection, int ssrc, int window, Set<SrtpFault> faults) {
    this.suite = suite;
    this.protection = protection;
    this.ssrc = ssrc;
    this.window = new ReplayWindow(window);
    this.faults = faults;
  }

  @Override
  public Reception receive(byte[] bytes) {
    RtpPacket packet;
    try {
      packet = RtpPacket.read("SRTP packet", bytes, suite.tagLength());
    } catch (MalformedData e) {
      return Reception.malformed(e.getMessage());
    }
    long index = window.index(packet.sequenceNumber());
    boolean early = faults.contains(SrtpFault.WindowUpdatedBeforeAuthentication);
    boolean otherStream = packet.ssrc() != ssrc && !faults.contains(SrtpFault.ReflectionAccepted);
    if (otherStream) {
      if (early) {
        note(index);
      }
      return Reception.rejected(Reception.Verdict.OtherStream);
    }
    if (!faults.contains(SrtpFault.ReplayWindowOff)) {
      switch (window.standing(index)) {
        case TooOld:
          return Reception.rejected(Reception.Verdict.TooOld);
        case Seen:
          return Reception.rejected(Reception.Verdict.Replayed);
        case New:
          break;
      }
    }
    if (early) {
      note(index);
    }
    Optional<byte[]> opened = open(packet, index);
    if (opened.isEmpty()) {
      return Reception.rejected(Reception.Verdict.AuthenticationFailed);
    }
    note(index);
    return Reception.accepted(opened.get());
  }

  /** The index that it would take a packet with this sequence number to have (RFC 3711 3.3.1). */
  public long indexOf(int sequenceNumber) {
    return window.index(sequenceNumber);
  }

  /** The highest index that its replay window has as seen, the roll-over counter included; -1 before the first. */
  public long highest() {
    return window.highest();
  }

  /** Whether its replay window has this index as seen. */
  public boolean hasSeen(long index) {
    return window.hasSeen(index);
  }

  /** Notes an index; with faults that may be one from before the window. */
  private void note(long index) {
    if (window.standing(index) != ReplayWindow.Standing.TooOld) {
      window.add(index);
    }
  }

  private Optional<byte[]> open(RtpPacket packet, long index) {
    try {
      Optional<byte[]> opened = faults.contains(SrtpFault.TagUnchecked)
          ? Optional.of(protection.openUnchecked(packet, index))
          : protection.open(packet, index);
      return faults.contains(SrtpFault.NoDecryption) ? opened.map(clear -> Arrays.copyOf(packet.sharedBytes(), clear.length)) : opened;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open a packet", e);
    }
  }
}
