package lync.encryption.model.state;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The domain of a variable, declared once: bit layout, typed views and the conversion to and from TLA+ values are all derived from it.
 *
 * <p>Atoms are {@code String} and {@code Integer}; a tuple is a {@code List} of atoms.
 */
public sealed interface Shape {

  /** One of these values. */
  record Choice(List<Object> values) implements Shape {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /** A number in {@code 0..high}; one that can only be 0 takes no room. */
  record Range(int high) implements Shape {
    public Range {
      if (high < 0) {
        throw new IllegalArgumentException("a range needs a value at least, not 0.." + high);
      }
    }
  }

  /** TRUE or FALSE. */
  record Truth() implements Shape {}

  /** A subset of these elements. */
  record SetOf(List<Object> elements) implements Shape {
    public SetOf {
      elements = List.copyOf(elements);
    }
  }

  /** A function on these keys, all of whose values have one shape. */
  record FunctionOf(List<Object> domain, Shape range) implements Shape {
    public FunctionOf {
      domain = List.copyOf(domain);
    }
  }

  /** A record with these fields, in this order. */
  record RecordOf(Map<String, Shape> fields) implements Shape {
    public RecordOf {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** The names of these constants, as atoms. */
  static List<Object> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().<Object>map(Enum::name).toList();
  }

  /** One of the constants of an enumeration, stored as its ordinal. */
  static <E extends Enum<E>> Choice choice(Class<E> type) {
    return new Choice(names(List.of(type.getEnumConstants())));
  }
}
