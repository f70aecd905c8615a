package lync.encryption.search;

/**
 * An exact set of states: a {@link StateArena} with an index over its pairs, and one over the
 * halves on either side.
 *
 * <p>A state is looked up in two steps. {@link #pair} finds its halves, which are few and mostly in
 * the cache, and those that it shares with a state known already are not even looked up. {@link
 * #add} then looks for the pair.
 */
final class StateStore {

  /** What {@link #add} returns if a new state would exceed the bound. */
  static final int FULL = RecordIndex.FULL;

  private final StateHash hash;
  private StateArena arena;
  private RecordIndex left;
  private RecordIndex right;
  private final RecordIndex pairs;

  /**
   * An empty store.
   *
   * @param words longs per state
   * @param hash places states and halves in the indexes
   * @param bound most states to take
   */
  StateStore(int words, StateHash hash, long bound) {
    this.hash = hash;
    arena = new StateArena(words);
    left = ofHalves(arena.left());
    right = ofHalves(arena.right());
    pairs = new RecordIndex(arena.pairs(), hash, bound, RecordIndex.MOST_SLOT_BITS);
  }

  private RecordIndex ofHalves(Records halves) {
    return new RecordIndex(halves, hash, Long.MAX_VALUE, RecordIndex.MOST_SLOT_BITS);
  }

  /** The states; others of the same ones after {@link #divide}. */
  StateArena states() {
    return arena;
  }

  /**
   * Divides the states elsewhere. They keep their indexes; pairs and hashes known before stand for nothing any more.
   *
   * @param leftWords how many of a state's words its left half is to have
   */
  void divide(int leftWords) {
    StateArena before = arena;
    arena = before.dividedAt(leftWords);
    left = ofHalves(arena.left());
    right = ofHalves(arena.right());
    long[] state = new long[arena.words()];
    for (int i = 0; i < arena.size(); i++) {
      before.read(i, state, 0);
      arena.pairs().set(i, pair(state, 0));
    }
    pairs.rebuild();
  }

  int size() {
    return arena.size();
  }

  /** The pair that stands for a state, known or not. */
  long pair(long[] states, int offset) {
    return StateArena.pair(half(left, states, offset), half(right, states, offset + arena.left().words()));
  }

  /**
   * The pair that stands for a state that differs little from a known one.
   *
   * @param nearPair the known state's pair
   * @param leftDiffers whether the states' left halves differ
   * @param rightDiffers whether their right halves do
   */
  long pair(long[] states, int offset, long nearPair, boolean leftDiffers, boolean rightDiffers) {
    int l = leftDiffers ? half(left, states, offset) : StateArena.left(nearPair);
    int r = rightDiffers ? half(right, states, offset + arena.left().words()) : StateArena.right(nearPair);
    return StateArena.pair(l, r);
  }

  private static int half(RecordIndex index, long[] states, int offset) {
    int known = index.add(states, offset, index.hash(states, offset), RecordIndex.NO_HINT);
    return known < 0 ? ~known : known;
  }

  /** The hash that {@link #locate} and {@link #add} expect for a pair. */
  long hash(long[] pairWords, int at) {
    return pairs.hash(pairWords, at);
  }

  /** As {@link RecordIndex#locate}, for states. */
  void locate(long[] codes, int[] hints, int count) {
    pairs.locate(codes, hints, count);
  }

  /**
   * Adds a state unless it is known.
   *
   * @param pairWords holds its {@link #pair}
   * @param code the pair's {@link #hash}
   * @param hint a state that may be the same, from {@link #locate}, or {@link RecordIndex#NO_HINT}; any hint is correct
   * @param parent index of the state from which it was reached, -1 for an initial state
   * @param action the action by which it was reached, -1 for an initial state
   * @return the index of a new state; the complement {@code ~index} of a known one; or
   *     {@link #FULL}, with nothing added, if the state is new and the bound is reached
   * @throws IllegalStateException if the state is new and the index cannot grow any further
   */
  int add(long[] pairWords, int at, long code, int hint, int parent, int action) {
    int index = pairs.add(pairWords, at, code, hint);
    if (index >= 0) {
      arena.origins().append((long) parent << 32 | action & 0xFFFFFFFFL);
    }
    return index;
  }

  /** Bytes held by the states, their origins and the indexes, including room not used yet. */
  long bytes() {
    return arena.bytes() + left.bytes() + right.bytes() + pairs.bytes();
  }
}
