package lync.encryption.wire.srtp;

import java.util.BitSet;

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

  /** RFC 3711 asks for at least so many packets. */
  static final int SIZE = 64;

  private static final int HALF = 1 << 15;
  /** What is further below the highest index is taken for one of the next round. */
  static final int LARGEST = HALF;
  private static final long CYCLE = 1L << 16;
  /** Indices are of 48 bits. */
  private static final long INDICES = 1L << 48;

  private final int size;
  /** -1 before the first packet. */
  private long highest = -1;
  /** Bit {@code i mod size}: the index i, which is one of the window's, has been seen. */
  private final BitSet seen = new BitSet();

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
    return hasSeen(index) ? Standing.Seen : Standing.New;
  }

  /** The highest index seen; -1 before the first. */
  long highest() {
    return highest;
  }

  /** An index is in the window and has been seen. */
  boolean hasSeen(long index) {
    return index >= 0 && index <= highest && highest - index < size && seen.get(place(index));
  }

  private int place(long index) {
    return (int) (index % size);
  }

  /** @param index one that is new */
  void add(long index) {
    if (index - highest >= size) {
      seen.clear();
    }
    for (long passed = Math.max(highest + 1, index - size + 1); passed < index; passed++) {
      seen.clear(place(passed));
    }
    highest = Math.max(highest, index);
    seen.set(place(index));
  }
}
