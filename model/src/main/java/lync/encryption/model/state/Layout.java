package lync.encryption.model.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packing of a list of variables into {@code long}s. Variables lie in the order of their declaration, from the least significant bit of
 * word 0 upwards; a number takes as many bits as its largest value needs and never crosses a word; unused bits are 0. Immutable.
 */
public final class Layout {

  private final List<Variable> variables;
  private final Map<String, Place> places;
  private final int words;
  private final List<Place.Leaf> leaves;
  private final long[] usedBits;

  public Layout(List<Variable> variables) {
    this.variables = List.copyOf(variables);
    Allocator allocator = new Allocator();
    Map<String, Place> allocated = new LinkedHashMap<>();
    for (Variable variable : variables) {
      if (allocated.put(variable.name(), allocator.place(variable.shape())) != null) {
        throw new IllegalArgumentException("two variables named " + variable.name());
      }
    }
    this.places = Collections.unmodifiableMap(allocated);
    this.words = Math.max(1, (allocator.next + Long.SIZE - 1) / Long.SIZE);
    this.leaves = List.copyOf(allocator.leaves);
    this.usedBits = new long[words];
    allocator.fields.forEach(field -> usedBits[field.word()] |= field.mask() << field.shift());
  }

  /** {@code long}s a state. */
  public int words() {
    return words;
  }

  public List<Variable> variables() {
    return variables;
  }

  /** Whether every number of a state is one of its domain's ({@code TypeOK}), and every unused bit is 0. */
  public boolean wellTyped(long[] states, int offset) {
    for (int word = 0; word < words; word++) {
      if ((states[offset + word] & ~usedBits[word]) != 0) {
        return false;
      }
    }
    return leaves.stream().allMatch(leaf -> leaf.field().get(states, offset) < leaf.size());
  }

  public Place place(String variable) {
    Place place = places.get(variable);
    if (place == null) {
      throw new IllegalArgumentException("no variable " + variable + " among " + places.keySet());
    }
    return place;
  }

  /** Hands out bits in ascending order. */
  private static final class Allocator {
    private final List<Place.Leaf> leaves = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private int next;

    Place place(Shape shape) {
      if (shape instanceof Shape.Choice choice) {
        return leaf(choice.values().size());
      } else if (shape instanceof Shape.Range range) {
        return leaf(range.high() + 1);
      } else if (shape instanceof Shape.Truth) {
        return leaf(2);
      } else if (shape instanceof Shape.SetOf set) {
        List<Field> bits = new ArrayList<>();
        set.elements().forEach(element -> bits.add(field(1)));
        return new Place.Bits(List.copyOf(bits));
      } else if (shape instanceof Shape.FunctionOf function) {
        List<Place> values = new ArrayList<>();
        function.domain().forEach(key -> values.add(place(function.range())));
        return new Place.Entries(List.copyOf(values));
      } else if (shape instanceof Shape.RecordOf record) {
        Map<String, Place> fields = new LinkedHashMap<>();
        record.fields().forEach((name, part) -> fields.put(name, place(part)));
        return new Place.Fields(Collections.unmodifiableMap(fields));
      }
      throw new IllegalArgumentException("unknown shape " + shape);
    }

    private Place.Leaf leaf(int size) {
      Place.Leaf leaf = new Place.Leaf(field(Integer.SIZE - Integer.numberOfLeadingZeros(size - 1)), size);
      leaves.add(leaf);
      return leaf;
    }

    private Field field(int bits) {
      if (bits == 0) {
        return new Field(0, 0, 0);
      }
      if (next % Long.SIZE + bits > Long.SIZE) {
        next += Long.SIZE - next % Long.SIZE;
      }
      Field field = new Field(next / Long.SIZE, next % Long.SIZE, (1L << bits) - 1);
      next += bits;
      fields.add(field);
      return field;
    }
  }
}
