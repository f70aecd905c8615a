package lync.encryption.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/**
 * What theorems on calls are tried in: calls, and keys for them, that can come about, with the attacker at one place, where it has both halves of a
 * connection before its attempts are spent, or at all of them.
 */
final class CallScenarios {

  private static final List<Participant> CLIENTS = List.of(Participant.values()).stream().filter(Participant::isClient).toList();
  private static final List<Participant> OWN = CLIENTS.stream().filter(Participant::isOwnClient).toList();
  private static final List<Participant> OTHERS =
      List.of(Participant.ConferencingServer, Participant.MediationServer, Participant.Gateway);
  /** Over which Front Ends and Mediation Server may talk, first those of the first Front End. */
  private static final List<Link> TO_MEDIATION = List.of(Link.FrontEndToMediationServer, Link.MediationServerToFrontEnd,
      Link.SecondFrontEndToMediationServer, Link.MediationServerToSecondFrontEnd);
  private static final List<Link> ATTACKABLE = Link.honest().stream().filter(link -> link.attackerLink().isPresent()).toList();

  private final Random random;
  private final List<MessagePlan> messages = new ArrayList<>();
  /** Opened for their own sake. */
  private final Set<Link> connected = EnumSet.noneOf(Link.class);

  private CallScenarios(Random random) {
    this.random = random;
  }

  /** One call from the sign-ins on; mostly with another offer after the first, sometimes up to its end. */
  static Scenario call(Random random) {
    CallScenarios plot = new CallScenarios(random);
    Participant caller = Conditions.one(CLIENTS, random);
    Participant callee = plot.other(caller);
    plot.prepare(caller, 1);
    plot.prepare(callee, 1);
    plot.dialog(MessageKind.Offer, MessageKind.Answer, caller, callee, 1);
    plot.mostlyAgain(caller, callee);
    if (random.nextInt(4) == 0) {
      plot.messages.add(new MessagePlan(MessageKind.Bye, caller, callee, Origin.Sender, 1));
    }
    return plot.scenario();
  }

  /** A call with a Windows Live user. */
  static Scenario windowsLive(Random random) {
    CallScenarios plot = new CallScenarios(random);
    plot.callWithWindowsLive();
    return plot.scenario();
  }

  /** A call with a Windows Live user, who needs no key, and before or after it another of the same client, that is none of its business. */
  static Scenario besideWindowsLive(Random random) {
    CallScenarios plot = new CallScenarios(random);
    Participant own = Conditions.one(OWN, random);
    Participant third = Conditions.one(CLIENTS.stream().filter(p -> p != own && p != Participant.PublicUser).toList(), random);
    boolean called = random.nextBoolean();
    boolean before = random.nextBoolean();
    plot.prepare(own, 2);
    plot.prepare(third, 2);
    if (!before) {
      plot.dialog(MessageKind.Offer, MessageKind.Answer, Participant.PublicUser, own, 1);
    }
    plot.dialog(MessageKind.Offer, MessageKind.Answer, called ? third : own, called ? own : third, 2);
    if (before) {
      plot.dialog(MessageKind.Offer, MessageKind.Answer, Participant.PublicUser, own, 1);
      plot.dialog(MessageKind.Reoffer, MessageKind.Reanswer, called ? third : own, called ? own : third, 2);
    }
    return plot.scenario();
  }

  /** What a client asks of the relay service, and a call to need it for; an external one also allocates. */
  static Scenario keys(Random random) {
    CallScenarios plot = new CallScenarios(random);
    Participant client = random.nextInt(3) == 0 ? Participant.ExternalClient : Conditions.one(CLIENTS, random);
    Participant peer = plot.other(client);
    plot.prepare(client, 1);
    if (client == Participant.ExternalClient) {
      if (random.nextBoolean()) {
        plot.messages.add(new MessagePlan(MessageKind.Allocate, client, client, plot.origin(3)));
      }
      if (random.nextInt(3) == 0) {
        plot.withStranger();
      }
    }
    boolean called = random.nextBoolean();
    plot.signIn(peer);
    plot.dialog(MessageKind.Offer, MessageKind.Answer, called ? peer : client, called ? client : peer, 1);
    return plot.scenario();
  }

  /** An external client signs in, is given a credential, and allocates with it; or the attacker does in its name. */
  static Scenario allocation(Random random) {
    CallScenarios plot = new CallScenarios(random);
    plot.signIn(Participant.ExternalClient);
    plot.credential(Participant.ExternalClient);
    plot.messages.add(new MessagePlan(MessageKind.Allocate, Participant.ExternalClient, Participant.ExternalClient, plot.origin(3)));
    return plot.scenario();
  }

  /** A client joins a conference, or is called into one. */
  static Scenario conference(Random random) {
    CallScenarios plot = new CallScenarios(random);
    Participant client = Conditions.one(CLIENTS, random);
    plot.connected.add(Link.FrontEndToConferencingServer);
    plot.prepare(client, 1);
    plot.prepare(Participant.ConferencingServer, 1);
    plot.eitherCalls(client, Participant.ConferencingServer, 1);
    return plot.scenario();
  }

  /** A call between the Mediation Server and the gateway, mostly with another offer after the first. */
  static Scenario trunk(Random random) {
    CallScenarios plot = new CallScenarios(random);
    boolean out = random.nextBoolean();
    Participant caller = out ? Participant.MediationServer : Participant.Gateway;
    Participant callee = out ? Participant.Gateway : Participant.MediationServer;
    plot.connectTrunk(out);
    plot.dialog(MessageKind.Offer, MessageKind.Answer, caller, callee, 1);
    plot.mostlyAgain(caller, callee);
    return plot.scenario();
  }

  /** A client and the telephone network: two calls, of which the Mediation Server has an end each. */
  static Scenario telephone(Random random) {
    CallScenarios plot = new CallScenarios(random);
    Participant client = random.nextInt(3) == 0 ? Conditions.one(CLIENTS, random) : Participant.ClientA;
    boolean out = random.nextBoolean();
    int inside = out ? 1 : 2;
    plot.connectMediation();
    plot.connectTrunk(out);
    plot.prepare(client, inside);
    plot.prepare(Participant.MediationServer, inside);
    plot.dialog(MessageKind.Offer, MessageKind.Answer, out ? client : Participant.Gateway, Participant.MediationServer, 1);
    plot.dialog(MessageKind.Offer, MessageKind.Answer, Participant.MediationServer, out ? Participant.Gateway : client, 2);
    return plot.scenario();
  }

  /** A client and the Mediation Server, without anybody at the far end, mostly with another offer after the first. */
  static Scenario nextHop(Random random) {
    CallScenarios plot = new CallScenarios(random);
    Participant client = Conditions.one(CLIENTS, random);
    plot.connectMediation();
    plot.prepare(client, 1);
    plot.prepare(Participant.MediationServer, 1);
    plot.eitherCalls(client, Participant.MediationServer, 1);
    plot.mostlyAgain(client, Participant.MediationServer);
    return plot.scenario();
  }

  /** A Windows Live user calls, and then there is a call over the trunk, or over the Mediation Server's next hop, that is none of its business. */
  static Scenario mediationBesideWindowsLive(Random random) {
    CallScenarios plot = new CallScenarios(random);
    Participant own = Conditions.one(OWN, random);
    boolean trunk = random.nextBoolean();
    if (trunk) {
      plot.signIn(own);
    } else {
      plot.prepare(own, 2);
    }
    plot.dialog(MessageKind.Offer, MessageKind.Answer, Participant.PublicUser, own, 1);
    if (trunk) {
      plot.connectTrunk(true);
      plot.dialog(MessageKind.Offer, MessageKind.Answer, Participant.MediationServer, Participant.Gateway, 2);
    } else {
      plot.connectMediation();
      plot.prepare(Participant.MediationServer, 2);
      plot.eitherCalls(own, Participant.MediationServer, 2);
    }
    return plot.scenario();
  }

  /** The same with packets, as many as there may be mostly, and a desktop shared now and then. */
  static Scenario withMedia(Scenario scenario, Random random) {
    return with(scenario, random.nextInt(4) == 0 ? Set.of(1, 2) : Set.of(), 1 + random.nextInt(Scenario.WIDE_PACKETS), Scenario.MAX_DELIVERIES,
        random.nextInt(3) == 0 ? Scenario.BEFORE_ROLL_OVER : 0);
  }

  /** The same with a desktop shared in every call. */
  static Scenario withSharing(Scenario scenario) {
    return with(scenario, Set.of(1, 2), scenario.packets(), scenario.deliveries(), scenario.firstIndex());
  }

  /** The same with the attacker at the trunk and nowhere else. */
  static Scenario attackedOnTrunk(Scenario scenario) {
    return attacked(scenario, Set.of(Link.MediationServerToGateway, Link.GatewayToMediationServer), scenario.administrator());
  }

  /** The same with the attacker between clients and their servers, and an administrator who may let clients do without SRTP. */
  static Scenario attackedAtClients(Scenario scenario) {
    return attacked(scenario, Conditions.relayable().collect(Collectors.toSet()), Set.of(AdministratorStep.Support));
  }

  private static Scenario attacked(Scenario scenario, Set<Link> attacked, Set<AdministratorStep> administrator) {
    return new Scenario(scenario.connect(), scenario.messages(), attacked, scenario.retries(), scenario.attackerConnections(),
        scenario.handshakes(), scenario.order(), administrator);
  }

  private static Scenario with(Scenario scenario, Set<Integer> sharing, int packets, int deliveries, int firstIndex) {
    return new Scenario(scenario.connect(), scenario.messages(), scenario.attacked(), scenario.retries(), scenario.attackerConnections(),
        scenario.handshakes(), scenario.order(), scenario.administrator(), sharing, packets, deliveries, firstIndex);
  }

  /** The connection on which the one who calls over the trunk does so. */
  private void connectTrunk(boolean out) {
    connected.add(out ? Link.MediationServerToGateway : Link.GatewayToMediationServer);
  }

  /** Sometimes also to the second Front End, where the Mediation Server may be at home. */
  private void connectMediation() {
    connected.addAll(random.nextInt(4) == 0 ? TO_MEDIATION : TO_MEDIATION.subList(0, 2));
  }

  private void eitherCalls(Participant one, Participant other, int call) {
    boolean called = random.nextBoolean();
    dialog(MessageKind.Offer, MessageKind.Answer, called ? other : one, called ? one : other, call);
  }

  private void mostlyAgain(Participant one, Participant other) {
    if (random.nextInt(3) > 0) {
      boolean again = random.nextBoolean();
      dialog(MessageKind.Reoffer, MessageKind.Reanswer, again ? one : other, again ? other : one, 1);
    }
  }

  private void callWithWindowsLive() {
    Participant other = random.nextInt(4) > 0 ? Conditions.one(OWN, random) : other(Participant.PublicUser);
    prepare(other, 1);
    boolean called = random.nextInt(3) == 0;
    dialog(MessageKind.Offer, MessageKind.Answer, called ? Participant.PublicUser : other, called ? other : Participant.PublicUser, 1);
  }

  private Participant other(Participant one) {
    return Conditions.one(CLIENTS.stream().filter(client -> client != one).toList(), random);
  }

  /** The attacker asks for all that the external client would ask for, and can get at the door that the relay service keeps closed. */
  private void withStranger() {
    messages.replaceAll(plan -> plan.kind() == MessageKind.CredentialRequest || plan.kind() == MessageKind.KeyRequest
        ? new MessagePlan(plan.kind(), plan.from(), plan.to(), Origin.Attacker, plan.call()) : plan);
    connected.add(Link.ExternalClientToRelayAuthentication);
  }

  private void prepare(Participant client, int call) {
    signIn(client);
    credential(client);
    key(client, call);
  }

  private void signIn(Participant client) {
    if (client.isOwnClient()) {
      messages.add(new MessagePlan(MessageKind.SignIn, client, client, origin(20)));
    }
  }

  private void credential(Participant client) {
    messages.add(new MessagePlan(MessageKind.CredentialRequest, client, client, origin(8)));
    messages.add(new MessagePlan(MessageKind.CredentialReply, client, client, Origin.Sender));
  }

  private void key(Participant client, int call) {
    messages.add(new MessagePlan(MessageKind.KeyRequest, client, client, origin(8), call));
    messages.add(new MessagePlan(MessageKind.KeyReply, client, client, Origin.Sender, call));
  }

  private void dialog(MessageKind offer, MessageKind answer, Participant from, Participant to, int call) {
    messages.add(new MessagePlan(offer, from, to, Origin.Sender, call));
    messages.add(new MessagePlan(answer, to, from, Origin.Sender, call));
  }

  private Origin origin(int odds) {
    return random.nextInt(odds) == 0 ? Origin.Attacker : Origin.Sender;
  }

  private Scenario scenario() {
    if (takesPart(Participant.PartnerClient)) {
      // Partners that ask the relay service must have been heard of first.
      connected.add(Link.PartnerEdgeToAccessEdge);
    }
    if (random.nextInt(3) == 0) {
      // What the relay service has to say goes over what a Front End opened, whoever asked.
      connected.add(Link.FrontEndToRelayAuthentication);
    }
    return new Scenario(connected, messages, attacked(), random.nextInt(Scenario.MAX_BOUND + 1), Scenario.MAX_BOUND,
        random.nextInt(4) == 0 ? Handshakes.Interleaved : Handshakes.Serial,
        random.nextInt(3) == 0 ? Order.Concurrent : Order.Sequential, administrator());
  }

  /** Rolled or expired credentials, another level, any of that or nothing. */
  private Set<AdministratorStep> administrator() {
    return switch (random.nextInt(4)) {
      case 0 -> Set.of();
      case 1 -> EnumSet.of(AdministratorStep.Roll, AdministratorStep.Retire);
      default -> List.of(AdministratorStep.values()).stream().filter(step -> random.nextInt(3) == 0).collect(Collectors.toSet());
    };
  }

  private boolean takesPart(Participant client) {
    return messages.stream().anyMatch(plan -> plan.from() == client || plan.to() == client);
  }

  private Set<Link> attacked() {
    return switch (random.nextInt(4)) {
      case 0 -> Set.of();
      case 1 -> EnumSet.copyOf(ATTACKABLE);
      case 2 -> Set.of(Conditions.one(ATTACKABLE, random));
      default -> {
        Participant victim = Conditions.one(Stream.concat(CLIENTS.stream(), OTHERS.stream()).filter(this::takesPart).toList(), random);
        yield ATTACKABLE.stream().filter(link -> link.initiator() == victim).collect(Collectors.toSet());
      }
    };
  }
}
