package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  private static final int TRIES = 600;

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
}
