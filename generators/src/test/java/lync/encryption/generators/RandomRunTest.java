package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.search.Replay;
import org.junit.jupiter.api.Test;

/** Random runs are runs, the same for the same seed, obey what is allowed, and get somewhere. */
class RandomRunTest {

  private static final int STEPS = 100;

  @Test
  void aRandomRunIsARunOfTheModel() {
    for (long seed : Seeds.first(10).toArray()) {
      LyncModel model = model(seed);
      RandomRun run = run(model, seed);
      assertArrayEquals(run.state(), Replay.of(model, run.actions()).orElseThrow().states()[run.actions().length]);
      assertArrayEquals(run.actions(), run(model, seed).actions());
    }
  }

  @Test
  void onlyWhatIsAllowedIsDone() {
    for (long seed : Seeds.first(20).toArray()) {
      RandomRun run = new RandomRun(model(seed), Situation.of(seed).random());
      while (run.step(Action::byProtocol)) {
        assertTrue(run.last().byProtocol());
      }
    }
  }

  @Test
  void runsAreLongAndSomethingComesOfThem() {
    Sightings sightings = new Sightings();
    for (long seed : Seeds.first(200).toArray()) {
      LyncModel model = model(seed);
      RandomRun run = run(model, seed);
      State state = model.view(run.state(), 0);
      seen(run.actions().length >= 60, "long", sightings);
      seen(IntStream.of(run.actions()).anyMatch(action -> model.groundActions().get(action).byAttacker()), "attacked", sightings);
      seen(IntStream.range(0, state.ends()).filter(i -> state.end(i).established()).count() >= 5, "connected", sightings);
      IntStream slots = IntStream.rangeClosed(1, model.universe().messages());
      seen(slots.anyMatch(m -> state.message(m).phase() == MessagePhase.Delivered), "delivered", sightings);
    }
    sightings.demand("long", 80);
    sightings.demand("attacked", 60);
    sightings.demand("connected", 60);
    sightings.demand("delivered", 3);
    sightings.verify();
  }

  private static void seen(boolean condition, String what, Sightings sightings) {
    if (condition) {
      sightings.count(what);
    }
  }

  private static LyncModel model(long seed) {
    Situation situation = Situation.of(seed);
    return new LyncModel(situation.design(), situation.scenario(), Universe.wide());
  }

  private static RandomRun run(LyncModel model, long seed) {
    RandomRun run = new RandomRun(model, Situation.of(seed).random());
    int step = 0;
    while (step < STEPS && run.step(action -> true)) {
      step++;
    }
    return run;
  }
}
