package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;

import java.util.Random;
import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomScenarios;
import lync.encryption.model.State;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * L02: if attempts are answered at all, then every attempt ends, whatever the attacker began and left off. Once as the clause has it, by a rank that
 * falls; and once as it is meant: let the honest participants go on by themselves from anywhere, and soon nothing is in progress.
 */
class ConnectionsEndProperties extends TheoremSuite {

  private static final Theorem THEOREM = Theorem.about("ConnectionsEnd").without(ConnectionLeftPending);
  private static final Invariance RANKED = new Invariance(THEOREM);
  private static final LeftToTheHonest LEFT = new LeftToTheHonest(THEOREM, "connections", ConnectionsEndProperties::inProgress, 60, 100);

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyStepLowersTheRankAndNoEndIsTakenBack(@ForAll("situations") Situation situation) {
    RANKED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyRunThatIsLeftToTheHonestEnds(@ForAll("situations") Situation situation) {
    Random random = situation.random();
    LEFT.check(situation, random, Circumstances.of(situation, random, RandomScenarios::conversation));
  }

  @Example
  void theOneConditionMatters() {
    RANKED.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    RANKED.assertMet();
    RANKED.assertAttacked();
    LEFT.assertMet();
  }

  private static boolean inProgress(State state) {
    return IntStream.range(0, state.ends()).anyMatch(i -> state.end(i).phase().inProgress());
  }
}
