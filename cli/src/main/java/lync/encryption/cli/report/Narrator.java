package lync.encryption.cli.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.LyncModel;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Transport;

/** Tells a step of a run in the words of the protocol: from the action's name, and from what changed between the states around it. */
public final class Narrator {

  private static final String ATTACKER = "the attacker";

  /**
   * One step, told.
   *
   * @param who acts
   * @param what it does, as the rest of the sentence
   * @param protection of the connection, or of the message on the wire; empty where neither is concerned
   * @param learnt what the attacker knows after this step and did not before; empty for nothing
   */
  public record Told(String who, String what, String protection, String learnt) {}

  private final LyncModel model;
  private final Map<Participant, String> names;

  /** @param names what the design calls its participants */
  public Narrator(LyncModel model, Map<Participant, String> names) {
    this.model = model;
    this.names = names;
  }

  /**
   * Tells one step.
   *
   * @throws IllegalArgumentException if the action has no words here
   */
  public Told tell(Action action, State before, State after) {
    Told told = action.parameters().get(0) instanceof String link
        ? onLink(action, Link.valueOf(link), before, after)
        : onMessage(action, (Integer) action.parameters().get(0), before, after);
    return new Told(told.who(), told.what(), told.protection(), learnt(before, after));
  }

  private Told onLink(Action action, Link link, State before, State after) {
    String initiator = link.isHonest() ? name(link.initiator()) : ATTACKER;
    String responder = name(link.responder());
    ConnectionEnd decider = link.isHonest() ? after.initiator(link) : after.responder(link);
    String protection = decider.transport().name();
    return switch (action.name()) {
      case "OpenConnection" -> new Told(initiator, "opens " + connection(action) + " to " + responder, protection, "");
      case "InterceptConnection" ->
          new Told(ATTACKER, "takes " + responder + "'s place as " + initiator + " opens " + connection(action) + " to it", protection, "");
      case "AttackerConnects" ->
          new Told(ATTACKER, "opens " + connection(action) + " to " + responder + " in the name of " + name(link.initiator()), protection, "");
      case "AcceptTcp" -> new Told(responder, "accepts " + owner(link) + " connection in clear", protection, "");
      case "RejectTransport" -> new Told(responder, "refuses " + owner(link) + " " + protection + " connection", protection, "");
      case "PresentServerCertificate" ->
          new Told(responder, "presents its certificate to " + initiator + (decider.requested() ? " and asks for one in return" : ""),
              protection, "");
      case "JudgeServerCertificate" ->
          new Told(initiator, judgement(before.initiator(link).certificate(), responder, after.initiator(link)), protection, "");
      case "FinishInitiator" ->
          new Told(initiator, (before.initiator(link).requested() ? ownCertificate(link.initiator()) + " and " : "")
              + "finishes its side of the handshake with " + responder, protection, "");
      case "JudgeClientCertificate" -> judgeClient(link, initiator, before, after, protection);
      case "AttackerPresentsCertificate" ->
          new Told(ATTACKER, "shows " + initiator + " " + certificate(after.initiator(link).certificate(), responder), protection, "");
      case "AttackerAccepts" -> new Told(ATTACKER, "completes the connection that " + initiator + " takes for one to " + responder, protection, "");
      case "AttackerFinishes" ->
          new Told(ATTACKER, finish(after.responder(link), responder, name(link.initiator())), protection, "");
      case "TimeOut" -> new Told(link.isHonest() ? initiator : responder, "waits in vain and gives the connection up", protection, "");
      case "RetryConnection" ->
          new Told(initiator, "starts over with " + responder + ", retry " + after.initiator(link).retries(), "", "");
      default -> throw unknown(action);
    };
  }

  private Told judgeClient(Link link, String initiator, State before, State after, String protection) {
    ConnectionEnd responder = before.responder(link);
    boolean established = after.responder(link).phase() == Phase.Established;
    String what;
    if (!responder.requested()) {
      what = "accepts the connection of " + initiator + named(link) + ", having asked for no certificate";
    } else if (established) {
      what = "accepts " + certificate(responder.certificate(), name(link.initiator())) + " from " + initiator + ": the connection is established";
    } else {
      what = "refuses " + initiator + named(link) + ": " + reason(after.responder(link).reason());
    }
    return new Told(name(link.responder()), what, protection, "");
  }

  /** @param claimed whom the attacker pretends to be */
  private static String finish(ConnectionEnd responder, String name, String claimed) {
    return responder.requested()
        ? "shows " + name + " " + certificate(responder.certificate(), claimed)
        : "finishes its side of the handshake with " + name;
  }

  private static IllegalArgumentException unknown(Action action) {
    return new IllegalArgumentException("there are no words for " + action.label());
  }

  private Told onMessage(Action action, int message, State before, State after) {
    MessagePlan plan = model.setting().plan(message);
    MessageSlot slot = after.message(message);
    String who = switch (action.name()) {
      case "StartMessage" -> name(plan.from());
      case "SendHop" -> name(holder(message, before));
      case "RefuseMessage" -> before.message(message).phase() == MessagePhase.Waiting ? name(plan.from()) : name(holder(message, before));
      case "LoseMessage", "AttackerForwards", "InjectMessage" -> ATTACKER;
      default -> throw unknown(action);
    };
    String what = switch (action.name()) {
      case "StartMessage" -> "starts " + description(message);
      case "SendHop" -> "sends " + description(message) + " to " + name(next(message, before)) + arrival(message, after);
      case "RefuseMessage" -> "refuses " + description(message) + ": " + reason(slot.reason());
      case "LoseMessage" -> "keeps " + description(message) + " until its sender gives it up";
      case "AttackerForwards" -> "passes " + description(message) + " on to " + name(next(message, before)) + arrival(message, after);
      default -> "makes up " + description(message) + " and hands it in as if from " + name(plan.from()) + arrival(message, after);
    };
    return new Told(who, what, carriage(message, before, after), "");
  }

  private Participant holder(int message, State before) {
    return model.setting().route(message).at(Math.max(1, before.message(message).position()));
  }

  private Participant next(int message, State before) {
    return model.setting().route(message).at(before.message(message).position() + 1);
  }

  private String arrival(int message, State after) {
    return switch (after.message(message).phase()) {
      case Delivered -> ": delivered";
      case Intercepted -> ", and the attacker gets it instead";
      case Refused -> ", where it is refused: " + reason(after.message(message).reason());
      default -> "";
    };
  }

  /** "message 2 (InstantMessage to ClientB)". */
  private String description(int message) {
    MessagePlan plan = model.setting().plan(message);
    return "message " + message + " (" + (plan.kind() == MessageKind.SignIn ? "sign-in" : words(plan.kind().name()) + " to " + name(plan.to())) + ")";
  }

  private String carriage(int message, State before, State after) {
    return model.universe().links().stream()
        .filter(link -> before.carried(message, link) != after.carried(message, link))
        .map(link -> carriage(after.carried(message, link)))
        .findFirst()
        .orElse("");
  }

  private static String carriage(Carriage carriage) {
    return switch (carriage) {
      case None -> "";
      case TCP -> "TCP, in clear";
      case NullTLS -> "TLS without encryption";
      case TLS -> "TLS";
      case Unaccepted -> "TLS, not yet accepted";
    };
  }

  private String learnt(State before, State after) {
    return model.setting().terms().all().stream()
        .filter(term -> after.knows(term) && !before.knows(term))
        .map(this::term)
        .collect(Collectors.joining("; "));
  }

  private String term(Term term) {
    return switch (term.kind()) {
      case Content -> "what message " + term.number() + " says";
      case Sealed -> "message " + term.number() + ", sealed";
      case TrafficSecret -> {
        Link link = Link.valueOf(term.name());
        yield "the keys of " + owner(link) + " connection to " + name(link.responder());
      }
      case SessionKey -> "the session key of call " + term.number();
      case Wrapped -> "the session key of call " + term.number() + ", wrapped for its " + term.name().toLowerCase(Locale.ROOT);
      case Credential -> "the relay credential of " + name(Participant.valueOf(term.name()));
    };
  }

  private String judgement(Certificate certificate, String presenter, ConnectionEnd judge) {
    return judge.phase() == Phase.Refused
        ? "refuses the connection: " + reason(judge.reason())
        : "accepts " + certificate(certificate, presenter);
  }

  /** What somebody presents who is, or claims to be, this participant. */
  private static String certificate(Certificate certificate, String subject) {
    return switch (certificate) {
      case None -> "no certificate";
      case Own -> subject + "'s own certificate";
      case SelfSigned -> "a self-signed certificate for " + subject;
      case RogueIssuer -> "a certificate for " + subject + " from a rogue authority";
      case Expired -> "an expired certificate of " + subject;
      case WrongName -> "a certificate of the right authority for another name than " + subject;
      case Unlisted -> "its own certificate, of a server that is not in the list";
    };
  }

  private String ownCertificate(Participant participant) {
    return model.design().certificate().get(participant).issuer().isPresent() ? "presents its own certificate" : "has no certificate to present";
  }

  private static String reason(Reason reason) {
    return switch (reason) {
      case None -> "no reason";
      case NoCertificate -> "no certificate was presented";
      case UnknownIssuer -> "the certificate's authority is not trusted";
      case CertificateExpired -> "the certificate has expired";
      case NameMismatch -> "the certificate has another name";
      case NotTrustedServer -> "the server is not in the list";
      case PeerRefused -> "the other side refused";
      case TransportRefused -> "the transport is not accepted";
      case TimedOut -> "no answer came";
    };
  }

  private static String reason(MessageReason reason) {
    return switch (reason) {
      case None -> "no reason";
      case NoRoute -> "there is no way to the recipient";
      case NotSignedIn -> "the sender has not signed in";
      case RecipientNotSignedIn -> "the recipient has not signed in";
      case NotAuthenticated -> "the sign-in is not authentic";
      case NoConnection -> "there is no connection to the next hop";
      case TcpOnCrossingPath -> "the next hop is TCP, and the message's way crosses the firewall";
      case NotGranted -> "the relay service did not answer the request";
      case NoCredential -> "there is no relay credential to present";
      case CredentialRefused -> "the relay credential is not accepted";
      case NoKey -> "no session key will come";
      case TcpForKey -> "the next hop is TCP, and the message has key material";
      case NoDialog -> "there is no such call any more";
      case TimedOut -> "no answer came";
    };
  }

  private String owner(Link link) {
    return link.isHonest() ? name(link.initiator()) + "'s" : "the attacker's";
  }

  private String named(Link link) {
    return link.isHonest() ? "" : ", made in the name of " + name(link.initiator());
  }

  private String name(Participant participant) {
    return names.getOrDefault(participant, participant.name());
  }

  /** "an MTLS connection", by the action's second parameter. */
  private static String connection(Action action) {
    Object transport = action.parameters().get(1);
    return (transport.equals(Transport.MTLS.name()) ? "an " : "a ") + transport + " connection";
  }

  /** "InstantMessage" as "instant message". */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
