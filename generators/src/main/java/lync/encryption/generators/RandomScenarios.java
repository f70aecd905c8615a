package lync.encryption.generators;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
 * Scenarios of every shape over the message slots of the wide universe, impossible messages included; and, for long runs, conversations that can be
 * held.
 */
public final class RandomScenarios {

  private static final List<Participant> CLIENTS = List.of(Participant.values()).stream().filter(Participant::isClient).toList();
  private static final List<Participant> MEDIA_ENDS = List.of(Participant.values()).stream().filter(Participant::isMediaEnd).toList();
  private static final List<MessageKind> WITHOUT_CALL = List.of(MessageKind.SignIn, MessageKind.Presence, MessageKind.InstantMessage,
      MessageKind.InstantMessage, MessageKind.CredentialRequest, MessageKind.CredentialReply, MessageKind.Allocate, MessageKind.WebConference,
      MessageKind.DownloadRequest, MessageKind.MeetingContent, MessageKind.AddressBook, MessageKind.GroupExpansion, MessageKind.FollowRedirect);
  private static final List<MessageKind> OF_A_CALL = List.of(MessageKind.KeyRequest, MessageKind.KeyReply, MessageKind.Offer, MessageKind.Answer,
      MessageKind.Reoffer, MessageKind.Reanswer, MessageKind.Bye);
  private static final List<Participant> INTERNAL = List.of(Participant.ClientA, Participant.ClientB);

  private RandomScenarios() {}

  /** Most have the messages of a call in them, as far as they find room. */
  public static Scenario next(Random random) {
    Draw draw = new Draw(random);
    List<MessagePlan> messages = new ArrayList<>();
    if (draw.chance(0.6)) {
      messages.addAll(CallMessages.some(Scenario.WIDE_MESSAGES, draw));
    }
    while (messages.size() < Scenario.WIDE_MESSAGES) {
      messages.add(message(draw));
    }
    return new Scenario(
        draw.subset(Link.class, Link.honest(), 0.5),
        messages,
        draw.subset(Link.class, Link.honest(), 0.6),
        draw.upTo(Scenario.MAX_BOUND),
        draw.upTo(Scenario.MAX_BOUND),
        draw.oneOf(Handshakes.class),
        draw.oneOf(Order.class),
        draw.subset(AdministratorStep.class, 0.5),
        sharing(draw),
        draw.upTo(Scenario.WIDE_PACKETS),
        draw.upTo(Scenario.MAX_DELIVERIES),
        draw.chance(0.3) ? Scenario.BEFORE_ROLL_OVER : 0);
  }

  /** None mostly. */
  private static Set<Integer> sharing(Draw draw) {
    Set<Integer> calls = new TreeSet<>();
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (draw.chance(0.25)) {
        calls.add(call);
      }
    }
    return calls;
  }

  /**
   * Two clients sign in, as far as they do that here, and one writes to the other; what is left is anything. Half of the time the attacker goes for
   * one of the two. In {@link #next} such messages meet in one scenario too rarely for a long run to have a conversation in it, and an attacker that
   * goes for everything rarely gets hold of both halves of one connection.
   */
  public static Scenario conversation(Random random) {
    Draw draw = new Draw(random);
    Participant from = draw.oneOf(CLIENTS);
    Participant to = draw.oneOf(CLIENTS.stream().filter(client -> client != from).toList());
    List<MessagePlan> messages = new ArrayList<>();
    for (Participant client : List.of(from, to)) {
      messages.add(client.isOwnClient() ? signIn(client, draw) : MessagePlan.UNUSED);
    }
    MessageKind kind = draw.chance(0.8) ? MessageKind.InstantMessage : MessageKind.Presence;
    messages.add(new MessagePlan(kind, from, to, draw.chance(0.15) ? Origin.Attacker : Origin.Sender));
    messages.add(message(draw));
    Participant victim = draw.chance(0.5) ? from : to;
    boolean focused = draw.chance(0.5);
    return new Scenario(
        draw.subset(Link.class, Link.honest(), focused ? 0 : 0.05),
        messages,
        focused
            ? EnumSet.copyOf(Link.honest().stream().filter(link -> link.initiator() == victim).toList())
            : draw.subset(Link.class, Link.honest(), 0.7),
        draw.upTo(Scenario.MAX_BOUND),
        draw.upTo(Scenario.MAX_BOUND),
        draw.oneOf(Handshakes.class),
        draw.oneOf(Order.class));
  }

  /** Connections over some of these honest links, and nothing else, with the attacker at the same ones. */
  public static Scenario connections(List<Link> links, Random random) {
    Draw draw = new Draw(random);
    Set<Link> connected = draw.subset(Link.class, links, 0.3);
    connected.add(draw.oneOf(links));
    return new Scenario(connected, List.of(), connected, draw.upTo(Scenario.MAX_BOUND), draw.upTo(Scenario.MAX_BOUND),
        draw.oneOf(Handshakes.class), draw.oneOf(Order.class));
  }

  private static MessagePlan signIn(Participant client, Draw draw) {
    return new MessagePlan(MessageKind.SignIn, client, client, draw.chance(0.15) ? Origin.Attacker : Origin.Sender);
  }

  private static MessagePlan message(Draw draw) {
    // Two clauses speak of nothing but messages inside; among five clients these would be one in ten.
    boolean ofACall = draw.chance(0.3);
    List<Participant> ends = draw.chance(0.3) ? INTERNAL : ofACall && draw.chance(0.5) ? MEDIA_ENDS : CLIENTS;
    // An unused slot may say anything of the message that it does not have.
    MessageKind kind = draw.chance(0.1) ? MessageKind.Unused : draw.oneOf(ofACall ? OF_A_CALL : WITHOUT_CALL);
    return new MessagePlan(kind, draw.oneOf(ends), draw.oneOf(ends), draw.chance(0.3) ? Origin.Attacker : Origin.Sender,
        ofACall ? draw.upTo(Scenario.CALLS) : 0);
  }
}
