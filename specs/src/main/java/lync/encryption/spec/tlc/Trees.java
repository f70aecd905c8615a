package lync.encryption.spec.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Plain value trees to and from TLC's values, without knowledge of their types.
 *
 * <p>TLC has several classes for one value (a record, and the same function on strings; a tuple, and the same function on 1..n). Trees come
 * back in one form: a function on strings as a {@code Map}, a function on 1..n as a {@code List}.
 */
final class Trees {

  private Trees() {}

  static Value value(Object tree) {
    if (tree instanceof String string) {
      return new StringValue(string);
    } else if (tree instanceof Integer number) {
      return IntValue.gen(number);
    } else if (tree instanceof Boolean truth) {
      return truth ? BoolValue.ValTrue : BoolValue.ValFalse;
    } else if (tree instanceof Set<?> set) {
      return normal(new SetEnumValue(set.stream().map(Trees::value).toArray(Value[]::new), false));
    } else if (tree instanceof List<?> list) {
      return new TupleValue(list.stream().map(Trees::value).toArray(Value[]::new));
    } else if (tree instanceof Map<?, ?> map) {
      return function(map);
    }
    throw new IllegalArgumentException("not a value: " + tree);
  }

  private static Value function(Map<?, ?> map) {
    Value[] values = map.values().stream().map(Trees::value).toArray(Value[]::new);
    if (map.keySet().stream().allMatch(String.class::isInstance)) {
      // TLC finds a field of a record by comparing interned numbers, an argument of a function by hashing it: a record is the faster of the two.
      return normal(new RecordValue(map.keySet().stream().map(key -> UniqueString.of((String) key)).toArray(UniqueString[]::new), values,
          false));
    }
    return normal(new FcnRcdValue(map.keySet().stream().map(Trees::value).toArray(Value[]::new), values, false));
  }

  /** Sorted as TLC keeps it, so that the value is not changed any more when it is used, possibly by two threads. */
  private static Value normal(Value value) {
    value.deepNormalize();
    return value;
  }

  static Object tree(Value value) {
    if (value instanceof StringValue string) {
      return string.val.toString();
    } else if (value instanceof IntValue number) {
      return number.val;
    } else if (value instanceof BoolValue truth) {
      return truth.val;
    } else if (value instanceof TupleValue tuple) {
      return trees(tuple.elems);
    } else if (value instanceof RecordValue record) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < record.names.length; i++) {
        map.put(record.names[i].toString(), tree(record.values[i]));
      }
      return map;
    }
    Value set = value.toSetEnum();
    if (set != null) {
      ValueVec elements = ((SetEnumValue) set.normalize()).elems;
      Set<Object> members = new LinkedHashSet<>();
      for (int i = 0; i < elements.size(); i++) {
        members.add(tree(elements.elementAt(i)));
      }
      return members;
    }
    Value tuple = value.toTuple();
    if (tuple != null) {
      return tree(tuple);
    }
    if (value.toFcnRcd() instanceof FcnRcdValue function) {
      Value[] keys = function.getDomainAsValues();
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < keys.length; i++) {
        map.put(tree(keys[i]), tree(function.values[i]));
      }
      return map;
    }
    throw new IllegalArgumentException("no plain value: " + value);
  }

  private static List<Object> trees(Value[] values) {
    List<Object> trees = new ArrayList<>(values.length);
    for (Value value : values) {
      trees.add(tree(value));
    }
    return trees;
  }
}
