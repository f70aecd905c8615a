package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import lync.encryption.generators.DesignDraft;
import lync.encryption.model.ImpossibleStep;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.TrunkMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Reality follows the model beyond the reference designs: with any faults, which the ends then have as well, other readings, other suites, media
 * bypass and other modes of the trunk.
 */
class VariedExecutionProperties {

  private static final int TRIES = 288;
  private static final AtomicInteger DRAWN = new AtomicInteger();

  /** One scenario after the other, as everywhere; the rest at random. */
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
  void whateverElseIsSoTheEndsAreWhatTheModelSays(@ForAll("seeds") long seed) {
    ReferenceDesigns.Instance instance = ExecutedRun.instance(seed);
    Design design = varied(instance.design(), new Random(seed));
    ExecutedRun run = executed(new ReferenceDesigns.Instance(instance.name(), design, instance.scenario(), instance.thorough()), seed);
    assertEquals(List.of(), run.differences(), () -> run + " with " + design.faults() + ", " + design.alternatives());
    Statistics.label("executed").collect(run.steps().stream().allMatch(step -> step.happening().notExecuted().isEmpty()))
        .coverage(coverage -> coverage.check(true).count(count -> count >= TRIES / 2));
  }

  /** A checkpoint may be out of reach of another design. */
  private static ExecutedRun executed(ReferenceDesigns.Instance instance, long seed) {
    try {
      return ExecutedRun.of(instance, seed, instance.design().faults());
    } catch (ImpossibleStep unreachable) {
      Assume.that(false);
      throw unreachable;
    }
  }

  private static Design varied(Design design, Random random) {
    DesignDraft draft = new DesignDraft(design);
    for (int i = random.nextInt(3); i > 0; i--) {
      draft.faults().add(any(Fault.values(), random));
    }
    for (Reading reading : Reading.values()) {
      if (random.nextInt(6) == 0 && !draft.alternatives().remove(reading)) {
        draft.alternatives().add(reading);
      }
    }
    for (Participant participant : Participant.values()) {
      if (random.nextInt(4) == 0) {
        draft.suites(participant).clear();
        draft.suites(participant).add(any(new Suite[] {Suite.Approved, Suite.NonApproved}, random));
        draft.suites(participant).add(any(new Suite[] {Suite.Approved, Suite.NonApproved}, random));
      }
    }
    if (random.nextInt(3) == 0) {
      draft.bypass(random.nextBoolean());
    }
    if (random.nextInt(4) == 0) {
      draft.trunkMode(any(TrunkMode.values(), random));
    }
    return draft.design();
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
