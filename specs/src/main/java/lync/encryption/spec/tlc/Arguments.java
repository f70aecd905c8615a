package lync.encryption.spec.tlc;

import tlc2.value.impl.BoolValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

/**
 * An operator and what it is applied to, as a key within one state. Names, numbers, tuples and sets of them are the same if they are equal; of other
 * values, which would take longer to compare than to use, only the very same object is.
 */
final class Arguments {

  private final int operator;
  private final Value[] values;
  private final int hash;

  /** @param operator the number of the operator; @param values not to be changed afterwards */
  Arguments(int operator, Value[] values) {
    this.operator = operator;
    this.values = values;
    int sum = operator;
    for (Value value : values) {
      sum = 31 * sum + hash(value);
    }
    this.hash = sum;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Arguments other && other.operator == operator && other.hash == hash && same(values, other.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  private static int hash(Value value) {
    if (value instanceof StringValue name) {
      return name.val.getTok();
    } else if (value instanceof IntValue number) {
      return number.val;
    } else if (value instanceof BoolValue truth) {
      return truth.val ? 1 : 0;
    } else if (value instanceof TupleValue tuple) {
      int sum = 1;
      for (Value element : tuple.elems) {
        sum = 31 * sum + hash(element);
      }
      return sum;
    } else if (value instanceof SetEnumValue set) {
      // TLC has not sorted them yet, perhaps.
      int sum = 0;
      for (int i = 0; i < set.elems.size(); i++) {
        int element = hash(set.elems.elementAt(i)) * 0x9E3779B9;
        sum += element ^ element >>> 15;
      }
      return sum;
    }
    return System.identityHashCode(value);
  }

  private static boolean same(Value one, Value other) {
    if (one == other) {
      return true;
    } else if (one instanceof StringValue name && other instanceof StringValue second) {
      return name.val == second.val;
    } else if (one instanceof IntValue number && other instanceof IntValue second) {
      return number.val == second.val;
    } else if (one instanceof BoolValue truth && other instanceof BoolValue second) {
      return truth.val == second.val;
    } else if (one instanceof TupleValue tuple && other instanceof TupleValue second) {
      return same(tuple.elems, second.elems);
    } else if (one instanceof SetEnumValue set && other instanceof SetEnumValue second) {
      return same(set, second);
    }
    return false;
  }

  private static boolean same(SetEnumValue one, SetEnumValue other) {
    one.normalize();
    other.normalize();
    if (one.elems.size() != other.elems.size()) {
      return false;
    }
    for (int i = 0; i < one.elems.size(); i++) {
      if (!same(one.elems.elementAt(i), other.elems.elementAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Value[] ones, Value[] others) {
    if (ones.length != others.length) {
      return false;
    }
    for (int i = 0; i < ones.length; i++) {
      if (!same(ones[i], others[i])) {
        return false;
      }
    }
    return true;
  }
}
