package lync.encryption.wire.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.capture.TcpStream;
import lync.encryption.wire.pki.PeerName;
import lync.encryption.wire.tls.EndSettings;
import lync.encryption.wire.tls.Endpoints;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.SecretSink;

/** The connections of a deployment: of each link the latest attempt. Its methods are the model's steps; each returns in words what happened. */
final class Connections {

  private final Network network;
  private final Attacker attacker;
  private final Map<Link, Attempt> attempts = new EnumMap<>(Link.class);
  private final Map<Link, Integer> retries = new EnumMap<>(Link.class);
  private int made;
  private boolean trunkWarned;

  Connections(Network network, Attacker attacker) {
    this.network = network;
    this.attacker = attacker;
  }

  /** The latest attempt; empty before the first, and after one was given up for another that has not begun. */
  Optional<Attempt> on(Link link) {
    return Optional.ofNullable(attempts.get(link));
  }

  /** How often an initiator has started over. */
  int retries(Link link) {
    return retries.getOrDefault(link, 0);
  }

  /** Whether anybody told the administrator of a trunk in clear (C05). */
  boolean trunkWarned() {
    return trunkWarned;
  }

  /** An initiator, or the attacker in its name, opens a connection, and reaches the responder, or the attacker in its place. */
  String open(Link link, Transport transport, FarEnd farEnd) {
    if (network.endpoints().avoidsTransport(link, transport)) {
      return link.initiator() + " does not go there over " + transport;
    }
    made++;
    attacker.startsOver(link);
    TcpStream stream = network.connect(link, transport);
    boolean turnedDown = farEnd == FarEnd.Genuine && network.endpoints().refusesTransport(link, transport);
    Attempt attempt = transport == Transport.TCP
        ? new ClearAttempt(link, farEnd, stream, turnedDown)
        : new TlsAttempt(link, transport, farEnd, stream, ends(link, transport, farEnd), secrets(link, farEnd), turnedDown);
    attempts.put(link, attempt);
    return "TCP " + stream.socket(Party.Initiator) + " to " + stream.socket(Party.Responder) + (transport == Transport.TCP ? "" : ", ClientHello")
        + (farEnd == FarEnd.Attacker ? ", answered by the attacker" : "");
  }

  private TlsAttempt.Ends ends(Link link, Transport transport, FarEnd farEnd) {
    Endpoints endpoints = network.endpoints();
    String number = "attempt " + made;
    EndSettings initiator = endpoints.initiator(link, network.version(), number, claim(link, Party.Responder, Certificate.Own));
    EndSettings responder = endpoints.responder(link, transport, network.version(), number, claim(link, Party.Initiator, Certificate.Own));
    return new TlsAttempt.Ends(
        link.isHonest() ? initiator : endpoints.attacker(link, Party.Initiator, initiator, Optional.empty()),
        farEnd == FarEnd.Genuine ? responder : endpoints.attacker(link, Party.Responder, responder, Optional.empty()));
  }

  private PeerName claim(Link link, Party end, Certificate certificate) {
    return network.endpoints().claim(link, end, certificate);
  }

  /** Secrets go to the key log, which nobody in the deployment sees, and to the attacker where it is an end of the connection. */
  private SecretSink secrets(Link link, FarEnd farEnd) {
    boolean attackers = !link.isHonest() || farEnd == FarEnd.Attacker;
    return (label, clientRandom, secret) -> {
      network.keys().secret(label, clientRandom, secret);
      if (attackers) {
        attacker.secret(link, secret);
      }
    };
  }

  /** The responder takes up what has come: TCP in clear, or a hello; by a fault it does nothing. */
  String answer(Link link) {
    return network.has(Fault.ConnectionLeftPending) ? "nobody answers" : takeUp(link);
  }

  private String takeUp(Link link) {
    Attempt attempt = attempts.get(link);
    String happened = attempt.answer();
    noteWithoutEncryption(attempt);
    noteEstablished(attempt);
    return happened;
  }

  /** The attacker, in the responder's place, answers a hello with a certificate. */
  String present(Link link, Certificate certificate) {
    TlsAttempt attempt = (TlsAttempt) attempts.get(link);
    attempt.present(Party.Responder, network.endpoints().identity(link.responder(), certificate), claim(link, Party.Responder, certificate));
    return attempt.answer();
  }

  String judgeServerCertificate(Link link) {
    return attempts.get(link).judgeServerCertificate();
  }

  String finishInitiator(Link link) {
    return attempts.get(link).finishInitiator();
  }

  /** The attacker, in the initiator's place, takes whatever it was shown, and finishes with a certificate of its choice if it is asked for one. */
  String finishAsAttacker(Link link, Certificate certificate) {
    TlsAttempt attempt = (TlsAttempt) attempts.get(link);
    attempt.present(Party.Initiator, network.endpoints().identity(link.initiator(), certificate), claim(link, Party.Initiator, certificate));
    attempt.judgeServerCertificate();
    return attempt.finishInitiator();
  }

  String judgeClientCertificate(Link link) {
    Attempt attempt = attempts.get(link);
    String happened = attempt.judgeClientCertificate();
    noteEstablished(attempt);
    return happened;
  }

  /** The attacker, in the responder's place, completes the connection. */
  String acceptAsAttacker(Link link) {
    return attempts.get(link).transport() == Transport.TCP ? takeUp(link) : judgeClientCertificate(link);
  }

  String timeOut(Link link) {
    return attempts.get(link).timeOut(link.isHonest() ? Party.Initiator : Party.Responder);
  }

  String retry(Link link) {
    attempts.remove(link);
    retries.merge(link, 1, Integer::sum);
    return "nothing on the wire yet";
  }

  private void noteWithoutEncryption(Attempt attempt) {
    if (attempt instanceof TlsAttempt tls && tls.withoutEncryption()) {
      attacker.opensWithoutSecrets(attempt.link());
    }
  }

  private void noteEstablished(Attempt attempt) {
    if (attempt.responder().phase() != Phase.Established) {
      return;
    }
    if (attempt.attackerAt(Party.Initiator) || attempt.attackerAt(Party.Responder)) {
      attacker.established(attempt.link());
    }
    boolean clearTrunk = attempt.link().isTrunkLink() && attempt.transport() == Transport.TCP;
    if (clearTrunk && !network.has(Fault.WarningSilenced)) {
      trunkWarned = true;
    }
  }
}
