package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Part;
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
 * Evidence 3 for what clauses say of steps. On real steps most of these predicates are always true, so that lock-step along them could not tell a
 * weaker wording from a stronger one; here the two states of a pair are typed and near each other, and need be no step.
 */
class StepPredicateProperties {

  private static final Universe WIDE = Universe.wide();
  private static final int PAIRS_EACH = 40;
  /** Pairs on each side of a predicate, below which the comparison would not mean much. */
  private static final int LEAST = 50;

  private static SpecificationInterpreter specification;
  private static final Map<String, Integer> SEEN = new TreeMap<>();

  @BeforeContainer
  static void open() {
    specification = SpecificationInterpreter.open(WIDE);
  }

  @AfterContainer
  static void close() {
    specification.close();
    boolean replaying = LyncArbitraries.replaying();
    Stream<String> predicates = Stream.concat(Stream.of("EndedStaysEnded"), StepPredicates.CLAUSES.stream().map(Part::name));
    List<String> expected = predicates.flatMap(name -> Stream.of(name + " true", name + " false")).toList();
    assertTrue(replaying || expected.stream().allMatch(what -> SEEN.getOrDefault(what, 0) >= LEAST), SEEN::toString);
  }

  @Provide
  Arbitrary<Situation> situations() {
    return LyncArbitraries.situations();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
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
      State from = model.view(before, 0);
      State to = model.view(after, 0);
      SEEN.merge("EndedStaysEnded " + Invariants.endedStaysEnded(from, to), 1, Integer::sum);
      StepPredicates.CLAUSES.forEach(part -> SEEN.merge(part.name() + " " + part.holdsOnStep(from, to), 1, Integer::sum));
    }
  }
}
