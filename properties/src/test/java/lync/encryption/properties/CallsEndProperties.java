package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CallLeftPending;
import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.generators.RandomRun;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * L01: if connections and calls are answered at all, then every call that was begun comes up or fails, whatever the attacker and the administrator
 * did. Once as the clause has it, by a rank that falls; and once as it is meant: let the honest participants go on by themselves from anywhere, and
 * soon no call waits for anything.
 */
class CallsEndProperties extends TheoremSuite {

  private static final Theorem THEOREM = Theorem.about("CallsEnd").without(CallLeftPending, ConnectionLeftPending);
  private static final Invariance RANKED = Invariance.ofCalls(THEOREM, CallsEndProperties::call);
  private static final Set<CallPhase> PENDING = EnumSet.of(CallPhase.Offered, CallPhase.Answered, CallPhase.Reoffered, CallPhase.Reanswered);
  private static final LeftToTheHonest LEFT = new LeftToTheHonest(THEOREM, "calls", CallsEndProperties::pending, 150, 30);

  private static Scenario call(Random random) {
    return random.nextBoolean() ? CallScenarios.call(random) : CallScenarios.besideWindowsLive(random);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyStepLowersTheRankAndNoCallIsTakenBack(@ForAll("situations") Situation situation) {
    RANKED.check(situation);
  }

  @Property(tries = 120, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyCallThatIsLeftToTheHonestEnds(@ForAll("situations") Situation situation) {
    Random random = situation.random();
    LEFT.check(situation, random, Circumstances.ofCalls(situation, random, CallsEndProperties::call));
  }

  @Example
  void bothConditionsMatter() {
    RANKED.everyConditionMatters();
  }

  /** Nobody is signed in, so that the offer is refused where it stands; whether the caller is told is what the fault changes. */
  @Example
  void aCallThatNeverLeavesItsCallerEndsToo() {
    assertEquals(CallPhase.Failed, endOfACallWithoutSignIn(true));
    assertEquals(CallPhase.Idle, endOfACallWithoutSignIn(false));
  }

  private static CallPhase endOfACallWithoutSignIn(boolean told) {
    DesignDraft draft = new DesignDraft(RandomDesigns.plain());
    if (!told) {
      draft.faults().add(CallLeftPending);
    }
    Scenario scenario = new Scenario(Set.of(),
        List.of(new MessagePlan(MessageKind.Offer, Participant.ClientA, Participant.ClientB, Origin.Sender, 1)), Set.of(), 0, 0,
        Handshakes.Serial, Order.Sequential);
    LyncModel model = new LyncModel(draft.design(), scenario, Universe.of(draft.design(), scenario));
    RandomRun run = new RandomRun(model, new Random(0));
    State state = model.view(run.state(), 0);
    assertTrue(THEOREM.part().holds(state) && THEOREM.part().antecedent(state));
    while (run.step(action -> true)) {
      state.bind(run.state(), 0);
    }
    assertEquals(told, THEOREM.part().holds(state.bind(run.state(), 0)));
    return state.call(1).phase();
  }

  @AfterContainer
  static void assertNotVacuous() {
    RANKED.assertMet();
    RANKED.assertAttacked();
    LEFT.assertMet();
  }

  /** Offered and not answered, or to be offered, as it is its turn, and neither offered nor given up. */
  private static boolean pending(State state) {
    return IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> PENDING.contains(state.call(call).phase())
        || state.call(call).phase() == CallPhase.Idle
            && state.setting().dialog(call).placed()
            && Sending.turn(state, state.setting().dialog(call).offer()));
  }
}
