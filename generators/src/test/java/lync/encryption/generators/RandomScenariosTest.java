package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import org.junit.jupiter.api.Test;

/** Scenarios drawn are a function of the seed and leave no value of any field out; conversations can be held. */
class RandomScenariosTest {

  private static final int DRAWS = 4_000;
  private static final int LEAST = 20;
  private static final Set<MessageKind> OF_A_CALL = EnumSet.of(MessageKind.KeyRequest, MessageKind.KeyReply, MessageKind.Offer, MessageKind.Answer,
      MessageKind.Reoffer, MessageKind.Reanswer, MessageKind.Bye);
  /** What each of these kinds answers is in the slot before it. */
  private static final Map<MessageKind, MessageKind> ANSWERS = Map.of(
      MessageKind.CredentialReply, MessageKind.CredentialRequest, MessageKind.KeyReply, MessageKind.KeyRequest,
      MessageKind.Answer, MessageKind.Offer, MessageKind.Reanswer, MessageKind.Reoffer);
  private static final List<Function<Random, Scenario>> GENERATORS = List.of(RandomScenarios::next, RandomScenarios::conversation);

  @Test
  void oneSeedGivesOneScenario() {
    for (Function<Random, Scenario> generator : GENERATORS) {
      for (long seed = 0; seed < 50; seed++) {
        assertEquals(generator.apply(new Random(seed)), generator.apply(new Random(seed)));
      }
      assertNotEquals(generator.apply(new Random(1)), generator.apply(new Random(2)));
    }
  }

  @Test
  void everyScenarioIsOfTheType() {
    for (Function<Random, Scenario> generator : GENERATORS) {
      scenarios(generator).forEach(scenario -> {
        assertTrue(Link.honest().containsAll(scenario.connect()));
        assertTrue(Link.honest().containsAll(scenario.attacked()));
        assertTrue(scenario.messages().stream().allMatch(plan -> plan.from().isMediaEnd() && plan.to().isMediaEnd()));
        assertTrue(scenario.messages().stream().allMatch(plan -> plan.call() == 0 || OF_A_CALL.contains(plan.kind())
            || plan.kind() == MessageKind.Unused));
      });
    }
    scenarios(RandomScenarios::next).forEach(scenario -> assertEquals(Scenario.WIDE_MESSAGES, scenario.messages().size()));
  }

  @Test
  void everyValueOfEveryFieldIsDrawn() {
    Sightings sightings = new Sightings();
    scenarios(RandomScenarios::next).forEach(sightings::see);
    for (Link link : Link.honest()) {
      sightings.demandBoth("connect has " + link, LEAST);
      sightings.demandBoth("attacked has " + link, LEAST);
    }
    for (int bound = 0; bound <= Scenario.MAX_BOUND; bound++) {
      sightings.demand("retries is " + bound, LEAST);
      sightings.demand("attackerConnections is " + bound, LEAST);
    }
    Stream.of(Handshakes.values()).forEach(handshakes -> sightings.demand("handshakes is " + handshakes, LEAST));
    Stream.of(Order.values()).forEach(order -> sightings.demand("order is " + order, LEAST));
    Stream.of(AdministratorStep.values()).forEach(step -> sightings.demandBoth("administrator has " + step, LEAST));
    for (int slot = 1; slot <= Scenario.WIDE_MESSAGES; slot++) {
      String message = "messages." + slot;
      Stream.of(MessageKind.values()).forEach(kind -> sightings.demand(message + " is " + kind, LEAST));
      Stream.of(Origin.values()).forEach(origin -> sightings.demand(message + " by " + origin, LEAST));
      IntStream.rangeClosed(0, Scenario.CALLS).forEach(call -> sightings.demand(message + " of call " + call, LEAST));
      Stream.of(Participant.values()).filter(Participant::isClient).forEach(client -> {
        sightings.demand(message + " from " + client, LEAST);
        sightings.demand(message + " to " + client, LEAST);
      });
    }
    sightings.verify();
  }

  /** Among slots drawn one by one, hardly any would be answered by the next. */
  @Test
  void whatIsAskedIsAnsweredInTheNextSlotOftenAndNotAlways() {
    Sightings sightings = new Sightings();
    scenarios(RandomScenarios::next).forEach(scenario -> {
      for (int slot = 1; slot < Scenario.WIDE_MESSAGES; slot++) {
        MessagePlan asked = scenario.messages().get(slot - 1);
        MessagePlan answer = scenario.messages().get(slot);
        boolean answered = ANSWERS.get(answer.kind()) == asked.kind() && asked.call() == answer.call();
        sightings.count(answer.kind() + (answered ? " answers " : " answers nothing"));
        if (answered) {
          sightings.count(asked.kind() + " by " + asked.origin());
        }
      }
      sightings.count("calls " + scenario.messages().stream().filter(plan -> plan.kind() == MessageKind.Offer).mapToInt(MessagePlan::call)
          .filter(call -> call > 0).distinct().count());
    });
    ANSWERS.keySet().forEach(kind -> {
      sightings.demand(kind + " answers ", 2 * LEAST);
      sightings.demand(kind + " answers nothing", LEAST);
    });
    List.of("CredentialRequest", "KeyRequest").forEach(kind -> sightings.demand(kind + " by " + Origin.Attacker, LEAST));
    IntStream.rangeClosed(0, Scenario.CALLS).forEach(calls -> sightings.demand("calls " + calls, 2 * LEAST));
    sightings.verify();
  }

  @Test
  void messagesAreDrawnThatHaveAWayAndThatHaveNone() {
    Sightings sightings = new Sightings();
    scenarios(RandomScenarios::next).limit(50).forEach(scenario -> {
      LyncModel model = new LyncModel(RandomDesigns.plain(), scenario, Universe.wide());
      for (int m = 1; m <= Scenario.WIDE_MESSAGES; m++) {
        Route route = model.setting().route(m);
        sightings.count((route.possible() ? "possible" : "impossible") + (route.crosses() ? " across" : " inside"));
      }
    });
    List.of("possible across", "possible inside", "impossible across", "impossible inside").forEach(what -> sightings.demand(what, 10));
    sightings.verify();
  }

  /** The two clients of a conversation are two, sign in if they do that here, and in the plain design what one writes mostly arrives. */
  @Test
  void conversationsCanBeHeld() {
    int delivered = 0;
    int held = 0;
    for (long seed : Seeds.first(60).toArray()) {
      Scenario scenario = RandomScenarios.conversation(new Random(seed));
      MessagePlan message = scenario.messages().get(2);
      assertNotEquals(message.from(), message.to());
      assertEquals(MessageKind.SignIn, kindIfOwn(scenario.messages().get(0), message.from()));
      assertEquals(MessageKind.SignIn, kindIfOwn(scenario.messages().get(1), message.to()));
      LyncModel model = new LyncModel(RandomDesigns.plain(), scenario, Universe.of(RandomDesigns.plain(), scenario));
      RandomRun run = new RandomRun(model, new Random(seed));
      while (run.step(action -> true)) { }
      boolean bySenders = scenario.messages().subList(0, 3).stream().allMatch(plan -> plan.origin() == Origin.Sender);
      held += bySenders ? 1 : 0;
      delivered += bySenders && model.view(run.state(), 0).message(3).phase() == MessagePhase.Delivered ? 1 : 0;
    }
    assertTrue(held >= 20 && delivered >= held * 3 / 4, delivered + " of " + held + " delivered");
  }

  @Test
  void connectionsAreOfTheLinksGivenAndEachComesUp() {
    List<Link> links = Link.honest().stream().filter(Link::isServerLink).toList();
    Sightings sightings = new Sightings();
    scenarios(random -> RandomScenarios.connections(links, random)).forEach(scenario -> {
      assertTrue(links.containsAll(scenario.connect()));
      assertEquals(scenario.connect(), scenario.attacked());
      assertEquals(List.of(), scenario.messages());
      sightings.see(scenario);
    });
    links.forEach(link -> sightings.demandBoth("connect has " + link, LEAST));
    sightings.verify();
  }

  private static MessageKind kindIfOwn(MessagePlan plan, Participant client) {
    return client.isOwnClient() && plan.from() == client ? plan.kind() : client.isForeignClient() ? MessageKind.SignIn : MessageKind.Unused;
  }

  private static Stream<Scenario> scenarios(Function<Random, Scenario> generator) {
    return Seeds.first(DRAWS).mapToObj(seed -> generator.apply(new Random(seed)));
  }
}
