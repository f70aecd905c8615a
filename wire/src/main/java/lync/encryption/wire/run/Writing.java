package lync.encryption.wire.run;

import java.util.Optional;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.relay.Credential;
import lync.encryption.wire.relay.RelayDocument;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.tls.Party;

/** What whoever is to write a message writes, from what it has: nothing, if it lacks what the message takes. */
final class Writing {

  private final Setting setting;
  private final Network network;
  private final Connections connections;
  private final Author author;
  private final SignIn signIn;
  private final Registrar registrar;
  private final RelayPool relay;
  private final Calls calls;
  private final Letters letters;
  private final Attacker attacker;
  private final WebTraffic web;

  Writing(Parts parts, WebTraffic web) {
    setting = parts.setting();
    network = parts.network();
    connections = parts.connections();
    author = parts.author();
    signIn = new SignIn(network.cryptography());
    registrar = parts.registrar();
    relay = parts.relay();
    calls = parts.calls();
    letters = parts.letters();
    attacker = parts.attacker();
    this.web = web;
  }

  /** Its sender writes it. */
  Optional<Author.Written> bySender(int message) {
    MessagePlan plan = setting.plan(message);
    return switch (plan.kind()) {
      case SignIn -> Optional.of(signIn(plan, true));
      case Presence -> Optional.of(author.presence(plan));
      case InstantMessage -> Optional.of(author.instantMessage(message, plan));
      case CredentialRequest -> mayAsk(plan.from()) ? Optional.of(author.credentialRequest(plan)) : Optional.empty();
      case KeyRequest -> mayAsk(plan.from()) ? toPresent(plan.from()).map(credential -> keyRequest(plan, credential)) : Optional.empty();
      // What is sent to the A/V Edge depends on its challenge, and is written when that has come.
      case Allocate -> relay.latestHeld(plan.from()).map(credential -> new Author.Written(new byte[0], "",
          new Payload(PayloadForm.Proof, relay.generationOf(credential.username()))));
      case WebConference, DownloadRequest, FollowRedirect -> web.byClient(message);
      default -> Optional.empty();
    };
  }

  /** The attacker makes it up in the sender's name, with what it knows. */
  Author.Written byAttacker(int message) {
    MessagePlan plan = setting.plan(message);
    return switch (plan.kind()) {
      case SignIn -> signIn(plan, network.design().compromised().contains(plan.from()));
      case Presence -> author.presence(plan);
      case InstantMessage -> author.instantMessage(message, plan);
      case CredentialRequest -> author.credentialRequest(plan);
      case KeyRequest -> keyRequest(plan, stolen(plan.from()));
      case Allocate -> new Author.Written(new byte[0], "",
          new Payload(PayloadForm.Proof, relay.generationOf(stolen(plan.from()).username())));
      case WebConference, DownloadRequest -> web.byClient(message).orElseThrow();
      default -> throw new IllegalArgumentException("nobody makes up messages of kind " + plan.kind());
    };
  }

  private Author.Written signIn(MessagePlan plan, boolean knowsPassword) {
    SipMessage request = author.register(plan);
    return author.request(knowsPassword ? signIn.proven(request, plan.from()) : signIn.guessed(request), Payload.NONE);
  }

  boolean accepts(SipMessage request, Participant client) {
    return signIn.accepts(request, client);
  }

  private Author.Written keyRequest(MessagePlan plan, Credential credential) {
    return author.keyRequest(plan, new RelayDocument.KeyRequest(RelayPool.name(plan.call()), credential),
        relay.generationOf(credential.username()));
  }

  /** Whether the relay service is asked for somebody: one who is known to the deployment, or by a fault anybody (C19). */
  boolean mayAsk(Participant participant) {
    return network.has(Fault.KeyBeforeSignIn) || authenticated(participant).isPresent();
  }

  /** The credential that is shown for a client: by its home pool, or under reading R9 by itself. */
  Optional<Credential> toPresent(Participant client) {
    boolean itself = network.design().alternatives().contains(Reading.R9)
        || client == Participant.ExternalClient && network.has(Fault.ClientAsksRelayDirectly);
    return itself ? relay.latestHeld(client) : relay.latestKept(client);
  }

  /** The latest of a client's credentials that the attacker has read; one that it makes up if it has read none. */
  Credential stolen(Participant client) {
    for (int generation = relay.generation(); generation > 0; generation--) {
      Optional<Credential> read = relay.issued(client, generation).stream().filter(each -> attacker.hasRead(each.password())).findFirst();
      if (read.isPresent()) {
        return read.get();
      }
    }
    return relay.forged(author.identity(client));
  }

  /** The relay service answers a request that has come to it. */
  Optional<Author.Written> reply(int message) {
    MessagePlan plan = setting.plan(message);
    byte[] request = letters.of(message - 1).octets();
    RelayDocument document = Contents.document(request).orElseThrow();
    if (plan.kind() == MessageKind.CredentialReply) {
      return relay.credential(plan.from(), (RelayDocument.CredentialRequest) document).map(reply -> author.granted(Contents.sip(request), reply,
          new Payload(PayloadForm.Credential, relay.generationOf(reply.credential().username()))));
    }
    RelayDocument.KeyRequest asked = (RelayDocument.KeyRequest) document;
    Side side = setting.dialog(plan.call()).side(plan.from());
    return relay.key(plan.call(), side, asked).map(reply -> author.granted(Contents.sip(request), reply,
        reply.bare().isPresent() ? new Payload(PayloadForm.SessionKey, 0) : new Payload(PayloadForm.WrappedKey, relay.wrappedUnder(asked))));
  }

  /** Over which connection somebody is known to the deployment now. */
  Optional<Link> authenticated(Participant participant) {
    if (participant.isOwnClient()) {
      return registrar.of(participant);
    }
    return VouchingLinks.of(participant, network.design()).stream()
        .filter(link -> connections.on(link).filter(attempt -> attempt.farEnd() == FarEnd.Genuine)
            .filter(attempt -> attempt.view(Party.Responder).phase() == Phase.Established).isPresent())
        .findFirst();
  }

  Optional<Author.Written> offer(int message) {
    return calls.offer(message);
  }

  Optional<Author.Written> answer(int message) {
    return calls.answer(message);
  }

  Author.Written bye(int message) {
    return calls.bye(message);
  }

  /** A message as a server passes it on. */
  SipMessage passedOn(SipMessage message, Participant server) {
    return Relaying.passedOn(message, network.pki().names().of(server).value(), author.branch());
  }

  /** A message with another document for or from the relay service. */
  static SipMessage with(SipMessage message, RelayDocument document) {
    return new SipMessage(message.startLine(), message.headers(), document.bytes());
  }
}
