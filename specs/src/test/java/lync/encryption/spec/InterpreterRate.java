package lync.encryption.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;
import lync.encryption.model.state.Variable;

/**
 * How many random states of the wide universe the specification answers a second: building the state, all successors, packing them.
 * Arguments: threads, states a thread. Not a test; run by hand.
 */
final class InterpreterRate {

  private InterpreterRate() {}

  public static void main(String[] arguments) throws InterruptedException {
    int threads = Integer.parseInt(arguments[0]);
    int states = Integer.parseInt(arguments[1]);
    Design design = Samples.design();
    Scenario scenario = Samples.scenario();
    LyncModel model = new LyncModel(design, scenario, Universe.wide());
    try (SpecificationInterpreter interpreter = SpecificationInterpreter.open(Universe.wide())) {
      System.out.println(interpreter.labels().size() + " ground actions");
      for (int round = 1; round <= 4; round++) {
        LongAdder successors = new LongAdder();
        List<Thread> workers = new ArrayList<>();
        long start = System.nanoTime();
        for (int t = 0; t < threads; t++) {
          long seed = 31L * round + t;
          Thread worker = new Thread(() -> {
            Session session = interpreter.session(design, scenario);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < states; i++) {
              successors.add(session.at(random(model, random), 0).successors().size());
            }
          });
          worker.start();
          workers.add(worker);
        }
        for (Thread worker : workers) {
          worker.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("round %d: %.0f states/s, %.1f successors a state%n", round, threads * states / seconds,
            successors.sum() / (double) threads / states);
      }
    }
  }

  static long[] random(LyncModel model, SplittableRandom random) {
    long[] state = new long[model.layout().words()];
    for (Variable variable : model.layout().variables()) {
      fill(model.layout().place(variable.name()), state, random);
    }
    return state;
  }

  private static void fill(Place place, long[] state, SplittableRandom random) {
    if (place instanceof Place.Leaf leaf) {
      leaf.field().set(state, 0, random.nextInt(leaf.size()));
    } else if (place instanceof Place.Bits bits) {
      for (Field bit : bits.elements()) {
        bit.set(state, 0, random.nextInt(10) == 0 ? 1 : 0);
      }
    } else if (place instanceof Place.Entries entries) {
      entries.values().forEach(part -> fill(part, state, random));
    } else {
      ((Place.Fields) place).fields().values().forEach(part -> fill(part, state, random));
    }
  }
}
