package lync.encryption.spec.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;
import lync.encryption.model.state.Shape;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;
import tlc2.value.impl.ValueVec;
import util.UniqueString;

/**
 * Packed fields to and from TLC's values, compiled once from the declaration of a variable: {@code Shape} says what the values are,
 * {@code Place} where they lie. Values are built sorted as TLC keeps them, so that nothing changes them later. Immutable, thread-safe.
 */
abstract sealed class Conversion {

  /** A value outside the domain that the layout declares for it. */
  static final class OutsideDomain extends RuntimeException {
    OutsideDomain(Object value, String domain) {
      super(value + " is not " + domain);
    }
  }

  /** The value packed at this place. */
  abstract Value value(long[] states, int offset);

  /**
   * Packs a value.
   *
   * @param before the value that lies at this place already; parts that are the very same object are skipped. {@code null} if unknown
   */
  abstract void pack(Value value, Value before, long[] states, int offset);

  static Conversion of(Shape shape, Place place) {
    if (shape instanceof Shape.Choice choice) {
      return new Leaf(place.leaf(), choice.values().stream().map(Trees::value).toArray(Value[]::new));
    } else if (shape instanceof Shape.Range range) {
      Value[] numbers = new Value[range.high() + 1];
      Arrays.setAll(numbers, IntValue::gen);
      return new Leaf(place.leaf(), numbers);
    } else if (shape instanceof Shape.Truth) {
      return new Leaf(place.leaf(), new Value[] {BoolValue.ValFalse, BoolValue.ValTrue});
    } else if (shape instanceof Shape.SetOf set) {
      return new Members(set.elements(), ((Place.Bits) place).elements());
    } else if (shape instanceof Shape.RecordOf record) {
      Map<String, Conversion> parts = new LinkedHashMap<>();
      record.fields().forEach((name, part) -> parts.put(name, of(part, place.get(name))));
      return new Named(parts);
    }
    return function((Shape.FunctionOf) shape, place);
  }

  private static Conversion function(Shape.FunctionOf function, Place place) {
    List<Object> keys = function.domain();
    Map<String, Conversion> named = new LinkedHashMap<>();
    List<Conversion> numbered = new ArrayList<>();
    List<Conversion> indexed = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Conversion part = of(function.range(), place.at(i));
      if (keys.get(i) instanceof String name) {
        named.put(name, part);
      } else if (keys.get(i).equals(i + 1)) {
        numbered.add(part);
      } else if (keys.get(i).equals(i)) {
        indexed.add(part);
      }
    }
    if (keys.isEmpty()) {
      return new Nothing();
    } else if (indexed.size() == keys.size()) {
      return new Indexed(indexed.toArray(Conversion[]::new));
    } else if (named.size() == keys.size()) {
      return new Named(named);
    } else if (numbered.size() == keys.size()) {
      return new Numbered(numbered.toArray(Conversion[]::new));
    }
    throw new IllegalArgumentException("functions are on names, on 1..n or on 0..n, not on " + keys);
  }

  /** One of a few values, packed as its index. */
  private static final class Leaf extends Conversion {
    private final Field field;
    private final Value[] values;
    private final Map<Value, Integer> indices = new HashMap<>();

    Leaf(Field field, Value[] values) {
      this.field = field;
      this.values = values;
      for (int i = 0; i < values.length; i++) {
        indices.put(values[i], i);
      }
    }

    @Override
    Value value(long[] states, int offset) {
      return values[field.get(states, offset)];
    }

    @Override
    void pack(Value value, Value before, long[] states, int offset) {
      field.set(states, offset, index(value));
    }

    private int index(Value value) {
      // To hash a value, TLC computes its fingerprint; names are soon found without.
      if (value instanceof StringValue name) {
        for (int i = 0; i < values.length; i++) {
          if (values[i] instanceof StringValue other && other.val.equals(name.val)) {
            return i;
          }
        }
      }
      Integer index = indices.get(value);
      if (index == null) {
        throw new OutsideDomain(value, "one of " + Arrays.toString(values));
      }
      return index;
    }
  }

  /** A set, packed as one bit an element. */
  private static final class Members extends Conversion {
    private final Value[] elements;
    private final Field[] bits;
    private final Map<Value, Integer> indices = new HashMap<>();

    Members(List<Object> elements, List<Field> bits) {
      Map<Value, Field> bitOf = new HashMap<>();
      for (int i = 0; i < bits.size(); i++) {
        bitOf.put(Trees.value(elements.get(i)), bits.get(i));
      }
      SetEnumValue all = new SetEnumValue(bitOf.keySet().toArray(Value[]::new), false);
      all.deepNormalize();
      this.elements = new Value[bits.size()];
      this.bits = new Field[bits.size()];
      for (int i = 0; i < this.elements.length; i++) {
        this.elements[i] = all.elems.elementAt(i);
        this.bits[i] = bitOf.get(this.elements[i]);
        indices.put(this.elements[i], i);
      }
    }

    @Override
    Value value(long[] states, int offset) {
      ValueVec members = new ValueVec();
      for (int i = 0; i < elements.length; i++) {
        if (bits[i].get(states, offset) != 0) {
          members.addElement(elements[i]);
        }
      }
      return new SetEnumValue(members, true);
    }

    @Override
    void pack(Value value, Value before, long[] states, int offset) {
      if (!(value.toSetEnum() instanceof SetEnumValue set)) {
        throw new OutsideDomain(value, "a set");
      }
      for (Field bit : bits) {
        bit.set(states, offset, 0);
      }
      for (int i = 0; i < set.elems.size(); i++) {
        Integer index = indices.get(set.elems.elementAt(i));
        if (index == null) {
          throw new OutsideDomain(set.elems.elementAt(i), "an element of " + Arrays.toString(elements));
        }
        bits[index].set(states, offset, 1);
      }
    }
  }

  /** A record, or a function on names, which is the same to TLC. */
  private static final class Named extends Conversion {
    private final UniqueString[] names;
    private final Conversion[] parts;

    Named(Map<String, Conversion> parts) {
      Map<UniqueString, Conversion> byName = new HashMap<>();
      parts.forEach((name, part) -> byName.put(UniqueString.of(name), part));
      this.names = byName.keySet().stream().sorted(UniqueString::compareTo).toArray(UniqueString[]::new);
      this.parts = Arrays.stream(names).map(byName::get).toArray(Conversion[]::new);
    }

    @Override
    Value value(long[] states, int offset) {
      Value[] values = new Value[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = parts[i].value(states, offset);
      }
      return new RecordValue(names, values, true);
    }

    @Override
    void pack(Value value, Value before, long[] states, int offset) {
      if (value == before) {
        return;
      }
      if (!(value.toRcd() instanceof RecordValue record) || record.names.length != names.length) {
        throw new OutsideDomain(value, "a function on " + Arrays.toString(names));
      }
      RecordValue known = before instanceof RecordValue other && other.names == names ? other : null;
      for (int i = 0; i < parts.length; i++) {
        Value part = record.names[i] == names[i] ? record.values[i] : find(record, names[i]);
        Value partBefore = known == null ? null : known.values[i];
        if (part != partBefore) {
          parts[i].pack(part, partBefore, states, offset);
        }
      }
    }

    private Value find(RecordValue record, UniqueString name) {
      for (int i = 0; i < record.names.length; i++) {
        if (record.names[i].equals(name)) {
          return record.values[i];
        }
      }
      throw new OutsideDomain(record, "a function on " + Arrays.toString(names));
    }
  }

  /** The function that has no arguments. */
  private static final class Nothing extends Conversion {

    private static final Value EMPTY = new FcnRcdValue(new Value[0], new Value[0], true);

    @Override
    Value value(long[] states, int offset) {
      return EMPTY;
    }

    @Override
    void pack(Value value, Value before, long[] states, int offset) {
      // No place to write to.
    }
  }

  /** A function on 0..n-1. */
  private static final class Indexed extends Conversion {
    private final Conversion[] parts;
    private final Value[] domain;

    Indexed(Conversion[] parts) {
      this.parts = parts;
      domain = new Value[parts.length];
      Arrays.setAll(domain, IntValue::gen);
    }

    @Override
    Value value(long[] states, int offset) {
      Value[] values = new Value[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = parts[i].value(states, offset);
      }
      return new FcnRcdValue(domain, values, true);
    }

    @Override
    void pack(Value value, Value before, long[] states, int offset) {
      if (value == before) {
        return;
      }
      Value[] now = values(value);
      Value[] known = before instanceof FcnRcdValue ? values(before) : null;
      for (int i = 0; i < parts.length; i++) {
        Value partBefore = known == null ? null : known[i];
        if (now[i] != partBefore) {
          parts[i].pack(now[i], partBefore, states, offset);
        }
      }
    }

    /** In the order of the arguments: TLC sorts them when it normalises. */
    private Value[] values(Value value) {
      if (!(value.toFcnRcd() instanceof FcnRcdValue function) || function.values.length != parts.length) {
        throw new OutsideDomain(value, "a function on 0.." + (parts.length - 1));
      }
      if (function.intv != null) {
        return function.values;
      }
      function.normalize();
      return function.values;
    }
  }

  /** A function on 1..n, which is a tuple to TLC. */
  private static final class Numbered extends Conversion {
    private final Conversion[] parts;

    Numbered(Conversion[] parts) {
      this.parts = parts;
    }

    @Override
    Value value(long[] states, int offset) {
      Value[] values = new Value[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = parts[i].value(states, offset);
      }
      return new TupleValue(values);
    }

    @Override
    void pack(Value value, Value before, long[] states, int offset) {
      if (value == before) {
        return;
      }
      if (!(value.toTuple() instanceof TupleValue tuple) || tuple.elems.length != parts.length) {
        throw new OutsideDomain(value, "a function on 1.." + parts.length);
      }
      Value[] known = before instanceof TupleValue other ? other.elems : null;
      for (int i = 0; i < parts.length; i++) {
        Value partBefore = known == null ? null : known[i];
        if (tuple.elems[i] != partBefore) {
          parts[i].pack(tuple.elems[i], partBefore, states, offset);
        }
      }
    }
  }
}
