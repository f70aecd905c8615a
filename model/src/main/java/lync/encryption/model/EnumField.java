package lync.encryption.model;

import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;

/**
 * A field that holds one constant of an enumeration, as its ordinal. The field's bits are repeated here, because reading a phase is what the
 * search does most and one indirection less shows.
 */
final class EnumField<E extends Enum<E>> {

  private final Field field;
  private final int word;
  private final int shift;
  private final int mask;
  private final E[] constants;

  private EnumField(Field field, E[] constants) {
    this.field = field;
    this.word = field.word();
    this.shift = field.shift();
    this.mask = (int) field.mask();
    this.constants = constants;
  }

  static <E extends Enum<E>> EnumField<E> at(Place place, Class<E> type) {
    return new EnumField<>(place.leaf(), type.getEnumConstants());
  }

  E get(State state) {
    return constants[(int) (state.words[state.offset + word] >>> shift) & mask];
  }

  void set(State state, E constant) {
    field.set(state.words, state.offset, constant.ordinal());
  }
}
