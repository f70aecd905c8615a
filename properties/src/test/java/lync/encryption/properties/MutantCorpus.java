package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Scenario;

/** States of many designs and scenarios over one universe, the same ones each time it is made. Its models serve one thread at a time. */
final class MutantCorpus {

  /**
   * States of one design and scenario.
   *
   * @param neighbours a state near each of them
   */
  record Case(LyncModel model, List<long[]> states, List<long[]> neighbours) {}

  private final Universe universe;
  private final List<Case> cases = new ArrayList<>();

  MutantCorpus(Universe universe, int situations, int statesEach) {
    this.universe = universe;
    for (long seed = 1; seed <= situations; seed++) {
      Situation situation = Situation.of(seed);
      cases.add(drawn(new LyncModel(situation.design(), shortened(situation.scenario()), universe), statesEach, situation.random()));
    }
  }

  Universe universe() {
    return universe;
  }

  List<Case> cases() {
    return cases;
  }

  private Scenario shortened(Scenario scenario) {
    int messages = Math.min(universe.messages(), scenario.messages().size());
    return new Scenario(scenario.connect(), scenario.messages().subList(0, messages), scenario.attacked(), scenario.retries(),
        scenario.attackerConnections(), scenario.handshakes(), scenario.order());
  }

  private static Case drawn(LyncModel model, int count, Random random) {
    RandomStates states = new RandomStates(model);
    RandomStates.Kind[] kinds = RandomStates.Kind.values();
    List<long[]> drawn = new ArrayList<>();
    List<long[]> neighbours = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long[] state = states.next(kinds[i % kinds.length], random);
      drawn.add(state);
      neighbours.add(StepPredicates.neighbour(model, state, states.next(RandomStates.Kind.Uniform, random), random));
    }
    return new Case(model, drawn, neighbours);
  }
}
