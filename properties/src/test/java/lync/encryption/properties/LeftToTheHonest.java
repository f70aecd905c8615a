package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomRun;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.search.Run;

/**
 * That things end, as it is meant: whatever has happened so far, let the honest participants go on by themselves, and after no more steps than the
 * rank allows nothing is left open.
 */
final class LeftToTheHonest {

  private static final int RUNS_EACH = 3;

  private final Theorem theorem;
  private final String what;
  private final Predicate<State> open;
  private final int longestStart;
  private final int least;

  private int situations;
  private int leftOpen;

  /**
   * @param theorem says in which designs things end
   * @param what of which things
   * @param open whether any of them has not ended
   * @param longestStart steps, at the most, after which the honest are left alone
   * @param least runs left with something open, below which it would not mean much that they all ended
   */
  LeftToTheHonest(Theorem theorem, String what, Predicate<State> open, int longestStart, int least) {
    this.theorem = theorem;
    this.what = what;
    this.open = open;
    this.longestStart = longestStart;
    this.least = least;
  }

  void check(Situation situation, Random random, Circumstances circumstances) {
    LyncModel model = circumstances.in(theorem.covered(circumstances.design(), random));
    situations++;
    for (int i = 0; i < RUNS_EACH; i++) {
      RandomRun run = start(model, random);
      State state = model.view(run.state(), 0);
      int rank = Invariants.rank(state);
      boolean begun = open.test(state);
      int steps = 0;
      while (steps <= rank && run.step(Action::byProtocol)) {
        steps++;
      }
      if (steps > rank || open.test(state.bind(run.state(), 0))) {
        fail("replay with " + situation.replay() + System.lineSeparator() + "left to the honest at rank " + rank + ", " + what + " do not end:"
            + System.lineSeparator() + new Counterexample(theorem::covers, this::doesNotEnd).describe(model, run.actions()));
      }
      leftOpen += begun ? 1 : 0;
    }
  }

  private RandomRun start(LyncModel model, Random random) {
    RandomRun run = new RandomRun(model, random);
    int steps = random.nextInt(longestStart);
    while (steps > 0 && run.step(action -> true)) {
      steps--;
    }
    return run;
  }

  /** The honest have nothing left to do, and something is open all the same; or a step was taken for nothing. */
  private boolean doesNotEnd(LyncModel model, Run run) {
    long[][] states = run.states();
    long[] last = states[run.length()];
    boolean[] goesOn = new boolean[1];
    model.successors(last, 0, (action, words, offset) -> goesOn[0] |= model.groundActions().get(action).byProtocol());
    return !goesOn[0] && open.test(model.view(last, 0))
        || IntStream.range(0, run.length()).anyMatch(i -> !Invariants.rankFalls(model.view(states[i], 0), model.view(states[i + 1], 0)));
  }

  /** A single situation, replayed, says nothing of how often something was open. */
  void assertMet() {
    assertTrue(situations <= 1 || leftOpen >= least, () -> leftOpen + " of the runs were left with " + what + " open");
  }
}
