package lync.encryption.cli.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.spec.Instance;
import lync.encryption.spec.SpecificationError;
import lync.encryption.spec.TlcOptions;
import lync.encryption.spec.TlcPool;
import lync.encryption.spec.TlcResult;
import lync.encryption.spec.TlcTask;

/** Explores a scenario in the TLA+ specification, by TLC in another process. */
public final class TlcEngine {

  /** What the specification has besides the clauses, and what must hold in every state. */
  private static final List<String> INVARIANTS = List.of("TypeOK", "KnowledgeClosed");
  /** The two properties of steps that make up the step half of L02. */
  public static final List<String> STEP_PROPERTIES = List.of("RankFalls", "EndedStaysEnded");

  private TlcEngine() {}

  /**
   * Visits every reachable state, up to the bound, and judges every clause in it; in a process that starts and ends with it.
   *
   * @param name what the instance is called in its files
   * @param expectedStates how many states there will be, if the other engine told
   * @throws CancellationException if told to stop
   */
  public static EngineOutcome explore(
      String name, Design design, Scenario scenario, Limits limits, OptionalLong expectedStates, BooleanSupplier cancelled) {
    try (TlcPool pool = new TlcPool(expectedStates)) {
      return explore(name, design, scenario, limits, pool, cancelled);
    }
  }

  /**
   * Visits every reachable state, up to the bound, and judges every clause in it. That TLC stopped with an error is part of the outcome.
   *
   * @param name what the instance is called in its files
   * @throws CancellationException if told to stop
   */
  public static EngineOutcome explore(
      String name, Design design, Scenario scenario, Limits limits, TlcPool pool, BooleanSupplier cancelled) {
    long started = System.nanoTime();
    try {
      Instance instance = Instance.of(name, design, scenario, Universe.of(design, scenario));
      return outcome(pool.run(instance, options(limits, cancelled)), since(started));
    } catch (SpecificationError stopped) {
      return new EngineOutcome(Engine.Tlc, false, 0, 0, 0, unobserved(), List.of("stopped: " + oneLine(stopped)), since(started));
    }
  }

  private static TlcOptions options(Limits limits, BooleanSupplier cancelled) {
    TlcOptions options = TlcOptions.of(TlcTask.OBSERVE).withCancelled(cancelled);
    if (limits.bounded()) {
      options = options.withMaxStates(limits.maxStates());
    }
    if (limits.tla2tools().isPresent()) {
      options = options.withJar(limits.tla2tools().get());
    }
    return options;
  }

  private static EngineOutcome outcome(TlcResult result, Duration time) {
    Map<String, PartOutcome> parts = new LinkedHashMap<>();
    for (Clause clause : Clauses.all()) {
      for (Part part : clause.parts()) {
        String hit = clause.form() == Form.Reach ? part.name() : "~" + part.name();
        parts.put(part.name(), new PartOutcome(count(result, part.name() + "Antecedent"), level(result, hit), stepLevel(result, part)));
      }
    }
    List<String> failures = new ArrayList<>(result.violations());
    INVARIANTS.stream()
        .filter(invariant -> level(result, "~" + invariant) != PartOutcome.NEVER)
        .forEach(invariant -> failures.add("the invariant " + invariant + " is broken at level " + level(result, "~" + invariant)));
    // TLC counts the initial state among those generated.
    return new EngineOutcome(Engine.Tlc, result.complete(), result.distinct(), result.generated() - 1, result.diameter(), parts, failures, time);
  }

  private static int stepLevel(TlcResult result, Part part) {
    return !part.hasStep()
        ? PartOutcome.NEVER
        : STEP_PROPERTIES.stream().map(property -> level(result, "~" + property)).filter(level -> level != PartOutcome.NEVER)
            .min(Integer::compare).orElse(PartOutcome.NEVER);
  }

  private static long count(TlcResult result, String formula) {
    Long count = result.counts().get(formula);
    if (count == null) {
      throw new IllegalStateException("TLC was not asked about " + formula);
    }
    return count;
  }

  private static int level(TlcResult result, String formula) {
    count(result, formula);
    return result.levels().getOrDefault(formula, PartOutcome.NEVER);
  }

  private static Map<String, PartOutcome> unobserved() {
    Map<String, PartOutcome> parts = new LinkedHashMap<>();
    Clauses.parts().forEach(part -> parts.put(part.name(), new PartOutcome(0, PartOutcome.NEVER, PartOutcome.NEVER)));
    return parts;
  }

  private static String oneLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
