package lync.encryption.search;

/**
 * Places states in the hash index: the low half of the hash chooses the slot, the high half the
 * tag. Any function is correct, even a constant one; only speed depends on it.
 */
@FunctionalInterface
interface StateHash {

  /** A polynomial of the words, folded at the end: quick rather than strong, as it runs once per transition. */
  StateHash DEFAULT =
      (words, offset, count) -> {
        long hash = 0;
        for (int i = offset; i < offset + count; i++) {
          hash = (hash + words[i]) * 0x9E3779B97F4A7C15L;
        }
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 29;
      };

  /** The hash of the {@code count} words from {@code offset} on. */
  long of(long[] words, int offset, int count);
}
