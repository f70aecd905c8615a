package lync.encryption.model.state;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Numbers the values that chosen bits of packed states take, so that what depends on these bits alone is worked out once for each value and
 * looked up by number after. Exact: a value is known if all chosen bits are equal, never because its hash is.
 *
 * <p>Bounded: beyond {@value #MOST} values it forgets all and numbers from 0 again. What was worked out is then worked out anew.
 */
public final class Projections {

  static final int MOST = 1 << 16;
  private static final int FIRST = 1 << 4;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long BASE = 0xD6E8FEB86659FD93L;

  /** The words in which chosen bits lie. */
  private final int[] word;
  /** Those bits, word by word. */
  private final long[] chosen;
  private final int words;
  /** What each word is multiplied by for the hash. */
  private final long[] factor;
  /** Twice as many as values fit, probed linearly: the value's number plus 1, or 0. */
  private int[] slots = new int[2 * FIRST];
  private long[] values;
  private int size;

  public Projections(Mask mask) {
    word = IntStream.range(0, mask.words()).filter(i -> mask.bits(i) != 0).map(i -> mask.firstWord() + i).toArray();
    chosen = Arrays.stream(word).mapToLong(i -> mask.bits(i - mask.firstWord())).toArray();
    words = word.length;
    factor = LongStream.iterate(GOLDEN, each -> each * BASE).limit(words).toArray();
    values = new long[FIRST * words];
  }

  /**
   * The number of the value that a state has.
   *
   * @return the number, from 0 upwards; of a value not known before its complement {@code ~number}: the number is the value's from now on, and
   *     whatever the caller keeps under it and higher ones is of no use any more
   */
  public int number(long[] states, int offset) {
    int slot = home(states, offset);
    for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if (has(entry - 1, states, offset)) {
        return entry - 1;
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
    return size++;
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
        hash += values[number * words + i] * factor[i];
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
      hash += (states[offset + word[i]] & chosen[i]) * factor[i];
    }
    return slot(hash);
  }

  /** The highest bits of a sum of products depend on all bits, and the products do not wait for each other. */
  private int slot(long hash) {
    return (int) (hash >>> Long.SIZE - Integer.numberOfTrailingZeros(slots.length));
  }
}
