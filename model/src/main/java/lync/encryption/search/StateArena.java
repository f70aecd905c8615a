package lync.encryption.search;

/**
 * The states found so far, in order of discovery, each with the step that found it.
 *
 * <p>States are many combinations of few parts: a step changes a word or two and leaves the others.
 * So each state is kept as a pair of its two halves, and each half that occurs is kept once (the
 * tree compression of Laarman, van de Pol and Weber, "Parallel Recursive State Compression for
 * Free", 2011, with a tree of one level). This loses nothing: a pair stands for one state, and two
 * states are equal exactly if their pairs are. How much room it saves depends on where states are
 * divided: halves need not be of the same length ({@link Division}).
 */
final class StateArena {

  private final int words;
  private final Records left;
  private final Records right;
  /** For each state the index of its left half in the high half of a word, of its right half in the low half. */
  private final Records pairs;
  /** For each state the index of the state before the step that found it, and the action; both -1 for an initial state. */
  private final Records origins;

  /**
   * An empty arena, its states divided in the middle.
   *
   * @throws IllegalArgumentException if a chunk of states of that many words would not fit into an array
   */
  StateArena(int words) {
    this(checked(words), words / 2, new Records(1), new Records(1));
  }

  private StateArena(int words, int leftWords, Records pairs, Records origins) {
    this.words = words;
    this.left = new Records(leftWords);
    this.right = new Records(words - leftWords);
    this.pairs = pairs;
    this.origins = origins;
  }

  private static int checked(int words) {
    int most = Integer.MAX_VALUE / Records.CHUNK_RECORDS - 1;
    if (words < 1 || words > most) {
      throw new IllegalArgumentException("a state needs 1 to " + most + " words, not " + words);
    }
    return words;
  }

  /** The same states with other halves, of which there are none yet: the pairs are these very ones, each to be set to what it will be there. */
  StateArena dividedAt(int leftWords) {
    return new StateArena(words, leftWords, pairs, origins);
  }

  static long pair(int left, int right) {
    return (long) left << 32 | right;
  }

  static int left(long pair) {
    return (int) (pair >>> 32);
  }

  static int right(long pair) {
    return (int) pair;
  }

  int words() {
    return words;
  }

  int size() {
    return pairs.size();
  }

  /** The left halves that occur. */
  Records left() {
    return left;
  }

  /** The right halves that occur. */
  Records right() {
    return right;
  }

  Records pairs() {
    return pairs;
  }

  Records origins() {
    return origins;
  }

  /** Copies a state's words. */
  void read(int index, long[] to, int at) {
    long pair = pairs.first(index);
    left.read(left(pair), to, at);
    right.read(right(pair), to, at + left.words());
  }

  /** A copy of a state's words. */
  long[] copy(int index) {
    long[] copy = new long[words];
    read(index, copy, 0);
    return copy;
  }

  /** The state from which a state was found first, -1 for an initial state. */
  int parent(int index) {
    return (int) (origins.first(index) >>> 32);
  }

  /** The action by which a state was found first, -1 for an initial state. */
  int action(int index) {
    return (int) origins.first(index);
  }

  /** Bytes held, including room not used yet. */
  long bytes() {
    return left.bytes() + right.bytes() + pairs.bytes() + origins.bytes();
  }
}
