package lync.encryption.cli.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.spec.InterpreterPool;
import lync.encryption.spec.LockStep;
import lync.encryption.spec.SpecificationInterpreter;

/**
 * How many states a second both models are compared in over a universe, once Java has compiled what matters.
 *
 * @param threads as many as there are processors
 */
public record LockStepRate(double statesPerSecond, int threads) {

  /** As the lock-step suite: states drawn at random, each with a neighbour. The fewer there are, the less of what is known of one serves the next. */
  private static final int PAIRS_EACH = 28;
  private static final int WARM_UP_SITUATIONS = 400;
  private static final int SITUATIONS = 300;

  /**
   * Compares states drawn at random and neighbours of theirs, always the same ones, the first of them without the clock running.
   *
   * @throws IllegalStateException if the models disagree on one of them
   */
  static LockStepRate measure(Universe universe, BooleanSupplier cancelled) {
    try (InterpreterPool specifications = InterpreterPool.open(universe)) {
      compare(specifications, universe, 0, WARM_UP_SITUATIONS, cancelled);
      long started = System.nanoTime();
      compare(specifications, universe, WARM_UP_SITUATIONS, WARM_UP_SITUATIONS + SITUATIONS, cancelled);
      return new LockStepRate(2.0 * SITUATIONS * PAIRS_EACH / ((System.nanoTime() - started) / 1e9), specifications.size());
    }
  }

  private static void compare(InterpreterPool specifications, Universe universe, int from, int to, BooleanSupplier cancelled) {
    specifications.forEach(IntStream.range(from, to).mapToObj(Situation::of).toList(),
        (specification, situation) -> compare(specification, universe, situation, cancelled));
  }

  private static void compare(SpecificationInterpreter specification, Universe universe, Situation situation, BooleanSupplier cancelled) {
    LyncModel model = new LyncModel(situation.design(), situation.scenarioIn(universe), universe);
    LockStep lockStep = new LockStep(model, specification.session(model.design(), model.scenario()));
    RandomStates states = new RandomStates(model);
    RandomStates.Kind[] kinds = RandomStates.Kind.values();
    Random random = situation.random();
    for (int i = 0; i < PAIRS_EACH; i++) {
      long[] state = states.next(kinds[i % kinds.length], random);
      for (long[] one : List.of(state, states.neighbour(state, random))) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        if (!lockStep.compare(one, 0).isEmpty()) {
          throw new IllegalStateException("the models disagree on " + situation.replay());
        }
      }
    }
  }
}
