package lync.encryption.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.search.Search;
import lync.encryption.search.SearchResult;

/** The whole reachable graph of a scenario, with what the clauses say about it. */
record Exploration(LyncModel model, ClauseObserver observer, SearchResult result) {

  static Exploration of(Design design, Scenario scenario) {
    LyncModel model = new LyncModel(design, scenario, Universe.of(design, scenario));
    ClauseObserver observer = ClauseObserver.of(model);
    SearchResult result = Search.of(model).observer(observer).maxStates(2_000_000).run();
    if (!result.complete()) {
      throw new IllegalStateException("the scenario is too large for a test");
    }
    return new Exploration(model, observer, result);
  }

  static Exploration of(DesignBuilder design, ScenarioBuilder scenario) {
    return of(design.build(), scenario.build());
  }

  /** Identifiers of the violated clauses, each with the length of a shortest run that violates it. */
  Map<String, Integer> violations() {
    Map<String, Integer> violations = new TreeMap<>();
    for (Clause clause : Clauses.all()) {
      for (Part part : clause.parts()) {
        if (clause.form() != Form.Reach && result.statePredicateCount(observer.hit(part)) > 0) {
          violations.put(clause.id(), result.statePredicateLevel(observer.hit(part)));
        }
        observer.stepViolation(part).ifPresent(predicate -> {
          if (result.stepPredicateCount(predicate) > 0) {
            violations.merge(clause.id() + " on a step", result.stepPredicateLevel(predicate), Math::min);
          }
        });
      }
    }
    if (result.statePredicateCount(observer.knowledgeNotClosed()) > 0) {
      violations.put("KnowledgeClosed", result.statePredicateLevel(observer.knowledgeNotClosed()));
    }
    return violations;
  }

  /** Names of the parts whose antecedent was met. */
  Set<String> antecedents() {
    Set<String> names = new TreeSet<>();
    for (Part part : Clauses.parts()) {
      if (result.statePredicateCount(observer.antecedent(part)) > 0) {
        names.add(part.name());
      }
    }
    return names;
  }

  /** Names of the goals reached. */
  Set<String> goals() {
    Set<String> names = new TreeSet<>();
    for (Clause clause : Clauses.all()) {
      for (Part part : clause.parts()) {
        if (clause.form() == Form.Reach && result.statePredicateCount(observer.hit(part)) > 0) {
          names.add(part.name());
        }
      }
    }
    return names;
  }

  /** Names of the actions that fired. */
  Set<String> actions() {
    Set<String> names = new TreeSet<>();
    IntStream.range(0, model.actions())
        .filter(action -> result.actionCount(action) > 0)
        .forEach(action -> names.add(model.groundActions().get(action).name()));
    return names;
  }

  /** Whether some reachable state is of this kind. */
  boolean reaches(Predicate<State> kind) {
    State state = model.view(new long[model.words()], 0);
    boolean[] found = new boolean[1];
    result.forEachState((index, words, offset, level) -> found[0] |= kind.test(state.bind(words, offset)));
    return found[0];
  }

  /** Whether every state in which nothing more can happen is of this kind. */
  boolean endsIn(Predicate<State> kind) {
    State state = model.view(new long[model.words()], 0);
    boolean[] counterexample = new boolean[1];
    result.forEachState((index, words, offset, level) -> {
      boolean[] goesOn = new boolean[1];
      model.successors(words, offset, (action, next, at) -> goesOn[0] = true);
      counterexample[0] |= !goesOn[0] && !kind.test(state.bind(words, offset));
    });
    return !counterexample[0];
  }
}
