package lync.encryption.model;

import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;

/** A field that holds one constant of an enumeration, as its ordinal. */
record EnumField<E extends Enum<E>>(Field field, E[] constants) {

  static <E extends Enum<E>> EnumField<E> at(Place place, Class<E> type) {
    return new EnumField<>(place.leaf(), type.getEnumConstants());
  }

  E get(State state) {
    return constants[field.get(state.words, state.offset)];
  }

  void set(State state, E constant) {
    field.set(state.words, state.offset, constant.ordinal());
  }
}
