package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;

/** What the strengthening promises, asked of all values of one component, in a number of surroundings. */
final class ComponentInduction {

  private static final List<Conjunct> ALL = Strengthening.conjuncts();

  private ComponentInduction() {}

  /**
   * In each of these surroundings every value with which all conjuncts hold keeps every promise.
   *
   * @param seen shown each such value
   */
  static InductionFigures check(String what, List<ComponentValues> surroundings, BiConsumer<ComponentValues, State> seen) {
    InductionFigures figures = new InductionFigures(what);
    Map<LyncModel, Optional<Set<LongBuffer>>> searched = new IdentityHashMap<>();
    for (ComponentValues values : surroundings) {
      Induction induction = new Induction(values.model(), ALL);
      State view = values.model().view(new long[values.model().words()], 0);
      Optional<Set<LongBuffer>> reachable = searched.computeIfAbsent(values.model(), InductionWalk::reachable);
      ComponentValues.Count count = values.forEach(ALL, state -> {
        if (induction.satisfies(state)) {
          reachable.ifPresent(known -> figures.reached(true, known.contains(LongBuffer.wrap(state.clone()))));
          induction.failure(state).ifPresent(failure -> fail(values + ": " + induction.describe(failure)));
          seen.accept(values, view.bind(state, 0));
        }
        return true;
      });
      assertEquals(values.typed(), count.visited() + count.alike() + count.broken(), "values of " + values);
      figures.typed(values.typed());
      figures.add(count);
      figures.add(induction);
    }
    return figures;
  }

  /** Some value with which all other conjuncts hold, and this one does not, breaks a promise. */
  static boolean notices(List<ComponentValues> surroundings, Conjunct dropped) {
    List<Conjunct> rest = ALL.stream().filter(conjunct -> conjunct != dropped).toList();
    return cheapestFirst(surroundings).anyMatch(values -> {
      Induction of = new Induction(values.model(), List.of(dropped));
      return isBroken(values, rest, new Induction(values.model(), rest), state -> !of.satisfies(state));
    });
  }

  /** With the guard of these actions left out some value with which all conjuncts hold breaks a promise. */
  static boolean notices(List<ComponentValues> surroundings, String guard) {
    Predicate<Action> unguarded = action -> action.name().equals(guard);
    return cheapestFirst(surroundings).anyMatch(values -> isBroken(values, ALL, new Induction(values.model(), ALL, unguarded), state -> true));
  }

  private static Stream<ComponentValues> cheapestFirst(List<ComponentValues> surroundings) {
    return surroundings.stream().sorted(Comparator.comparingLong(ComponentValues::typed));
  }

  private static boolean isBroken(ComponentValues values, List<Conjunct> conjuncts, Induction induction, Predicate<long[]> wanted) {
    boolean[] broken = new boolean[1];
    values.forEach(conjuncts, state -> {
      broken[0] = wanted.test(state) && induction.satisfies(state) && induction.failure(state).isPresent();
      return !broken[0];
    });
    return broken[0];
  }

  /** Conjuncts that fields set later do mend, though values were left out because of them. */
  static List<String> mended(List<ComponentValues> surroundings) {
    Set<String> mended = new TreeSet<>();
    for (ComponentValues values : surroundings) {
      values.forEachBroken(ALL, (because, state) -> {
        if (because.holds(state)) {
          mended.add(because.name() + " of " + values);
        }
      });
    }
    return List.copyOf(mended);
  }

  /**
   * A value for which another one stands satisfies the strengthening exactly if that does, and then has the same steps, which come to the same.
   *
   * @return how many such values there are that satisfy it
   */
  static long differences(List<ComponentValues> surroundings) {
    long[] alike = new long[1];
    for (ComponentValues values : surroundings) {
      Induction induction = new Induction(values.model(), ALL);
      long[][] last = new long[1][];
      String[] answers = new String[1];
      values.forEachTyped(ALL, state -> {
        long[] plain = values.plain(state);
        if (Arrays.equals(plain, state)) {
          return;
        }
        boolean satisfied = induction.satisfies(plain);
        assertEquals(satisfied, induction.satisfies(state), () -> values + ": " + values.model().codec().decode(state, 0));
        if (satisfied) {
          alike[0]++;
          if (!Arrays.equals(plain, last[0])) {
            last[0] = plain;
            answers[0] = induction.answers(plain);
          }
          assertEquals(answers[0], induction.answers(state), () -> values + ": " + values.model().codec().decode(state, 0));
        }
      });
    }
    return alike[0];
  }
}
