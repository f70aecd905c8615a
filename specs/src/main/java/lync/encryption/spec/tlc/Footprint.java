package lync.encryption.spec.tlc;

import java.util.List;
import lync.encryption.model.state.Field;

/**
 * What an expression of the specification reads of a state, as its text shows.
 *
 * @param fields the packed fields; {@code null} if it may read more than fits into one number, up to the whole state
 * @param readsFixed whether it also reads what a session fixes
 */
record Footprint(Field[] fields, boolean readsFixed) {

  private static final Footprint NOTHING_FIXED = new Footprint(new Field[0], false);

  /** Of fields that may be listed twice. */
  static Footprint of(List<Field> fields, boolean readsFixed) {
    List<Field> distinct = fields.stream().distinct().toList();
    int bits = distinct.stream().mapToInt(field -> Long.bitCount(field.mask())).sum();
    if (bits >= Long.SIZE) {
      return wide(readsFixed);
    }
    return distinct.isEmpty() && !readsFixed ? NOTHING_FIXED : new Footprint(distinct.toArray(Field[]::new), readsFixed);
  }

  static Footprint wide(boolean readsFixed) {
    return new Footprint(null, readsFixed);
  }

  boolean isWide() {
    return fields == null;
  }

  /** Whether the expression is the same in all states. */
  boolean isEmpty() {
    return fields != null && fields.length == 0;
  }

  /** How many bits {@link #bits} has. */
  int size() {
    int size = 0;
    for (Field field : fields) {
      size += Long.bitCount(field.mask());
    }
    return size;
  }

  /** What a state has in the fields, as one number: two states with the same number give the expression the same value. */
  long bits(long[] state) {
    long bits = 0;
    for (Field field : fields) {
      bits = bits << Long.bitCount(field.mask()) | field.get(state, 0);
    }
    return bits;
  }
}
