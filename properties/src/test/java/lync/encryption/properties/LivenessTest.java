package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
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
 * L01 and L02 as the temporal properties that they are, by TLC: under weak fairness of the protocol, what was begun ends. Both engines check them as
 * safety (CallsEnd, ConnectionsEnd, RankFalls, EndedStaysEnded) on every scenario; this shows that those say enough.
 *
 * <p>An ordinary build takes the scenarios of up to {@value #USUAL} states, and those with calls, of which there are more, of up to
 * {@value #USUAL_WITH_CALLS}; {@code -Dlync.liveness=100000} takes those of up to 100,000, which is a matter of some minutes.
 */
class LivenessTest {

  private static final long USUAL = 200;
  private static final long USUAL_WITH_CALLS = 60;
  private static final Long ASKED_FOR = Long.getLong("lync.liveness");

  @TestFactory
  Stream<DynamicTest> whatWasBegunEnds() {
    List<Instance> instances = ReferenceDesigns.instances().stream().filter(LivenessTest::isSmallEnough).toList();
    assertTrue(instances.stream().filter(LivenessTest::hasCalls).count() >= 5, () -> "too few scenarios with calls of this size: " + instances);
    assertTrue(instances.stream().filter(instance -> !hasCalls(instance)).count() >= 5, () -> "too few scenarios of this size: " + instances);
    return instances.stream().map(instance -> DynamicTest.dynamicTest(instance.name(), () -> {
      TlcResult result = run(instance, instance.design());
      assertTrue(result.complete());
      assertEquals(List.of(), result.violations());
    }));
  }

  /** The property can fail: with attempts that are never answered it does, whatever the scenario. */
  @Test
  void whatIsLeftPendingDoesNot() {
    assertLeftPending(ReferenceDesigns.instances().stream().filter(instance -> !hasCalls(instance)), Fault.ConnectionLeftPending);
  }

  /** Nor does it speak of connections alone: it fails where a call comes so far that somebody would have to answer. */
  @Test
  void whatIsLeftUnansweredDoesNot() {
    assertLeftPending(ReferenceDesigns.instances().stream().filter(LivenessTest::hasCalls).filter(LivenessTest::isAnswered), Fault.CallLeftPending);
  }

  private static void assertLeftPending(Stream<Instance> instances, Fault fault) {
    Instance instance = instances.filter(LivenessTest::isSmallEnough).findFirst().orElseThrow();
    assertEquals("Temporal properties were violated.", run(instance, instance.design().withFaults(Set.of(fault))).violations().get(0));
  }

  private static boolean hasCalls(Instance instance) {
    return instance.scenario().messages().stream().anyMatch(plan -> plan.kind() == MessageKind.Offer);
  }

  /** An offer arrives. */
  private static boolean isAnswered(Instance instance) {
    LyncModel model = instance.narrow();
    int offer = 1 + instance.scenario().messages().stream().map(MessagePlan::kind).toList().indexOf(MessageKind.Offer);
    State state = model.view(new long[model.words()], 0);
    boolean[] arrives = new boolean[1];
    Search.of(model).maxStates(largest(instance)).run().forEachState(
        (number, states, offset, level) -> arrives[0] |= state.bind(states, offset).message(offer).phase() == MessagePhase.Delivered);
    return arrives[0];
  }

  private static boolean isSmallEnough(Instance instance) {
    return !instance.thorough() && Search.of(instance.narrow()).maxStates(largest(instance)).run().complete();
  }

  private static long largest(Instance instance) {
    return ASKED_FOR != null ? ASKED_FOR : hasCalls(instance) ? USUAL_WITH_CALLS : USUAL;
  }

  private static TlcResult run(Instance instance, Design design) {
    Universe universe = Universe.of(design, instance.scenario());
    return TlcProcess.run(lync.encryption.spec.Instance.of(instance.name(), design, instance.scenario(), universe),
        TlcOptions.of(TlcTask.LIVENESS).withExpectedStates(largest(instance)));
  }
}
