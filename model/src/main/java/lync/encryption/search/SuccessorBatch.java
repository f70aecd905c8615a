package lync.encryption.search;

/**
 * Consecutive states with their successors, in order, and the pairs and hashes of these.
 *
 * <p>Generating many successors before looking any of them up lets {@link StateStore#locate}
 * overlap the cache misses. The order of discovery is the same as without.
 */
final class SuccessorBatch implements StateSink {

  /** Enough for memory latencies to overlap, few enough to stay in the first-level cache. */
  private static final int FULL_AT_SUCCESSORS = 128;
  private static final int FULL_AT_SOURCES = 64;

  private final StateStore store;
  private final int words;
  private int leftWords;
  private final int actionLimit;
  private final int[] ends = new int[FULL_AT_SOURCES];
  private final long[] sourceStates;
  private final long[] states;
  private final long[] pairs;
  private final long[] codes;
  private final int[] hints;
  private final int[] actions;
  private final int[] kinds;
  private int size;
  private int sources;
  /** First successor of the current source. */
  private int sourceStart;
  private long sourcePair;

  /** An empty batch for the successors of the store's states by actions below {@code actionLimit}. */
  SuccessorBatch(StateStore store, int actionLimit) {
    this.store = store;
    this.words = store.states().words();
    this.actionLimit = actionLimit;
    int capacity = FULL_AT_SUCCESSORS + actionLimit;
    sourceStates = new long[FULL_AT_SOURCES * words];
    states = new long[capacity * words];
    pairs = new long[capacity];
    codes = new long[capacity];
    hints = new int[capacity];
    actions = new int[capacity];
    kinds = new int[capacity];
  }

  void clear() {
    leftWords = store.states().left().words();
    size = 0;
    sources = 0;
    sourceStart = 0;
  }

  /** Whether it is time to look up what has been gathered. */
  boolean full() {
    return size >= FULL_AT_SUCCESSORS || sources == FULL_AT_SOURCES;
  }

  @Override
  public void accept(int action, long[] from, int offset) {
    accept(action, NO_KIND, from, offset);
  }

  /** Adds a successor of the current source. */
  @Override
  public void accept(int action, int kind, long[] from, int offset) {
    if (action < 0 || action >= actionLimit) {
      throw new IllegalArgumentException(
          "action " + action + " is not among the system's " + actionLimit + " actions");
    }
    if (size - sourceStart == actionLimit) {
      throw new IllegalStateException(
          "a state has more successors than the system's " + actionLimit + " actions");
    }
    int at = size * words;
    boolean leftDiffers = copy(from, offset, at, 0, leftWords);
    boolean rightDiffers = copy(from, offset, at, leftWords, words);
    pairs[size] = store.pair(states, at, sourcePair, leftDiffers, rightDiffers);
    codes[size] = store.hash(pairs, size);
    kinds[size] = kind;
    actions[size++] = action;
  }

  /** Copies some of a successor's words, and says whether they differ from the current source's. */
  private boolean copy(long[] from, int offset, int at, int first, int end) {
    int near = source(sources);
    long difference = 0;
    for (int i = first; i < end; i++) {
      long word = from[offset + i];
      states[at + i] = word;
      difference |= word ^ sourceStates[near + i];
    }
    return difference != 0;
  }

  /** Begins with the state at this index of the store; its words then lie at {@link #source} of those gathered so far. */
  void beginSource(int index) {
    store.states().read(index, sourceStates, source(sources));
    sourcePair = store.states().pairs().first(index);
  }

  /** Says that all successors of the current source have been added. */
  void endSource() {
    ends[sources++] = size;
    sourceStart = size;
  }

  /** Number of sources gathered. */
  int sources() {
    return sources;
  }

  /** The array that holds the sources' words. */
  long[] sourceStates() {
    return sourceStates;
  }

  /** Index in {@link #sourceStates} of the first word of the source at this position. */
  int source(int position) {
    return position * words;
  }

  /** First successor after those of the source at this position; they begin where the one before ends. */
  int end(int source) {
    return ends[source];
  }

  /** The array that holds the successors' pairs, each at its own position. */
  long[] pairs() {
    return pairs;
  }

  int action(int successor) {
    return actions[successor];
  }

  int kind(int successor) {
    return kinds[successor];
  }

  long code(int successor) {
    return codes[successor];
  }

  int hint(int successor) {
    return hints[successor];
  }

  /** The array that holds the successors' words. */
  long[] states() {
    return states;
  }

  int offset(int successor) {
    return successor * words;
  }

  /** Looks for all successors at once, before they are added one by one. */
  void locate() {
    store.locate(codes, hints, size);
  }
}
