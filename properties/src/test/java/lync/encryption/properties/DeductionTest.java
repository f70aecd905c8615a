package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.SpecificationInterpreter;
import org.junit.jupiter.api.Test;

/**
 * What follows from any one term, and from any two, follows in both models: the specification's {@code Close} against the model's deduction table,
 * over the wide universe. No rule has more than two premises; sets of any size are compared by {@link LockStepProperties}, through KnowledgeClosed
 * and through what the attacker learns.
 */
class DeductionTest {

  private static final String MODULE = "DeductionQuestions";
  private static final Universe WIDE = Universe.wide();

  @Test
  void whatFollowsFromOneTermOrTwoIsTheSame() {
    LyncModel model = new LyncModel(RandomDesigns.plain(),
        new Scenario(Set.of(), List.of(), Set.of(), 0, 0, Handshakes.Serial, Order.Concurrent), WIDE);
    Map<Set<Object>, Set<Object>> inModel = inModel(model);
    assertEquals(WIDE.messages() * WIDE.links().size(), inModel.size(), "each message on each link opens with that link's secret");
    assertEquals(inModel, inSpecification(model));
  }

  /** What is new in the closure of each pair, where anything is. */
  private static Map<Set<Object>, Set<Object>> inModel(LyncModel model) {
    List<Term> terms = model.setting().terms().all();
    Map<Set<Object>, Set<Object>> grown = new LinkedHashMap<>();
    long[] words = new long[model.words()];
    State state = model.view(words, 0);
    for (Term first : terms) {
      for (Term second : terms.subList(first.index(), terms.size())) {
        Arrays.fill(words, 0);
        state.learn(first);
        state.learn(second);
        assertTrue(state.knowledgeClosed());
        Set<Object> found = new HashSet<>();
        terms.stream().filter(state::knows).map(Term::value).forEach(found::add);
        Set<Object> given = Set.copyOf(List.of(first.value(), second.value()));
        assertTrue(found.containsAll(given));
        found.removeAll(given);
        if (!found.isEmpty()) {
          grown.put(given, found);
        }
      }
    }
    return grown;
  }

  private static Map<Set<Object>, Set<Object>> inSpecification(LyncModel model) {
    SpecificationFiles specification = SpecificationFiles.bundled();
    Map<String, String> modules = new TreeMap<>(specification.modules());
    modules.put(MODULE, """
        ---- MODULE DeductionQuestions ----
        EXTENDS Lync
        Pairs == {{x[1], x[2]} : x \\in Terms \\X Terms}
        Grown == {<<given, Close(given) \\ given>> : given \\in {T \\in Pairs : Close(T) # T}}
        Keeps == \\A T \\in Pairs : T \\subseteq Close(T) /\\ Close(Close(T)) = Close(T)
        ====
        """);
    Map<Set<Object>, Set<Object>> grown = new LinkedHashMap<>();
    try (SpecificationInterpreter interpreter = SpecificationInterpreter.open(new SpecificationFiles(MODULE, modules), WIDE)) {
      model.initial((action, words, offset) -> {
        var state = interpreter.session(model.design(), model.scenario()).at(words, offset);
        assertTrue(state.holds("Keeps"));
        for (Object pair : (Set<?>) state.value("Grown")) {
          grown.put(setOf(((List<?>) pair).get(0)), setOf(((List<?>) pair).get(1)));
        }
      });
    }
    return grown;
  }

  private static Set<Object> setOf(Object value) {
    return new HashSet<>((Set<?>) value);
  }
}
