package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CallLeftPending;
import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomRun;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.search.Run;
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
  private static final int RUNS_EACH = 3;
  private static final int LONGEST_START = 150;
  /** Runs left with a call pending, below which it would not mean much that they all ended. */
  private static final int LEAST = 30;

  private static int situations;
  private static int leftPending;

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
    Circumstances circumstances = Circumstances.ofCalls(situation, random, CallsEndProperties::call);
    LyncModel model = circumstances.in(THEOREM.covered(circumstances.design(), random));
    situations++;
    for (int i = 0; i < RUNS_EACH; i++) {
      RandomRun run = start(model, random);
      State state = model.view(run.state(), 0);
      int rank = Invariants.rank(state);
      boolean begun = pending(state);
      int steps = 0;
      while (steps <= rank && run.step(CallsEndProperties::isProtocol)) {
        steps++;
      }
      if (steps > rank || pending(state.bind(run.state(), 0))) {
        fail("replay with " + situation.replay() + System.lineSeparator() + "left to the honest at rank " + rank + ", calls do not end:"
            + System.lineSeparator() + new Counterexample(THEOREM::covers, CallsEndProperties::doesNotEnd).describe(model, run.actions()));
      }
      leftPending += begun ? 1 : 0;
    }
  }

  @Example
  void bothConditionsMatter() {
    RANKED.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    RANKED.assertMet();
    RANKED.assertAttacked();
    assertTrue(situations <= 1 || leftPending >= LEAST, () -> leftPending + " of the runs were left with a call pending");
  }

  private static RandomRun start(LyncModel model, Random random) {
    RandomRun run = new RandomRun(model, random);
    int steps = random.nextInt(LONGEST_START);
    while (steps > 0 && run.step(action -> true)) {
      steps--;
    }
    return run;
  }

  private static boolean isProtocol(Action action) {
    return action.byProtocol();
  }

  private static boolean pending(State state) {
    return IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> PENDING.contains(state.call(call).phase()));
  }

  /** The honest have nothing left to do, and a call is pending all the same; or a step was taken for nothing. */
  private static boolean doesNotEnd(LyncModel model, Run run) {
    long[][] states = run.states();
    long[] last = states[run.length()];
    boolean[] goesOn = new boolean[1];
    model.successors(last, 0, (action, words, offset) -> goesOn[0] |= isProtocol(model.groundActions().get(action)));
    return !goesOn[0] && pending(model.view(last, 0))
        || IntStream.range(0, run.length()).anyMatch(i -> !Invariants.rankFalls(model.view(states[i], 0), model.view(states[i + 1], 0)));
  }
}
