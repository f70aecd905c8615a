package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.PeerLowersLevel;

import lync.encryption.generators.LyncArbitraries.Situation;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** C31b: whatever is offered, answered, stripped or attacked, levels change by the administrator's hand only, if no peer's offer is obeyed. */
class LevelProperties extends TheoremSuite {

  private static final Invariance CHANGED_BY_HAND =
      Invariance.ofCalls(Theorem.about("LevelChangedByAdministrator").without(PeerLowersLevel), CallScenarios::call);

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void levelsChangeByTheAdministratorOnly(@ForAll("situations") Situation situation) {
    CHANGED_BY_HAND.check(situation);
  }

  @Example
  void theOneConditionMatters() {
    CHANGED_BY_HAND.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    CHANGED_BY_HAND.assertMet();
    CHANGED_BY_HAND.assertAttacked();
  }
}
