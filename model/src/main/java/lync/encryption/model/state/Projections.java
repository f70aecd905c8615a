package lync.encryption.model.state;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers the values that chosen bits of packed states take, so that what depends on these bits alone is worked out once for each value and
 * looked up by number after. Exact: a value is known if all chosen bits are equal, never because its hash is.
 *
 * <p>Bounded: beyond {@value #MOST} values it forgets all and numbers from 0 again. What was worked out is then worked out anew.
 */
public final class Projections {

  static final int MOST = 1 << 16;
  private static final int FIRST = 1 << 4;

  /** The words in which chosen bits lie. */
  private final int[] word;
  /** Those bits, word by word. */
  private final long[] chosen;
  private final int words;
  /** Twice as many as values fit, probed linearly: the value's number plus 1, or 0. */
  private int[] slots = new int[2 * FIRST];
  private long[] values;
  private int size;
  /** The number given out last. One state after another mostly differ elsewhere, so it is tried first. */
  private int last;

  public Projections(Mask mask) {
    word = IntStream.range(0, mask.words()).filter(i -> mask.bits(i) != 0).map(i -> mask.firstWord() + i).toArray();
    chosen = Arrays.stream(word).mapToLong(i -> mask.bits(i - mask.firstWord())).toArray();
    words = word.length;
    values = new long[FIRST * words];
  }

  /**
   * The number of the value that a state has.
   *
   * @return the number, from 0 upwards; of a value not known before its complement {@code ~number}: the number is the value's from now on, and
   *     whatever the caller keeps under it and higher ones is of no use any more
   */
  public int number(long[] states, int offset) {
    if (size > 0 && has(last, states, offset)) {
      return last;
    }
    int slot = home(states, offset);
    for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if (has(entry - 1, states, offset)) {
        last = entry - 1;
        return last;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return ~add(states, offset);
  }

  private int add(long[] states, int offset) {
    if (size == MOST) {
      Arrays.fill(slots, 0);
      size = 0;
    } else if (2 * size == slots.length) {
      grow();
    }
    for (int i = 0; i < words; i++) {
      values[size * words + i] = states[offset + word[i]] & chosen[i];
    }
    enter(home(states, offset), size);
    last = size++;
    return last;
  }

  private void enter(int home, int number) {
    int slot = home;
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = number + 1;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    values = Arrays.copyOf(values, slots.length / 2 * words);
    for (int number = 0; number < size; number++) {
      long hash = 0;
      for (int i = 0; i < words; i++) {
        hash = mixed(hash, values[number * words + i]);
      }
      enter(slot(hash), number);
    }
  }

  private boolean has(int number, long[] states, int offset) {
    for (int i = 0; i < words; i++) {
      if (values[number * words + i] != (states[offset + word[i]] & chosen[i])) {
        return false;
      }
    }
    return true;
  }

  private int home(long[] states, int offset) {
    long hash = 0;
    for (int i = 0; i < words; i++) {
      hash = mixed(hash, states[offset + word[i]] & chosen[i]);
    }
    return slot(hash);
  }

  private static long mixed(long hash, long word) {
    long mixed = (hash ^ word) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }

  private int slot(long hash) {
    return (int) hash & slots.length - 1;
  }
}
