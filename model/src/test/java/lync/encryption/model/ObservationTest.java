package lync.encryption.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lync.encryption.model.clause.Aspect;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.state.Mask;
import lync.encryption.search.StateSink;
import org.junit.jupiter.api.Test;

/** What the search watches is what the clauses and invariants say, however it comes by the answers. */
class ObservationTest {

  /** One observer for all states of a model, as in a search. */
  private static final class Watched {
    final LyncModel model;
    final State view;
    private final ClauseObserver observer;

    Watched(LyncModel model) {
      this.model = model;
      view = model.view(new long[model.words()], 0);
      observer = ClauseObserver.of(model);
    }

    void assertJudgedAsDefined(long[] states, int offset) {
      view.bind(states, offset);
      long[] expected = new long[(observer.statePredicates() + Long.SIZE - 1) / Long.SIZE];
      for (Clause clause : Clauses.all()) {
        for (Part part : clause.parts()) {
          set(expected, observer.antecedent(part), part.antecedent(view));
          set(expected, observer.hit(part), part.holds(view) == (clause.form() == Form.Reach));
        }
      }
      set(expected, observer.knowledgeNotClosed(), !Invariants.knowledgeClosed(view));
      long[] found = new long[(observer.statePredicates() + Long.SIZE - 1) / Long.SIZE];
      observer.observeState(states, offset, found);
      assertArrayEquals(expected, found, () -> model.codec().decode(states, offset).toString());
    }
  }

  private static void set(long[] bits, int predicate, boolean holds) {
    bits[predicate / Long.SIZE] |= holds ? 1L << predicate : 0;
  }

  @Test
  void reachableStatesAreJudgedAsDefined() {
    for (Case which : Case.values()) {
      Exploration exploration = which.explore();
      Watched watched = new Watched(exploration.model());
      exploration.result().forEachState((index, words, offset, level) -> watched.assertJudgedAsDefined(words, offset));
    }
  }

  @Test
  void arbitraryStatesAreJudgedAsDefined() {
    RandomInputs inputs = new RandomInputs(77);
    for (int i = 0; i < 60; i++) {
      Watched watched = new Watched(new LyncModel(inputs.design(), inputs.scenario(), Universe.wide()));
      for (int j = 0; j < 20; j++) {
        long[] state = inputs.state(watched.model);
        watched.assertJudgedAsDefined(state, 0);
        watched.assertJudgedAsDefined(mixed(state, inputs.state(watched.model), sparse(inputs, watched.model)), 0);
        watched.assertJudgedAsDefined(mixed(inputs.state(watched.model), state, watched.view.footprint().payloads().mask()), 0);
      }
    }
  }

  /** An aspect's answers stay when all that it does not look at changes. */
  @Test
  void aspectsLookAtNothingBeyondTheirFootprint() {
    RandomInputs inputs = new RandomInputs(78);
    for (int i = 0; i < 60; i++) {
      LyncModel model = new LyncModel(inputs.design(), inputs.scenario(), Universe.wide());
      State view = model.view(new long[model.words()], 0);
      for (int j = 0; j < 5; j++) {
        long[] state = inputs.state(model);
        long[] other = inputs.state(model);
        for (Part part : Clauses.parts()) {
          for (Aspect aspect : part.aspects(view)) {
            aspect.footprint().ifPresent(footprint -> {
              long[] changed = mixed(state, other, footprint.mask());
              view.bind(state, 0);
              boolean antecedent = aspect.antecedent().getAsBoolean();
              boolean hit = aspect.hit().getAsBoolean();
              view.bind(changed, 0);
              assertEquals(antecedent, aspect.antecedent().getAsBoolean(), part.name());
              assertEquals(hit, aspect.hit().getAsBoolean(), part.name());
            });
          }
        }
      }
    }
  }

  @Test
  void changesJudgeStepsAsTheInvariantsDo() {
    RandomInputs inputs = new RandomInputs(79);
    int[] falls = new int[2];
    int[] stays = new int[2];
    for (int i = 0; i < 100; i++) {
      LyncModel model = new LyncModel(inputs.design(), inputs.scenario(), Universe.wide());
      State before = model.view(new long[model.words()], 0);
      State after = model.view(new long[model.words()], 0);
      for (int j = 0; j < 10; j++) {
        long[] state = inputs.state(model);
        before.bind(state, 0);
        model.successors(state, 0, (action, words, offset) -> compare(before, after.bind(words, offset), falls, stays));
        compare(before, after.bind(inputs.state(model), 0), falls, stays);
        for (int k = 0; k < 10; k++) {
          compare(before, after.bind(mixed(inputs.state(model), state, sparse(inputs, model)), 0), falls, stays);
        }
      }
    }
    assertTrue(Arrays.stream(falls).allMatch(n -> n > 500) && Arrays.stream(stays).allMatch(n -> n > 500),
        () -> "rank falls: " + Arrays.toString(falls) + ", ended stays ended: " + Arrays.toString(stays));
  }

  /** Steps of one kind make the same of the same ends, messages and budget, wherever they are taken: so one verdict serves for all of them. */
  @Test
  void stepsOfOneKindAreAlike() {
    int kinds = 0;
    for (Case which : Case.values()) {
      Exploration exploration = which.explore();
      LyncModel model = exploration.model();
      State before = model.view(new long[model.words()], 0);
      State after = model.view(new long[model.words()], 0);
      ClauseObserver observer = ClauseObserver.of(model);
      Map<Integer, List<Integer>> seen = new HashMap<>();
      StateSink checked = new StateSink() {
        @Override
        public void accept(int action, long[] words, int offset) {
          accept(action, NO_KIND, words, offset);
        }

        @Override
        public void accept(int action, int kind, long[] words, int offset) {
          after.bind(words, offset);
          long[] found = new long[(observer.statePredicates() + Long.SIZE - 1) / Long.SIZE];
          observer.observeStep(kind, before.words, before.offset, action, words, offset, found);
          for (Part part : Clauses.parts()) {
            observer.stepViolation(part).ifPresent(predicate ->
                assertEquals(!part.holdsOnStep(before, after), (found[0] >>> predicate & 1) != 0, part.name()));
          }
          List<Integer> made = List.of(action, Invariants.rank(after) - Invariants.rank(before));
          assertEquals(made, kind == NO_KIND ? made : seen.getOrDefault(kind, made));
          seen.put(kind, made);
        }
      };
      exploration.result().forEachState((index, words, offset, level) -> {
        before.bind(words, offset);
        model.successors(words, offset, checked);
      });
      kinds += seen.size();
    }
    assertTrue(kinds > 2 * Case.values().length, "kinds of steps: " + kinds);
  }

  private static void compare(State before, State after, int[] falls, int[] stays) {
    boolean rankFalls = Invariants.rankFalls(before, after);
    boolean endedStaysEnded = Invariants.endedStaysEnded(before, after);
    assertEquals(rankFalls, before.changesTo(after).rankFalls());
    assertEquals(endedStaysEnded, before.changesTo(after).endedStaysEnded());
    falls[rankFalls ? 1 : 0]++;
    stays[endedStaysEnded ? 1 : 0]++;
  }

  /** The bits of one connection. */
  private static Mask sparse(RandomInputs inputs, LyncModel model) {
    State view = model.view(new long[model.words()], 0);
    return view.footprint().ends(view.end(inputs.below(view.ends())).link()).mask();
  }

  /** One state in these bits, another in all others. */
  static long[] mixed(long[] inside, long[] outside, Mask bits) {
    long[] mixed = outside.clone();
    for (int i = 0; i < bits.words(); i++) {
      int word = bits.firstWord() + i;
      mixed[word] ^= (inside[word] ^ outside[word]) & bits.bits(i);
    }
    return mixed;
  }
}
