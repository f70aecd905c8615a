package lync.encryption.search;

import java.util.Arrays;

/**
 * The states found so far, in order of discovery, each with the step that found it.
 *
 * <p>A record is the state's words followed by one word of origin: the index of the state before
 * the step in its high half, the action in its low half, both -1 for an initial state. Keeping the
 * origin beside the words makes a new state one sequential write. Records lie in chunks of
 * {@value #CHUNK_RECORDS}, so that growth copies no states and no array nears Java's limit; only
 * the first chunk starts small and doubles, which keeps small searches small.
 */
final class StateArena {

  private static final int CHUNK_BITS = 16;
  static final int CHUNK_RECORDS = 1 << CHUNK_BITS;
  private static final int FIRST_RECORDS = 1 << 6;

  private final int words;
  private final int stride;
  private long[][] chunks = new long[1][];
  private int size;
  /** States that fit into the chunks allocated. */
  private int capacity = FIRST_RECORDS;

  /**
   * An empty arena.
   *
   * @throws IllegalArgumentException if a chunk of states of that many words would not fit into an array
   */
  StateArena(int words) {
    int most = Integer.MAX_VALUE / CHUNK_RECORDS - 1;
    if (words < 1 || words > most) {
      throw new IllegalArgumentException("a state needs 1 to " + most + " words, not " + words);
    }
    this.words = words;
    this.stride = words + 1;
    chunks[0] = new long[FIRST_RECORDS * stride];
  }

  int words() {
    return words;
  }

  int size() {
    return size;
  }

  /** The array that holds a state. It stays valid when the arena grows. */
  long[] chunk(int index) {
    return chunks[index >>> CHUNK_BITS];
  }

  /** Index of a state's first word in its chunk. */
  int offset(int index) {
    return (index & CHUNK_RECORDS - 1) * stride;
  }

  /** The state from which a state was found first, -1 for an initial state. */
  int parent(int index) {
    return (int) (origin(index) >>> 32);
  }

  /** The action by which a state was found first, -1 for an initial state. */
  int action(int index) {
    return (int) origin(index);
  }

  /** A copy of a state's words. */
  long[] copy(int index) {
    int offset = offset(index);
    return Arrays.copyOfRange(chunk(index), offset, offset + words);
  }

  /** Appends a state and returns its index. */
  int append(long[] source, int from, int parent, int action) {
    if (size == capacity) {
      grow();
    }
    int index = size++;
    long[] chunk = chunk(index);
    int offset = offset(index);
    for (int i = 0; i < words; i++) {
      chunk[offset + i] = source[from + i];
    }
    chunk[offset + words] = (long) parent << 32 | action & 0xFFFFFFFFL;
    return index;
  }

  /** Bytes held by the chunks, including room not used yet. */
  long bytes() {
    return (long) capacity * stride * Long.BYTES;
  }

  private long origin(int index) {
    return chunk(index)[offset(index) + words];
  }

  private void grow() {
    if (capacity < CHUNK_RECORDS) {
      capacity *= 2;
      chunks[0] = Arrays.copyOf(chunks[0], capacity * stride);
      return;
    }
    int used = capacity >>> CHUNK_BITS;
    if (used == chunks.length) {
      chunks = Arrays.copyOf(chunks, used * 2);
    }
    chunks[used] = new long[CHUNK_RECORDS * stride];
    capacity += CHUNK_RECORDS;
  }
}
