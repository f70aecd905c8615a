package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.Identity;
import lync.encryption.wire.pki.Names;
import lync.encryption.wire.pki.PeerName;
import lync.encryption.wire.pki.Pki;
import lync.encryption.wire.tls.EndSettings;
import lync.encryption.wire.tls.EndView;
import lync.encryption.wire.tls.Endpoints;
import lync.encryption.wire.tls.Handshake;
import lync.encryption.wire.tls.Outcome;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.SecretSink;

/** What real ends make of a handshake, told in the words of the model; and all that crossed the wire meanwhile. */
final class HandshakeTrial {

  /** One deployment's worth of certificates serves all designs: it is told what is true of each. */
  private static final Pki PKI = new Pki(new BouncyCastle(2013), Names.standard(), Pki.DOCUMENT_DATE);
  private static final String DATA = "INVITE sip:clientb@contoso.example SIP/2.0";

  private final HandshakeCase subject;
  private final Endpoints endpoints;
  private final Handshake handshake;
  private final Map<String, Map<String, HandshakeSteps.End>> steps = new LinkedHashMap<>();
  private final ByteArrayOutputStream wire = new ByteArrayOutputStream();

  private HandshakeTrial(HandshakeCase subject, Set<Fault> faults) {
    this.subject = subject;
    endpoints = new Endpoints(subject.design(), faults, PKI);
    handshake = new Handshake(initiator(), responder(), (from, bytes) -> wire.writeBytes(bytes), SecretSink.NONE);
  }

  /**
   * Has the handshake take place.
   *
   * @param faults those of the ends
   */
  static HandshakeTrial of(HandshakeCase subject, Set<Fault> faults) {
    HandshakeTrial trial = new HandshakeTrial(subject, faults);
    trial.take();
    return trial;
  }

  /** The ends after each step that was taken; a refusal ends the handshake. */
  Map<String, Map<String, HandshakeSteps.End>> steps() {
    return steps;
  }

  /** Everything that either end sent, in order. */
  byte[] wire() {
    return wire.toByteArray();
  }

  Outcome outcome() {
    return handshake.outcome();
  }

  private EndSettings initiator() {
    EndSettings initiator = endpoints.initiator(subject.link(), subject.version(), attempt(), claim(Party.Responder, subject.server()));
    Optional<Identity> presented = endpoints.identity(subject.link().initiator(), subject.client());
    return subject.link().isHonest() ? initiator.presenting(presented) : endpoints.attacker(subject.link(), Party.Initiator, initiator, presented);
  }

  private EndSettings responder() {
    return endpoints.responder(subject.link(), subject.transport(), subject.version(), attempt(), claim(Party.Initiator, subject.client()))
        .presenting(endpoints.identity(subject.link().responder(), subject.server()));
  }

  private String attempt() {
    return subject.situation().toString();
  }

  private PeerName claim(Party party, Certificate certificate) {
    return endpoints.claim(subject.link(), party, certificate);
  }

  private void take() {
    step("OpenConnection", Handshake::open);
    step("PresentServerCertificate", Handshake::presentServerCertificate);
    if (subject.link().isHonest()) {
      step("JudgeServerCertificate", Handshake::judgeServerCertificate);
      step("FinishInitiator", Handshake::finishInitiator);
    } else {
      step("FinishInitiator", attackers -> {
        attackers.judgeServerCertificate();
        attackers.finishInitiator();
      });
    }
    step("JudgeClientCertificate", Handshake::judgeClientCertificate);
    if (handshake.outcome().connected()) {
      assertTalks(Party.Initiator);
      assertTalks(Party.Responder);
      String crossed = wire.toString(StandardCharsets.ISO_8859_1);
      assertEquals(handshake.responder().suite() == Suite.Null, crossed.contains(DATA), () -> "whether data can be read on the wire: " + subject);
    }
  }

  /** A connection that stands carries data. */
  private void assertTalks(Party sender) {
    byte[] data = DATA.getBytes(StandardCharsets.US_ASCII);
    assertArrayEquals(data, handshake.send(sender, data), () -> "what the " + sender + " sent did not arrive: " + subject);
  }

  /** Takes a step, unless somebody gave up before. */
  private void step(String name, Consumer<Handshake> step) {
    if (handshake.responder().phase() != Phase.Refused) {
      step.accept(handshake);
      Map<String, HandshakeSteps.End> ends = new LinkedHashMap<>();
      if (subject.link().isHonest()) {
        ends.put("initiator", end(handshake.initiator()));
      }
      ends.put("responder", end(handshake.responder()));
      steps.put(name, ends);
    }
  }

  private static HandshakeSteps.End end(EndView view) {
    Certificate certificate = PKI.kindOf(view.certificate()).orElseThrow();
    return new HandshakeSteps.End(view.phase(), view.suite(), certificate, view.requested(), view.reason());
  }
}
