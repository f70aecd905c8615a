package lync.encryption.properties;

import java.util.List;
import java.util.Random;
import java.util.Set;
import lync.encryption.cli.engine.Trace;
import lync.encryption.generators.RandomRun;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.wire.run.Difference;
import lync.encryption.wire.run.Execution;
import lync.encryption.wire.tls.TlsVersion;

/**
 * A random walk through a scenario of a reference design, taken in reality.
 *
 * @param instance design and scenario
 * @param seed of the walk, and of keys and texts
 * @param version of TLS that everybody speaks
 * @param end the state in which the walk ends, in the model
 */
record ExecutedRun(
    ReferenceDesigns.Instance instance, long seed, TlsVersion version, Execution execution, List<Execution.Step> steps, State end) {

  /** No walk is longer; most end before, with nothing left to do. */
  private static final int LONGEST = 150;
  private static final List<ReferenceDesigns.Instance> INSTANCES = ReferenceDesigns.instances();

  static int instances() {
    return INSTANCES.size();
  }

  /** The scenario of this name, as {@code design/scenario}. */
  static ReferenceDesigns.Instance named(String name) {
    return INSTANCES.stream().filter(instance -> instance.name().equals(name)).findFirst()
        .orElseThrow(() -> new AssertionError("no scenario " + name));
  }

  static ReferenceDesigns.Instance instance(long seed) {
    return INSTANCES.get(Math.floorMod(seed, INSTANCES.size()));
  }

  /** The walk of a seed: seeds in a row are of scenarios in a row, and of either version. */
  static ExecutedRun of(long seed) {
    return of(instance(seed), seed, instance(seed).design().faults());
  }

  /** @param faults those of the ends */
  static ExecutedRun of(ReferenceDesigns.Instance instance, long seed, Set<Fault> faults) {
    LyncModel model = instance.narrow();
    RandomRun walk = new RandomRun(model, new Random(seed));
    int taken = 0;
    while (taken < LONGEST && walk.step(action -> true)) {
      taken++;
    }
    TlsVersion version = TlsVersion.values()[Math.floorMod(seed / INSTANCES.size(), TlsVersion.values().length)];
    // Reality has no checkpoints.
    Trace whole = new Trace(model, walk.run()).fromTheBeginning();
    Execution execution = new Execution(whole.model(), faults, version, seed);
    return new ExecutedRun(instance, seed, version, execution, execution.execute(whole.run()), model.view(walk.state(), 0));
  }

  List<Difference> differences() {
    return steps.stream().flatMap(step -> step.differences().stream()).toList();
  }

  @Override
  public String toString() {
    return instance + ", seed " + seed + ", TLS " + version;
  }
}
