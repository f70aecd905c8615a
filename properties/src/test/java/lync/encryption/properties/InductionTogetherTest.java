package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.LongBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.invariant.Component;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;
import org.junit.jupiter.api.Test;

/**
 * Evidence 4, components together: in states made to satisfy the strengthening, most of them unreachable, every step keeps it and the clauses follow
 * from it; without any one of its conjuncts, or with a guard of the model left out, that is not so.
 */
class InductionTogetherTest {

  private static final int SITUATIONS = 480;
  /** Scenarios tried to show that a conjunct, or a guard, is needed. */
  private static final int ATTEMPTS = 2_000;
  private static final List<Conjunct> ALL = Strengthening.conjuncts();

  /** Of packets {@link InductionOfStreamsTest} speaks. */
  private static final List<String> CLAUSES =
      InductionFigures.covered().stream().filter(part -> !InductionOfStreamsTest.CLAUSES.contains(part)).toList();

  @Test
  void theStrengtheningIsInductive() {
    InductionFigures figures = new InductionFigures("components together");
    for (long seed = 0; seed < SITUATIONS; seed++) {
      LyncModel model = InductionWalk.model(seed);
      Induction induction = new Induction(model, ALL);
      model.initial((action, words, offset) -> assertEquals(0, induction.violated(words, ALL.size()), "conjuncts that do not hold initially"));
      Optional<Set<LongBuffer>> reachable = InductionWalk.reachable(model);
      InductionWalk.through(model, induction, new Random(seed), state -> {
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
      LyncModel model = InductionWalk.model(seed);
      if (!spoiler.suits().test(model.setting())) {
        continue;
      }
      Induction induction = new Induction(model, rest);
      Induction of = new Induction(model, List.of(dropped));
      State view = model.view(new long[model.words()], 0);
      Random random = new Random(seed);
      boolean[] noticed = new boolean[1];
      InductionWalk.through(model, induction, random, state -> {
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
      LyncModel model = InductionWalk.model(seed);
      Induction induction = new Induction(model, ALL, action -> action.name().equals(guard));
      boolean[] noticed = new boolean[1];
      InductionWalk.through(model, induction, new Random(seed), state -> {
        noticed[0] |= induction.failure(state).isPresent();
        return !noticed[0];
      });
      return noticed[0];
    });
  }
}
