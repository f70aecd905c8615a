package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.design.Scenario;

/** Words that several reports share. */
final class Words {

  /** Stands where an engine was not asked. */
  static final String SKIPPED = "skipped";

  private Words() {}

  /** "1 state", "2 states". */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /** A verdict of an engine, coloured by whether it is the one expected. */
  static String verdict(ClauseReport report, Engine engine) {
    Optional<Verdict> verdict = report.verdict(engine);
    if (verdict.isEmpty()) {
      return SKIPPED;
    }
    String word = verdict.get().word();
    return switch (report.standing()) {
      case Unexpected -> "@|bold,red " + word + "|@";
      case Incomplete, Vacuous -> "@|yellow " + word + "|@";
      case AsExpected -> verdict.get() == Verdict.Holds ? "@|green " + word + "|@" : word;
    };
  }

  /** A figure of both engines: once if they agree. */
  static String both(ScenarioReport report, ToLongFunction<EngineOutcome> figure) {
    List<Long> figures = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      report.outcome(engine).ifPresent(outcome -> figures.add(figure.applyAsLong(outcome)));
    }
    return figures.stream().distinct().map(String::valueOf).reduce((a, b) -> a + "/" + b).orElse("");
  }

  /**
   * The bounds within which a scenario is explored: retries a link, connections of the attacker, what may happen at the same time, and what the
   * administrator may do.
   */
  static String bounds(Scenario scenario, Limits limits) {
    List<String> bounds = new ArrayList<>();
    bounds.add("retries " + scenario.retries());
    bounds.add("attacker " + scenario.attackerConnections());
    bounds.add("handshakes " + scenario.handshakes().name().toLowerCase(Locale.ROOT));
    if (scenario.messages().size() > 1) {
      bounds.add("messages " + scenario.order().name().toLowerCase(Locale.ROOT));
    }
    if (!scenario.administrator().isEmpty()) {
      bounds.add("administrator " + scenario.administrator().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }
    if (scenario.packets() > 0) {
      bounds.add("packets " + scenario.packets() + " a stream from " + scenario.firstIndex() + ", deliveries " + scenario.deliveries());
    }
    if (!scenario.prologue().isEmpty()) {
      bounds.add("from a checkpoint after " + count(scenario.prologue().size(), "step"));
    }
    if (limits.bounded()) {
      bounds.add("states " + limits.maxStates());
    }
    return String.join(", ", bounds);
  }

  /** Which figures of these scenarios were not computed now; empty if all were. */
  static Optional<String> cached(List<ScenarioReport> scenarios) {
    List<String> engines = Stream.of(Engine.values()).flatMap(engine -> cached(scenarios, engine).stream()).toList();
    return engines.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("; ", engines) + ": figures of an earlier run on the same design, specification and program (--no-cache for new ones)");
  }

  /** In which of these scenarios an engine's figures were not computed now; empty if in none. */
  static Optional<String> cached(List<ScenarioReport> scenarios, Engine engine) {
    List<String> names = scenarios.stream().filter(report -> report.cached().contains(engine)).map(report -> report.scenario().name()).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(engine + " in " + (names.size() == scenarios.size() ? "every scenario" : String.join(", ", names)));
  }

  /** What is remarkable about a clause's standing; empty if nothing is. */
  static Optional<String> remark(ClauseReport report) {
    String found = report.verdicts().values().stream().distinct().map(Verdict::word).reduce((a, b) -> a + "/" + b).orElse("");
    return switch (report.standing()) {
      case AsExpected -> Optional.empty();
      case Vacuous -> Optional.of("its situation occurred in no scenario");
      case Incomplete -> Optional.of("a bound was reached before everything was explored");
      case Unexpected -> Optional.of(found + ", expected " + report.expected());
    };
  }
}
