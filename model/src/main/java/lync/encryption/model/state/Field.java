package lync.encryption.model.state;

/**
 * A few bits of one word of a packed state, holding an unsigned number (an ordinal, an index, a counter, a truth value).
 *
 * @param word which {@code long} of the state
 * @param shift the lowest bit within that word
 * @param mask the value's bits, unshifted
 */
public record Field(int word, int shift, long mask) {

  public int get(long[] states, int offset) {
    return (int) (states[offset + word] >>> shift & mask);
  }

  public void set(long[] states, int offset, int value) {
    int at = offset + word;
    states[at] = states[at] & ~(mask << shift) | (long) value << shift;
  }
}
