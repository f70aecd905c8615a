package lync.encryption.wire.srtp;

/**
 * Which packet indices have been seen: the highest, and those of the window below it (RFC 3711 3.3.2). It also tells which index a sequence number
 * stands for (3.3.1, appendix A).
 */
final class ReplayWindow {

  /** What a window knows of an index. */
  enum Standing {
    New,
    Seen,
    TooOld
  }

  /** RFC 3711 asks for at least so many packets; a bit mask has no room for more. */
  static final int SIZE = 64;

  private static final int HALF = 1 << 15;
  private static final long CYCLE = 1L << 16;
  /** Indices are of 48 bits. */
  private static final long INDICES = 1L << 48;

  private final int size;
  /** -1 before the first packet. */
  private long highest = -1;
  /** Bit i: the index {@code highest - i} has been seen. */
  private long seen;

  ReplayWindow(int size) {
    this.size = size;
  }

  /**
   * The index of the packet with this sequence number that is nearest to the highest index seen; with the roll-over counter 0 before the first
   * packet. Negative where that would be before the first packet there can be: no tag fits it. Not below 2^48 after the last.
   */
  long index(int sequenceNumber) {
    if (highest < 0) {
      return sequenceNumber;
    }
    int latest = (int) (highest % CYCLE);
    long cycle = highest - latest;
    if (latest < HALF && sequenceNumber - latest > HALF) {
      return cycle - CYCLE + sequenceNumber;
    }
    if (latest >= HALF && latest - HALF > sequenceNumber) {
      return cycle + CYCLE + sequenceNumber;
    }
    return cycle + sequenceNumber;
  }

  Standing standing(long index) {
    if (index >= INDICES || highest >= 0 && highest - index >= size) {
      return Standing.TooOld;
    }
    return highest >= index && (seen >>> highest - index & 1) != 0 ? Standing.Seen : Standing.New;
  }

  /** @param index one that is new */
  void add(long index) {
    if (index > highest) {
      long ahead = index - highest;
      seen = highest < 0 || ahead >= Long.SIZE ? 1 : seen << ahead | 1;
      highest = index;
    } else {
      seen |= 1L << highest - index;
    }
  }
}
