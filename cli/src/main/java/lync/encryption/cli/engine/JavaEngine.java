package lync.encryption.cli.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import lync.encryption.model.ClauseObserver;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.search.ProgressListener;
import lync.encryption.search.Search;
import lync.encryption.search.SearchResult;

/** Explores a scenario in the Java model. */
public final class JavaEngine {

  private JavaEngine() {}

  /**
   * Visits every reachable state, up to the bound, and judges every clause in it.
   *
   * @throws CancellationException if told to stop
   */
  public static JavaExploration explore(Design design, Scenario scenario, Limits limits, ProgressListener progress, BooleanSupplier cancelled) {
    LyncModel model = new LyncModel(design, scenario, Universe.of(design, scenario));
    ClauseObserver observer = ClauseObserver.of(model);
    long started = System.nanoTime();
    SearchResult result = Search.of(model).observer(observer).maxStates(limits.maxStates()).progress(progress).cancelled(cancelled).run();
    if (result.cancelled()) {
      throw new CancellationException();
    }
    Duration time = Duration.ofNanos(System.nanoTime() - started);
    return new Findings(model, observer, result).exploration(time);
  }

  /** Reads a search's predicates as what they say about the parts of clauses. */
  private static final class Findings {

    private final LyncModel model;
    private final ClauseObserver observer;
    private final SearchResult result;
    private final Map<String, PartOutcome> parts = new LinkedHashMap<>();
    private final Map<String, Trace> hits = new LinkedHashMap<>();
    private final Map<String, Trace> situations = new LinkedHashMap<>();

    Findings(LyncModel model, ClauseObserver observer, SearchResult result) {
      this.model = model;
      this.observer = observer;
      this.result = result;
    }

    JavaExploration exploration(Duration time) {
      Clauses.parts().forEach(this::add);
      List<String> failures = new ArrayList<>();
      int unclosed = result.statePredicateLevel(observer.knowledgeNotClosed());
      if (unclosed != PartOutcome.NEVER) {
        failures.add("the invariant KnowledgeClosed is broken at level " + unclosed);
      }
      EngineOutcome outcome =
          new EngineOutcome(
              Engine.Java, result.complete(), result.states(), result.transitions(), result.diameter(), parts, failures, time);
      return new JavaExploration(outcome, result.digest(), result.bytes(), hits, situations);
    }

    private void add(Part part) {
      int antecedent = observer.antecedent(part);
      int hit = observer.hit(part);
      OptionalInt step = observer.stepViolation(part);
      PartOutcome outcome =
          new PartOutcome(
              result.statePredicateCount(antecedent),
              result.statePredicateLevel(hit),
              step.isPresent() ? result.stepPredicateLevel(step.getAsInt()) : PartOutcome.NEVER);
      parts.put(part.name(), outcome);
      result.shortestRunToState(antecedent).ifPresent(run -> situations.put(part.name(), new Trace(model, run)));
      boolean byStep = outcome.stepLevel() != PartOutcome.NEVER && outcome.stepLevel() == outcome.level();
      (byStep ? result.shortestRunToStep(step.orElseThrow()) : result.shortestRunToState(hit))
          .ifPresent(run -> hits.put(part.name(), new Trace(model, run)));
    }
  }
}
