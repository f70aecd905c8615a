package lync.encryption.model.rule;

import lync.encryption.model.StreamSlot;

/**
 * What a receiver of SRTP makes of a sequence number, and of an index: RFC 3711 3.3.1 and 3.3.2 with eight sequence numbers in place of 65,536, and a
 * window of two.
 */
public final class ReplayWindow {

  /** How many sequence numbers there are. */
  public static final int SEQUENCE = 8;

  private ReplayWindow() {}

  /**
   * The index that a receiver takes a packet to have: the one nearest to the highest that shows this. Negative, and so nobody's, if that would be
   * before all indices.
   *
   * @param highest the highest index that it accepted
   * @param shown the sequence number that the packet shows
   */
  public static int guess(int highest, int shown) {
    int rollOver = highest / SEQUENCE;
    int last = highest % SEQUENCE;
    if (last < SEQUENCE / 2) {
      return SEQUENCE * (shown - last > SEQUENCE / 2 ? rollOver - 1 : rollOver) + shown;
    }
    return SEQUENCE * (last - SEQUENCE / 2 > shown ? rollOver + 1 : rollOver) + shown;
  }

  /**
   * The index, counted from the stream's first packet, that the receiver of a stream takes one of its packets to have; it may be none of theirs. Who
   * has accepted nothing takes the sequence number for the index.
   *
   * @param firstIndex where the stream starts counting
   */
  public static int guess(StreamSlot stream, int index, int firstIndex) {
    int shown = (firstIndex + index) % SEQUENCE;
    int highest = stream.highest() == 0 ? shown : firstIndex + stream.highest() - 1;
    return guess(highest, shown) - firstIndex;
  }

  /** The receiver has not accepted an index of its stream yet, and it is not too old to tell. */
  static boolean isNew(StreamSlot stream, int index) {
    return index + 1 > stream.highest() || index + 2 == stream.highest() && !stream.below();
  }

  /** Moves the receiver's window to where it has seen this index. */
  static void move(StreamSlot stream, int index) {
    if (index + 1 > stream.highest()) {
      stream.window(index + 1, stream.highest() == index && index > 0);
    } else if (index + 2 == stream.highest()) {
      stream.window(stream.highest(), true);
    }
  }
}
