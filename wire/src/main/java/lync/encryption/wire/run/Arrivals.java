package lync.encryption.wire.run;

import java.util.Optional;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.wire.relay.AvEdge;
import lync.encryption.wire.relay.RelayDocument;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.srtp.MasterKey;

/** What participants make of the messages that come to them: servers on the way, and those whom they are for. */
final class Arrivals {

  private final Setting setting;
  private final Network network;
  private final Registrar registrar;
  private final RelayPool relay;
  private final MediaPolicy policy;
  private final Calls calls;
  private final Letters letters;
  private final Writing writing;
  private final WebTraffic web;

  Arrivals(Parts parts, Writing writing, WebTraffic web) {
    setting = parts.setting();
    network = parts.network();
    registrar = parts.registrar();
    relay = parts.relay();
    policy = parts.policy();
    calls = parts.calls();
    letters = parts.letters();
    this.writing = writing;
    this.web = web;
  }

  /**
   * A message comes to a participant.
   *
   * @param position of the participant on the message's route
   */
  String arrive(int message, Attempt connection, int position, byte[] received) {
    MessagePlan plan = setting.plan(message);
    Participant receiver = setting.route(message).at(position);
    if (plan.kind() == MessageKind.Allocate) {
      return allocate(message, position, received);
    }
    if (plan.kind().isWebKind()) {
      return byWeb(message, receiver, position, received);
    }
    SipMessage text = Contents.sip(received);
    if (plan.kind() == MessageKind.SignIn) {
      if (Relaying.flow(text).isEmpty()) {
        text = Relaying.cameOver(text, connection.link());
      }
      if (receiver.authenticates() && !writing.accepts(text, plan.from())) {
        letters.of(message).refused(MessageReason.NotAuthenticated, position);
        return receiver + " finds the proof of the password wrong";
      }
    }
    noteAtHome(plan, receiver, received);
    if (position < setting.route(message).length()) {
      letters.of(message).received(writing.passedOn(onTheWay(plan, receiver, text), receiver).bytes());
      letters.of(message).underway(position);
      return receiver + " has it";
    }
    letters.of(message).received(text.bytes());
    return deliver(message, plan, receiver, text, position);
  }

  /** A credential that passes its client's home pool is kept there. */
  private void noteAtHome(MessagePlan plan, Participant receiver, byte[] received) {
    if (plan.kind() == MessageKind.CredentialReply && receiver == home(plan.from())) {
      relay.keeps(plan.from(), ((RelayDocument.CredentialReply) Contents.document(received).orElseThrow()).credential());
    }
  }

  private Participant home(Participant client) {
    return network.design().home().getOrDefault(client, Participant.FrontEnd);
  }

  /** By a fault, a Front End unwraps a key that it should pass on as it is. */
  private SipMessage onTheWay(MessagePlan plan, Participant receiver, SipMessage text) {
    if (plan.kind() != MessageKind.KeyReply || receiver != Participant.FrontEnd || !network.has(Fault.BareKeyForwarded)) {
      return text;
    }
    RelayDocument.KeyReply reply = (RelayDocument.KeyReply) Contents.document(text.bytes()).orElseThrow();
    return Writing.with(text, relay.passedOn(reply, plan.from()));
  }

  private String allocate(int message, int position, byte[] received) {
    AvEdge.Outcome outcome = relay.edgeReceives(received).outcome();
    if (outcome == AvEdge.Outcome.Granted) {
      letters.of(message).received(received);
      letters.of(message).delivered(position);
      return "AvEdge grants the relay";
    }
    letters.of(message).refused(MessageReason.CredentialRefused, position);
    return "AvEdge answers TURN error 401";
  }

  /** No server on the way, and nobody at its end, asks who sent it: that is not modelled ({@code specs/MEDIA.md} M4). */
  private String byWeb(int message, Participant receiver, int position, byte[] received) {
    Letter letter = letters.of(message);
    if (position < setting.route(message).length()) {
      letter.received(web.passedOn(message, receiver, received));
      letter.underway(position);
      return receiver + " has it";
    }
    letter.received(received);
    letter.delivered(position);
    return receiver + " reads " + web.title(message, received);
  }

  private String deliver(int message, MessagePlan plan, Participant receiver, SipMessage text, int position) {
    Letter letter = letters.of(message);
    if (plan.kind() == MessageKind.KeyRequest) {
      RelayDocument.KeyRequest request = (RelayDocument.KeyRequest) Contents.document(text.bytes()).orElseThrow();
      if (!relay.accepts(request)) {
        letter.refused(MessageReason.CredentialRefused, position);
        return receiver + " does not accept the credential";
      }
    }
    letter.delivered(position);
    switch (plan.kind()) {
      case SignIn -> {
        if (plan.from().isOwnClient()) {
          registrar.signedIn(plan.from(), Relaying.flow(text));
          return receiver + " registers " + plan.from() + " over " + Relaying.flow(text).map(Link::name).orElse("nothing");
        }
      }
      case CredentialReply -> relay.holds(plan.from(), ((RelayDocument.CredentialReply) Contents.document(text.bytes()).orElseThrow()).credential());
      case KeyReply -> ((RelayDocument.KeyReply) Contents.document(text.bytes()).orElseThrow()).bare()
          .ifPresent(key -> calls.received(plan.call(), plan.from(), key));
      case Offer -> adoptLevel(plan);
      default -> { }
    }
    if (plan.kind().isDialogKind()) {
      Contents.description(text.bytes()).ifPresent(description -> calls.read(plan.call(), receiver, description));
    }
    noteDelivery(letter, plan);
    return receiver + " reads " + text.startLine().text();
  }

  /** Where a client was signed in when something was delivered to it. */
  private void noteDelivery(Letter letter, MessagePlan plan) {
    boolean toOther = plan.kind() == MessageKind.Presence || plan.kind() == MessageKind.InstantMessage || plan.kind().isDialogKind();
    if (toOther && plan.to().isOwnClient()) {
      letter.deliveredOver(registrar.of(plan.to()));
    } else if (plan.kind().isReply() && plan.from().isOwnClient()) {
      letter.deliveredOver(registrar.of(plan.from()));
    }
  }

  /** By a fault, what a peer offers becomes the deployment's level. */
  private void adoptLevel(MessagePlan plan) {
    if (network.has(Fault.PeerLowersLevel)) {
      SentLevel offered = calls.record(plan.call()).offered(false);
      if (offered == SentLevel.Supported) {
        policy.adopt(Level.Supported);
      } else if (offered == SentLevel.DoNotSupport) {
        policy.adopt(Level.DoNotSupport);
      }
    }
  }

  /** A client unwraps the key that it has received, if it can. */
  String unwrap(int message) {
    MessagePlan plan = setting.plan(message);
    RelayDocument.KeyReply reply = (RelayDocument.KeyReply) Contents.document(letters.of(message).octets()).orElseThrow();
    Optional<MasterKey> key = reply.wrapped().isPresent() ? relay.unwrap(plan.from(), reply) : Optional.empty();
    if (key.isEmpty()) {
      return plan.from() + " cannot unwrap it";
    }
    calls.received(plan.call(), plan.from(), key.get());
    calls.unwrapped(plan.call(), plan.from(), relay.opens(plan.from(), reply));
    boolean right = key.equals(relay.key(plan.call()));
    return plan.from() + " has a key for " + key.get().suite() + (right ? ", the one that the relay service made" : ", not the one that the service made");
  }
}
