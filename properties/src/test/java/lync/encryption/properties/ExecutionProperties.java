package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.capture.SecrecyScan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Evidence 5 for whole runs: whatever way the model takes through a scenario of a reference design, reality takes it as well. */
class ExecutionProperties {

  private static final int TRIES = 568;

  /** Of these, some are read in some runs: the scan is not blind. */
  private static final Set<Term.Kind> CONTROLS = EnumSet.of(Term.Kind.Content, Term.Kind.Credential, Term.Kind.Media);

  private static final AtomicInteger DRAWN = new AtomicInteger();

  /** One scenario after the other; the walk through it at random. */
  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(random -> {
      long near = random.nextLong() >>> 16;
      int instances = ExecutedRun.instances();
      return near - Math.floorMod(near, instances) + DRAWN.getAndIncrement() % instances;
    });
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void afterEveryStepTheEndsAreWhatTheModelSays(@ForAll("seeds") long seed) {
    ExecutedRun run = ExecutedRun.of(seed);
    assertEquals(List.of(), run.differences(), run::toString);
    run.steps().forEach(step -> Statistics.label("actions").collect(step.action().name(), step.happening().notExecuted().isEmpty()));
  }

  /**
   * No secret on the wire: of keys, wrapped keys, credentials, and what messages and media say, nothing can be read in a zone with a tap, as it is,
   * in Base64 or in hexadecimal, unless the model says that the attacker knows it. What goes in clear is the control: all of it is seen.
   */
  @Property(tries = TRIES / 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void whatCanBeReadTheAttackerKnows(@ForAll("seeds") long seed) {
    ExecutedRun run = ExecutedRun.of(seed);
    SecrecyScan scan = new SecrecyScan();
    Map<String, Term> terms = new HashMap<>();
    run.execution().secrets().forEach(secret -> {
      scan.lookFor(secret.term().value().toString(), secret.octets());
      terms.put(secret.term().value().toString(), secret.term());
    });
    List<SecrecyScan.Sighting> sightings = scan.in(run.execution().tapped());
    assertEquals(List.of(), sightings.stream().filter(seen -> !run.end().knows(terms.get(seen.secret()))).toList(), run::toString);
    Set<String> seen = sightings.stream().map(SecrecyScan.Sighting::secret).collect(Collectors.toSet());
    assertEquals(List.of(), inClear(run).filter(terms::containsKey).filter(secret -> !seen.contains(secret)).toList(), run::toString);
    assertEquals(List.of(), readByTaps(run, terms.values()).filter(secret -> !seen.contains(secret)).toList(), run::toString);
    Set<Term.Kind> kinds = EnumSet.noneOf(Term.Kind.class);
    seen.forEach(secret -> kinds.add(terms.get(secret).kind()));
    for (Term.Kind kind : CONTROLS) {
      Statistics.label(kind.name()).collect(kinds.contains(kind));
      Statistics.label(kind.name()).coverage(coverage -> {
        coverage.check(true).count(times -> times > 0);
        coverage.check(false).count(times -> times > 0);
      });
    }
  }

  /** What the attacker knows, by the model, where it has nothing but its taps: it has opened no connection, and no key has told it more. */
  private static Stream<String> readByTaps(ExecutedRun run, Collection<Term> terms) {
    State end = run.end();
    Setting setting = end.setting();
    boolean opened = setting.universe().links().stream().anyMatch(link -> end.knows(setting.terms().trafficSecret(link)));
    return terms.stream().filter(term -> !opened && end.knows(term)).filter(term -> switch (term.kind()) {
      case Content, Credential, Wrapped -> true;
      case Media -> end.stream(term.number(), Side.valueOf(term.name())).form(term.generation()) == Media.RTP;
      default -> false;
    }).map(term -> term.value().toString());
  }

  /** What messages say that crossed a tapped link in clear. */
  private static Stream<String> inClear(ExecutedRun run) {
    Setting setting = run.end().setting();
    return IntStream.rangeClosed(1, setting.universe().messages()).boxed()
        .filter(m -> setting.universe().links().stream()
            .anyMatch(link -> run.end().carried(m, link) == Carriage.TCP && setting.link(link).tapped()))
        .map(m -> setting.terms().content(m).value().toString());
  }
}
