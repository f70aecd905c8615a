package lync.encryption.model.state;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the parts of a {@link Shape} lie in a packed state; the tree has the same form as the shape. */
public sealed interface Place {

  /** One small number: the index of a choice, a range's number, a truth value. {@code size} values, 0 .. size-1. */
  record Leaf(Field field, int size) implements Place {}

  /** One bit an element, in the order of the declaration. */
  record Bits(List<Field> elements) implements Place {}

  /** One place a key, in the order of the domain. */
  record Entries(List<Place> values) implements Place {}

  /** One place a field. */
  record Fields(Map<String, Place> fields) implements Place {}

  /** All fields that lie here. */
  default Stream<Field> everyField() {
    if (this instanceof Leaf leaf) {
      return Stream.of(leaf.field());
    } else if (this instanceof Bits bits) {
      return bits.elements().stream();
    }
    return (this instanceof Entries entries ? entries.values() : ((Fields) this).fields().values()).stream().flatMap(Place::everyField);
  }

  /** The field of a leaf. */
  default Field leaf() {
    return ((Leaf) this).field();
  }

  /** The place of the key with this index in a function. */
  default Place at(int index) {
    return ((Entries) this).values().get(index);
  }

  /** The place of a record's field. */
  default Place get(String name) {
    Place place = ((Fields) this).fields().get(name);
    if (place == null) {
      throw new IllegalArgumentException("no field " + name + " among " + ((Fields) this).fields().keySet());
    }
    return place;
  }
}
