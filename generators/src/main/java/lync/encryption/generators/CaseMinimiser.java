package lync.encryption.generators;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;

/**
 * Reduces a case on which two sides disagree (a design, a scenario, a state) to what matters: whatever can be put back to the plain design, the
 * empty scenario and the initial state without losing the disagreement, is. The sides may be two models, or a theorem and the model that it is about.
 */
public final class CaseMinimiser {

  /**
   * A case.
   *
   * @param state the values of all variables by name, as {@link lync.encryption.model.state.Codec} gives them; empty if no state is concerned
   */
  public record Case(Design design, Scenario scenario, Map<String, Object> state) {}

  private final Predicate<Case> disagrees;

  public CaseMinimiser(Predicate<Case> disagrees) {
    this.disagrees = disagrees;
  }

  /**
   * A small case that still disagrees.
   *
   * @param initial the initial state, to whose values the state is drawn back
   * @throws IllegalArgumentException if the case does not disagree to begin with
   */
  public Case minimise(Case found, Map<String, Object> initial) {
    if (!disagrees.test(found)) {
      throw new IllegalArgumentException("the case to minimise shows no disagreement");
    }
    Case best = found;
    while (true) {
      Case smaller = round(best, initial);
      if (smaller.equals(best)) {
        return best;
      }
      best = smaller;
    }
  }

  private Case round(Case found, Map<String, Object> initial) {
    Design design = RecordSimplifier.simplify(found.design(), RandomDesigns.plain(),
        candidate -> disagrees.test(new Case(candidate, found.scenario(), found.state())));
    List<MessagePlan> unused = Collections.nCopies(found.scenario().messages().size(), MessagePlan.UNUSED);
    Scenario plain = new Scenario(EnumSet.noneOf(Link.class), unused, EnumSet.noneOf(Link.class), 0, 0, Handshakes.Serial, Order.Concurrent);
    Scenario scenario = RecordSimplifier.simplify(found.scenario(), plain,
        candidate -> disagrees.test(new Case(design, candidate, found.state())));
    Map<String, Object> state = found.state();
    for (String variable : initial.keySet()) {
      Map<String, Object> others = state;
      Object value = drawnBack(state.get(variable), initial.get(variable),
          candidate -> disagrees.test(new Case(design, scenario, with(others, variable, candidate))));
      state = with(state, variable, value);
    }
    return new Case(design, scenario, state);
  }

  /** The value with as many parts as possible put back to {@code target}: all of it, else entry by entry. */
  private static Object drawnBack(Object value, Object target, Predicate<Object> keeps) {
    if (value.equals(target) || keeps.test(target)) {
      return target;
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> best = new LinkedHashMap<>(map);
      for (Object key : List.copyOf(best.keySet())) {
        Object part = drawnBack(best.get(key), ((Map<?, ?>) target).get(key), candidate -> keeps.test(with(best, key, candidate)));
        best.put(key, part);
      }
      return best;
    } else if (value instanceof Set<?> set) {
      Set<Object> differing = new LinkedHashSet<>(set);
      differing.addAll((Set<?>) target);
      differing.removeIf(element -> set.contains(element) == ((Set<?>) target).contains(element));
      Set<Object> best = new LinkedHashSet<>(set);
      for (Object element : differing) {
        Set<Object> candidate = new LinkedHashSet<>(best);
        if (!candidate.remove(element)) {
          candidate.add(element);
        }
        if (keeps.test(candidate)) {
          best = candidate;
        }
      }
      return best;
    }
    return value;
  }

  private static <K> Map<K, Object> with(Map<K, Object> map, K key, Object value) {
    Map<K, Object> copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
