package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import lync.encryption.generators.LyncArbitraries;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.spec.Session;
import lync.encryption.spec.SpecificationInterpreter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Evidence 3 for what L02 says of steps. On real steps both predicates are always true, so that lock-step along them could not tell a weaker wording
 * from a stronger one; here the two states of a pair are typed and near each other, and need be no step.
 */
class StepPredicateProperties {

  private static final Universe WIDE = Universe.wide();
  private static final int PAIRS_EACH = 40;
  /** Pairs on each side of EndedStaysEnded, below which the comparison would not mean much. */
  private static final int LEAST = 100;

  private static SpecificationInterpreter specification;
  private static int kept;
  private static int broken;

  @BeforeContainer
  static void open() {
    specification = SpecificationInterpreter.open(WIDE);
  }

  @AfterContainer
  static void close() {
    specification.close();
    boolean replaying = Long.getLong(LyncArbitraries.SEED) != null;
    assertTrue(replaying || kept >= LEAST && broken >= LEAST, () -> kept + " pairs keep what has ended, " + broken + " do not");
  }

  @Provide
  Arbitrary<Situation> situations() {
    return LyncArbitraries.situations();
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void modelAndSpecificationJudgePairsOfStatesAlike(@ForAll("situations") Situation situation) {
    LyncModel model = new LyncModel(situation.design(), situation.scenario(), WIDE);
    Session session = specification.session(model.design(), model.scenario());
    RandomStates states = new RandomStates(model);
    Random random = situation.random();
    RandomStates.Kind[] kinds = RandomStates.Kind.values();
    for (int i = 0; i < PAIRS_EACH; i++) {
      long[] before = states.next(kinds[i % kinds.length], random);
      long[] after = StepPredicates.neighbour(model, before, states.next(RandomStates.Kind.Uniform, random), random);
      assertEquals(List.of(), StepPredicates.compare(model, session, before, after), situation::replay);
      if (Invariants.endedStaysEnded(model.view(before, 0), model.view(after, 0))) {
        kept++;
      } else {
        broken++;
      }
    }
  }
}
