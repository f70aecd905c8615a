package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates.Kind;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.model.action.LinkAction;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** States drawn are a function of the seed and well typed, and each kind is what its name says. */
class RandomStatesTest {

  private static final int SITUATIONS = 25;

  @ParameterizedTest
  @EnumSource
  void oneSeedGivesOneState(Kind kind) {
    LyncModel model = model(3);
    for (long seed = 0; seed < 20; seed++) {
      assertArrayEquals(new RandomStates(model).next(kind, new Random(seed)), new RandomStates(model).next(kind, new Random(seed)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStateIsWellTyped(Kind kind) {
    forEach(kind, (model, state) -> assertTrue(model.layout().wellTyped(state, 0)));
  }

  /** Every phase and transport of a connection, and both far ends, come up in every kind, if not in every state. */
  @ParameterizedTest
  @EnumSource
  void whatConnectionsCanBeTheyAre(Kind kind) {
    Sightings sightings = new Sightings();
    forEach(kind, 4 * SITUATIONS, (model, state) -> {
      State view = model.view(state, 0);
      for (Link link : model.universe().links()) {
        sightings.count("a connection is " + view.decidingEnd(link).phase());
        sightings.count("a connection is over " + view.decidingEnd(link).transport());
      }
      model.universe().honestLinks().forEach(link -> sightings.count("the far end is " + view.initiator(link).farEnd()));
    });
    Arrays.stream(Phase.values()).forEach(phase -> sightings.demand("a connection is " + phase, 1));
    Arrays.stream(Transport.values()).forEach(transport -> sightings.demand("a connection is over " + transport, 1));
    Arrays.stream(FarEnd.values()).forEach(farEnd -> sightings.demand("the far end is " + farEnd, 1));
    sightings.verify();
  }

  /** Messages get nowhere near the attacker on short random runs, but they do in states that are made up. */
  @Test
  void whatMessagesCanBeTheyAre() {
    Sightings sightings = new Sightings();
    for (Kind kind : Kind.values()) {
      forEach(kind, (model, state) -> IntStream.rangeClosed(1, model.universe().messages())
          .forEach(m -> sightings.count("a message is " + model.view(state, 0).message(m).phase())));
    }
    Arrays.stream(MessagePhase.values()).forEach(phase -> sightings.demand("a message is " + phase, 20));
    sightings.verify();
  }

  /** Whether the protocol has nothing left to do is decided by one connection or message that rests or does not, all others resting. */
  @Test
  void restingStatesAreQuietOrNearly() {
    Sightings sightings = new Sightings();
    forEach(Kind.Resting, 4 * SITUATIONS, (model, state) -> sightings.count(Invariants.quiet(model.view(state, 0)) ? "quiet" : "not quiet"));
    sightings.demand("quiet", 50);
    sightings.demand("not quiet", 50);
    sightings.verify();
  }

  /** What has been reached has come down in rank and keeps what every reachable state keeps; what was disturbed afterwards need not. */
  @Test
  void reachedStatesAreReachable() {
    forEach(Kind.Reached, (model, state) -> {
      State view = model.view(state, 0);
      assertTrue(view.knowledgeClosed());
      assertTrue(Invariants.rank(view) <= Invariants.rank(model.view(initial(model), 0)));
    });
    int[] impossible = new int[1];
    forEach(Kind.Disturbed, (model, state) -> impossible[0] += model.view(state, 0).knowledgeClosed() ? 0 : 1);
    assertTrue(impossible[0] > 0);
  }

  @Test
  void sparseStatesDifferLittleFromTheInitialOne() {
    forEach(Kind.Sparse, (model, state) -> {
      int changed = differences(model.codec().decode(state, 0), model.codec().decode(initial(model), 0));
      assertTrue(changed <= 6, changed + " leaves changed");
    });
  }

  @Test
  void bothEndsOfACoherentConnectionBelongTogether() {
    forEach(Kind.Coherent, (model, state) -> {
      State view = model.view(state, 0);
      for (Link link : model.universe().honestLinks()) {
        if (view.initiator(link).phase() != Phase.Idle && !view.initiator(link).attackerAtFarEnd()) {
          assertEquals(view.initiator(link).transport(), view.responder(link).transport());
          assertEquals(view.initiator(link).established(), view.responder(link).established());
        }
      }
    });
  }

  /** Where every field is drawn by itself, hardly ever do both ends of a handshake wait for one another. */
  @Test
  void inCoherentStatesHandshakesCanGoOn() {
    Map<Kind, Integer> handshakes = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      forEach(kind, (model, state) -> model.successors(state, 0, (action, words, offset) -> {
        Action taken = model.groundActions().get(action);
        boolean joint = taken.name().equals("JudgeClientCertificate") && ((LinkAction) taken).link().isHonest();
        handshakes.merge(kind, joint ? 1 : 0, Integer::sum);
      }));
    }
    assertTrue(handshakes.get(Kind.Coherent) > 2 * handshakes.get(Kind.Uniform), handshakes::toString);
  }

  /** What the attacker makes of messages takes a message, a hop and both halves of its connection that fit: elsewhere they hardly ever meet. */
  @Test
  void inAimedStatesMessagesMeetConnections() {
    Map<Kind, Sightings> steps = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Sightings sightings = steps.computeIfAbsent(kind, none -> new Sightings());
      forEach(kind, 12 * SITUATIONS, (model, state) ->
          model.successors(state, 0, (action, words, offset) -> sightings.count(model.groundActions().get(action).name())));
    }
    for (String name : List.of("SendHop", "AttackerForwards", "InjectMessage")) {
      // Resting states are aimed in part.
      int most = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.Aimed && kind != Kind.Resting)
          .mapToInt(kind -> steps.get(kind).seen(name)).max().orElseThrow();
      assertTrue(steps.get(Kind.Aimed).seen(name) > 2 * most, () -> name + ": " + steps.get(Kind.Aimed).seen(name) + ", elsewhere " + most);
    }
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(LyncModel model, long[] state);
  }

  private static void forEach(Kind kind, Visitor visitor) {
    forEach(kind, SITUATIONS, visitor);
  }

  private static void forEach(Kind kind, int situations, Visitor visitor) {
    for (long seed : Seeds.first(situations).toArray()) {
      LyncModel model = model(seed);
      Random random = new Random(seed);
      IntStream.range(0, 10).forEach(i -> visitor.visit(model, new RandomStates(model).next(kind, random)));
    }
  }

  private static LyncModel model(long seed) {
    Situation situation = Situation.of(seed);
    return new LyncModel(situation.design(), situation.scenario(), Universe.wide());
  }

  private static long[] initial(LyncModel model) {
    List<long[]> states = new ArrayList<>();
    model.initial((action, words, offset) -> states.add(Arrays.copyOfRange(words, offset, offset + model.words())));
    return states.get(0);
  }

  /** Leaves that differ; a set is one leaf. */
  private static int differences(Object one, Object other) {
    if (one instanceof Map<?, ?> map) {
      return map.keySet().stream().mapToInt(key -> differences(map.get(key), ((Map<?, ?>) other).get(key))).sum();
    }
    return one.equals(other) ? 0 : 1;
  }
}
