package lync.encryption.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/** Builds scenarios; by default nothing is attempted, nothing is retried, and one thing happens after the other. */
final class ScenarioBuilder {

  private final Set<Link> connect = EnumSet.noneOf(Link.class);
  private final List<MessagePlan> messages = new ArrayList<>();
  private final Set<Link> attacked = EnumSet.noneOf(Link.class);
  private int retries;
  private int attackerConnections;
  private Handshakes handshakes = Handshakes.Serial;
  private Order order = Order.Sequential;

  ScenarioBuilder connect(Link... links) {
    connect.addAll(Set.of(links));
    return this;
  }

  ScenarioBuilder signIn(Participant... clients) {
    for (Participant client : clients) {
      messages.add(MessagePlan.signIn(client));
    }
    return this;
  }

  ScenarioBuilder instantMessage(Participant from, Participant to) {
    messages.add(new MessagePlan(MessageKind.InstantMessage, from, to, Origin.Sender));
    return this;
  }

  ScenarioBuilder presence(Participant from, Participant to) {
    messages.add(new MessagePlan(MessageKind.Presence, from, to, Origin.Sender));
    return this;
  }

  /** A sign-in in the name of this client that the attacker makes. */
  ScenarioBuilder forgedSignIn(Participant client) {
    messages.add(new MessagePlan(MessageKind.SignIn, client, client, Origin.Attacker));
    return this;
  }

  /** An instant message in the name of this client that the attacker makes. */
  ScenarioBuilder forgedInstantMessage(Participant from, Participant to) {
    messages.add(new MessagePlan(MessageKind.InstantMessage, from, to, Origin.Attacker));
    return this;
  }

  /** The attacker goes for these links, and may connect or intercept so often in all. */
  ScenarioBuilder attacked(int connections, Link... links) {
    attackerConnections = connections;
    attacked.addAll(Set.of(links));
    return this;
  }

  ScenarioBuilder retries(int number) {
    retries = number;
    return this;
  }

  ScenarioBuilder interleaved() {
    handshakes = Handshakes.Interleaved;
    return this;
  }

  ScenarioBuilder concurrent() {
    order = Order.Concurrent;
    return this;
  }

  Scenario build() {
    return new Scenario(connect, messages, attacked, retries, attackerConnections, handshakes, order);
  }
}
