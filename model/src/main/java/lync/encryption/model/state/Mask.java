package lync.encryption.model.state;

import java.util.Collection;

/** Some bits of a packed state, to be tested together. Immutable. */
public final class Mask {

  private final int firstWord;
  private final long[] bits;

  /** All bits of these fields. */
  public Mask(Collection<Field> fields) {
    int first = Integer.MAX_VALUE;
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

  /** Whether one of the bits is set. */
  public boolean any(long[] states, int offset) {
    for (int i = 0; i < bits.length; i++) {
      if ((states[offset + firstWord + i] & bits[i]) != 0) {
        return true;
      }
    }
    return false;
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
