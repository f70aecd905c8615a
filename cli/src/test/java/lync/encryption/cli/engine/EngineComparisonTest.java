package lync.encryption.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineComparisonTest {

  private static final PartOutcome QUIET = new PartOutcome(5, PartOutcome.NEVER, PartOutcome.NEVER);

  private static EngineOutcome outcome(
      Engine engine, boolean complete, long states, int diameter, Map<String, PartOutcome> parts, String... failures) {
    return new EngineOutcome(engine, complete, states, 99, diameter, parts, List.of(failures), Duration.ZERO);
  }

  @Test
  void enginesThatFoundTheSameAgree() {
    assertEquals(List.of(), EngineComparison.differences(
        outcome(Engine.Java, true, 10, 4, Map.of("P", QUIET)), outcome(Engine.Tlc, true, 10, 4, Map.of("P", QUIET))));
  }

  @Test
  void everyFigureThatDiffersIsNamed() {
    PartOutcome other = new PartOutcome(6, 3, 2);
    assertEquals(
        List.of(
            "distinct states: java 10, tlc 11",
            "diameter: java 4, tlc 5",
            "P: states in which its situation occurred: java 5, tlc 6",
            "P: first level: java never, tlc 3",
            "P: shortest run to a step: java never, tlc 2"),
        EngineComparison.differences(
            outcome(Engine.Java, true, 10, 4, Map.of("P", QUIET)), outcome(Engine.Tlc, true, 11, 5, Map.of("P", other))));
  }

  @Test
  void aPartThatOnlyOneEngineObservedIsADifference() {
    assertEquals(
        List.of("P: not observed by tlc", "Q: not observed by java"),
        EngineComparison.differences(
            outcome(Engine.Java, true, 10, 4, Map.of("P", QUIET)), outcome(Engine.Tlc, true, 10, 4, Map.of("Q", QUIET))));
  }

  @Test
  void figuresThatABoundCutShortAreNotCompared() {
    assertEquals(List.of(), EngineComparison.differences(
        outcome(Engine.Java, false, 10, 4, Map.of("P", QUIET)), outcome(Engine.Tlc, false, 12, 5, Map.of("P", QUIET))));
  }

  @Test
  void thatOnlyOneEngineReachedItsBoundIsADifference() {
    assertEquals(
        List.of("explored completely: java true, tlc false"),
        EngineComparison.differences(outcome(Engine.Java, true, 10, 4, Map.of()), outcome(Engine.Tlc, false, 10, 4, Map.of())));
  }

  @Test
  void anEngineThatFailedNeverAgrees() {
    assertEquals(
        List.of("tlc: stopped: out of memory", "explored completely: java true, tlc false"),
        EngineComparison.differences(
            outcome(Engine.Java, true, 10, 4, Map.of()), outcome(Engine.Tlc, false, 0, 0, Map.of(), "stopped: out of memory")));
  }

  @Test
  void theLevelOfAPartIsThatOfItsEarlierHalf() {
    assertEquals(2, new PartOutcome(1, 3, 2).level());
    assertEquals(3, new PartOutcome(1, 3, PartOutcome.NEVER).level());
    assertEquals(2, new PartOutcome(1, PartOutcome.NEVER, 2).level());
    assertEquals(PartOutcome.NEVER, QUIET.level());
  }
}
