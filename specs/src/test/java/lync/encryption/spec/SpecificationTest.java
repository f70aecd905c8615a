package lync.encryption.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Participant;
import org.junit.jupiter.api.Test;

/** The real specification through both doors: the interpreter in this process, and TLC in its own, find one graph. */
class SpecificationTest {

  private static final Design DESIGN = Samples.design();
  private static final Scenario SCENARIO = new Scenario(
      Set.of(Link.FrontEndToExchange), List.of(MessagePlan.signIn(Participant.ClientA)), Set.copyOf(Link.honest()), 0, 1, Handshakes.Serial,
      Order.Sequential);

  @Test
  void interpreterAndProcessFindTheSameGraph() {
    assertTrue(sameGraph(SCENARIO, true) > 100, "enough to compare");
  }

  @Test
  void theyDoFromACheckpointOn() {
    LyncModel model = new LyncModel(DESIGN, SCENARIO, Universe.of(DESIGN, SCENARIO));
    List<String> steps = firstSteps(model, 4);
    long states = sameGraph(SCENARIO.after(steps), false);
    assertTrue(states > 10, "enough to compare");
    assertTrue(states < sameGraph(SCENARIO, true), "less than from the beginning");
  }

  /** Each time the first step that is possible. */
  private static List<String> firstSteps(LyncModel model, int number) {
    List<String> steps = new ArrayList<>();
    long[] state = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, state, 0, state.length));
    while (steps.size() < number) {
      int wanted = steps.size() + 1;
      model.successors(state.clone(), 0, (action, words, offset) -> {
        if (steps.size() < wanted) {
          steps.add(model.label(action));
          System.arraycopy(words, offset, state, 0, state.length);
        }
      });
    }
    return steps;
  }

  /** @return how many states the graph has */
  private static long sameGraph(Scenario scenario, boolean fromTheBeginning) {
    Universe universe = Universe.of(DESIGN, scenario);
    TlcResult tlc = TlcProcess.run(
        Instance.of("sample", DESIGN, scenario, universe), TlcOptions.of(TlcTask.OBSERVE).withExpectedStates(1_000));
    Map<String, Long> counts = new HashMap<>();
    Map<String, Integer> levels = new HashMap<>();
    Map<String, Integer> distances = new HashMap<>();
    long transitions = 0;
    int diameter = 0;
    try (SpecificationInterpreter interpreter = SpecificationInterpreter.open(universe)) {
      Session session = interpreter.session(DESIGN, scenario);
      Deque<SpecificationState> queue = new ArrayDeque<>();
      SpecificationState initial = initial(session, new LyncModel(DESIGN, scenario, universe));
      assertEquals(fromTheBeginning, initial.holds("Init"));
      queue.add(initial);
      distances.put(key(initial.packed()), 0);
      while (!queue.isEmpty()) {
        SpecificationState state = queue.remove();
        int distance = distances.get(key(state.packed()));
        diameter = Math.max(diameter, distance);
        for (String formula : Observation.ofClauses().states()) {
          boolean negated = formula.startsWith("~");
          if (state.holds(negated ? formula.substring(1) : formula) != negated) {
            counts.merge(formula, 1L, Long::sum);
            levels.putIfAbsent(formula, distance);
          }
        }
        for (SpecificationState.Successor successor : state.successors()) {
          transitions++;
          SpecificationState next = session.at(successor.state(), 0);
          assertTrue(state.holdsOnStep("RankFalls", next), () -> session.labels().get(successor.action()));
          if (distances.putIfAbsent(key(successor.state()), distance + 1) == null) {
            queue.add(next);
          }
        }
      }
    }
    assertTrue(tlc.complete());
    assertEquals(distances.size(), tlc.distinct());
    assertEquals(1 + transitions, tlc.generated());
    assertEquals(diameter, tlc.diameter());
    tlc.counts().forEach((formula, count) -> assertEquals(counts.getOrDefault(formula, 0L), count, formula));
    assertEquals(levels, tlc.levels());
    return tlc.distinct();
  }

  @Test
  void aFaultIsFoundByTheInvariantOfItsClause() {
    assertEquals(List.of(), violations(TlcTask.CHECK, Set.of()));
    assertEquals("Invariant C02ServerToServerMutualTls is violated.", violations(TlcTask.CHECK, Set.of(Fault.ServerIssuerUnchecked)).get(0));
  }

  @Test
  void connectionsEndUnlessTheyAreLeftPending() {
    assertEquals(List.of(), violations(TlcTask.LIVENESS, Set.of()));
    assertEquals("Temporal properties were violated.", violations(TlcTask.LIVENESS, Set.of(Fault.ConnectionLeftPending)).get(0));
  }

  /** On one attacked link between servers. */
  private static List<String> violations(TlcTask task, Set<Fault> faults) {
    Set<Link> link = Set.of(Link.FrontEndToExchange);
    Scenario scenario = new Scenario(link, List.of(), link, 0, 1, Handshakes.Serial, Order.Sequential);
    Design design = DESIGN.withFaults(faults);
    Instance instance = Instance.of("one link", design, scenario, Universe.of(design, scenario));
    return TlcProcess.run(instance, TlcOptions.of(task).withExpectedStates(100)).violations();
  }

  private static SpecificationState initial(Session session, LyncModel model) {
    List<SpecificationState> states = new ArrayList<>();
    model.initial((action, packed, offset) -> {
      states.add(session.at(packed, offset));
    });
    return states.get(0);
  }

  private static String key(long[] packed) {
    return Arrays.toString(packed);
  }
}
