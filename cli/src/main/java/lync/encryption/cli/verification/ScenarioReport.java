package lync.encryption.cli.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineComparison;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.JavaExploration;

/**
 * What the engines found in one scenario.
 *
 * @param java empty if this engine was skipped
 * @param tlc empty if this engine was skipped
 * @param cached engines whose figures were not computed now but kept from an earlier run on the same foundation
 */
public record ScenarioReport(NamedScenario scenario, Optional<JavaExploration> java, Optional<EngineOutcome> tlc, Set<Engine> cached) {

  public ScenarioReport {
    cached = Set.copyOf(cached);
  }

  public Optional<EngineOutcome> outcome(Engine engine) {
    return engine == Engine.Java ? java.map(JavaExploration::outcome) : tlc;
  }

  /** Whether each engine that explored the scenario visited all of it. */
  public boolean complete() {
    return java.stream().allMatch(found -> found.outcome().complete()) && tlc.stream().allMatch(EngineOutcome::complete);
  }

  /** In what the engines differ, and what went wrong in either, one line each. A skipped engine neither agrees nor differs. */
  public List<String> differences() {
    if (java.isPresent() && tlc.isPresent()) {
      return EngineComparison.differences(java.get().outcome(), tlc.get());
    }
    List<String> failures = new ArrayList<>();
    java.ifPresent(found -> failures.addAll(EngineComparison.failures(found.outcome())));
    tlc.ifPresent(found -> failures.addAll(EngineComparison.failures(found)));
    return failures;
  }
}
