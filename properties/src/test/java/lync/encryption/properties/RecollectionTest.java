package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.LyncVariables;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.state.Variable;
import lync.encryption.model.vocabulary.MessageKind;
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
  private static final int SITUATIONS = 8;
  private static final int TWINS_EACH = 8;
  private static final Set<RandomStates.Kind> MUCH_HAS_COME_ABOUT = EnumSet.of(RandomStates.Kind.Staged, RandomStates.Kind.Continued);
  /** Of each kind a state, and more of those in which most is decided. */
  private static final List<RandomStates.Kind> KINDS = Stream.concat(
      Stream.of(RandomStates.Kind.values()), Stream.generate(() -> MUCH_HAS_COME_ABOUT).limit(5).flatMap(Set::stream)).toList();

  /**
   * Read only where so much else is read that answers are remembered for one and the same state alone, or by the administrator's steps, which are
   * not remembered: to overlook it changes nothing.
   */
  private static final Set<String> NEVER_DECIDES = Set.of("trunkWarned", "administrator");

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
    try (SpecificationInterpreter forgetful = SpecificationInterpreter.forgetful(WIDE)) {
      situations().forEach(situation -> {
        LyncModel model = new LyncModel(situation.design(), situation.scenario(), WIDE);
        Session session = forgetful.session(model.design(), model.scenario());
        RandomStates states = new RandomStates(model);
        Random random = situation.random();
        for (RandomStates.Kind kind : KINDS) {
          long[] state = states.next(kind, random);
          examined.add(new Examined(model, state, answers(session, state)));
          for (long[] twin : twins(model, state, kind, states, random)) {
            examined.add(new Examined(model, twin, answers(session, twin)));
          }
        }
      });
    }
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
      assertEquals(NEVER_DECIDES, unnoticed);
    }
  }

  /** As many in which a key is asked for as others: there more variables decide. */
  private static Stream<Situation> situations() {
    Predicate<Situation> keyed = situation -> situation.scenario().messages().stream().anyMatch(plan -> plan.kind() == MessageKind.KeyReply);
    return Stream.of(keyed, keyed.negate())
        .flatMap(kind -> LongStream.iterate(0, seed -> seed + 1).mapToObj(Situation::of).filter(kind).limit(SITUATIONS / 2));
  }

  private static long[] initial(LyncModel model) {
    long[] state = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, state, 0, state.length));
    return state;
  }

  /**
   * States that differ from another in one variable alone, so that all else that is read is the same. Where much has come about, some variables, each in
   * its turn, are as they were in the beginning; elsewhere one is anything.
   */
  private static List<long[]> twins(LyncModel model, long[] state, RandomStates.Kind kind, RandomStates states, Random random) {
    List<String> variables = model.layout().variables().stream().map(Variable::name).toList();
    int first = random.nextInt(variables.size());
    return MUCH_HAS_COME_ABOUT.contains(kind)
        ? IntStream.range(first, first + TWINS_EACH).mapToObj(i -> twin(model, state, initial(model), variables.get(i % variables.size()))).toList()
        : List.of(twin(model, state, states.next(RandomStates.Kind.Uniform, random), variables.get(first)));
  }

  private static long[] twin(LyncModel model, long[] state, long[] other, String variable) {
    Map<String, Object> values = new LinkedHashMap<>(model.codec().decode(state, 0));
    values.put(variable, model.codec().decode(other, 0).get(variable));
    return model.codec().encode(values);
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
