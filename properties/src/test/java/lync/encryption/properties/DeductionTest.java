package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.SpecificationInterpreter;
import org.junit.jupiter.api.Test;

/**
 * What follows from any one term, and from any two, follows in both models, whatever the messages carry: the specification's {@code Close} against
 * the model's. No rule has more than two premises; and with all relay credentials besides, one rule needs what another gives. Sets of any size are
 * compared by {@link LockStepProperties}, through KnowledgeClosed and through what the attacker learns.
 */
class DeductionTest {

  private static final String MODULE = "DeductionQuestions";
  private static final int PAYLOADS = 12;
  /** Small enough for all pairs of its terms. */
  private static final Universe UNIVERSE = new Universe(List.of(Link.ClientAToFrontEnd, Link.FrontEndToAccessEdge, Link.FrontEndToRelayAuthentication,
      Link.AttackerAsClientAToFrontEnd), Scenario.WIDE_MESSAGES);
  private static final List<MessagePlan> MESSAGES = List.of(
      plan(MessageKind.CredentialRequest, Participant.ClientA, Participant.ClientA, 0),
      plan(MessageKind.CredentialReply, Participant.ClientA, Participant.ClientA, 0),
      plan(MessageKind.KeyRequest, Participant.ExternalClient, Participant.ExternalClient, 2),
      plan(MessageKind.KeyReply, Participant.ExternalClient, Participant.ExternalClient, 2),
      plan(MessageKind.Offer, Participant.ClientA, Participant.ClientB, 1),
      plan(MessageKind.Answer, Participant.ClientB, Participant.ClientA, 1),
      plan(MessageKind.Offer, Participant.PublicUser, Participant.ExternalClient, 2),
      plan(MessageKind.InstantMessage, Participant.ClientA, Participant.ClientB, 0));
  /** The sides of the two calls that can have a relay credential: the public provider's user cannot. */
  private static final int SIDES_WITH_CREDENTIAL = 3;
  private static final int GENERATIONS = 2;

  @Test
  void whatFollowsFromOneTermOrTwoIsTheSame() {
    LyncModel model = new LyncModel(RandomDesigns.plain(),
        new Scenario(Set.of(), MESSAGES, Set.of(), 0, 0, Handshakes.Serial, Order.Concurrent), UNIVERSE);
    SpecificationFiles specification = SpecificationFiles.bundled();
    Map<String, String> modules = new TreeMap<>(specification.modules());
    modules.put(MODULE, """
        ---- MODULE DeductionQuestions ----
        EXTENDS Lync
        Pairs == {{x[1], x[2]} : x \\in Terms \\X Terms}
        Credentials == {x \\in Terms : x[1] = "Credential"}
        Grown(given) ==
          LET growing == {T \\in Pairs : Close(T \\cup given, payload) # T \\cup given}
          IN  {<<T, Close(T \\cup given, payload) \\ (T \\cup given)>> : T \\in growing}
        GrownAlone == Grown({})
        GrownWithCredentials == Grown(Credentials)
        Keeps == \\A T \\in Pairs : LET closed == Close(T, payload) IN T \\subseteq closed /\\ Close(closed, payload) = closed
        ====
        """);
    try (SpecificationInterpreter interpreter = SpecificationInterpreter.open(new SpecificationFiles(MODULE, modules), UNIVERSE)) {
      List<long[]> states = states(model);
      assertEquals(UNIVERSE.messages() * UNIVERSE.links().size() + SIDES_WITH_CREDENTIAL * GENERATIONS,
          inModel(model, states.get(0), Set.of()).size(),
          "each message on each link opens with that link's secret, and each wrapped key with its side's credential");
      Set<Term> credentials = Set.copyOf(model.setting().terms().all().stream().filter(term -> term.kind() == Term.Kind.Credential).toList());
      for (long[] words : states) {
        var state = interpreter.session(model.design(), model.scenario()).at(words, 0);
        assertTrue(state.holds("Keeps"));
        assertEquals(inModel(model, words, Set.of()), map(state.value("GrownAlone")));
        assertEquals(inModel(model, words, credentials), map(state.value("GrownWithCredentials")));
      }
    }
  }

  private static MessagePlan plan(MessageKind kind, Participant from, Participant to, int call) {
    return new MessagePlan(kind, from, to, Origin.Sender, call);
  }

  /** The initial state, and others in which messages carry anything. */
  @SuppressWarnings("unchecked")
  private static List<long[]> states(LyncModel model) {
    long[] initial = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, initial, 0, initial.length));
    Random random = new Random(1);
    List<long[]> states = new ArrayList<>(List.of(initial));
    for (int i = 0; i < PAYLOADS; i++) {
      Map<String, Object> values = model.codec().decode(initial, 0);
      ((Map<Integer, Map<String, Object>>) values.get("payload")).values().forEach(payload -> {
        payload.put("form", PayloadForm.values()[random.nextInt(PayloadForm.values().length)].name());
        payload.put("generation", random.nextInt(GENERATIONS + 1));
      });
      states.add(model.codec().encode(values));
    }
    return states;
  }

  /** What is new in the closure of each pair with what else is given, where anything is. */
  private static Map<Set<Object>, Set<Object>> inModel(LyncModel model, long[] base, Set<Term> besides) {
    List<Term> terms = model.setting().terms().all();
    Map<Set<Object>, Set<Object>> grown = new LinkedHashMap<>();
    for (Term first : terms) {
      for (Term second : terms.subList(first.index(), terms.size())) {
        State state = model.view(base.clone(), 0);
        Set<Object> given = new HashSet<>(List.of(first.value(), second.value()));
        besides.forEach(state::learn);
        state.learn(first);
        state.learn(second);
        assertTrue(state.knowledgeClosed());
        Set<Object> found = new HashSet<>();
        terms.stream().filter(state::knows).map(Term::value).forEach(found::add);
        assertTrue(found.containsAll(given));
        found.removeAll(given);
        besides.forEach(term -> found.remove(term.value()));
        if (!found.isEmpty()) {
          grown.put(given, found);
        }
      }
    }
    return grown;
  }

  private static Map<Set<Object>, Set<Object>> map(Object pairs) {
    Map<Set<Object>, Set<Object>> map = new LinkedHashMap<>();
    for (Object pair : (Set<?>) pairs) {
      map.put(setOf(((List<?>) pair).get(0)), setOf(((List<?>) pair).get(1)));
    }
    return map;
  }

  private static Set<Object> setOf(Object value) {
    return new HashSet<>((Set<?>) value);
  }
}
