package lync.encryption.search;

/**
 * An exact set of states: a {@link StateArena} and an open-addressing hash index over it.
 *
 * <p>The index is one int for each slot, probed linearly and filled to 70 % at most. With 2^b
 * slots, the low b bits of an entry are the state's arena index plus 1, and the remaining bits are
 * a tag taken from its hash; 0 is an empty slot. The tag spares nearly all comparisons with other
 * states, each of which would be a cache miss, and uses only bits that the index does not need. A
 * state is known if its words are equal, never because its hash or its tag is.
 */
final class StateStore {

  /** What {@link #add} returns if a new state would exceed the bound. */
  static final int FULL = Integer.MIN_VALUE;

  /** Says that nothing is known of where a state may be. */
  static final int NO_HINT = -1;

  private static final int FIRST_SLOT_BITS = 8;
  /** The largest power of two that an array can have: 751 million states at 70 %. */
  private static final int MOST_SLOT_BITS = 30;

  private final StateArena arena;
  private final StateHash hash;
  private final long bound;
  private final int mostSlotBits;
  private int[] slots;
  private int mask;
  private int growAt;
  /** Takes the values that {@link #locate} loads, so that the compiler must load them. */
  private long touched;

  /**
   * An empty store.
   *
   * @param words longs per state
   * @param hash places the states in the index
   * @param bound most states to take
   */
  StateStore(int words, StateHash hash, long bound) {
    this(words, hash, bound, MOST_SLOT_BITS);
  }

  /** As above, with an index of at most 2^{@code mostSlotBits} slots. */
  StateStore(int words, StateHash hash, long bound, int mostSlotBits) {
    this.arena = new StateArena(words);
    this.hash = hash;
    this.bound = bound;
    this.mostSlotBits = mostSlotBits;
    allocate(FIRST_SLOT_BITS);
  }

  StateArena states() {
    return arena;
  }

  int size() {
    return arena.size();
  }

  /** The hash that {@link #locate} and {@link #add} expect for these words. */
  long hash(long[] words, int offset) {
    return hash.of(words, offset, arena.words());
  }

  /**
   * Looks for entries that may be these states, and leaves them as hints for {@link #add}.
   *
   * <p>A look-up misses the cache twice, once in the index and once in the arena. Each pass here
   * makes only one of these loads for each state, so that the processor overlaps the misses; in
   * {@code add} each would wait for the one before.
   *
   * @param codes the states' hashes
   * @param hints takes for each state the index of the first known state with the same tag, or
   *     {@link #NO_HINT}
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
        sum += arena.chunk(hint)[arena.offset(hint)];
      }
    }
    touched = sum;
  }

  /**
   * Adds a state unless it is known.
   *
   * @param code the state's {@link #hash}
   * @param hint a state that may be the same, from {@link #locate}, or {@link #NO_HINT}; any hint is correct
   * @param parent index of the state from which it was reached, -1 for an initial state
   * @param action the action by which it was reached, -1 for an initial state
   * @return the index of a new state; the complement {@code ~index} of a known one; or
   *     {@link #FULL}, with nothing added, if the state is new and the bound is reached
   * @throws IllegalStateException if the state is new and the index cannot grow any further
   */
  int add(long[] words, int offset, long code, int hint, int parent, int action) {
    if (hint != NO_HINT && holds(hint, words, offset)) {
      return ~hint;
    }
    int tag = tag(code);
    int slot = home(code);
    for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((entry & ~mask) == tag && holds(index(entry), words, offset)) {
        return ~index(entry);
      }
      slot = slot + 1 & mask;
    }
    if (size() >= bound) {
      return FULL;
    }
    if (size() >= growAt) {
      grow();
      slot = firstEmpty(code);
    }
    int index = arena.append(words, offset, parent, action);
    slots[slot] = tag(code) | index + 1;
    return index;
  }

  /** Bytes held by the states, their origins and the index, including room not used yet. */
  long bytes() {
    return arena.bytes() + (long) slots.length * Integer.BYTES;
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

  private boolean holds(int index, long[] words, int from) {
    long[] chunk = arena.chunk(index);
    int offset = arena.offset(index);
    for (int i = 0; i < arena.words(); i++) {
      if (chunk[offset + i] != words[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Doubles the index. It is rebuilt from the states, in order, so the old one can go first. */
  private void grow() {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(mask) + 1;
    if (bits > mostSlotBits) {
      throw new IllegalStateException(
          "the state store is full: it cannot index more than " + growAt + " states");
    }
    slots = null;
    allocate(bits);
    for (int i = 0; i < size(); i++) {
      long code = hash(arena.chunk(i), arena.offset(i));
      slots[firstEmpty(code)] = tag(code) | i + 1;
    }
  }

  private void allocate(int bits) {
    slots = new int[1 << bits];
    mask = slots.length - 1;
    growAt = (int) (slots.length * 7L / 10);
  }
}
