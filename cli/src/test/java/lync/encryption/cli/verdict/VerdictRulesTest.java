package lync.encryption.cli.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.PartOutcome;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.design.Design;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VerdictRulesTest {

  private static final int NEVER = PartOutcome.NEVER;
  private static final PartOutcome ABSENT = new PartOutcome(0, NEVER, NEVER);
  private static final PartOutcome KEPT = new PartOutcome(7, NEVER, NEVER);
  private static final PartOutcome HIT = new PartOutcome(7, 3, NEVER);

  private static final Clause STATE = clause("C02");
  private static final Clause TWO_GOALS = clause("C04");
  private static final Clause ADVICE = clause("C05");
  private static final Clause GOAL = clause("C09");

  /** A gateway that is reached over TCP and over TLS, so that both parts of C04 apply. */
  private static Design trunks;
  private static Design clients;

  @BeforeAll
  static void readDesigns() throws Exception {
    BundledDesigns bundled = new BundledDesigns(Installation.find());
    Path migration = bundled.path("trunk-migration");
    trunks = DesignReader.read(migration).design();
    clients = DesignReader.read(bundled.path("standard-edition")).design();
  }

  private static Clause clause(String id) {
    return Clauses.byId(id).orElseThrow();
  }

  /** One scenario in which every part came out the same, but for those given. */
  private static EngineOutcome scenario(boolean complete, PartOutcome usual, Map<String, PartOutcome> others) {
    Map<String, PartOutcome> parts = new LinkedHashMap<>();
    Clauses.parts().forEach(part -> parts.put(part.name(), others.getOrDefault(part.name(), usual)));
    return new EngineOutcome(Engine.Java, complete, 10, 20, 5, parts, List.of(), Duration.ZERO);
  }

  private static EngineOutcome scenario(boolean complete, PartOutcome usual) {
    return scenario(complete, usual, Map.of());
  }

  @Test
  void aClauseThatDoesNotApplyIsNotApplicableWhateverWasFound() {
    assertEquals(Verdict.NotApplicable, VerdictRules.verdict(GOAL, trunks, List.of(scenario(true, HIT))));
  }

  @Test
  void aStateClauseIsViolatedByOneScenarioEvenWithinABound() {
    assertEquals(Verdict.Violated, VerdictRules.verdict(STATE, trunks, List.of(scenario(true, KEPT), scenario(false, HIT))));
  }

  @Test
  void aStateClauseThatABoundCutShortNeverHolds() {
    assertEquals(Verdict.Incomplete, VerdictRules.verdict(STATE, trunks, List.of(scenario(true, KEPT), scenario(false, KEPT))));
  }

  @Test
  void aStateClauseHoldsIfItsSituationOccurredAnywhere() {
    assertEquals(Verdict.Holds, VerdictRules.verdict(STATE, trunks, List.of(scenario(true, ABSENT), scenario(true, KEPT))));
    assertEquals(Verdict.Vacuous, VerdictRules.verdict(STATE, trunks, List.of(scenario(true, ABSENT), scenario(true, ABSENT))));
  }

  @Test
  void aGoalIsMetByOneScenario() {
    assertEquals(Verdict.Holds, VerdictRules.verdict(GOAL, clients, List.of(scenario(true, KEPT), scenario(true, HIT))));
  }

  @Test
  void aGoalAttemptedAndNeverReachedIsViolated() {
    assertEquals(Verdict.Violated, VerdictRules.verdict(GOAL, clients, List.of(scenario(true, KEPT), scenario(true, ABSENT))));
    assertEquals(Verdict.Vacuous, VerdictRules.verdict(GOAL, clients, List.of(scenario(true, ABSENT))));
  }

  @Test
  void aGoalIsIncompleteWithinABoundEvenIfReached() {
    assertEquals(Verdict.Incomplete, VerdictRules.verdict(GOAL, clients, List.of(scenario(false, HIT))));
    assertEquals(Verdict.Incomplete, VerdictRules.verdict(GOAL, clients, List.of(scenario(false, KEPT))));
  }

  @Test
  void aClauseOfSeveralGoalsNeedsAllThatApply() {
    EngineOutcome onlyTcp = scenario(true, KEPT, Map.of("TrunkTlsOptionalOverTcp", HIT));
    EngineOutcome onlyTls = scenario(true, KEPT, Map.of("TrunkTlsOptionalOverTls", HIT));
    assertEquals(Verdict.Violated, VerdictRules.verdict(TWO_GOALS, trunks, List.of(onlyTcp)));
    assertEquals(Verdict.Holds, VerdictRules.verdict(TWO_GOALS, trunks, List.of(onlyTcp, onlyTls)));
  }

  @Test
  void situationsAddUpOverScenarios() {
    assertEquals(14, VerdictRules.situations(STATE, trunks, List.of(scenario(true, KEPT), scenario(true, HIT))));
    assertEquals(0, VerdictRules.situations(GOAL, trunks, List.of(scenario(true, KEPT))));
  }

  @Test
  void whatWasExpectedStandsAsExpected() {
    for (Verdict verdict : Verdict.values()) {
      assertEquals(Standing.AsExpected, Standing.of(STATE, verdict, verdict, true, true));
    }
  }

  @Test
  void anotherVerdictIsUnexpectedEitherWay() {
    assertEquals(Standing.Unexpected, Standing.of(STATE, Verdict.Violated, Verdict.Holds, true, false));
    assertEquals(Standing.Unexpected, Standing.of(STATE, Verdict.Holds, Verdict.Violated, true, false));
    assertEquals(Standing.Unexpected, Standing.of(STATE, Verdict.NotApplicable, Verdict.Holds, true, false));
    assertEquals(Standing.Unexpected, Standing.of(STATE, Verdict.Vacuous, Verdict.Violated, true, false));
  }

  @Test
  void vacuousInPlaceOfHoldsIsUnexpectedOnlyIfStrict() {
    assertEquals(Standing.Vacuous, Standing.of(STATE, Verdict.Vacuous, Verdict.Holds, true, false));
    assertEquals(Standing.Unexpected, Standing.of(STATE, Verdict.Vacuous, Verdict.Holds, true, true));
  }

  @Test
  void incompleteIsNeitherExpectedNorUnexpected() {
    assertEquals(Standing.Incomplete, Standing.of(STATE, Verdict.Incomplete, Verdict.Holds, true, true));
  }

  @Test
  void adviceIsNeverUnexpected() {
    assertEquals(Standing.AsExpected, Standing.of(ADVICE, Verdict.Violated, Verdict.Holds, true, true));
  }

  @Test
  void ofASelectionOfScenariosOnlyWhatARunDisprovesCounts() {
    assertEquals(Standing.Unexpected, Standing.of(STATE, Verdict.Violated, Verdict.Holds, false, false));
    assertEquals(Standing.AsExpected, Standing.of(STATE, Verdict.Holds, Verdict.Violated, false, false));
    assertEquals(Standing.AsExpected, Standing.of(GOAL, Verdict.Violated, Verdict.Holds, false, true));
    assertEquals(Standing.AsExpected, Standing.of(STATE, Verdict.Vacuous, Verdict.Holds, false, true));
  }
}
