package lync.encryption.spec.tlc;

import java.util.Arrays;
import java.util.List;
import lync.encryption.model.state.Field;

/**
 * What an expression of the specification reads of a state, as its text shows. Two states that are the same in these fields give it the same value.
 * Immutable, thread-safe.
 */
final class Footprint {

  private static final int TOO_MANY_BITS = Long.SIZE;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** The packed fields; {@code null} if they do not fit into one number. */
  private final Field[] fields;
  /** How many bits each of them has. */
  private final int[] widths;
  private final int size;
  private final boolean readsFixed;
  /** The words of a packed state in which the fields lie, and which of their bits. */
  private final int[] words;
  private final long[] masks;

  private Footprint(List<Field> fields, int size, boolean readsFixed) {
    this.fields = size < TOO_MANY_BITS ? fields.toArray(Field[]::new) : null;
    this.widths = fields.stream().mapToInt(Footprint::width).toArray();
    this.size = size;
    this.readsFixed = readsFixed;
    this.words = fields.stream().mapToInt(Field::word).sorted().distinct().toArray();
    this.masks = new long[words.length];
    for (Field field : fields) {
      masks[Arrays.binarySearch(words, field.word())] |= field.mask() << field.shift();
    }
  }

  /**
   * Of some fields.
   *
   * @param fields may be listed twice
   * @param readsFixed whether the expression also reads what a session fixes
   */
  static Footprint of(List<Field> fields, boolean readsFixed) {
    List<Field> distinct = fields.stream().distinct().toList();
    return new Footprint(distinct, distinct.stream().mapToInt(Footprint::width).sum(), readsFixed);
  }

  private static int width(Field field) {
    return Long.bitCount(field.mask());
  }

  /** Whether it is too much for {@link #bits}. */
  boolean isWide() {
    return fields == null;
  }

  /** Whether another session may give the expression another value in the same state. */
  boolean readsFixed() {
    return readsFixed;
  }

  /** Whether the expression is the same in all states of a session. */
  boolean isEmpty() {
    return size == 0;
  }

  /** How many bits {@link #bits} has. */
  int size() {
    return size;
  }

  /** What a state has in the fields, as one number. */
  long bits(long[] state) {
    long bits = 0;
    for (int i = 0; i < fields.length; i++) {
      bits = bits << widths[i] | fields[i].get(state, 0);
    }
    return bits;
  }

  /** Whether two states have the same in the fields, however many they are. */
  boolean same(long[] state, long[] other) {
    for (int i = 0; i < words.length; i++) {
      if (((state[words[i]] ^ other[words[i]]) & masks[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The same number for states that have the same in the fields, and mostly another one for others. */
  long hash(long[] state) {
    long hash = 0;
    for (int i = 0; i < words.length; i++) {
      hash = Long.rotateLeft((hash ^ state[words[i]] & masks[i]) * GOLDEN_RATIO, 31);
    }
    return hash;
  }
}
