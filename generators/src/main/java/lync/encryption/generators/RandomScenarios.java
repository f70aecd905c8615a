package lync.encryption.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/** Scenarios of every shape over the four message slots, impossible messages included. */
public final class RandomScenarios {

  private static final List<Participant> CLIENTS = List.of(Participant.values()).stream().filter(Participant::isClient).toList();
  private static final List<Participant> INTERNAL = List.of(Participant.ClientA, Participant.ClientB);

  private RandomScenarios() {}

  public static Scenario next(Random random) {
    Draw draw = new Draw(random);
    List<MessagePlan> messages = new ArrayList<>();
    for (int slot = 0; slot < Scenario.MAX_MESSAGES; slot++) {
      messages.add(message(draw));
    }
    return new Scenario(
        draw.subset(Link.class, Link.honest(), 0.5),
        messages,
        draw.subset(Link.class, Link.honest(), 0.7),
        draw.upTo(Scenario.MAX_BOUND),
        draw.upTo(Scenario.MAX_BOUND),
        draw.oneOf(Handshakes.class),
        draw.oneOf(Order.class));
  }

  private static MessagePlan message(Draw draw) {
    if (draw.chance(0.1)) {
      return MessagePlan.UNUSED;
    }
    // Two clauses speak of nothing but messages inside; among five clients these would be one in ten.
    List<Participant> clients = draw.chance(0.3) ? INTERNAL : CLIENTS;
    return new MessagePlan(draw.oneOf(List.of(MessageKind.SignIn, MessageKind.Presence, MessageKind.InstantMessage)),
        draw.oneOf(clients), draw.oneOf(clients), draw.chance(0.25) ? Origin.Attacker : Origin.Sender);
  }
}
