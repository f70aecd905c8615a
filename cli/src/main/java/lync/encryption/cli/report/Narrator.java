package lync.encryption.cli.report;

import java.util.Map;
import java.util.stream.Collectors;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Transport;

/** Tells a step of a run in the words of the protocol: from the action's name, and from what changed between the states around it. */
public final class Narrator {

  private static final String ATTACKER = Naming.ATTACKER;

  /**
   * One step, told.
   *
   * @param who acts
   * @param what it does, as the rest of the sentence
   * @param protection of the connection, or of the message on the wire; empty where neither is concerned
   * @param learnt what the attacker knows after this step and did not before; empty for nothing
   * @param keys who else comes to know which session key; empty for nobody
   */
  public record Told(String who, String what, String protection, String learnt, String keys) {

    /** What is learnt is told by {@link Narrator#tell}, for all steps alike. */
    Told(String who, String what, String protection) {
      this(who, what, protection, "", "");
    }
  }

  private final LyncModel model;
  private final Naming naming;
  private final MessageNarrator messages;
  private final CallNarrator calls;
  private final PacketNarrator packets;

  /** @param names what the design calls its participants */
  public Narrator(LyncModel model, Map<Participant, String> names) {
    this.model = model;
    naming = new Naming(model, names);
    messages = new MessageNarrator(model, naming);
    calls = new CallNarrator(model, naming);
    packets = new PacketNarrator(model, naming);
  }

  /**
   * Tells one step.
   *
   * @throws IllegalArgumentException if the action has no words here
   */
  public Told tell(Action action, State before, State after) {
    Told told = switch (action.name()) {
      case "CompleteCall", "FailCall" -> calls.onCall(action, before, after);
      case "ChangeLevel", "RollCredentials", "RetireCredentials", "ExpireCredentials" -> CallNarrator.byAdministrator(action);
      case "SendPacket", "ReceivePacket", "ForgePacket", "ReflectPacket" -> packets.tell(action, before, after);
      default -> action.parameters().get(0) instanceof String link
          ? onLink(action, Link.valueOf(link), before, after)
          : messages.tell(action, before, after);
    };
    return new Told(told.who(), told.what(), told.protection(), learnt(before, after), calls.keysLearnt(before, after));
  }

  private Told onLink(Action action, Link link, State before, State after) {
    String initiator = link.isHonest() ? naming.of(link.initiator()) : ATTACKER;
    String responder = naming.of(link.responder());
    ConnectionEnd decider = link.isHonest() ? after.initiator(link) : after.responder(link);
    String protection = decider.transport().name();
    return switch (action.name()) {
      case "OpenConnection" -> new Told(initiator, "opens " + connection(action) + " to " + responder, protection);
      case "InterceptConnection" ->
          new Told(ATTACKER, "takes " + responder + "'s place as " + initiator + " opens " + connection(action) + " to it", protection);
      case "AttackerConnects" ->
          new Told(ATTACKER, "opens " + connection(action) + " to " + responder + " in the name of " + naming.of(link.initiator()), protection);
      case "AcceptTcp" -> new Told(responder, "accepts " + naming.owner(link) + " connection in clear", protection);
      case "RejectTransport" -> new Told(responder, "refuses " + naming.owner(link) + " " + protection + " connection", protection);
      case "RejectSuites" -> new Told(responder, "refuses " + naming.owner(link) + " connection: " + Naming.reason(Reason.NoCommonSuite), protection);
      case "PresentServerCertificate" ->
          new Told(responder, "presents its certificate to " + initiator + (decider.requested() ? " and asks for one in return" : ""),
              protection);
      case "JudgeServerCertificate" ->
          new Told(initiator, judgement(before.initiator(link).certificate(), responder, after.initiator(link)), protection);
      case "FinishInitiator" ->
          new Told(initiator, (before.initiator(link).requested() ? ownCertificate(link.initiator()) + " and " : "")
              + "finishes its side of the handshake with " + responder, protection);
      case "JudgeClientCertificate" -> judgeClient(link, initiator, before, after, protection);
      case "AttackerPresentsCertificate" ->
          new Told(ATTACKER, "shows " + initiator + " " + certificate(after.initiator(link).certificate(), responder), protection);
      case "AttackerAccepts" -> new Told(ATTACKER, "completes the connection that " + initiator + " takes for one to " + responder, protection);
      case "AttackerFinishes" ->
          new Told(ATTACKER, finish(after.responder(link), responder, naming.of(link.initiator())), protection);
      case "TimeOut" -> new Told(link.isHonest() ? initiator : responder, "waits in vain and gives the connection up", protection);
      case "RetryConnection" ->
          new Told(initiator, "starts over with " + responder + ", retry " + after.initiator(link).retries(), "");
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
      what = "accepts " + certificate(responder.certificate(), naming.of(link.initiator())) + " from " + initiator
          + ": the connection is established";
    } else {
      what = "refuses the connection of " + initiator + named(link) + ": " + Naming.reason(after.responder(link).reason());
    }
    return new Told(naming.of(link.responder()), what, protection);
  }

  /** @param claimed whom the attacker pretends to be */
  private static String finish(ConnectionEnd responder, String name, String claimed) {
    return responder.requested()
        ? "shows " + name + " " + certificate(responder.certificate(), claimed)
        : "finishes its side of the handshake with " + name;
  }

  static IllegalArgumentException unknown(Action action) {
    return new IllegalArgumentException("there are no words for " + action.label());
  }

  private String learnt(State before, State after) {
    return model.setting().terms().all().stream()
        .filter(term -> after.knows(term) && !before.knows(term))
        .map(naming::term)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String judgement(Certificate certificate, String presenter, ConnectionEnd judge) {
    return judge.phase() == Phase.Refused
        ? "refuses the connection: " + Naming.reason(judge.reason())
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

  private String named(Link link) {
    return link.isHonest() ? "" : ", made in the name of " + naming.of(link.initiator());
  }

  /** "an MTLS connection", by the action's second parameter. */
  private static String connection(Action action) {
    Object transport = action.parameters().get(1);
    return (transport.equals(Transport.MTLS.name()) ? "an " : "a ") + transport + " connection";
  }
}
