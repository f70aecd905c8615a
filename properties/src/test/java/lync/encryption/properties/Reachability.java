package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import lync.encryption.generators.CaseMinimiser;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomScenarios;
import lync.encryption.model.ClauseObserver;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.search.Search;
import lync.encryption.search.SearchResult;

/**
 * A theorem that says "some run gets there": the exact search finds it in a scenario that attempts no more than that. Conditions are shown to matter
 * by designs in which the same search, exhausted, finds none.
 */
final class Reachability {

  /** States in which the clause's situation was met, below which a theorem that stood would not mean much. */
  private static final long LEAST = 100;
  /** Situations tried to show that a condition matters. */
  private static final int ATTEMPTS = 500;

  private final Theorem theorem;
  private final Function<Circumstances, Scenario> scenarios;
  private int situations;
  private boolean refuted;
  private long met;

  /** @param scenarios what is attempted under these circumstances */
  Reachability(Theorem theorem, Function<Circumstances, Scenario> scenarios) {
    this.theorem = theorem;
    this.scenarios = scenarios;
  }

  /** Fails if the goal cannot be reached in the situation's design, made to meet the conditions. */
  void check(Situation situation) {
    Random random = situation.random();
    Circumstances circumstances = Circumstances.of(situation, random, RandomScenarios::conversation);
    Design design = theorem.covered(circumstances.design(), random);
    Scenario scenario = scenarios.apply(circumstances);
    situations++;
    if (!reached(design, scenario)) {
      refuted = true;
      fail("replay with " + situation.replay() + System.lineSeparator() + "it is not so that " + theorem + System.lineSeparator()
          + describe(design, scenario));
    }
  }

  /** Fails unless each condition, dropped, puts the goal out of reach in some design that meets all others. */
  void everyConditionMatters() {
    List<String> superfluous = theorem.conditions().stream()
        .filter(condition -> TheoremSuite.situations(ATTEMPTS)
            .noneMatch(situation -> starves(condition, situation)))
        .map(Condition::says)
        .toList();
    assertEquals(List.of(), superfluous, () -> "conditions without which " + theorem.part().name() + " could be reached all the same");
  }

  /** Fails if searches were made, but met next to none of what the clause speaks about. */
  void assertMet() {
    assertTrue(situations <= 1 || refuted || met >= LEAST,
        () -> theorem.part().name() + " was met in " + met + " states of " + situations + " situations");
  }

  private boolean starves(Condition dropped, Situation situation) {
    Random random = situation.random();
    Circumstances circumstances = Circumstances.of(situation, random, RandomScenarios::conversation);
    return theorem.allBut(dropped, circumstances.design(), random)
        .filter(design -> !reached(design, scenarios.apply(circumstances)))
        .isPresent();
  }

  private boolean reached(Design design, Scenario scenario) {
    LyncModel model = new LyncModel(design, scenario, Universe.of(design, scenario));
    ClauseObserver observer = ClauseObserver.of(model);
    SearchResult result = Search.of(model).observer(observer).digest(false).run();
    met += result.statePredicateCount(observer.antecedent(theorem.part()));
    return result.statePredicateCount(observer.hit(theorem.part())) > 0;
  }

  /** The design by what sets it apart from the plain one, as far as that puts the goal out of reach. */
  private String describe(Design design, Scenario scenario) {
    CaseMinimiser.Case small = new CaseMinimiser(found -> theorem.covers(found.design()) && !reached(found.design(), scenario))
        .minimise(new CaseMinimiser.Case(design, scenario, Map.of()), Map.of());
    return "no run gets there in the plain design, changed in:" + System.lineSeparator()
        + String.join(System.lineSeparator(), Changes.of(small.design())) + System.lineSeparator()
        + "in the empty scenario, changed in:" + System.lineSeparator()
        + String.join(System.lineSeparator(), Changes.of(scenario));
  }
}
