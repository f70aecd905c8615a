package lync.encryption.generators;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Moves a record of sets, maps, lists of one length and plain values (a design, a scenario) towards a plain one, one component, then one entry at a
 * time, for as long as a predicate keeps holding. What remains different from the plain record is what matters.
 */
final class RecordSimplifier {

  private RecordSimplifier() {}

  /** A record as near to {@code plain} as this method gets while {@code keeps} holds; {@code record} itself must satisfy it. */
  static <R extends Record> R simplify(R record, R plain, Predicate<R> keeps) {
    R best = record;
    for (int component = 0; component < components(record).length; component++) {
      best = simplifyComponent(best, plain, component, keeps);
    }
    return best;
  }

  private static <R extends Record> R simplifyComponent(R record, R plain, int component, Predicate<R> keeps) {
    Object plainValue = components(plain)[component];
    R whole = with(record, component, plainValue);
    if (keeps.test(whole)) {
      return whole;
    }
    R best = record;
    for (Object candidate : entries(components(record)[component], plainValue)) {
      R simpler = with(best, component, towards(components(best)[component], plainValue, candidate));
      if (keeps.test(simpler)) {
        best = simpler;
      }
    }
    return best;
  }

  /** What can be put back one by one: a map's keys, the elements of either set, the positions of a list, nothing of a plain value. */
  private static List<Object> entries(Object value, Object plainValue) {
    List<Object> entries = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      entries.addAll(map.keySet());
    } else if (value instanceof Set<?> set) {
      entries.addAll(set);
      ((Set<?>) plainValue).stream().filter(element -> !set.contains(element)).forEach(entries::add);
    } else if (value instanceof List<?> list) {
      IntStream.range(0, list.size()).forEach(entries::add);
    }
    return entries;
  }

  /** The map with this key's plain value, the list with this position's; the set with this element in or out as in the plain set. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object towards(Object value, Object plainValue, Object candidate) {
    if (value instanceof Map map) {
      EnumMap copy = new EnumMap(map);
      copy.put((Enum) candidate, ((Map) plainValue).get(candidate));
      return copy;
    } else if (value instanceof List list) {
      List copy = new ArrayList(list);
      copy.set((Integer) candidate, ((List) plainValue).get((Integer) candidate));
      return copy;
    }
    Set copy = candidate instanceof Enum name ? EnumSet.noneOf(name.getDeclaringClass()) : new TreeSet();
    copy.addAll((Set) value);
    if (((Set) plainValue).contains(candidate)) {
      copy.add(candidate);
    } else {
      copy.remove(candidate);
    }
    return copy;
  }

  private static Object[] components(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents()).map(component -> read(component, record)).toArray();
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <R extends Record> R with(R record, int component, Object value) {
    Object[] values = components(record);
    values[component] = value;
    Class<?>[] types = Arrays.stream(record.getClass().getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
      return (R) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot rebuild " + record.getClass(), e);
    }
  }
}
