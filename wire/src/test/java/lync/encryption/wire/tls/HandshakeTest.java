package lync.encryption.wire.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.pki.BouncyCastle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handshakes step by step: what each end knows when, what the wire shows, and that bytes are a function of the seed. */
class HandshakeTest {

  private static final Link LINK = Link.FrontEndToAccessEdge;
  private static final byte[] DATA = "OPTIONS sip:accessedge.contoso.example SIP/2.0".getBytes(StandardCharsets.US_ASCII);

  private final Bench bench = new Bench(new BouncyCastle(7));

  private Handshake mutual(TlsVersion version) {
    return bench.handshake(LINK, Transport.MTLS, version, Tap.NONE, SecretSink.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void theInitiatorIsThroughBeforeTheResponderOnlyInVersion13(TlsVersion version) {
    Handshake handshake = mutual(version);
    handshake.open();
    handshake.presentServerCertificate();
    handshake.judgeServerCertificate();
    assertFalse(handshake.end(Party.Initiator).complete());
    handshake.finishInitiator();
    assertEquals(version == TlsVersion.V13, handshake.end(Party.Initiator).complete());
    assertFalse(handshake.end(Party.Responder).complete());
    assertFalse(handshake.outcome().connected());
    handshake.judgeClientCertificate();
    assertTrue(handshake.outcome().connected());
    assertTrue(handshake.end(Party.Initiator).complete());
  }

  /** What {@code SentBeforeResponderAccepts} does: the data are gone before the responder has judged, and it refuses. */
  @Test
  void dataSentBeforeTheResponderAcceptsReachesOneThatThenRefuses() {
    Handshake handshake = new Handshake(
        bench.initiator(LINK, TlsVersion.V13, Certificate.Own, Certificate.Expired),
        bench.responder(LINK, Transport.MTLS, TlsVersion.V13, Certificate.Own, Certificate.Expired), Tap.NONE, SecretSink.NONE);
    handshake.open();
    handshake.presentServerCertificate();
    handshake.judgeServerCertificate();
    handshake.finishInitiator();
    handshake.end(Party.Initiator).send(DATA);
    handshake.judgeClientCertificate();
    assertEquals(Reason.CertificateExpired, handshake.responder().reason());
    assertEquals(Reason.PeerRefused, handshake.initiator().reason());
    assertThrows(IllegalStateException.class, () -> handshake.send(Party.Initiator, DATA));
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionCarriesDataBothWaysAndCloses(TlsVersion version) {
    Handshake handshake = mutual(version);
    assertTrue(handshake.run().connected());
    assertArrayEquals(DATA, handshake.send(Party.Initiator, DATA));
    assertArrayEquals(DATA, handshake.send(Party.Responder, DATA));
    handshake.close(Party.Initiator);
    assertEquals(Optional.empty(), handshake.end(Party.Initiator).failure());
    assertEquals(Optional.empty(), handshake.end(Party.Responder).failure());
    assertThrows(IllegalStateException.class, () -> handshake.send(Party.Responder, DATA));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSentCanBeReadOnTheWireOnlyWithoutCipher(TlsVersion version) {
    for (Fault[] faults : new Fault[][] {{}, {Fault.NullCipherNegotiated}}) {
      ByteArrayOutputStream wire = new ByteArrayOutputStream();
      Handshake handshake = new Bench(new BouncyCastle(7), faults)
          .handshake(LINK, Transport.MTLS, version, (from, bytes) -> wire.writeBytes(bytes), SecretSink.NONE);
      assertTrue(handshake.run().connected());
      assertArrayEquals(DATA, handshake.send(Party.Initiator, DATA));
      boolean clear = faults.length > 0;
      assertEquals(clear ? Suite.Null : Suite.Approved, handshake.responder().suite());
      assertEquals(clear, wire.toString(StandardCharsets.ISO_8859_1).contains(new String(DATA, StandardCharsets.US_ASCII)));
    }
  }

  @Test
  void theInitiatorsCertificateIsHiddenInVersion13Only() throws Exception {
    for (TlsVersion version : TlsVersion.values()) {
      ByteArrayOutputStream wire = new ByteArrayOutputStream();
      assertTrue(bench.handshake(LINK, Transport.MTLS, version, (from, bytes) -> wire.writeBytes(bytes), SecretSink.NONE).run().connected());
      assertEquals(version == TlsVersion.V12, wire.toString(StandardCharsets.ISO_8859_1).contains("frontend.contoso.example"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneSeedGivesTheSameBytes(TlsVersion version) {
    List<byte[]> wires = new ArrayList<>();
    for (long seed : new long[] {3, 3, 4}) {
      ByteArrayOutputStream wire = new ByteArrayOutputStream();
      Handshake handshake = new Bench(new BouncyCastle(seed))
          .handshake(LINK, Transport.MTLS, version, (from, bytes) -> wire.writeBytes(bytes), SecretSink.NONE);
      handshake.run();
      handshake.send(Party.Initiator, DATA);
      wires.add(wire.toByteArray());
    }
    assertArrayEquals(wires.get(0), wires.get(1));
    assertFalse(Arrays.equals(wires.get(0), wires.get(2)));
  }

  @Test
  void stepsComeInTheirOrder() {
    Handshake handshake = mutual(TlsVersion.V13);
    assertThrows(IllegalStateException.class, handshake::judgeServerCertificate);
    handshake.open();
    assertThrows(IllegalStateException.class, handshake::open);
    assertThrows(IllegalStateException.class, handshake::judgeClientCertificate);
  }

  @Test
  void whoWaitsInVainGivesUp() {
    Handshake handshake = mutual(TlsVersion.V13);
    handshake.open();
    handshake.timeOut();
    assertEquals(EndView.refused(Reason.TimedOut), handshake.initiator());
    assertEquals(EndView.refused(Reason.TimedOut), handshake.responder());
    assertFalse(handshake.run().connected());
  }

  /** An attacker goes on with a responder that has no certificate; nobody else does. */
  @ParameterizedTest
  @EnumSource
  void onlyWhoChecksNothingGoesOnWithoutCertificate(TlsVersion version) {
    EndSettings initiator = bench.initiator(LINK, version, Certificate.None, Certificate.Own);
    EndSettings responder = bench.responder(LINK, Transport.MTLS, version, Certificate.None, Certificate.Own);
    assertEquals(new Outcome(false, true, false, Optional.of(Party.Initiator), OptionalInt.of(50), Reason.NoCertificate),
        new Handshake(initiator, responder, Tap.NONE, SecretSink.NONE).run());
    Handshake attack = new Handshake(initiator.judgingBy(initiator.judge().indifferent()), responder, Tap.NONE, SecretSink.NONE);
    assertTrue(attack.run().connected());
    assertArrayEquals(DATA, attack.send(Party.Initiator, DATA));
    assertEquals(Reason.NoCertificate, new Handshake(bench.attacker(LINK, initiator), responder, Tap.NONE, SecretSink.NONE).run().reason());
  }

  @Test
  void endsWithoutCommonSuiteOrVersionGiveUpForNoReasonOfTheModel() {
    EndSettings initiator = bench.initiator(LINK, TlsVersion.V13, Certificate.Own, Certificate.Own);
    EndSettings responder = bench.responder(LINK, Transport.MTLS, TlsVersion.V13, Certificate.Own, Certificate.Own);
    Handshake suites = new Handshake(initiator, responder.offering(Suites.of(TlsVersion.V13, Suite.NonApproved)), Tap.NONE, SecretSink.NONE);
    assertEquals(new Outcome(false, false, false, Optional.of(Party.Responder), OptionalInt.of(40), Reason.None), suites.run());
    assertEquals(Phase.Refused, suites.responder().phase());
    assertEquals(EndFailure.Kind.ProtocolBroken, suites.end(Party.Responder).failure().orElseThrow().kind());
    EndSettings older = bench.responder(LINK, Transport.MTLS, TlsVersion.V12, Certificate.Own, Certificate.Own);
    assertEquals(OptionalInt.of(70), new Handshake(initiator, older, Tap.NONE, SecretSink.NONE).run().alert());
  }

  @Test
  void everySuiteCanBeSettledOn() {
    for (CipherSuite suite : Suites.all()) {
      Handshake handshake = new Handshake(
          bench.initiator(LINK, suite.version(), Certificate.Own, Certificate.Own).offering(List.of(suite)),
          bench.responder(LINK, Transport.MTLS, suite.version(), Certificate.Own, Certificate.Own).offering(List.of(suite)),
          Tap.NONE, SecretSink.NONE);
      assertTrue(handshake.run().connected(), suite::name);
      assertEquals(suite.standing(), handshake.initiator().suite());
      assertArrayEquals(DATA, handshake.send(Party.Responder, DATA));
    }
  }

  @Test
  void anUnknownSuiteIsRefusedByName() {
    UnknownSuite unknown = assertThrows(UnknownSuite.class, () -> Suites.named("TLS_RSA_WITH_RC4_128_MD5"));
    assertTrue(unknown.getMessage().startsWith("there is no cipher suite TLS_RSA_WITH_RC4_128_MD5; expected one of TLS_AES_128_GCM_SHA256, "));
    assertEquals("there is no cipher suite 0x0004; expected one of ", assertThrows(UnknownSuite.class, () -> Suites.numbered(4)).getMessage()
        .substring(0, 49));
    assertEquals(0x1301, Suites.named("TLS_AES_128_GCM_SHA256").code());
    assertNotEquals(Suites.named("TLS_AES_128_GCM_SHA256"), Suites.numbered(0x1302));
  }
}
