package lync.encryption.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

/** Builds scenarios; by default nothing is attempted, nothing is retried, and one thing happens after the other. */
final class ScenarioBuilder {

  private final Set<Link> connect = EnumSet.noneOf(Link.class);
  private final List<MessagePlan> messages = new ArrayList<>();
  private final Set<Link> attacked = EnumSet.noneOf(Link.class);
  private final Set<AdministratorStep> administrator = EnumSet.noneOf(AdministratorStep.class);
  private int retries;
  private int attackerConnections;
  private Handshakes handshakes = Handshakes.Serial;
  private Order order = Order.Sequential;
  private final Set<Integer> sharing = new TreeSet<>();
  private int packets;
  private int deliveries;
  private int firstIndex;

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

  /** Someone asks the relay service for a credential of this client's, and is answered. */
  ScenarioBuilder credential(Participant client) {
    messages.add(new MessagePlan(MessageKind.CredentialRequest, client, client, Origin.Sender));
    messages.add(new MessagePlan(MessageKind.CredentialReply, client, client, Origin.Sender));
    return this;
  }

  /** Someone asks the relay service for a call's key on this client's behalf, and is answered. */
  ScenarioBuilder key(Participant client, int call) {
    return key(client, call, Origin.Sender);
  }

  /** The attacker asks for a call's key in this client's name, and is perhaps answered. */
  ScenarioBuilder forgedKeyRequest(Participant client, int call) {
    return key(client, call, Origin.Attacker);
  }

  private ScenarioBuilder key(Participant client, int call, Origin origin) {
    messages.add(new MessagePlan(MessageKind.KeyRequest, client, client, origin, call));
    messages.add(new MessagePlan(MessageKind.KeyReply, client, client, Origin.Sender, call));
    return this;
  }

  ScenarioBuilder allocate(Participant client) {
    messages.add(new MessagePlan(MessageKind.Allocate, client, client, Origin.Sender));
    return this;
  }

  ScenarioBuilder forgedAllocate(Participant client) {
    messages.add(new MessagePlan(MessageKind.Allocate, client, client, Origin.Attacker));
    return this;
  }

  /** A call's offer and answer. */
  ScenarioBuilder call(int call, Participant from, Participant to) {
    messages.add(new MessagePlan(MessageKind.Offer, from, to, Origin.Sender, call));
    messages.add(new MessagePlan(MessageKind.Answer, to, from, Origin.Sender, call));
    return this;
  }

  /** An offer made and never answered. */
  ScenarioBuilder unansweredCall(int call, Participant from, Participant to) {
    messages.add(new MessagePlan(MessageKind.Offer, from, to, Origin.Sender, call));
    return this;
  }

  /** A call is offered anew, and answered. */
  ScenarioBuilder change(int call, Participant from, Participant to) {
    messages.add(new MessagePlan(MessageKind.Reoffer, from, to, Origin.Sender, call));
    messages.add(new MessagePlan(MessageKind.Reanswer, to, from, Origin.Sender, call));
    return this;
  }

  ScenarioBuilder bye(int call, Participant from, Participant to) {
    messages.add(new MessagePlan(MessageKind.Bye, from, to, Origin.Sender, call));
    return this;
  }

  ScenarioBuilder administrator(AdministratorStep... steps) {
    administrator.addAll(Set.of(steps));
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

  /** These calls share a desktop. */
  ScenarioBuilder sharing(Integer... calls) {
    sharing.addAll(Set.of(calls));
    return this;
  }

  /** Each sender sends so many packets; so many reach a receiver in all. */
  ScenarioBuilder packets(int sent, int arriving) {
    packets = sent;
    deliveries = arriving;
    return this;
  }

  /** Sequence numbers roll over soon. */
  ScenarioBuilder rollingOver() {
    firstIndex = Scenario.BEFORE_ROLL_OVER;
    return this;
  }

  ScenarioBuilder webConference(Participant client) {
    messages.add(new MessagePlan(MessageKind.WebConference, client, client, Origin.Sender));
    return this;
  }

  /** Web conferencing that the attacker makes up in this client's name. */
  ScenarioBuilder forgedWebConference(Participant client) {
    messages.add(new MessagePlan(MessageKind.WebConference, client, client, Origin.Attacker));
    return this;
  }

  /** A client asks for a download, and is answered. */
  ScenarioBuilder download(Participant client, MessageKind what) {
    messages.add(new MessagePlan(MessageKind.DownloadRequest, client, client, Origin.Sender));
    messages.add(new MessagePlan(what, client, client, Origin.Sender));
    return this;
  }

  /** After meeting content a client goes where it was sent on to, and is answered there. */
  ScenarioBuilder followRedirect(Participant client) {
    messages.add(new MessagePlan(MessageKind.FollowRedirect, client, client, Origin.Sender));
    messages.add(new MessagePlan(MessageKind.MeetingContent, client, client, Origin.Sender));
    return this;
  }

  Scenario build() {
    return new Scenario(connect, messages, attacked, retries, attackerConnections, handshakes, order, administrator,
        sharing, packets, deliveries, firstIndex);
  }
}
