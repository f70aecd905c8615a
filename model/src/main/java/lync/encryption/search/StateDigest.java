package lync.encryption.search;

/**
 * A 64-bit digest of a set of states that does not depend on their order: the sum, modulo 2^64, of
 * one strong mix for each state.
 */
final class StateDigest {

  private static final long INCREMENT = 0x9E3779B97F4A7C15L;

  private StateDigest() {}

  /** The digest of all states in the arena; 0 if there are none. */
  static long of(StateArena states) {
    long sum = 0;
    long[] state = new long[states.words()];
    for (int i = 0; i < states.size(); i++) {
      states.read(i, state, 0);
      sum += mix(state, 0, state.length);
    }
    return sum;
  }

  /**
   * Chains the SplitMix64 finaliser over the words. It is a bijection of each word, so one-word
   * states never share a mix, and every bit of every word reaches every bit of the outcome.
   */
  static long mix(long[] words, int offset, int count) {
    long mix = 0;
    for (int i = offset; i < offset + count; i++) {
      long z = (mix ^ words[i]) + INCREMENT;
      z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
      z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
      mix = z ^ z >>> 31;
    }
    return mix;
  }
}
