package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CallLeftPending;
import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.State;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.CallPhase;
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

  @AfterContainer
  static void assertNotVacuous() {
    RANKED.assertMet();
    RANKED.assertAttacked();
    LEFT.assertMet();
  }

  private static boolean pending(State state) {
    return IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> PENDING.contains(state.call(call).phase()));
  }
}
