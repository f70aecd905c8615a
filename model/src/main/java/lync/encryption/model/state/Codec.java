package lync.encryption.model.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Translates packed states to and from plain value trees: {@code String}, {@code Integer}, {@code Boolean}, {@code Set} for sets,
 * {@code Map} for functions and records, {@code List} for tuples. The trees are what is shown to people and handed to the specification.
 */
public final class Codec {

  private final Layout layout;

  public Codec(Layout layout) {
    this.layout = layout;
  }

  /** The values of all variables, by name, in the order of their declaration. */
  public Map<String, Object> decode(long[] states, int offset) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Variable variable : layout.variables()) {
      values.put(variable.name(), decode(variable.shape(), layout.place(variable.name()), states, offset));
    }
    return values;
  }

  /**
   * The packed state with these values.
   *
   * @throws IllegalArgumentException if a variable is missing or a value lies outside its domain
   */
  public long[] encode(Map<String, ?> values) {
    long[] state = new long[layout.words()];
    for (Variable variable : layout.variables()) {
      Object value = values.get(variable.name());
      try {
        encode(variable.shape(), layout.place(variable.name()), value, state);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(variable.name() + ": " + e.getMessage(), e);
      }
    }
    return state;
  }

  private static Object decode(Shape shape, Place place, long[] states, int offset) {
    if (shape instanceof Shape.Choice choice) {
      return choice.values().get(place.leaf().get(states, offset));
    } else if (shape instanceof Shape.Range) {
      return place.leaf().get(states, offset);
    } else if (shape instanceof Shape.Truth) {
      return place.leaf().get(states, offset) != 0;
    } else if (shape instanceof Shape.SetOf set) {
      List<Field> bits = ((Place.Bits) place).elements();
      Set<Object> members = new LinkedHashSet<>();
      for (int i = 0; i < bits.size(); i++) {
        if (bits.get(i).get(states, offset) != 0) {
          members.add(set.elements().get(i));
        }
      }
      return members;
    } else if (shape instanceof Shape.FunctionOf function) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < function.domain().size(); i++) {
        map.put(function.domain().get(i), decode(function.range(), place.at(i), states, offset));
      }
      return map;
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    ((Shape.RecordOf) shape).fields().forEach((name, part) -> map.put(name, decode(part, place.get(name), states, offset)));
    return map;
  }

  private static void encode(Shape shape, Place place, Object value, long[] state) {
    if (shape instanceof Shape.Choice choice) {
      place.leaf().set(state, 0, index(choice.values(), value));
    } else if (shape instanceof Shape.Range range) {
      if (!(value instanceof Integer number) || number < 0 || number > range.high()) {
        throw new IllegalArgumentException(value + " is not in 0.." + range.high());
      }
      place.leaf().set(state, 0, number);
    } else if (shape instanceof Shape.Truth) {
      place.leaf().set(state, 0, Boolean.TRUE.equals(value) ? 1 : 0);
    } else if (shape instanceof Shape.SetOf set) {
      if (!(value instanceof Set<?> members)) {
        throw new IllegalArgumentException(value + " is not a set");
      }
      List<Field> bits = ((Place.Bits) place).elements();
      int known = 0;
      for (int i = 0; i < bits.size(); i++) {
        if (members.contains(set.elements().get(i))) {
          bits.get(i).set(state, 0, 1);
          known++;
        }
      }
      if (known < members.size()) {
        throw new IllegalArgumentException(members + " is not a subset of " + set.elements());
      }
    } else if (shape instanceof Shape.FunctionOf function) {
      Map<?, ?> map = mapOn(new ArrayList<>(function.domain()), value);
      for (int i = 0; i < function.domain().size(); i++) {
        encode(function.range(), place.at(i), map.get(function.domain().get(i)), state);
      }
    } else {
      Map<String, Shape> fields = ((Shape.RecordOf) shape).fields();
      Map<?, ?> map = mapOn(new ArrayList<>(fields.keySet()), value);
      fields.forEach((name, part) -> encode(part, place.get(name), map.get(name), state));
    }
  }

  private static Map<?, ?> mapOn(List<Object> keys, Object value) {
    if (!(value instanceof Map<?, ?> map) || map.size() != keys.size() || !map.keySet().containsAll(keys)) {
      throw new IllegalArgumentException(value + " is not a function on " + keys);
    }
    return map;
  }

  private static int index(List<Object> values, Object value) {
    int index = values.indexOf(value);
    if (index < 0) {
      throw new IllegalArgumentException(value + " is not one of " + values);
    }
    return index;
  }
}
