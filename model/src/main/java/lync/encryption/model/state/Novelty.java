package lync.encryption.model.state;

import java.util.List;

/**
 * Tells which of several masks a state looks new through, compared with the state before it. One state after another mostly differ in few bits:
 * whoever goes through many of them need not look again at what stayed the same.
 */
public final class Novelty {

  private static final int LAST = Long.SIZE - 1;

  /** By bit of a state, the masks that have the bit. */
  private final long[] masksAt;
  /** By bit of a state, all bits of the same word that the same masks have: when one was seen, the others need not be. */
  private final long[] alike;
  private final long[] before;
  private boolean none = true;

  /**
   * @param masks what states are looked at through; from the 64th on they count as one
   * @param words longs a state
   */
  public Novelty(List<Mask> masks, int words) {
    masksAt = new long[words * Long.SIZE];
    alike = new long[words * Long.SIZE];
    before = new long[words];
    for (int i = 0; i < masks.size(); i++) {
      Mask mask = masks.get(i);
      for (int j = 0; j < mask.words(); j++) {
        for (long rest = mask.bits(j); rest != 0; rest &= rest - 1) {
          masksAt[(mask.firstWord() + j) * Long.SIZE + Long.numberOfTrailingZeros(rest)] |= 1L << Math.min(i, LAST);
        }
      }
    }
    for (int bit = 0; bit < alike.length; bit++) {
      for (int other = 0; other < Long.SIZE; other++) {
        alike[bit] |= masksAt[bit / Long.SIZE * Long.SIZE + other] == masksAt[bit] ? 1L << other : 0;
      }
    }
  }

  /**
   * The masks through which a state looks other than the last one asked about, all of them for the first; mask {@code i} is bit {@code i}, and bit
   * 63 stands for all masks from there on.
   */
  public long of(long[] states, int offset) {
    long news = none ? -1 : 0;
    none = false;
    for (int word = 0; word < before.length; word++) {
      long now = states[offset + word];
      long rest = now ^ before[word];
      before[word] = now;
      while (rest != 0) {
        int bit = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        news |= masksAt[bit];
        rest &= ~alike[bit];
      }
    }
    return news;
  }
}
