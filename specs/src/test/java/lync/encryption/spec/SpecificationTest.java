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
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Order;
import org.junit.jupiter.api.Test;

/** The real specification through both doors: the interpreter in this process, and TLC in its own, find one graph. */
class SpecificationTest {

  private static final Design DESIGN = Samples.design();
  private static final Scenario SCENARIO = new Scenario(
      Samples.scenario().connect(), Samples.scenario().messages(), Samples.scenario().attacked(), 0, 1, Handshakes.Serial, Order.Sequential);

  @Test
  void interpreterAndProcessFindTheSameGraph() {
    Universe universe = Universe.of(DESIGN, SCENARIO);
    TlcResult tlc = TlcProcess.run(
        Instance.of("sample", DESIGN, SCENARIO, universe), TlcOptions.of(TlcTask.OBSERVE).withExpectedStates(1_000));
    Map<String, Long> counts = new HashMap<>();
    Map<String, Integer> levels = new HashMap<>();
    Map<String, Integer> distances = new HashMap<>();
    long transitions = 0;
    int diameter = 0;
    try (SpecificationInterpreter interpreter = SpecificationInterpreter.open(universe)) {
      Session session = interpreter.session(DESIGN, SCENARIO);
      Deque<SpecificationState> queue = new ArrayDeque<>();
      SpecificationState initial = initial(session, new LyncModel(DESIGN, SCENARIO, universe));
      assertTrue(initial.holds("Init"));
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
