package lync.encryption.generators;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A record of sets, maps, lists and plain values as one flat map: an entry for each key, element, position or plain value. */
final class Entries {

  /** The value of the entry of a set's element. */
  static final Object MEMBER = "member";

  private Entries() {}

  static Map<String, Object> of(Record record) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      add(component.getName(), read(component, record), entries);
    }
    return entries;
  }

  /** Names of the entries in which two records differ; an element of one set and not of the other is such an entry. */
  static Set<String> differences(Record one, Record other) {
    return differences(of(one), of(other));
  }

  static Set<String> differences(Map<String, Object> one, Map<String, Object> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return names;
  }

  private static void add(String name, Object value, Map<String, Object> entries) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, part) -> entries.put(name + "." + key, part));
    } else if (value instanceof Set<?> set) {
      set.forEach(element -> entries.put(name + " has " + element, MEMBER));
    } else if (value instanceof List<?> list) {
      IntStream.range(0, list.size()).forEach(i -> entries.put(name + "." + (i + 1), list.get(i)));
    } else {
      entries.put(name, value);
    }
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
