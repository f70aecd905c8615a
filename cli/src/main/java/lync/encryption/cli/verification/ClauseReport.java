package lync.encryption.cli.verification;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.model.clause.Clause;

/**
 * What was found about one clause in one design.
 *
 * @param verdicts by engine; a skipped engine has none
 * @param situations by engine: in how many distinct states the clause's situation occurred, over all scenarios
 * @param expected the verdict stated in the design, or the one that follows from whether the clause applies
 * @param standings how the verdict of each engine relates to the one expected
 * @param counterexample for a violated state or step clause: the shortest run that breaks it, with the scenario it belongs to
 */
public record ClauseReport(
    Clause clause,
    Map<Engine, Verdict> verdicts,
    Map<Engine, Long> situations,
    Verdict expected,
    Map<Engine, Standing> standings,
    Optional<FoundTrace> counterexample) {

  /** A run and the scenario in which it was found. */
  public record FoundTrace(String scenario, String part, Trace trace) {}

  public ClauseReport {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    situations = Collections.unmodifiableMap(new EnumMap<>(situations));
    standings = Collections.unmodifiableMap(new EnumMap<>(standings));
  }

  /** The least favourable of the engines. */
  public Standing standing() {
    return standings.values().stream().max(Comparator.naturalOrder()).orElse(Standing.AsExpected);
  }

  public Optional<Verdict> verdict(Engine engine) {
    return Optional.ofNullable(verdicts.get(engine));
  }

  /** The verdict of the first engine that judged. */
  public Verdict verdict() {
    return verdicts.values().iterator().next();
  }

  /** Whether the engines that judged came to one verdict. */
  public boolean agreed() {
    return verdicts.values().stream().distinct().count() <= 1;
  }
}
