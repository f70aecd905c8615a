package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.search.Replay;
import lync.encryption.search.Run;
import lync.encryption.search.StateSink;
import lync.encryption.search.TransitionSystem;
import org.junit.jupiter.api.Test;

/** What is left of a run is what its end needs, and no steps in a row can be left out of it. */
class RunMinimiserTest {

  /** Switches that can be turned on once those that they need are, and off again at any time. */
  private record Switches(int... needs) implements TransitionSystem {

    @Override
    public int words() {
      return 1;
    }

    @Override
    public int actions() {
      return needs.length;
    }

    @Override
    public String label(int action) {
      return "Turn(" + action + ")";
    }

    @Override
    public void initial(StateSink sink) {
      sink.accept(-1, new long[1], 0);
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
      long on = states[offset];
      for (int action = 0; action < needs.length; action++) {
        if ((on >> action & 1) != 0 || (on & needs[action]) == needs[action]) {
          sink.accept(action, new long[] {on ^ 1L << action}, 0);
        }
      }
    }
  }

  /** Switch 5 needs 3, which needs 1; switch 4 needs 2; the others need none. */
  private static final Switches SWITCHES = new Switches(0, 0, 0, 1 << 1, 1 << 2, 1 << 3, 0, 0);

  @Test
  void whatTheEndNeedsIsLeftAndNothingElse() {
    for (long seed : Seeds.first(50).toArray()) {
      int[] found = firstRun(SWITCHES, new Random(seed), run -> isOn(run, 5));
      assertArrayEquals(new int[] {1, 3, 5}, new RunMinimiser(SWITCHES).minimise(found, run -> isOn(run, 5)).actions());
    }
  }

  @Test
  void noStepsInARowCanBeLeftOut() {
    for (long seed : Seeds.first(50).toArray()) {
      Predicate<Run> shows = run -> isOn(run, 5) && !isOn(run, 3) && isOn(run, 4);
      assertMinimal(SWITCHES, new RunMinimiser(SWITCHES).minimise(firstRun(SWITCHES, new Random(seed), shows), shows), shows);
    }
  }

  /** Turning a switch on and off again: neither step can go alone, and halving six steps never tries two. */
  @Test
  void stepsThatUndoEachOtherGoTogether() {
    Predicate<Run> shows = run -> !isOn(run, 0) && isOn(run, 1) && isOn(run, 2) && isOn(run, 6) && isOn(run, 7);
    assertArrayEquals(new int[] {1, 2, 6, 7}, new RunMinimiser(SWITCHES).minimise(new int[] {0, 0, 1, 2, 6, 7}, shows).actions());
  }

  @Test
  void whatNeedsNoStepIsShownByNone() {
    assertArrayEquals(new int[0], new RunMinimiser(SWITCHES).minimise(new int[] {1, 3, 5}, run -> true).actions());
  }

  @Test
  void aRunThatDoesNotShowItIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RunMinimiser(SWITCHES).minimise(new int[] {1, 3}, run -> isOn(run, 5)));
  }

  @Test
  void whatIsNoRunIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RunMinimiser(SWITCHES).minimise(new int[] {3}, run -> true));
  }

  /** On the model itself: long runs until the attacker knows something, cut down to runs of which no part can go. */
  @Test
  void runsOfTheModelAreMinimal() {
    int minimised = 0;
    for (long seed : Seeds.first(100).toArray()) {
      LyncArbitraries.Situation situation = LyncArbitraries.Situation.of(seed);
      LyncModel model = new LyncModel(situation.design(), situation.scenario(), Universe.wide());
      Predicate<Run> shows = run -> model.setting().terms().all().stream().anyMatch(model.view(run.states()[run.length()], 0)::knows);
      RandomRun random = new RandomRun(model, situation.random());
      IntStream.range(0, 30).forEach(step -> random.step(action -> true));
      Optional<Run> run = Replay.of(model, random.actions()).filter(shows);
      if (run.isPresent()) {
        assertMinimal(model, new RunMinimiser(model).minimise(random.actions(), shows), shows);
        minimised++;
      }
    }
    assertTrue(minimised >= 10);
  }

  private static void assertMinimal(TransitionSystem system, Run run, Predicate<Run> shows) {
    assertTrue(shows.test(run));
    for (int from = 0; from < run.length(); from++) {
      for (int to = from + 1; to <= run.length(); to++) {
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < run.length(); i++) {
          if (i < from || i >= to) {
            rest.add(run.actions()[i]);
          }
        }
        assertFalse(Replay.of(system, rest.stream().mapToInt(Integer::intValue).toArray()).filter(shows).isPresent(),
            "steps " + from + " to " + to + " of " + run + " can be left out");
      }
    }
  }

  /** Steps at random until the run shows it. */
  private static int[] firstRun(TransitionSystem system, Random random, Predicate<Run> shows) {
    int[] actions = new int[0];
    while (Replay.of(system, actions).filter(shows).isEmpty()) {
      int[] longer = IntStream.concat(IntStream.of(actions), IntStream.of(random.nextInt(system.actions()))).toArray();
      actions = Replay.of(system, longer).isPresent() ? longer : actions;
    }
    return actions;
  }

  private static boolean isOn(Run run, int number) {
    return (run.states()[run.length()][0] >> number & 1) != 0;
  }
}
