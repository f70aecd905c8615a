package lync.encryption.search;

import java.util.Arrays;

/**
 * Makes {@link Records} a set: an open-addressing hash index over them.
 *
 * <p>The index is one int for each slot, probed linearly and filled to 70 % at most. With 2^b
 * slots, the low b bits of an entry are the record's index plus 1, and the remaining bits are a tag
 * taken from its hash; 0 is an empty slot. The tag spares nearly all comparisons with other
 * records, each of which would be a cache miss, and uses only bits that the index does not need. A
 * record is known if its words are equal, never because its hash or its tag is.
 */
final class RecordIndex {

  /** What {@link #add} returns if a new record would exceed the bound. */
  static final int FULL = Integer.MIN_VALUE;

  /** Says that nothing is known of where a record may be. */
  static final int NO_HINT = -1;

  private static final int FIRST_SLOT_BITS = 8;
  /** The largest power of two that an array can have: 751 million records at 70 %. */
  static final int MOST_SLOT_BITS = 30;

  private final Records records;
  private final StateHash hash;
  private final long bound;
  private final int mostSlotBits;
  private int[] slots;
  private int mask;
  private int growAt;
  /** Takes the values that {@link #locate} loads, so that the compiler must load them. */
  private long touched;

  /**
   * An index over records, of which there are none yet.
   *
   * @param hash places the records in the index
   * @param bound most records to take
   * @param mostSlotBits for an index of at most 2^{@code mostSlotBits} slots
   */
  RecordIndex(Records records, StateHash hash, long bound, int mostSlotBits) {
    this.records = records;
    this.hash = hash;
    this.bound = bound;
    this.mostSlotBits = mostSlotBits;
    allocate(FIRST_SLOT_BITS);
  }

  /** The hash that {@link #locate} and {@link #add} expect for these words. */
  long hash(long[] words, int offset) {
    return hash.of(words, offset, records.words());
  }

  /**
   * Looks for entries that may be these records, and leaves them as hints for {@link #add}.
   *
   * <p>A look-up misses the cache twice, once in the index and once in the records. Each pass here
   * makes only one of these loads for each record, so that the processor overlaps the misses; in
   * {@code add} each would wait for the one before.
   *
   * @param codes the records' hashes
   * @param hints takes for each the index of the first known record with the same tag, or {@link
   *     #NO_HINT}
   * @param count how many of them
   */
  void locate(long[] codes, int[] hints, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += slots[home(codes[i])];
    }
    for (int i = 0; i < count; i++) {
      int hint = firstTagged(codes[i]);
      hints[i] = hint;
      if (hint != NO_HINT) {
        sum += records.first(hint);
      }
    }
    touched = sum;
  }

  /**
   * Adds a record unless it is known.
   *
   * @param code its {@link #hash}
   * @param hint a record that may be the same, from {@link #locate}, or {@link #NO_HINT}; any hint is correct
   * @return the index of a new record; the complement {@code ~index} of a known one; or {@link
   *     #FULL}, with nothing added, if it is new and the bound is reached
   * @throws IllegalStateException if it is new and the index cannot grow any further
   */
  int add(long[] words, int offset, long code, int hint) {
    if (hint != NO_HINT && records.holds(hint, words, offset)) {
      return ~hint;
    }
    int tag = tag(code);
    int slot = home(code);
    for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((entry & ~mask) == tag && records.holds(index(entry), words, offset)) {
        return ~index(entry);
      }
      slot = slot + 1 & mask;
    }
    if (records.size() >= bound) {
      return FULL;
    }
    if (records.size() >= growAt) {
      grow();
      slot = firstEmpty(code);
    }
    int index = records.append(words, offset);
    slots[slot] = tag(code) | index + 1;
    return index;
  }

  /** Bytes held by the index, without the records. */
  long bytes() {
    return (long) slots.length * Integer.BYTES;
  }

  private int home(long code) {
    return (int) code & mask;
  }

  private int tag(long code) {
    return (int) (code >>> 32) & ~mask;
  }

  private int index(int entry) {
    return (entry & mask) - 1;
  }

  private int firstTagged(long code) {
    int tag = tag(code);
    int slot = home(code);
    for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((entry & ~mask) == tag) {
        return index(entry);
      }
      slot = slot + 1 & mask;
    }
    return NO_HINT;
  }

  private int firstEmpty(long code) {
    int slot = home(code);
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Doubles the index. It is rebuilt from the records, in order, so the old one can go first. */
  private void grow() {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(mask) + 1;
    if (bits > mostSlotBits) {
      throw new IllegalStateException(
          "the state store is full: it cannot index more than " + growAt + " states");
    }
    slots = null;
    allocate(bits);
    fill();
  }

  /** Finds the records' places anew after they have changed. There must not be two the same among them. */
  void rebuild() {
    Arrays.fill(slots, 0);
    fill();
  }

  private void fill() {
    for (int i = 0; i < records.size(); i++) {
      long code = hash(records.chunk(i), records.offset(i));
      slots[firstEmpty(code)] = tag(code) | i + 1;
    }
  }

  private void allocate(int bits) {
    slots = new int[1 << bits];
    mask = slots.length - 1;
    growAt = (int) (slots.length * 7L / 10);
  }
}
