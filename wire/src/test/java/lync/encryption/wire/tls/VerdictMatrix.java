package lync.encryption.wire.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.pki.Cryptography;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of certificates on a link of every kind, in both versions, mutual and one-way: who refuses whom, for what reason, and with which alert.
 * The expectations are written here by hand, alert numbers included. One set of algorithms after the other takes the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VerdictMatrix {

  private static final List<Link> LINKS = List.of(
      Link.FrontEndToAccessEdge, Link.AccessEdgeToPartnerEdge, Link.GatewayToMediationServer, Link.ClientAToFrontEnd, Link.ReverseProxyToWebServices);

  private final Bench bench = new Bench(cryptography());

  /** The algorithms to try. */
  abstract Cryptography cryptography();

  record Row(TlsVersion version, Link link, boolean mutual, Certificate server, Certificate client) {}

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (TlsVersion version : TlsVersion.values()) {
      for (Link link : LINKS) {
        for (Certificate server : Certificate.values()) {
          for (Certificate client : Certificate.values()) {
            rows.add(new Row(version, link, true, server, client));
          }
          if (!link.isTrunkLink()) {
            rows.add(new Row(version, link, false, server, Certificate.Own));
          }
        }
      }
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyPairEndsAsExpected(Row row) {
    Transport transport = row.mutual ? Transport.MTLS : Transport.TLS;
    Handshake handshake = new Handshake(
        bench.initiator(row.link, row.version, row.server, row.client),
        bench.responder(row.link, transport, row.version, row.server, row.client),
        Tap.NONE, SecretSink.NONE);
    assertEquals(expected(row), handshake.run());
  }

  private static Outcome expected(Row row) {
    Reason initiators = reason(row.link, row.server);
    if (initiators != Reason.None) {
      // In TLS 1.2 and 1.3 the request comes in the same flight as the certificate.
      return new Outcome(false, row.mutual, false, Optional.of(Party.Initiator), OptionalInt.of(alert(initiators, 50)), initiators);
    }
    boolean presented = row.mutual && row.client != Certificate.None;
    Reason responders = row.mutual ? reason(row.link, row.client) : Reason.None;
    if (responders != Reason.None) {
      int absent = row.version == TlsVersion.V13 ? 116 : 40;
      return new Outcome(false, true, presented, Optional.of(Party.Responder), OptionalInt.of(alert(responders, absent)), responders);
    }
    return new Outcome(true, row.mutual, presented, Optional.empty(), OptionalInt.empty(), Reason.None);
  }

  private static Reason reason(Link link, Certificate certificate) {
    return switch (certificate) {
      case None -> Reason.NoCertificate;
      case Own -> Reason.None;
      case SelfSigned, RogueIssuer -> Reason.UnknownIssuer;
      case Expired -> Reason.CertificateExpired;
      case WrongName -> Reason.NameMismatch;
      case Unlisted -> link.isServerLink() ? Reason.NotTrustedServer : Reason.NameMismatch;
    };
  }

  private static int alert(Reason reason, int absent) {
    return switch (reason) {
      case NoCertificate -> absent;
      case UnknownIssuer -> 48;
      case CertificateExpired -> 45;
      case NameMismatch -> 42;
      case NotTrustedServer -> 49;
      default -> throw new IllegalArgumentException(reason.name());
    };
  }
}
