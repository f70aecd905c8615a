package lync.encryption.spec.tlc;

import java.util.List;
import lync.encryption.model.state.Field;

/** What an expression of the specification reads of a state, as its text shows. Immutable, thread-safe. */
final class Footprint {

  private static final int TOO_MANY_BITS = Long.SIZE;

  /** The packed fields; {@code null} if they do not fit into one number. */
  private final Field[] fields;
  /** How many bits each of them has. */
  private final int[] widths;
  private final int size;
  private final boolean readsFixed;

  private Footprint(List<Field> fields, int size, boolean readsFixed) {
    this.fields = size < TOO_MANY_BITS ? fields.toArray(Field[]::new) : null;
    this.widths = fields.stream().mapToInt(Footprint::width).toArray();
    this.size = size;
    this.readsFixed = readsFixed;
  }

  /**
   * Of a few fields.
   *
   * @param fields may be listed twice
   * @param readsFixed whether the expression also reads what a session fixes
   */
  static Footprint of(List<Field> fields, boolean readsFixed) {
    List<Field> distinct = fields.stream().distinct().toList();
    return new Footprint(distinct, distinct.stream().mapToInt(Footprint::width).sum(), readsFixed);
  }

  /** Of what may read the whole state. */
  static Footprint wide() {
    return new Footprint(List.of(), TOO_MANY_BITS, true);
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

  /** What a state has in the fields, as one number: in two states of a session with the same number the expression has the same value. */
  long bits(long[] state) {
    long bits = 0;
    for (int i = 0; i < fields.length; i++) {
      bits = bits << widths[i] | fields[i].get(state, 0);
    }
    return bits;
  }
}
