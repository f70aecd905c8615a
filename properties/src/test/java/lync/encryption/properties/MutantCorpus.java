package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.Participant;

/** States of many designs and scenarios over one universe, the same ones each time it is made. Its models serve one thread at a time. */
final class MutantCorpus {

  /**
   * States of one design and scenario.
   *
   * @param neighbours a state near each of them
   */
  record Case(LyncModel model, List<long[]> states, List<long[]> neighbours) {}

  private final Universe universe;
  private final List<Case> cases = new ArrayList<>();

  MutantCorpus(Universe universe, int situations, int statesEach) {
    this.universe = universe;
    for (long seed = 1; seed <= situations; seed++) {
      Situation situation = Situation.of(seed);
      Scenario scenario = fitted(situation.scenario(), situation.design());
      cases.add(drawn(new LyncModel(situation.design(), scenario, universe), statesEach, situation.random()));
    }
  }

  Universe universe() {
    return universe;
  }

  List<Case> cases() {
    return cases;
  }

  /**
   * The scenario with messages that the universe has links for. Where a link of a message's way is not in the universe, the message is never under way,
   * and the two models need not agree on what would happen if it were.
   */
  private Scenario fitted(Scenario scenario, Design design) {
    List<MessagePlan> messages = scenario.messages().stream().limit(universe.messages()).map(plan -> fitted(plan, design)).toList();
    return new Scenario(scenario.connect(), messages, scenario.attacked(), scenario.retries(), scenario.attackerConnections(),
        scenario.handshakes(), scenario.order());
  }

  private MessagePlan fitted(MessagePlan plan, Design design) {
    MessagePlan internal = new MessagePlan(plan.kind(), Participant.ClientA, Participant.ClientB, plan.origin());
    return Stream.of(plan, internal).filter(candidate -> fits(candidate, design)).findFirst().orElse(MessagePlan.UNUSED);
  }

  private boolean fits(MessagePlan plan, Design design) {
    return universe.links().containsAll(Route.linksNeeded(Route.participants(design, plan)));
  }

  private static Case drawn(LyncModel model, int count, Random random) {
    RandomStates states = new RandomStates(model);
    RandomStates.Kind[] kinds = RandomStates.Kind.values();
    List<long[]> drawn = new ArrayList<>();
    List<long[]> neighbours = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long[] state = states.next(kinds[i % kinds.length], random);
      drawn.add(state);
      neighbours.add(StepPredicates.neighbour(model, state, states.next(RandomStates.Kind.Uniform, random), random));
    }
    return new Case(model, drawn, neighbours);
  }
}
