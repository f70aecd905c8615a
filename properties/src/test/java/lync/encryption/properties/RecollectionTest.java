package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.LyncVariables;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.state.Variable;
import lync.encryption.spec.Session;
import lync.encryption.spec.SpecificationError;
import lync.encryption.spec.SpecificationInterpreter;
import lync.encryption.spec.SpecificationState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lock-step asks an interpreter that remembers what TLC has found, and answers from memory where all that TLC read is the same. Here it is asked
 * beside one that has TLC evaluate everything anew; and so is one whose memory misses what is read of a variable, to see that this would show.
 */
class RecollectionTest {

  private static final Universe WIDE = Universe.wide();
  private static final int SITUATIONS = 150;
  private static final int STATES_EACH = 27;
  /** For each variable, pairs of states that differ in it alone and of which the model says something different, each time something new. */
  private static final int PAIRS = 10;

  private static final List<String> STEP_PREDICATES = Stream.concat(
      Stream.of("RankFalls", "EndedStaysEnded"),
      Clauses.all().stream().filter(clause -> clause.form() == Form.Step).map(Clause::name)).toList();
  private static final List<String> PREDICATES = predicates();

  /** A state under a design and a scenario, and what TLC says of it. */
  private record Examined(LyncModel model, long[] state, Map<String, Object> answers) {}

  private static List<Examined> examined;

  @BeforeAll
  static void askTlc() {
    examined = new ArrayList<>();
    Map<String, Set<String>> decided = new TreeMap<>();
    Map<String, Integer> pairs = new TreeMap<>();
    try (SpecificationInterpreter forgetful = SpecificationInterpreter.forgetful(WIDE)) {
      LongStream.range(0, SITUATIONS).mapToObj(Situation::of).forEach(situation -> {
        LyncModel model = new LyncModel(situation.design(), situation.scenario(), WIDE);
        Session session = forgetful.session(model.design(), model.scenario());
        RandomStates states = new RandomStates(model);
        RandomStates.Kind[] kinds = RandomStates.Kind.values();
        Random random = situation.random();
        for (int i = 0; i < STATES_EACH; i++) {
          long[] state = states.next(kinds[i % kinds.length], random);
          List<long[]> twins = telling(model, state, states.next(RandomStates.Kind.Uniform, random), decided, pairs);
          if (!twins.isEmpty()) {
            Stream.concat(Stream.of(state), twins.stream()).forEach(each -> examined.add(new Examined(model, each, answers(session, each))));
          }
        }
      });
    }
    assertTrue(pairs.keySet().containsAll(LyncVariables.of(WIDE).stream().map(Variable::name).toList()),
        () -> "variables that decided something: " + pairs.keySet());
  }

  /** States that differ from this one in one variable, as it is in the beginning or in another state, and of which the model says something different. */
  private static List<long[]> telling(
      LyncModel model, long[] state, long[] other, Map<String, Set<String>> decided, Map<String, Integer> pairs) {
    List<long[]> telling = new ArrayList<>();
    Map<String, Object> said = saidByTheModel(model, state);
    for (Variable variable : model.layout().variables()) {
      for (long[] from : List.of(initial(model), other)) {
        if (pairs.getOrDefault(variable.name(), 0) < PAIRS) {
          long[] twin = twin(model, state, from, variable.name());
          Set<String> different = new TreeSet<>();
          saidByTheModel(model, twin).forEach((what, value) -> {
            if (!value.equals(said.get(what))) {
              different.add(what);
            }
          });
          if (decided.computeIfAbsent(variable.name(), name -> new TreeSet<>()).addAll(different)) {
            pairs.merge(variable.name(), 1, Integer::sum);
            telling.add(twin);
          }
        }
      }
    }
    return telling;
  }

  /** What the model says of a state that tells it from others: clauses and their situations, which actions are possible, and what they change. */
  private static Map<String, Object> saidByTheModel(LyncModel model, long[] state) {
    Map<String, Object> said = new TreeMap<>();
    State view = model.view(state, 0);
    Clauses.parts().forEach(part -> {
      said.put(part.name(), part.holds(view));
      said.put(part.name() + "Antecedent", part.antecedent(view));
    });
    model.groundActions().forEach(action -> said.put(action.name(), 0));
    model.successors(state, 0, (action, words, offset) -> said.merge(model.groundActions().get(action).name(),
        Arrays.hashCode(IntStream.range(0, state.length).mapToLong(i -> state[i] ^ words[offset + i]).toArray()), (one, other) -> (int) one + (int) other));
    return said;
  }

  private static long[] initial(LyncModel model) {
    long[] state = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, state, 0, state.length));
    return state;
  }

  private static long[] twin(LyncModel model, long[] state, long[] other, String variable) {
    Map<String, Object> values = new LinkedHashMap<>(model.codec().decode(state, 0));
    values.put(variable, model.codec().decode(other, 0).get(variable));
    return model.codec().encode(values);
  }

  @Test
  void whatIsRememberedIsWhatTlcFinds() {
    try (SpecificationInterpreter remembering = SpecificationInterpreter.open(WIDE)) {
      assertEquals(Optional.empty(), firstDifference(remembering));
    }
  }

  @Test
  void aVariableThatIsReadUnnoticedShows() {
    try (SpecificationInterpreter.Series inattentive = SpecificationInterpreter.series()) {
      Set<String> unnoticed = LyncVariables.of(WIDE).stream().map(Variable::name)
          .filter(variable -> firstDifference(inattentive.nextInattentive(WIDE, variable)).isEmpty())
          .collect(Collectors.toSet());
      assertEquals(Set.of(), unnoticed);
    }
  }

  private static List<String> predicates() {
    List<String> names = new ArrayList<>(List.of("KnowledgeClosed", "Quiet", "TypeOK"));
    Clauses.parts().forEach(part -> names.addAll(List.of(part.name(), part.name() + "Antecedent", part.name() + "Applies")));
    names.removeAll(STEP_PREDICATES);
    return names;
  }

  /** What an interpreter is the first to answer differently. */
  private static Optional<String> firstDifference(SpecificationInterpreter interpreter) {
    Session session = null;
    LyncModel model = null;
    for (Examined one : examined) {
      session = one.model() == model ? session : interpreter.session(one.model().design(), one.model().scenario());
      model = one.model();
      Map<String, Object> answers;
      try {
        answers = answers(session, one.state());
      } catch (SpecificationError e) {
        return Optional.of(e.getMessage());
      }
      if (!answers.equals(one.answers())) {
        answers.entrySet().removeAll(one.answers().entrySet());
        return Optional.of("an answer to one of " + answers.keySet() + ", or a missing one");
      }
    }
    return Optional.empty();
  }

  /** All that lock-step asks of a state: step predicates about one step. */
  private static Map<String, Object> answers(Session session, long[] words) {
    Map<String, Object> answers = new LinkedHashMap<>();
    SpecificationState state = session.at(words, 0);
    PREDICATES.forEach(name -> answers.put(name, state.holds(name)));
    answers.put("Rank", state.number("Rank"));
    List<SpecificationState.Successor> successors = state.successors();
    successors.forEach(one -> answers.put(session.labels().get(one.action()), LongStream.of(one.state()).boxed().toList()));
    successors.stream().findAny().ifPresent(one ->
        STEP_PREDICATES.forEach(name -> answers.put(name, state.holdsOnStep(name, session.at(one.state(), 0)))));
    return answers;
  }
}
