package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.model.action.LinkAction;
import lync.encryption.model.design.Design;
import lync.encryption.model.invariant.Component;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.search.Search;
import org.junit.jupiter.api.Test;

/**
 * Evidence 4, connections: over all values of both ends of every link, reachable or not, the strengthening is kept by every step and implies the
 * clauses on connections; without any one of its conjuncts, or with a guard of the model left out, that is not so.
 */
class InductionTest {

  private static final int DESIGNS = 20;
  private static final int SITUATIONS = 40;
  /** Designs tried to show that a conjunct, or a guard, is needed. */
  private static final int ATTEMPTS = 60;
  private static final List<Conjunct> OF_CONNECTIONS = ofConnections();

  /** What is said of connections alone. */
  private static final List<String> CLAUSES = List.of("ServerToServerMutualTls", "PerimeterCrossingMutualTls", "TrunkTlsRecommended", "TrunkTlsIsMutual",
      "GatewayCertificateTrusted", "MediationCertificateTrusted", "ClientToServerTls", "WebConferencingTls", "FipsAlgorithms", "ConnectionsEnd");
  /** Only what is said of messages and calls needs these. */
  private static final Set<String> FOR_MESSAGES =
      Set.of("AttackerInterceptsIfActive", "InterceptorShowsWhatItHas", "AttackerShowsWhatItHas", "IdleTogether");

  private static List<Conjunct> ofConnections() {
    return Strengthening.conjuncts().stream().filter(conjunct -> Set.of(Component.Initiator, Component.Responder, Component.Connection)
        .contains(conjunct.component())).toList();
  }

  /** A question about one link under one design. */
  private static final class Enquiry {
    final LinkStates states;
    final Induction induction;
    private final Induction ofInitiator;
    private final Induction ofResponder;

    Enquiry(Design design, Link link, List<Conjunct> conjuncts, Predicate<Action> unguarded) {
      states = new LinkStates(design, link);
      induction = new Induction(states.model(), conjuncts, unguarded);
      ofInitiator = new Induction(states.model(), about(Component.Initiator, conjuncts));
      ofResponder = new Induction(states.model(), about(Component.Responder, conjuncts));
    }

    private static List<Conjunct> about(Component component, List<Conjunct> conjuncts) {
      return conjuncts.stream().filter(conjunct -> conjunct.component() == component).toList();
    }

    void forEach(Predicate<long[]> wanted, Consumer<long[]> visitor) {
      states.forEach(ofInitiator::satisfies, ofResponder::satisfies, wanted, visitor);
    }

    Optional<Induction.Failure> firstFailure(Predicate<long[]> wanted) {
      List<Induction.Failure> found = new ArrayList<>();
      forEach(state -> found.isEmpty() && wanted.test(state), state -> induction.failure(state).ifPresent(found::add));
      return found.stream().findFirst();
    }
  }

  private static List<Design> designs(int number) {
    return LongStream.range(0, number).mapToObj(Situation::of).map(InductionDesigns::of).toList();
  }

  @Test
  void theStrengtheningIsInductiveOnEveryLink() {
    InductionFigures figures = new InductionFigures("connections");
    for (Design design : designs(DESIGNS)) {
      for (Link link : Link.values()) {
        Enquiry enquiry = new Enquiry(design, link, OF_CONNECTIONS, action -> false);
        Set<LongBuffer> reachable = reachable(enquiry.states);
        figures.typed(enquiry.states.typedPairs());
        figures.visited(enquiry.states.plainPairs());
        enquiry.firstFailure(state -> {
          boolean satisfied = enquiry.induction.satisfies(state);
          figures.reached(satisfied, reachable.contains(LongBuffer.wrap(enquiry.states.ends(state, 0))));
          return satisfied;
        }).ifPresent(failure -> fail(enquiry.induction.describe(failure)));
        figures.add(enquiry.induction);
      }
    }
    System.out.println(figures);
    assertEquals(List.of(), figures.tooFew(CLAUSES), "clauses whose situation was met too rarely");
    assertTrue(figures.unreachableShare() >= 0.5, figures::toString);
  }

  /** The ends of a link as they stand in reachable states. */
  private static Set<LongBuffer> reachable(LinkStates states) {
    Set<LongBuffer> reachable = new HashSet<>();
    Search.of(states.model()).digest(false).run()
        .forEachState((number, words, offset, level) -> reachable.add(LongBuffer.wrap(states.ends(words, offset))));
    return reachable;
  }

  /** Every typed value of an end, beside the value that stands for it: conjuncts, steps and what they come to are the same. */
  @Test
  void whatHasNoMeaningChangesNothing() {
    List<Design> designs = designs(3);
    List<Link> links = List.of(Link.ExternalClientToAccessEdge, Link.MediationServerToGateway, Link.AttackerAsFrontEndToRelayAuthentication);
    for (int i = 0; i < links.size(); i++) {
      LinkStates states = new LinkStates(designs.get(i), links.get(i));
      Induction induction = new Induction(states.model(), OF_CONNECTIONS);
      for (String variable : List.of("initiator", "responder")) {
        List<long[]> partners = states.plainValues(variable.equals("initiator") ? "responder" : "initiator");
        int[] number = {0};
        states.typed(variable, value -> {
          long[] state = states.joined(value, partners.get(number[0]++ % partners.size()), false);
          assertEquals(induction.answers(states.plain(state)), induction.answers(state),
              () -> states.model().codec().decode(state, 0).toString());
        });
      }
    }
  }

  /** What makes it enough to look at links one by one: in any state, steps that are not a link's own leave its ends alone. */
  @Test
  void noOtherStepTouchesALink() {
    for (long seed = 0; seed < SITUATIONS; seed++) {
      Situation situation = Situation.of(seed);
      LyncModel model = new LyncModel(InductionDesigns.of(situation), situation.scenario(), Universe.wide());
      RandomStates states = new RandomStates(model);
      Random random = situation.random();
      for (RandomStates.Kind kind : RandomStates.Kind.values()) {
        long[] state = states.next(kind, random);
        Map<String, Object> before = model.codec().decode(state, 0);
        model.successors(state, 0, (action, words, offset) -> {
          Action taken = model.groundActions().get(action);
          Map<String, Object> after = model.codec().decode(words, offset);
          Optional<String> own = taken instanceof LinkAction of ? Optional.of(of.link().name()) : Optional.empty();
          for (String ends : List.of("initiator", "responder")) {
            assertEquals(others((Map<?, ?>) before.get(ends), own), others((Map<?, ?>) after.get(ends), own), taken::label);
          }
        });
      }
    }
  }

  private static Map<?, ?> others(Map<?, ?> ends, Optional<String> own) {
    Map<Object, Object> others = new HashMap<>(ends);
    own.ifPresent(others::remove);
    return others;
  }

  /** Of the others {@link InductionTogetherTest} says that they are needed. */
  @Test
  void withoutAnyConjunctItIsNotInductive() {
    List<String> superfluous = new ArrayList<>();
    for (Conjunct dropped : OF_CONNECTIONS.stream().filter(InductionTest::isNeededByLinks).toList()) {
      List<Conjunct> rest = OF_CONNECTIONS.stream().filter(conjunct -> conjunct != dropped).toList();
      if (designs(ATTEMPTS).stream().noneMatch(design -> fails(design, rest, List.of(dropped), action -> false))) {
        superfluous.add(dropped.name());
      }
    }
    assertEquals(List.of(), superfluous, "conjuncts on connections that can be left out");
  }

  /** Whether a link by itself shows that a conjunct is needed. */
  static boolean isNeededByLinks(Conjunct conjunct) {
    return OF_CONNECTIONS.contains(conjunct) && !FOR_MESSAGES.contains(conjunct.name());
  }

  /** Some state in which the rest holds and what was dropped does not breaks a promise. */
  private static boolean fails(Design design, List<Conjunct> rest, List<Conjunct> dropped, Predicate<Action> unguarded) {
    for (Link link : Link.values()) {
      Enquiry enquiry = new Enquiry(design, link, rest, unguarded);
      Induction of = new Induction(enquiry.states.model(), dropped);
      if (enquiry.firstFailure(state -> (dropped.isEmpty() || !of.satisfies(state)) && enquiry.induction.satisfies(state)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aGuardLeftOutIsNoticed() {
    List<String> unnoticed = new ArrayList<>();
    for (String guard : List.of("AcceptTcp", "PresentServerCertificate", "FinishInitiator", "JudgeClientCertificate", "AttackerAccepts",
        "OpenConnection", "RetryConnection")) {
      if (designs(ATTEMPTS).stream().noneMatch(design -> fails(design, OF_CONNECTIONS, List.of(), action -> action.name().equals(guard)))) {
        unnoticed.add(guard);
      }
    }
    assertEquals(List.of(), unnoticed, "actions of connections whose guard can be left out");
  }
}
