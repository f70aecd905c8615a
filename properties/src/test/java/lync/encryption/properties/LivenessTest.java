package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.properties.ReferenceDesigns.Instance;
import lync.encryption.search.Search;
import lync.encryption.spec.TlcOptions;
import lync.encryption.spec.TlcProcess;
import lync.encryption.spec.TlcResult;
import lync.encryption.spec.TlcTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * L02 as the temporal property that it is, by TLC: under weak fairness of the protocol, what was begun ends. Both engines check it as safety
 * (ConnectionsEnd, RankFalls, EndedStaysEnded) on every scenario; this shows that those three say enough.
 *
 * <p>An ordinary build takes the scenarios of up to {@value #USUAL} states; {@code -Dlync.liveness=100000} takes those of up to 100,000, which is
 * a matter of some minutes.
 */
class LivenessTest {

  private static final long USUAL = 200;
  private static final long LARGEST = Long.getLong("lync.liveness", USUAL);

  @TestFactory
  Stream<DynamicTest> whatWasBegunEnds() {
    List<Instance> instances = ReferenceDesigns.instances().stream().filter(LivenessTest::isSmallEnough).toList();
    assertTrue(instances.size() >= 5, () -> "too few scenarios of this size: " + instances);
    return instances.stream().map(instance -> DynamicTest.dynamicTest(instance.name(), () -> {
      TlcResult result = run(instance, instance.design());
      assertTrue(result.complete());
      assertEquals(List.of(), result.violations());
    }));
  }

  /** The property can fail: with attempts that are never answered it does, whatever the scenario. */
  @Test
  void whatIsLeftPendingDoesNot() {
    Instance instance = ReferenceDesigns.instances().stream().filter(LivenessTest::isSmallEnough).findFirst().orElseThrow();
    Design pending = instance.design().withFaults(Set.of(Fault.ConnectionLeftPending));
    assertEquals("Temporal properties were violated.", run(instance, pending).violations().get(0));
  }

  private static boolean isSmallEnough(Instance instance) {
    return !instance.thorough() && Search.of(instance.narrow()).maxStates(LARGEST).run().complete();
  }

  private static TlcResult run(Instance instance, Design design) {
    Universe universe = Universe.of(design, instance.scenario());
    return TlcProcess.run(lync.encryption.spec.Instance.of(instance.name(), design, instance.scenario(), universe),
        TlcOptions.of(TlcTask.LIVENESS).withExpectedStates(LARGEST));
  }
}
