package lync.encryption.model.state;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Some bits of a packed state, to be tested together. Immutable. */
public final class Mask {

  private final int firstWord;
  private final long[] bits;

  /** All bits of these fields, which may be none; a field without bits lies nowhere. */
  public Mask(Collection<Field> some) {
    List<Field> fields = some.stream().filter(field -> field.mask() != 0).toList();
    int first = fields.isEmpty() ? 0 : Integer.MAX_VALUE;
    int last = -1;
    for (Field field : fields) {
      first = Math.min(first, field.word());
      last = Math.max(last, field.word());
    }
    firstWord = first;
    bits = new long[Math.max(0, last - first + 1)];
    for (Field field : fields) {
      bits[field.word() - first] |= field.mask() << field.shift();
    }
  }

  /** The first word in which a bit lies. */
  public int firstWord() {
    return firstWord;
  }

  /** Number of consecutive words that the bits lie in. */
  public int words() {
    return bits.length;
  }

  /** The bits in one of these words. */
  public long bits(int i) {
    return bits[i];
  }

  /** Whether one of the bits is set. */
  public boolean any(long[] states, int offset) {
    for (int i = 0; i < bits.length; i++) {
      if ((states[offset + firstWord + i] & bits[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Sets these bits of a state. */
  public void addTo(long[] state) {
    for (int i = 0; i < bits.length; i++) {
      state[firstWord + i] |= bits[i];
    }
  }

  /** Copies these bits of a state, and sets all others to zero. */
  public void copy(long[] states, int offset, long[] to) {
    Arrays.fill(to, 0);
    for (int i = 0; i < bits.length; i++) {
      to[firstWord + i] = states[offset + firstWord + i] & bits[i];
    }
  }

  /** Whether no other bits of a state are set. */
  public boolean covers(long[] state) {
    for (int word = 0; word < state.length; word++) {
      boolean inside = word >= firstWord && word < firstWord + bits.length;
      if ((state[word] & ~(inside ? bits[word - firstWord] : 0)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether two states have the same values in these bits. */
  public boolean same(long[] states, int offset, long[] others, int other) {
    for (int i = 0; i < bits.length; i++) {
      if (((states[offset + firstWord + i] ^ others[other + firstWord + i]) & bits[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether these are the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Mask mask && firstWord == mask.firstWord && Arrays.equals(bits, mask.bits);
  }

  @Override
  public int hashCode() {
    return 31 * firstWord + Arrays.hashCode(bits);
  }

  /** Whether all of the bits are set. */
  public boolean all(long[] states, int offset) {
    for (int i = 0; i < bits.length; i++) {
      if ((states[offset + firstWord + i] & bits[i]) != bits[i]) {
        return false;
      }
    }
    return true;
  }
}
