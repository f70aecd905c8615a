package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.StrongStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.invariant.Component;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.search.Search;
import lync.encryption.search.SearchResult;
import org.junit.jupiter.api.Test;

/**
 * Evidence 4, components together: in states made to satisfy the strengthening, most of them unreachable, every step keeps it and the clauses follow
 * from it; without any one of its conjuncts, or with a guard of the model left out, that is not so.
 */
class InductionTogetherTest {

  private static final int SITUATIONS = 480;
  /** Scenarios tried to show that a conjunct, or a guard, is needed. */
  private static final int ATTEMPTS = 2_000;
  /** Begun from so many states that are drawn, and changed on so many times. */
  private static final int BEGINNINGS = 14;
  private static final int CHANGES = 40;
  /** So many reachable states of a scenario are looked up; of a state of a larger scenario nobody knows whether it is reachable. */
  private static final int SEARCHED = 4_000;
  private static final List<Conjunct> ALL = Strengthening.conjuncts();

  /** Of packets {@link InductionOfStreamsTest} speaks. */
  private static final List<String> CLAUSES =
      InductionFigures.covered().stream().filter(part -> !InductionOfStreamsTest.CLAUSES.contains(part)).toList();

  private static LyncModel model(long seed) {
    Situation situation = Situation.of(seed);
    Random random = situation.random();
    Circumstances drawn = Circumstances.ofCalls(situation, random, InductionScenarios::next);
    Design design = InductionDesigns.ofCalls(drawn.design(), random);
    return new LyncModel(design, drawn.scenario(), Universe.of(design, drawn.scenario()));
  }

  /** Shows states of a model that satisfy conjuncts, until the visitor has seen enough. */
  private static void walk(LyncModel model, Induction induction, Random random, Predicate<long[]> visitor) {
    StrongStates states = new StrongStates(model, InductionCalls::arrange, induction::violated, random);
    boolean goOn = true;
    for (int i = 0; i < BEGINNINGS && goOn; i++) {
      Optional<long[]> begun = states.mended(random);
      if (begun.isEmpty()) {
        continue;
      }
      long[] state = begun.get();
      goOn = visitor.test(state);
      for (int change = 0; change < CHANGES && goOn; change++) {
        Optional<long[]> changed = states.changed(state, random);
        if (changed.isPresent()) {
          state = changed.get();
          goOn = visitor.test(state);
        }
      }
    }
  }

  @Test
  void theStrengtheningIsInductive() {
    InductionFigures figures = new InductionFigures("components together");
    for (long seed = 0; seed < SITUATIONS; seed++) {
      LyncModel model = model(seed);
      Induction induction = new Induction(model, ALL);
      model.initial((action, words, offset) -> assertEquals(0, induction.violated(words, ALL.size()), "conjuncts that do not hold initially"));
      Optional<Set<LongBuffer>> reachable = reachable(model);
      walk(model, induction, new Random(seed), state -> {
        reachable.ifPresent(known -> figures.reached(true, known.contains(LongBuffer.wrap(state))));
        induction.failure(state).ifPresent(failure -> fail(induction.describe(failure)));
        return true;
      });
      figures.add(induction);
    }
    System.out.println(figures);
    assertEquals(List.of(), figures.tooFew(CLAUSES), "clauses whose situation was met too rarely");
    assertTrue(figures.unreachableShare() >= 0.5, figures::toString);
  }

  private static Optional<Set<LongBuffer>> reachable(LyncModel model) {
    SearchResult result = Search.of(model).digest(false).maxStates(SEARCHED).run();
    if (!result.complete()) {
      return Optional.empty();
    }
    Set<LongBuffer> reachable = new HashSet<>();
    result.forEachState((number, words, offset, level) ->
        reachable.add(LongBuffer.wrap(Arrays.copyOfRange(words, offset, offset + model.words()))));
    return Optional.of(reachable);
  }

  @Test
  void withoutAnyConjunctItIsNotInductive() {
    List<String> superfluous = ALL.stream().filter(conjunct -> !InductionTest.isNeededByLinks(conjunct) && conjunct.component() != Component.Stream)
        .filter(conjunct -> !isNoticed(conjunct)).map(Conjunct::name).toList();
    assertEquals(List.of(), superfluous, "conjuncts that can be left out");
  }

  /** Some state in which all others hold and this one does not breaks a promise. */
  private static boolean isNoticed(Conjunct dropped) {
    InductionSpoilers.Spoiler spoiler = InductionSpoilers.of(dropped.name());
    List<Conjunct> rest = ALL.stream().filter(conjunct -> conjunct != dropped).toList();
    for (long seed = 0; seed < ATTEMPTS; seed++) {
      LyncModel model = model(seed);
      if (!spoiler.suits().test(model.setting())) {
        continue;
      }
      Induction induction = new Induction(model, rest);
      Induction of = new Induction(model, List.of(dropped));
      State view = model.view(new long[model.words()], 0);
      Random random = new Random(seed);
      boolean[] noticed = new boolean[1];
      walk(model, induction, random, state -> {
        long[] spoilt = state.clone();
        spoiler.change().accept(view.bind(spoilt, 0), random);
        noticed[0] |= !of.satisfies(spoilt) && induction.satisfies(spoilt) && induction.failure(spoilt).isPresent();
        return !noticed[0];
      });
      if (noticed[0]) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aGuardLeftOutIsNoticed() {
    List<String> unnoticed = Stream.of("UnwrapKey", "AnswerRequest", "CompleteCall").filter(guard -> !isNoticed(guard)).toList();
    assertEquals(List.of(), unnoticed, "actions of messages and calls whose guard can be left out");
  }

  private static boolean isNoticed(String guard) {
    return LongStream.range(0, SITUATIONS).anyMatch(seed -> {
      LyncModel model = model(seed);
      Induction induction = new Induction(model, ALL, action -> action.name().equals(guard));
      boolean[] noticed = new boolean[1];
      walk(model, induction, new Random(seed), state -> {
        noticed[0] |= induction.failure(state).isPresent();
        return !noticed[0];
      });
      return noticed[0];
    });
  }
}
