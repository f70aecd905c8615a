package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
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
    this(universe, situations, statesEach, situation -> true);
  }

  /** @param kept which of the situations are worth asking about */
  MutantCorpus(Universe universe, int situations, int statesEach, Predicate<Situation> kept) {
    this.universe = universe;
    LongStream.iterate(1, seed -> seed + 1).mapToObj(Situation::of).filter(kept).limit(situations).forEach(situation -> {
      LyncModel model = new LyncModel(situation.design(), fitted(situation.scenario()), universe);
      cases.add(drawn(model, statesEach, situation.random()));
    });
  }

  Universe universe() {
    return universe;
  }

  List<Case> cases() {
    return cases;
  }

  /**
   * The scenario with as many of its messages and packets as the universe has, or more packets where it has more than the wide one. Where their ways
   * lead out of the universe they come to nothing.
   */
  private Scenario fitted(Scenario scenario) {
    int packets = universe.packets() > Scenario.WIDE_PACKETS ? universe.packets() : Math.min(scenario.packets(), universe.packets());
    return new Scenario(scenario.connect(), scenario.messages().stream().limit(universe.messages()).toList(), scenario.attacked(),
        scenario.retries(), scenario.attackerConnections(), scenario.handshakes(), scenario.order(), scenario.administrator(),
        scenario.sharing(), packets, scenario.deliveries(), scenario.firstIndex());
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
