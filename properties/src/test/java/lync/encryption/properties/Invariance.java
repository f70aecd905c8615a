package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomRun;
import lync.encryption.generators.RandomScenarios;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.search.Run;

/** A theorem that says "in every state and on every step of every run", tried along long random runs. */
final class Invariance {

  private static final int RUNS_EACH = 4;
  private static final int STEPS = 100;
  private static final int STEPS_OF_CALLS = 220;
  /** States in which the clause's situation was met, and steps of the attacker, below which a theorem that stood would not mean much. */
  private static final long LEAST = 100;
  /** Situations tried to show that a condition matters. */
  private static final int ATTEMPTS = 2_000;

  private final Theorem theorem;
  private final BiFunction<Situation, Random, Circumstances> circumstances;
  private final int steps;
  private int situations;
  private boolean refuted;
  /** States in which the clause's situation was met. */
  private long met;
  /** Steps of the attacker. */
  private long attacks;

  /** About what goes on in conversations. */
  Invariance(Theorem theorem) {
    this(theorem, RandomScenarios::conversation);
  }

  /** About connections over some of these honest links. */
  Invariance(Theorem theorem, List<Link> links) {
    this(theorem, random -> RandomScenarios.connections(links, random));
  }

  /** @param narrow half of the scenarios, so that what the theorem is about is not a rare thing among many */
  Invariance(Theorem theorem, Function<Random, Scenario> narrow) {
    this(theorem, (situation, random) -> Circumstances.of(situation, random, narrow), STEPS);
  }

  private Invariance(Theorem theorem, BiFunction<Situation, Random, Circumstances> circumstances, int steps) {
    this.theorem = theorem;
    this.circumstances = circumstances;
    this.steps = steps;
  }

  /**
   * About calls and what they need, which take longer runs than connections and single messages.
   *
   * @param narrow most of the scenarios
   */
  static Invariance ofCalls(Theorem theorem, Function<Random, Scenario> narrow) {
    return new Invariance(theorem, (situation, random) -> Circumstances.ofCalls(situation, random, narrow), STEPS_OF_CALLS);
  }

  /** Fails if a random run in the situation, made to meet the conditions, violates the clause. */
  void check(Situation situation) {
    Random random = situation.random();
    Circumstances drawn = circumstances.apply(situation, random);
    LyncModel model = drawn.restrained(theorem).in(theorem.covered(drawn.design(), random));
    situations++;
    violation(model, random, true).ifPresent(run -> {
      refuted = true;
      fail("replay with " + situation.replay() + System.lineSeparator() + "it is not so that " + theorem + System.lineSeparator()
          + new Counterexample(theorem::covers, this::violatedAtTheEnd).describe(model, run.actions()));
    });
  }

  /** Fails unless each condition, dropped, lets a random run violate the clause in some design that meets all others. */
  void everyConditionMatters() {
    List<String> superfluous = Stream.concat(
        theorem.conditions().stream()
            .filter(condition -> TheoremSuite.situations(ATTEMPTS).noneMatch(situation -> violatedWithout(condition, situation)))
            .map(Condition::says),
        theorem.restraints().stream()
            .filter(restraint -> TheoremSuite.situations(ATTEMPTS).noneMatch(situation -> violatedWithout(restraint, situation)))
            .map(Theorem.Restraint::says)).toList();
    assertEquals(List.of(), superfluous, () -> "conditions of " + theorem.part().name() + " without which no run violated it");
  }

  /** Fails if runs were drawn, but next to none in which the clause's situation was met. */
  void assertMet() {
    assertTrue(notToBeJudged() || met >= LEAST, () -> theorem.part().name() + " was met in " + met + " states of " + situations + " situations");
  }

  /** Fails if runs were drawn, but next to none in which the attacker did anything. */
  void assertAttacked() {
    assertTrue(notToBeJudged() || attacks >= LEAST,
        () -> "the attacker took " + attacks + " steps in " + situations + " situations of " + theorem.part().name());
  }

  /** Nothing was drawn, or one situation replayed, or the draws stopped at a violation. */
  private boolean notToBeJudged() {
    return situations <= 1 || refuted;
  }

  private boolean violatedWithout(Condition dropped, Situation situation) {
    Random random = situation.random();
    Circumstances drawn = circumstances.apply(situation, random);
    return theorem.allBut(dropped, drawn.design(), random)
        .flatMap(design -> violation(drawn.restrained(theorem).in(design), random, false))
        .isPresent();
  }

  private boolean violatedWithout(Theorem.Restraint dropped, Situation situation) {
    Random random = situation.random();
    Circumstances drawn = circumstances.apply(situation, random);
    LyncModel model = drawn.restrained(theorem.unrestrained(dropped)).in(theorem.covered(drawn.design(), random));
    return violation(model, random, false).isPresent();
  }

  /** A run that ends where it violates the clause, if one of a few drawn at random does. */
  private Optional<RandomRun> violation(LyncModel model, Random random, boolean counted) {
    State before = model.view(new long[model.words()], 0);
    State after = model.view(new long[model.words()], 0);
    for (int i = 0; i < RUNS_EACH; i++) {
      RandomRun run = new RandomRun(model, random);
      before.bind(run.state(), 0);
      boolean violated = !theorem.part().holds(before);
      for (int step = 0; step < steps && !violated && run.step(action -> true); step++) {
        violated = violatedBy(before, after.bind(run.state(), 0));
        before.bind(run.state(), 0);
        met += counted && theorem.part().antecedent(after) ? 1 : 0;
        attacks += counted && run.last().byAttacker() ? 1 : 0;
      }
      if (violated) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  private boolean violatedBy(State before, State after) {
    Part part = theorem.part();
    return !part.holds(after) || part.hasStep() && !part.holdsOnStep(before, after);
  }

  private boolean violatedAtTheEnd(LyncModel model, Run run) {
    long[][] states = run.states();
    State last = model.view(states[run.length()], 0);
    return run.length() == 0 ? !theorem.part().holds(last) : violatedBy(model.view(states[run.length() - 1], 0), last);
  }
}
