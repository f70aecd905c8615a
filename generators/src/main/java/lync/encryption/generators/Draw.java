package lync.encryption.generators;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The few draws that all generators share. */
final class Draw {

  private final Random random;

  Draw(Random random) {
    this.random = random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int upTo(int high) {
    return random.nextInt(high + 1);
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  <E extends Enum<E>> E oneOf(Class<E> type) {
    return oneOf(List.of(type.getEnumConstants()));
  }

  /** Each value with this probability. */
  <E extends Enum<E>> Set<E> subset(Class<E> type, Iterable<E> values, double probability) {
    EnumSet<E> set = EnumSet.noneOf(type);
    for (E value : values) {
      if (chance(probability)) {
        set.add(value);
      }
    }
    return set;
  }

  <E extends Enum<E>> Set<E> subset(Class<E> type, double probability) {
    return subset(type, List.of(type.getEnumConstants()), probability);
  }

  <K extends Enum<K>, V> Map<K, V> map(Class<K> type, Iterable<K> keys, Function<K, V> value) {
    EnumMap<K, V> map = new EnumMap<>(type);
    keys.forEach(key -> map.put(key, value.apply(key)));
    return map;
  }
}
