package lync.encryption.search;

import java.util.Arrays;

/**
 * Records of a fixed number of words, numbered in the order in which they were appended.
 *
 * <p>They lie in chunks of {@value #CHUNK_RECORDS}, so that growth copies no records and no array
 * nears Java's limit; only the first chunk starts small and doubles, which keeps small searches
 * small.
 */
final class Records {

  private static final int CHUNK_BITS = 16;
  static final int CHUNK_RECORDS = 1 << CHUNK_BITS;
  private static final int FIRST_RECORDS = 1 << 6;

  private final int words;
  private long[][] chunks = new long[1][];
  private int size;
  /** Records that fit into the chunks allocated. */
  private int capacity = FIRST_RECORDS;

  /** None yet, of that many words each, which may be 0. */
  Records(int words) {
    this.words = words;
    chunks[0] = new long[FIRST_RECORDS * words];
  }

  /** Words a record. */
  int words() {
    return words;
  }

  int size() {
    return size;
  }

  /** The array that holds a record. It stays valid when there come more. */
  long[] chunk(int index) {
    return chunks[index >>> CHUNK_BITS];
  }

  /** Index of a record's first word in its chunk. */
  int offset(int index) {
    return (index & CHUNK_RECORDS - 1) * words;
  }

  /** The first word of a record. */
  long first(int index) {
    return chunk(index)[offset(index)];
  }

  /** Whether a record has these words. */
  boolean holds(int index, long[] source, int from) {
    long[] chunk = chunk(index);
    int offset = offset(index);
    for (int i = 0; i < words; i++) {
      if (chunk[offset + i] != source[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Copies a record's words. */
  void read(int index, long[] to, int at) {
    long[] chunk = chunk(index);
    int offset = offset(index);
    for (int i = 0; i < words; i++) {
      to[at + i] = chunk[offset + i];
    }
  }

  /** Appends a record and returns its index. */
  int append(long[] source, int from) {
    int index = next();
    long[] chunk = chunk(index);
    int offset = offset(index);
    for (int i = 0; i < words; i++) {
      chunk[offset + i] = source[from + i];
    }
    return index;
  }

  /** Appends a record of one word and returns its index. */
  int append(long word) {
    int index = next();
    chunk(index)[offset(index)] = word;
    return index;
  }

  /** Changes the first word of a record. */
  void set(int index, long word) {
    chunk(index)[offset(index)] = word;
  }

  /** Bytes held by the chunks, including room not used yet. */
  long bytes() {
    return (long) capacity * words * Long.BYTES;
  }

  private int next() {
    if (size == capacity) {
      grow();
    }
    return size++;
  }

  private void grow() {
    if (capacity < CHUNK_RECORDS) {
      capacity *= 2;
      chunks[0] = Arrays.copyOf(chunks[0], capacity * words);
      return;
    }
    int used = capacity >>> CHUNK_BITS;
    if (used == chunks.length) {
      chunks = Arrays.copyOf(chunks, used * 2);
    }
    chunks[used] = new long[CHUNK_RECORDS * words];
    capacity += CHUNK_RECORDS;
  }
}
