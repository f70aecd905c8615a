package lync.encryption.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Shape;
import lync.encryption.model.state.Variable;
import org.junit.jupiter.api.Test;

/** The interpreter against answers worked out by hand on the tiny specification. */
class TlcInterpreterTest {

  private static final Set<?> NOTHING = Set.of();

  private static final Map<String, Object> IDLE = Tiny.line("Idle", 0);
  private static final Map<String, Object> OPEN = Tiny.line("Open", 1);
  private static final Map<String, Object> REFUSED = Tiny.line("Refused", 1);

  private static final Map<String, Object> INITIAL = Tiny.state(IDLE, IDLE, "None", "None", NOTHING, 0);

  @Test
  void everyGroundActionHasItsLabel() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.files())) {
      assertEquals(Set.of("Open(A)", "Open(B)", "Send(1, A)", "Send(1, B)", "Send(2, A)", "Send(2, B)", "Cut()"), Set.copyOf(tiny.labels()));
    }
  }

  @Test
  void successorsAreThoseOfTheSpecification() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.files())) {
      Session tapped = tiny.session(Tiny.fixed(Set.of("A"), true, 0));
      assertEquals(
          Map.of(
              "Open(A)", Tiny.state(OPEN, IDLE, "None", "None", NOTHING, 0),
              "Open(B)", Tiny.state(IDLE, REFUSED, "None", "None", NOTHING, 0)),
          tapped.successors(INITIAL));
      // Not reachable: line B is open where the design does not allow it, and the attacker has closed nothing yet.
      Map<String, Object> odd = Tiny.state(REFUSED, OPEN, "A", "None", NOTHING, 1);
      assertEquals(
          Map.of(
              "Send(2, B)", Tiny.state(REFUSED, OPEN, "A", "B", Set.of(List.of("Content", 2)), 1),
              "Cut()", Tiny.state(REFUSED, REFUSED, "A", "None", NOTHING, 0)),
          tapped.successors(odd));
    }
  }

  @Test
  void operatorsAreEvaluated() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.files())) {
      Session session = tiny.session(Tiny.fixed(Set.of("A", "B"), false, 1));
      Map<String, Object> initial = Tiny.state(IDLE, IDLE, "None", "None", NOTHING, 1);
      Map<String, Object> opened = Tiny.state(OPEN, IDLE, "None", "None", NOTHING, 1);
      Map<String, Object> cut = Tiny.state(REFUSED, REFUSED, "None", "None", NOTHING, 0);
      assertTrue(session.evaluate("TypeOK", opened));
      assertTrue(session.evaluate("Init", initial), "an initial state of any design");
      assertFalse(session.evaluate("Init", opened));
      assertTrue(session.evaluate("AllSentAntecedent", opened));
      assertFalse(session.evaluate("SecretAntecedent", opened));
      assertEquals(5, session.evaluateNumber("Rank", initial));
      assertFalse(session.evaluate("Quiet", initial));
      assertTrue(session.evaluate("Quiet", cut));
      assertTrue(session.evaluate("QuietIsExact", initial), "with ENABLED");
      assertTrue(session.evaluate("QuietIsExact", cut));
      assertTrue(session.evaluateStep("RankFalls", initial, opened));
      assertTrue(session.evaluateStep("BudgetStays", initial, opened));
      assertFalse(session.evaluateStep("BudgetStays", opened, cut));
      assertFalse(session.evaluateStep("RankFalls", opened, initial));
      assertEquals(Map.of("A", OPEN, "B", IDLE), ((List<?>) session.at(opened).value("View")).get(0));
    }
  }

  @Test
  void statesComeBackAsTheyWere() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.files())) {
      Map<String, Object> state = Tiny.state(Tiny.line("Refused", 2), OPEN, "B", "None", Set.of(List.of("Content", 1)), 1);
      assertEquals(state, tiny.session(Tiny.fixed(Set.of(), true, 1)).at(state).values());
    }
  }

  @Test
  void anExpressionWithoutValueIsReportedWithActionAndPlace() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.mutant("/\\ line[l].phase = \"Open\"", "/\\ line[l].state = \"Open\""))) {
      Session session = tiny.session(Tiny.fixed(Set.of("A"), true, 0));
      SpecificationError error = assertThrows(SpecificationError.class, () -> session.successors(INITIAL));
      assertTrue(error.getMessage().startsWith("Send(1, A): "), error.getMessage());
      assertTrue(error.getMessage().contains("line 37, col 6"), error.getMessage());
      assertFalse(error.getMessage().contains("\n"), error.getMessage());
    }
  }

  @Test
  void aComparisonOfValuesOfDifferentKindsIsReportedWithItsPlace() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.mutant("/\\ budget > 0", "/\\ budget = \"none\""))) {
      Session session = tiny.session(Tiny.fixed(Set.of("A"), true, 0));
      SpecificationError error = assertThrows(SpecificationError.class, () -> session.successors(INITIAL));
      assertTrue(error.getMessage().matches("Cut\\(\\): .*equality.*\\(Tiny, line 44\\)"), error.getMessage());
    }
  }

  @Test
  void aForgottenVariableIsReported() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.mutant("UNCHANGED <<design, scenario, line, budget>>", "UNCHANGED <<design, scenario, line>>"))) {
      Session session = tiny.session(Tiny.fixed(Set.of("A"), true, 0));
      Map<String, Object> opened = Tiny.state(OPEN, REFUSED, "None", "B", NOTHING, 0);
      SpecificationError error = assertThrows(SpecificationError.class, () -> session.successors(opened));
      assertEquals("Send(1, A): the next value of budget is not given", error.getMessage());
    }
  }

  @Test
  void operatorsWithOneParameterHaveValues() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.files())) {
      SpecificationState state = tiny.session(Tiny.fixed(Set.of("A"), true, 0)).at(Tiny.state(OPEN, OPEN, "None", "A", NOTHING, 0));
      assertEquals(Set.of(2), state.value("SentOver", "A"));
      assertEquals(Set.of(), state.value("SentOver", "B"));
      assertThrows(SpecificationError.class, () -> state.value("Quiet", "A"));
      assertThrows(SpecificationError.class, () -> state.value("SentOver"));
    }
  }

  @Test
  void aNextValueOutsideItsDomainIsReported() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.files())) {
      Session session = tiny.session(Tiny.fixed(Set.of("A"), true, 0));
      Map<String, Object> tired = Tiny.state(Tiny.line("Idle", 2), REFUSED, "None", "None", NOTHING, 0);
      SpecificationError error = assertThrows(SpecificationError.class, () -> session.successors(tired));
      assertEquals("Open(A): in the next value of line, 3 is not one of [0, 1, 2]", error.getMessage());
    }
  }

  @Test
  void anActionWithTwoOutcomesIsReported() {
    try (TlcInterpreter tiny = Tiny.open(Tiny.mutant("/\\ budget' = budget - 1", "/\\ budget' \\in {0, budget}"))) {
      Session session = tiny.session(Tiny.fixed(Set.of("A"), true, 0));
      Map<String, Object> state = Tiny.state(OPEN, REFUSED, "None", "None", NOTHING, 1);
      SpecificationError error = assertThrows(SpecificationError.class, () -> session.successors(state));
      assertEquals("Cut() leads to two different states", error.getMessage());
    }
  }

  @Test
  void aModuleThatDoesNotParseIsReported() {
    SpecificationError syntax = assertThrows(SpecificationError.class, () -> Tiny.open(Tiny.mutant("/\\ budget > 0", "/\\ budget > > 0")));
    assertTrue(syntax.getMessage().startsWith("Tiny.tla: Was expecting"), syntax.getMessage());
    assertFalse(syntax.getMessage().contains("\n"), syntax.getMessage());
    SpecificationError semantic = assertThrows(SpecificationError.class, () -> Tiny.open(Tiny.mutant("budget > 0", "purse > 0")));
    assertTrue(semantic.getMessage().contains("purse"), semantic.getMessage());
  }

  @Test
  void aStepWithoutNameIsReported() {
    SpecificationError error = assertThrows(SpecificationError.class,
        () -> Tiny.open(Tiny.mutant("Next == ProtocolStep \\/ Cut", "Next == ProtocolStep \\/ (budget > 0 /\\ Cut)")));
    assertTrue(error.getMessage().startsWith("Next has a step that is no named action"), error.getMessage());
  }

  @Test
  void otherVariablesThanTheLayoutsAreReported() {
    Layout other = new Layout(List.of(new Variable("line", new Shape.Truth()), new Variable("spare", new Shape.Truth())));
    SpecificationError error = assertThrows(SpecificationError.class,
        () -> TlcInterpreter.open(Tiny.files(), Tiny.CONSTANTS, Tiny.FIXED, other));
    assertEquals("variables that are not in both the specification and the layout: [budget, known, sent, spare]", error.getMessage());
  }

  @Test
  void twoUniversesAndTwoSpecificationsSideBySide() throws Exception {
    Layout small = new Layout(List.of(
        new Variable("line", new Shape.FunctionOf(List.of("A"), ((Shape.FunctionOf) Tiny.layout().variables().get(0).shape()).range())),
        new Variable("sent", new Shape.FunctionOf(List.of(1), new Shape.Choice(List.of("None", "A")))),
        new Variable("known", new Shape.SetOf(List.of(List.of("Content", 1)))),
        new Variable("budget", new Shape.Range(1))));
    Map<String, Object> smallState = Map.of("line", Map.of("A", OPEN), "sent", Map.of(1, "None"), "known", NOTHING, "budget", 0);
    Map<String, Object> largeState = Tiny.state(OPEN, OPEN, "None", "None", NOTHING, 0);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (TlcInterpreter narrow = TlcInterpreter.open(Tiny.files(), Map.of("Links", "{\"A\"}", "Messages", "1..1"), Tiny.FIXED, small);
        TlcInterpreter wide = Tiny.open(Tiny.files());
        TlcInterpreter deaf = Tiny.open(Tiny.mutant("IF design.tapped", "IF ~design.tapped"))) {
      List<Callable<Boolean>> work = new ArrayList<>();
      work.add(() -> narrow.session(Tiny.fixed(Set.of("A"), true, 0)).successors(smallState)
          .equals(Map.of("Send(1, A)",
              Map.of("line", Map.of("A", OPEN), "sent", Map.of(1, "A"), "known", Set.of(List.of("Content", 1)), "budget", 0))));
      work.add(() -> wide.session(Tiny.fixed(Set.of("A"), true, 0)).successors(largeState).get("Send(2, B)").get("known")
          .equals(Set.of(List.of("Content", 2))));
      work.add(() -> deaf.session(Tiny.fixed(Set.of("A"), true, 0)).successors(largeState).get("Send(2, B)").get("known").equals(NOTHING));
      List<Callable<Boolean>> often = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        often.addAll(work);
      }
      for (Future<Boolean> result : threads.invokeAll(often)) {
        assertTrue(result.get());
      }
    } finally {
      threads.shutdown();
    }
  }
}
