package lync.encryption.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The specification under one design and one scenario. For one thread at a time; sessions of one interpreter may run side by side. */
public interface Session {

  /** The ground actions of the specification, {@code Name(p1, p2)}, each once. */
  List<String> labels();

  /** A packed state, as seen by the specification. */
  SpecificationState at(long[] states, int offset);

  /**
   * A state given as value trees.
   *
   * @throws IllegalArgumentException if a variable is missing or a value lies outside its domain
   */
  SpecificationState at(Map<String, ?> values);

  /** The values of all variables after each enabled action, by its label. */
  default Map<String, Map<String, Object>> successors(Map<String, ?> values) {
    Map<String, Map<String, Object>> successors = new LinkedHashMap<>();
    for (SpecificationState.Successor successor : at(values).successors()) {
      successors.put(labels().get(successor.action()), at(successor.state(), 0).values());
    }
    return successors;
  }

  default boolean evaluate(String operator, Map<String, ?> values) {
    return at(values).holds(operator);
  }

  default long evaluateNumber(String operator, Map<String, ?> values) {
    return at(values).number(operator);
  }

  default boolean evaluateStep(String operator, Map<String, ?> before, Map<String, ?> after) {
    return at(before).holdsOnStep(operator, at(after));
  }
}
