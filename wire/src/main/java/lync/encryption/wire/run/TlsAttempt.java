package lync.encryption.wire.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.capture.TcpStream;
import lync.encryption.wire.pki.Identity;
import lync.encryption.wire.pki.PeerName;
import lync.encryption.wire.tls.Alerts;
import lync.encryption.wire.tls.CipherSuite;
import lync.encryption.wire.tls.EndFailure;
import lync.encryption.wire.tls.EndSettings;
import lync.encryption.wire.tls.EndView;
import lync.encryption.wire.tls.Handshake;
import lync.encryption.wire.tls.Outcome;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.SecretSink;
import lync.encryption.wire.tls.TlsEnd;

/** A connection over TLS, with or without a certificate of the initiator's. */
final class TlsAttempt extends Attempt {

  private final Handshake handshake;
  private final boolean turnedDown;
  private boolean resetByResponder;

  /** @param turnedDown whether the responder does not take such connections */
  TlsAttempt(Link link, Transport transport, FarEnd farEnd, TcpStream stream, Ends ends, SecretSink secrets, boolean turnedDown) {
    super(link, transport, farEnd, stream);
    this.turnedDown = turnedDown;
    handshake = new Handshake(ends.initiator, ends.responder, tap(), secrets);
    handshake.open();
  }

  /** How the two ends behave. */
  record Ends(EndSettings initiator, EndSettings responder) {}

  @Override
  EndView initiator() {
    return resetByResponder ? EndView.refused(Reason.TransportRefused) : handshake.initiator();
  }

  @Override
  EndView responder() {
    return resetByResponder ? EndView.refused(Reason.TransportRefused) : handshake.responder();
  }

  /** The attacker settles on what it will present, and on the name that goes with it. */
  void present(Party attacker, Optional<Identity> identity, PeerName name) {
    handshake.end(attacker).present(identity);
    handshake.end(attacker.other()).expect(name);
  }

  @Override
  String answer() {
    if (turnedDown) {
      resetByResponder = true;
      reset(Party.Responder);
      return "TCP reset by " + name(Party.Responder) + " upon the hello";
    }
    handshake.presentServerCertificate();
    return afterwards(() -> version() + " ServerHello with " + suite().map(CipherSuite::name).orElse("no suite") + ", "
        + chain(handshake.end(Party.Responder)) + (handshake.end(Party.Responder).requested() ? ", and a CertificateRequest" : ""));
  }

  @Override
  String judgeServerCertificate() {
    handshake.judgeServerCertificate();
    return afterwards(() -> handshake.end(Party.Initiator).peerChain().filter(List::isEmpty).isPresent()
        ? "no certificate, and nobody minds" : "the certificate passes every check that " + name(Party.Initiator) + " makes");
  }

  @Override
  String finishInitiator() {
    handshake.finishInitiator();
    TlsEnd initiator = handshake.end(Party.Initiator);
    return afterwards(() -> initiator.requested() ? chain(initiator) + " and Finished from " + name(Party.Initiator)
        : "Finished from " + name(Party.Initiator));
  }

  @Override
  String judgeClientCertificate() {
    handshake.judgeClientCertificate();
    return afterwards(() -> version() + " handshake complete at both ends");
  }

  @Override
  String timeOut(Party waiting) {
    handshake.timeOut();
    reset(waiting);
    return "TCP reset by " + name(waiting) + ", in the middle of the handshake";
  }

  @Override
  byte[] send(Party sender, byte[] data) {
    return handshake.send(sender, data);
  }

  /** Whether the initiator has all that it needs to send though the responder has not accepted yet: in TLS 1.3 it does (RFC 8446 4.4.4). */
  boolean readyEarly() {
    return handshake.end(Party.Initiator).complete() && responder().phase() == Phase.Finished;
  }

  void sendEarly(byte[] data) {
    handshake.sendEarly(data);
  }

  @Override
  boolean ready(Party party) {
    return handshake.end(party).complete() && view(party).phase() != Phase.Refused;
  }

  @Override
  String protection() {
    return version();
  }

  /** Whether what crosses can be read by anybody. */
  boolean withoutEncryption() {
    return suite().filter(suite -> suite.standing() == Suite.Null).isPresent();
  }

  private interface Words {
    String text();
  }

  /** What is to be said if nobody gave up; otherwise who did, and with which alert. */
  private String afterwards(Words accepted) {
    if (responder().phase() != Phase.Refused) {
      return accepted.text();
    }
    Outcome outcome = handshake.outcome();
    Party by = outcome.refusedBy().orElseThrow();
    end(by);
    OptionalInt alert = outcome.alert();
    String detail = handshake.end(by).failure().map(EndFailure::detail).orElse("");
    String how = alert.isPresent() ? "alert " + alert.getAsInt() + " " + Alerts.name(alert.getAsInt()) : "given up, " + detail;
    return version() + " " + how + " by " + name(by);
  }

  private Optional<CipherSuite> suite() {
    return handshake.end(Party.Responder).suite();
  }

  private static String chain(TlsEnd end) {
    return end.presented() ? "a chain of " + end.settings().identity().map(identity -> identity.chain().size()).orElse(0) : "an empty Certificate";
  }

  private String version() {
    return switch (handshake.end(Party.Initiator).settings().version()) {
      case V12 -> "TLS 1.2";
      case V13 -> "TLS 1.3";
    };
  }
}
