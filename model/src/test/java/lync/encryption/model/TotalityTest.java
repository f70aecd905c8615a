package lync.encryption.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import lync.encryption.model.action.Action;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.state.Mask;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import org.junit.jupiter.api.Test;

/** Whatever the design, the scenario and the state, reachable or not: every question has an answer, and the answers fit together. */
class TotalityTest {

  private static final int MODELS = 100;
  private static final int STATES = 10;
  /** Of each case. */
  private static final int NEARLY_REACHED = 60;

  /** Shows many models of the wide universe, each with many states, and of each case states close to those that it reaches. */
  private static void forEachState(BiConsumer<LyncModel, long[]> check) {
    RandomInputs inputs = new RandomInputs(20131);
    for (int i = 0; i < MODELS; i++) {
      LyncModel model = new LyncModel(inputs.design(), inputs.scenario(), Universe.wide());
      for (int j = 0; j < STATES; j++) {
        check.accept(model, inputs.state(model));
      }
    }
    for (Case which : Case.values()) {
      Exploration exploration = which.explore();
      LyncModel model = exploration.model();
      exploration.result().forEachState((index, words, offset, level) -> {
        if (inputs.below(1 + (int) exploration.result().states() / NEARLY_REACHED) == 0) {
          check.accept(model, disturbed(inputs, model, Arrays.copyOfRange(words, offset, offset + model.words())));
        }
      });
    }
  }

  /** Shows every state that the cases reach: in those that are near to them an action with a narrow guard may fire too seldom to be drawn. */
  private static void forEachReachedState(BiConsumer<LyncModel, long[]> check) {
    for (Case which : Case.values()) {
      Exploration exploration = which.explore();
      LyncModel model = exploration.model();
      exploration.result().forEachState((index, words, offset, level) ->
          check.accept(model, Arrays.copyOfRange(words, offset, offset + model.words())));
    }
  }

  /** A state in which one variable is anything. */
  private static long[] disturbed(RandomInputs inputs, LyncModel model, long[] state) {
    String variable = model.layout().variables().get(inputs.below(model.layout().variables().size())).name();
    return ObservationTest.mixed(inputs.state(model), state, new Mask(model.layout().place(variable).everyField().toList()));
  }

  @Test
  void successorsAreWellTyped() {
    Set<String> fired = new TreeSet<>();
    BiConsumer<LyncModel, long[]> step = (model, state) -> {
      long[] untouched = state.clone();
      model.successors(state, 0, (action, words, offset) -> {
        assertTrue(model.layout().wellTyped(words, offset), () -> model.label(action) + " from " + model.codec().decode(state, 0));
        fired.add(model.groundActions().get(action).name());
      });
      assertArrayEquals(untouched, state, "the state is only read");
    };
    forEachState(step);
    forEachReachedState(step);
    assertEquals(38, fired.size(), () -> "actions fired: " + fired);
  }

  @Test
  void agendaLeavesNothingOut() {
    forEachState((model, state) -> assertEquals(new TreeMap<>(steps(model, state, 0)), new TreeMap<>(taken(model, state, 0))));
  }

  /** Along whole graphs, where most of the agenda is remembered; actions are taken in their order. */
  @Test
  void agendaRemembersWhatIsDone() {
    for (Case which : Case.values()) {
      Exploration exploration = which.explore();
      LyncModel model = exploration.model();
      exploration.result().forEachState((index, words, offset, level) ->
          assertEquals(List.copyOf(steps(model, words, offset).entrySet()), List.copyOf(taken(model, words, offset).entrySet())));
    }
  }

  /** What is remembered of a link, or of all messages, holds whatever the rest of the state. */
  @Test
  void agendaRemembersNothingThatDependsOnMore() {
    RandomInputs inputs = new RandomInputs(4711);
    for (int i = 0; i < MODELS; i++) {
      LyncModel model = new LyncModel(inputs.design(), inputs.scenario(), Universe.wide());
      State view = model.view(new long[model.words()], 0);
      for (int j = 0; j < STATES; j++) {
        long[] state = inputs.state(model);
        long[] other = inputs.state(model);
        taken(model, state, 0);
        Link link = Link.values()[inputs.below(Link.values().length)];
        for (Footprint kept : List.of(view.footprint().ends(link).attackerBudget(), view.footprint().messages().registrations())) {
          long[] mixed = ObservationTest.mixed(state, other, kept.mask());
          assertEquals(new TreeMap<>(steps(model, mixed, 0)), new TreeMap<>(taken(model, mixed, 0)));
        }
      }
    }
  }

  /** Straight from guards and effects: the successor by each action that is enabled, in the order of the actions. */
  private static Map<Integer, List<Long>> steps(LyncModel model, long[] states, int offset) {
    State before = model.view(states, offset);
    Map<Integer, List<Long>> steps = new LinkedHashMap<>();
    for (int number = 0; number < model.actions(); number++) {
      Action action = model.groundActions().get(number);
      if (action.guard(before)) {
        long[] next = Arrays.copyOfRange(states, offset, offset + model.words());
        action.effect(before, model.view(next, 0));
        steps.put(number, Arrays.stream(next).boxed().toList());
      }
    }
    return steps;
  }

  /** As the search is given them. */
  private static Map<Integer, List<Long>> taken(LyncModel model, long[] states, int offset) {
    Map<Integer, List<Long>> steps = new LinkedHashMap<>();
    model.successors(states, offset,
        (action, words, at) -> steps.put(action, Arrays.stream(words, at, at + model.words()).boxed().toList()));
    return steps;
  }

  /** In narrow universes, where a state is quiet often enough. */
  @Test
  void quietMeansThatTheProtocolHasNothingToDo() {
    RandomInputs inputs = new RandomInputs(5070);
    int[] quiet = new int[1];
    for (Case which : Case.values()) {
      Design design = which.design().build();
      for (Set<Fault> faults : List.of(Set.<Fault>of(), Set.of(Fault.ConnectionLeftPending))) {
        LyncModel model = new LyncModel(
            design.withFaults(faults), which.scenario().build(), Universe.of(design, which.scenario().build()));
        for (int i = 0; i < 500; i++) {
          quiet[0] += assertQuietIsRight(model, inputs.state(model), 0) ? 1 : 0;
        }
      }
    }
    assertTrue(quiet[0] > 500, () -> "quiet states: " + quiet[0]);
  }

  @Test
  void quietMeansTheSameInReachableStates() {
    for (Case which : Case.values()) {
      Exploration exploration = which.explore();
      exploration.result().forEachState((index, words, offset, level) -> assertQuietIsRight(exploration.model(), words, offset));
    }
  }

  /** Compares the formula with what is enabled; returns what both say. */
  private static boolean assertQuietIsRight(LyncModel model, long[] state, int offset) {
    boolean[] goesOn = new boolean[1];
    model.successors(state, offset, (action, words, at) -> goesOn[0] |= model.groundActions().get(action).byProtocol());
    State view = model.view(state, offset);
    assertEquals(!goesOn[0], Invariants.quiet(view), () -> model.codec().decode(state, offset).toString());
    return !goesOn[0];
  }

  @Test
  void everyClauseJudgesEveryStateAndStep() {
    forEachState((model, state) -> {
      State before = model.view(state, 0);
      State after = model.view(new long[model.words()], 0);
      for (Part part : Clauses.parts()) {
        part.applies(model.design());
        part.antecedent(before);
        part.holds(before);
      }
      model.successors(state, 0, (action, words, offset) ->
          Clauses.parts().forEach(part -> part.holdsOnStep(before, after.bind(words, offset))));
    });
  }

  @Test
  void valuesSurviveDecodingAndEncoding() {
    forEachState((model, state) -> assertArrayEquals(state, model.codec().encode(model.codec().decode(state, 0))));
  }

  @Test
  void labelsAreDistinct() {
    LyncModel model = new LyncModel(new RandomInputs(1).design(), new RandomInputs(1).scenario(), Universe.wide());
    assertEquals(model.actions(), model.groundActions().stream().map(Action::label).distinct().count());
  }
}
