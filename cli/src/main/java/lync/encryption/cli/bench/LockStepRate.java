package lync.encryption.cli.bench;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.spec.LockStep;
import lync.encryption.spec.SpecificationInterpreter;

/** How many states a second both models are compared in, on one thread, over the wide universe. */
final class LockStepRate {

  private static final int STATES_EACH = 200;
  private static final int WARM_UP_SITUATIONS = 10;
  private static final int SITUATIONS = 40;

  private LockStepRate() {}

  /**
   * Compares states drawn at random, always the same ones, the first of them without the clock running.
   *
   * @return states a second
   * @throws IllegalStateException if the models disagree on one of them
   */
  static double measure(BooleanSupplier cancelled) {
    try (SpecificationInterpreter specification = SpecificationInterpreter.open(Universe.wide())) {
      long started = 0;
      for (int seed = 0; seed < WARM_UP_SITUATIONS + SITUATIONS; seed++) {
        if (seed == WARM_UP_SITUATIONS) {
          started = System.nanoTime();
        }
        compare(specification, Situation.of(seed), cancelled);
      }
      return SITUATIONS * STATES_EACH / ((System.nanoTime() - started) / 1e9);
    }
  }

  private static void compare(SpecificationInterpreter specification, Situation situation, BooleanSupplier cancelled) {
    LyncModel model = new LyncModel(situation.design(), situation.scenario(), Universe.wide());
    LockStep lockStep = new LockStep(model, specification.session(model.design(), model.scenario()));
    RandomStates states = new RandomStates(model);
    RandomStates.Kind[] kinds = RandomStates.Kind.values();
    Random random = situation.random();
    for (int i = 0; i < STATES_EACH; i++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      if (!lockStep.compare(states.next(kinds[i % kinds.length], random), 0).isEmpty()) {
        throw new IllegalStateException("the models disagree on " + situation.replay());
      }
    }
  }
}
