package lync.encryption.properties;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;

/** States of many designs and scenarios over one universe, the same ones each time it is made. Its models serve one thread at a time. */
final class MutantCorpus {

  /**
   * States of one design and scenario.
   *
   * @param neighbours a state near each of them
   */
  record Case(LyncModel model, List<long[]> states, List<long[]> neighbours) {}

  private final Universe universe;
  private final int situations;
  private final int statesEach;
  private final Iterator<Situation> undrawn;
  private final List<Case> drawn = new ArrayList<>();

  MutantCorpus(Universe universe, int situations, int statesEach) {
    this(universe, situations, statesEach, situation -> true);
  }

  /** @param kept which of the situations are worth asking about */
  MutantCorpus(Universe universe, int situations, int statesEach, Predicate<Situation> kept) {
    this.universe = universe;
    this.situations = situations;
    this.statesEach = statesEach;
    undrawn = LongStream.iterate(1, seed -> seed + 1).mapToObj(Situation::of).filter(kept).iterator();
  }

  Universe universe() {
    return universe;
  }

  /** One after the other, each drawn when it is first asked for: most mutants die of the first ones. */
  Stream<Case> cases() {
    return IntStream.range(0, situations).mapToObj(this::at);
  }

  private Case at(int number) {
    while (drawn.size() <= number) {
      Situation situation = undrawn.next();
      drawn.add(drawn(new LyncModel(situation.design(), situation.scenarioIn(universe), universe), statesEach, situation.random()));
    }
    return drawn.get(number);
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
