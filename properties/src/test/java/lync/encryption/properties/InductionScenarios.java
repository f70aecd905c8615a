package lync.encryption.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import lync.encryption.generators.RandomScenarios;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/** Scenarios in which, between them, the situation of every clause that is covered by induction can be met. */
final class InductionScenarios {

  private static final List<Function<Random, Scenario>> PLOTS = List.of(RandomScenarios::conversation,
      RandomScenarios::conversation, InductionScenarios::trunk, CallScenarios::keys, CallScenarios::keys, CallScenarios::keys,
      CallScenarios::keys, CallScenarios::keys,
      CallScenarios::allocation, CallScenarios::allocation, CallScenarios::call, CallScenarios::call, InductionScenarios::mediated,
      InductionScenarios::overTrunk, InductionScenarios::overTrunk,
      InductionScenarios::bare, InductionScenarios::bare, InductionScenarios::bare, CallScenarios::besideWindowsLive, CallScenarios::windowsLive, InductionScenarios::web);

  private InductionScenarios() {}

  static Scenario next(Random random) {
    return varied(Conditions.one(PLOTS, random).apply(random), random);
  }

  /** The same with a desktop shared, or packets to be sent, now and then. */
  static Scenario varied(Scenario plot, Random random) {
    Set<Integer> sharing = random.nextInt(3) == 0 ? Set.of(1, 2) : Set.of();
    boolean media = plot.messages().stream().anyMatch(plan -> plan.kind() == MessageKind.Offer) && random.nextInt(3) == 0;
    return new Scenario(plot.connect(), plot.messages(), plot.attacked(), plot.retries(), plot.attackerConnections(), plot.handshakes(),
        plot.order(), plot.administrator(), sharing, media ? 2 : plot.packets(), media ? 2 : plot.deliveries(), plot.firstIndex());
  }

  /** A web conference, and meeting content that is perhaps elsewhere. */
  private static Scenario web(Random random) {
    Participant client = random.nextBoolean() ? Participant.ClientA : Participant.ExternalClient;
    List<MessagePlan> messages = List.of(of(MessageKind.WebConference, client), of(MessageKind.DownloadRequest, client),
        of(MessageKind.MeetingContent, client), of(MessageKind.FollowRedirect, Participant.ClientA), of(MessageKind.MeetingContent, client));
    return new Scenario(EnumSet.of(Link.ConferencingServerToWebConferencingEdge), messages, EnumSet.copyOf(Link.honest()), random.nextInt(2), 2,
        Handshakes.Interleaved, random.nextBoolean() ? Order.Concurrent : Order.Sequential);
  }

  /** A client asks for what is downloaded, and gets one thing or another. */
  static Scenario downloads(Random random) {
    Participant client = Conditions.one(List.of(Participant.ClientA, Participant.ClientB, Participant.ExternalClient), random);
    MessageKind answer = Conditions.one(List.of(MessageKind.MeetingContent, MessageKind.AddressBook, MessageKind.GroupExpansion), random);
    return new Scenario(Set.of(), List.of(of(MessageKind.SignIn, client), of(MessageKind.DownloadRequest, client), of(answer, client)),
        EnumSet.copyOf(Link.honest()), random.nextInt(2), 2, Handshakes.Interleaved, random.nextBoolean() ? Order.Concurrent : Order.Sequential);
  }

  /** Connections of the trunk, and nothing else. */
  private static Scenario trunk(Random random) {
    return RandomScenarios.connections(Link.honest().stream().filter(Link::isTrunkLink).toList(), random);
  }

  /** One call or two, whose ends have what they need, with another offer after the first. */
  static Scenario bare(Random random) {
    Participant own = Conditions.one(List.of(Participant.ClientA, Participant.ClientB, Participant.ExternalClient), random);
    Participant other = random.nextBoolean() ? Participant.PublicUser : Participant.PartnerClient;
    Participant third = own == Participant.ClientA ? Participant.ClientB : Participant.ClientA;
    boolean called = random.nextBoolean();
    List<MessagePlan> messages = new ArrayList<>();
    messages.add(dialog(MessageKind.Offer, called ? other : own, called ? own : other, 1));
    messages.add(dialog(MessageKind.Answer, called ? own : other, called ? other : own, 1));
    messages.add(dialog(MessageKind.Reoffer, own, other, 1));
    messages.add(dialog(MessageKind.Reanswer, other, own, 1));
    if (random.nextBoolean()) {
      messages.add(dialog(MessageKind.Offer, own, third, 2));
      messages.add(dialog(MessageKind.Answer, third, own, 2));
    }
    return new Scenario(Set.of(), messages, EnumSet.copyOf(Link.honest()), 0, 2, Handshakes.Interleaved, Order.Concurrent,
        EnumSet.of(AdministratorStep.Require, AdministratorStep.Support));
  }

  /** A call with the Mediation Server, and perhaps one on to the gateway. */
  static Scenario mediated(Random random) {
    List<MessagePlan> messages = new ArrayList<>(List.of(MessagePlan.signIn(Participant.ClientA),
        dialog(MessageKind.Offer, Participant.ClientA, Participant.MediationServer, 1),
        dialog(MessageKind.Answer, Participant.MediationServer, Participant.ClientA, 1)));
    if (random.nextBoolean()) {
      messages.add(2, dialog(MessageKind.Offer, Participant.MediationServer, Participant.Gateway, 2));
      messages.add(3, dialog(MessageKind.Answer, Participant.Gateway, Participant.MediationServer, 2));
      messages.add(2, messages.remove(4));
    }
    return new Scenario(EnumSet.of(Link.FrontEndToMediationServer, Link.MediationServerToFrontEnd, Link.MediationServerToGateway), messages,
        Set.of(), 0, 0, Handshakes.Interleaved, Order.Concurrent);
  }

  /** A call over the trunk, and perhaps one on to a client, or another offer after the first. */
  static Scenario overTrunk(Random random) {
    boolean out = random.nextBoolean();
    Participant caller = out ? Participant.MediationServer : Participant.Gateway;
    Participant callee = out ? Participant.Gateway : Participant.MediationServer;
    List<MessagePlan> messages =
        new ArrayList<>(List.of(dialog(MessageKind.Offer, caller, callee, 1), dialog(MessageKind.Answer, callee, caller, 1)));
    if (!out && random.nextBoolean()) {
      messages.add(dialog(MessageKind.Offer, Participant.MediationServer, Participant.ClientA, 2));
      messages.add(dialog(MessageKind.Answer, Participant.ClientA, Participant.MediationServer, 2));
    } else {
      boolean back = random.nextBoolean();
      messages.add(dialog(MessageKind.Reoffer, back ? callee : caller, back ? caller : callee, 1));
      messages.add(dialog(MessageKind.Reanswer, back ? caller : callee, back ? callee : caller, 1));
    }
    Link trunk = out ? Link.MediationServerToGateway : Link.GatewayToMediationServer;
    return new Scenario(EnumSet.of(Link.FrontEndToMediationServer, Link.MediationServerToFrontEnd, trunk), messages, EnumSet.of(trunk), 0, 1,
        Handshakes.Interleaved, Order.Concurrent);
  }

  /** A message, or one and its answer, and nothing else: few connections are needed. */
  static Scenario alone(MessageKind kind, Random random) {
    Participant client = kind == MessageKind.Allocate ? Participant.ExternalClient : Participant.ClientA;
    List<MessagePlan> messages = new ArrayList<>();
    if (kind.answers() != null) {
      messages.add(of(kind.answers(), client));
    }
    messages.add(of(kind, client));
    return new Scenario(Set.of(), messages, EnumSet.copyOf(Link.honest()), 0, 0, Handshakes.Interleaved, Order.Concurrent,
        EnumSet.of(AdministratorStep.Roll, AdministratorStep.Retire));
  }

  private static MessagePlan dialog(MessageKind kind, Participant from, Participant to, int call) {
    return new MessagePlan(kind, from, to, Origin.Sender, call);
  }

  private static MessagePlan of(MessageKind kind, Participant client) {
    boolean ofCall = kind == MessageKind.KeyRequest || kind == MessageKind.KeyReply;
    return ofCall ? dialog(kind, client, client, 1) : new MessagePlan(kind, client, client, Origin.Sender);
  }
}
