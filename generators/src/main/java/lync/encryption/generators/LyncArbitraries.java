package lync.encryption.generators;

import java.util.List;
import java.util.Random;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What jqwik draws. Shrinking is left to {@link CaseMinimiser} and {@link RunMinimiser}, which know what a smaller case is. */
public final class LyncArbitraries {

  /** System property with the seed of the one situation that is to be drawn: how a failure is replayed. */
  public static final String SEED = "lync.seed";

  /**
   * A design, a scenario, and randomness for the states or runs to draw under them.
   *
   * @param seed reproduces the situation and everything drawn from it
   */
  public record Situation(Design design, Scenario scenario, long seed) {

    public static Situation of(long seed) {
      Random random = new Random(mixed(seed));
      return new Situation(RandomDesigns.next(random), RandomScenarios.next(random), seed);
    }

    /**
     * Small seeds in a row start {@link Random} with the same decisions (its first truth value is true for all seeds below 4096), so that a series
     * of them would draw only one kind of design: the bits are spread first (the finaliser of SplitMix64).
     */
    private static long mixed(long seed) {
      long z = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
      z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
      return z ^ z >>> 31;
    }

    /**
     * The scenario with as many of its messages and packets as a universe has, or more packets where that has more than the wide one. Where their ways
     * lead out of the universe they come to nothing.
     */
    public Scenario scenarioIn(Universe universe) {
      int packets = universe.packets() > Scenario.WIDE_PACKETS ? universe.packets() : Math.min(scenario.packets(), universe.packets());
      return new Scenario(scenario.connect(), scenario.messages().stream().limit(universe.messages()).toList(), scenario.attacked(),
          scenario.retries(), scenario.attackerConnections(), scenario.handshakes(), scenario.order(), scenario.administrator(),
          scenario.sharing(), packets, scenario.deliveries(), scenario.firstIndex());
    }

    /** A source of randomness that starts anew at each call. */
    public Random random() {
      return new Random(mixed(~seed));
    }

    /** What to add to the Maven command line to see this situation again. */
    public String replay() {
      return "-D" + SEED + "=" + seed;
    }

    @Override
    public String toString() {
      return "situation " + seed;
    }
  }

  private LyncArbitraries() {}

  /** Whether one situation is replayed: then how much was drawn says nothing. */
  public static boolean replaying() {
    return Long.getLong(SEED) != null;
  }

  public static Arbitrary<Situation> situations() {
    Long replayed = Long.getLong(SEED);
    return replayed == null
        ? Arbitraries.randomValue(Random::nextLong).map(Situation::of)
        : Arbitraries.just(Situation.of(replayed));
  }

  /** So many situations at a time; or the one that is to be replayed. */
  public static Arbitrary<List<Situation>> batches(int situations) {
    return situations().list().ofSize(replaying() ? 1 : situations);
  }
}
