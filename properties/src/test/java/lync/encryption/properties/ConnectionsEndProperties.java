package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomRun;
import lync.encryption.generators.RandomScenarios;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.search.Run;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * L02: if attempts are answered at all, then every attempt ends, whatever the attacker began and left off. Once as the clause has it, by a rank that
 * falls; and once as it is meant: let the honest participants go on by themselves from anywhere, and soon nothing is in progress.
 */
class ConnectionsEndProperties extends TheoremSuite {

  private static final Theorem THEOREM = Theorem.about("ConnectionsEnd").without(ConnectionLeftPending);
  private static final Invariance RANKED = new Invariance(THEOREM);
  private static final int RUNS_EACH = 3;
  private static final int LONGEST_START = 60;
  /** Runs left with a handshake in progress, below which it would not mean much that they all ended. */
  private static final int LEAST = 100;

  private static int situations;
  private static int leftInProgress;

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyStepLowersTheRankAndNoEndIsTakenBack(@ForAll("situations") Situation situation) {
    RANKED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyRunThatIsLeftToTheHonestEnds(@ForAll("situations") Situation situation) {
    Random random = situation.random();
    Circumstances circumstances = Circumstances.of(situation, random, RandomScenarios::conversation);
    LyncModel model = circumstances.in(THEOREM.covered(circumstances.design(), random));
    situations++;
    for (int i = 0; i < RUNS_EACH; i++) {
      RandomRun run = start(model, random);
      State state = model.view(run.state(), 0);
      int rank = Invariants.rank(state);
      boolean begun = inProgress(state);
      int steps = 0;
      while (steps <= rank && run.step(ConnectionsEndProperties::isHonest)) {
        steps++;
      }
      if (steps > rank || inProgress(state.bind(run.state(), 0))) {
        fail("replay with " + situation.replay() + System.lineSeparator() + "left to the honest at rank " + rank + ", connections do not end:"
            + System.lineSeparator() + new Counterexample(THEOREM::covers, ConnectionsEndProperties::doesNotEnd).describe(model, run.actions()));
      }
      leftInProgress += begun ? 1 : 0;
    }
  }

  @Example
  void theOneConditionMatters() {
    RANKED.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    RANKED.assertMet();
    RANKED.assertAttacked();
    assertTrue(situations <= 1 || leftInProgress >= LEAST, () -> leftInProgress + " of the runs were left with a handshake in progress");
  }

  private static RandomRun start(LyncModel model, Random random) {
    RandomRun run = new RandomRun(model, random);
    int steps = random.nextInt(LONGEST_START);
    while (steps > 0 && run.step(action -> true)) {
      steps--;
    }
    return run;
  }

  private static boolean isHonest(Action action) {
    return action.byProtocol();
  }

  private static boolean inProgress(State state) {
    return IntStream.range(0, state.ends()).anyMatch(i -> state.end(i).phase().inProgress());
  }

  /** The honest have nothing left to do, and something is in progress all the same; or a step was taken for nothing. */
  private static boolean doesNotEnd(LyncModel model, Run run) {
    long[][] states = run.states();
    long[] last = states[run.length()];
    boolean[] goesOn = new boolean[1];
    model.successors(last, 0, (action, words, offset) -> goesOn[0] |= isHonest(model.groundActions().get(action)));
    return !goesOn[0] && inProgress(model.view(last, 0))
        || IntStream.range(0, run.length()).anyMatch(i -> !Invariants.rankFalls(model.view(states[i], 0), model.view(states[i + 1], 0)));
  }
}
