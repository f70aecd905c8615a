package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lync.encryption.spec.TlaText;

/**
 * What one side (specification, model, catalogue) says about names and tables, as plain facts by topic, so that sides written in different
 * languages can be compared.
 */
record Description(String side, SortedMap<String, SortedSet<String>> facts) {

  Description(String side) {
    this(side, new TreeMap<>());
  }

  /** Adds a fact; a topic without facts is stated by {@link #state}. */
  void add(String topic, String fact) {
    facts.computeIfAbsent(topic, key -> new TreeSet<>()).add(fact);
  }

  /** Adds a value: a set as its elements, a function as its entries (a list is one on 1..n), anything else as it is. */
  void state(String topic, Object value) {
    facts.computeIfAbsent(topic, key -> new TreeSet<>());
    if (value instanceof Map<?, ?> function) {
      function.forEach((argument, result) -> add(topic, TlaText.of(argument) + " -> " + TlaText.of(result)));
    } else if (value instanceof List<?> list) {
      IntStream.range(0, list.size()).forEach(i -> add(topic, (i + 1) + " -> " + TlaText.of(list.get(i))));
    } else if (value instanceof Set<?> elements) {
      elements.forEach(element -> add(topic, TlaText.of(element)));
    } else {
      add(topic, TlaText.of(value));
    }
  }

  /** What the side says on one topic alone; nothing, if it does not know the topic. */
  Description on(String topic) {
    Description part = new Description(side);
    if (facts.containsKey(topic)) {
      part.facts.put(topic, new TreeSet<>(facts.get(topic)));
    }
    return part;
  }

  /** A copy of what is said on one topic, in which one fact was changed; to {@code null}: left out. */
  Description changed(String topic, String fact, UnaryOperator<String> change) {
    Description copy = on(topic);
    copy.facts.get(topic).remove(fact);
    String changed = change.apply(fact);
    if (changed != null) {
      copy.add(topic, changed);
    }
    return copy;
  }

  /** Every fact and every topic that one of the two has and the other has not, one line each; empty if they agree. */
  static List<String> differences(Description one, Description other) {
    List<String> differences = new ArrayList<>();
    missing(one, other, differences);
    missing(other, one, differences);
    return differences;
  }

  private static void missing(Description from, Description in, List<String> differences) {
    from.facts.forEach((topic, facts) -> {
      SortedSet<String> known = in.facts.get(topic);
      if (known == null) {
        differences.add(topic + ": only the " + from.side + " has it");
      } else {
        facts.stream().filter(fact -> !known.contains(fact)).map(fact -> topic + ": only in the " + from.side + ": " + fact)
            .forEach(differences::add);
      }
    });
  }
}
