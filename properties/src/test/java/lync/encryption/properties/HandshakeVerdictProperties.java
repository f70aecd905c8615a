package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import lync.encryption.generators.LyncArbitraries;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.TlsVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Evidence 5 for connections: for any design, link and pair of certificates, real TLS ends come to the same verdict as the model, reason by reason
 * and step by step, in both versions. The model's side is taken with the model's own actions, the other by ends that know nothing but bytes.
 */
class HandshakeVerdictProperties {

  private static final int TRIES = 3640;

  /** What the judge of each kind of link can find wrong. */
  private static final Set<Reason> VERDICTS = EnumSet.of(
      Reason.None, Reason.NoCertificate, Reason.UnknownIssuer, Reason.CertificateExpired, Reason.NameMismatch, Reason.NotTrustedServer);

  private static final AtomicInteger DRAWN = new AtomicInteger();

  /** One combination of link, version and certificates after the other; all else at random. */
  @Provide
  Arbitrary<Situation> situations() {
    return LyncArbitraries.replaying() ? LyncArbitraries.situations() : Arbitraries.randomValue(
        random -> Situation.of(HandshakeCase.seedOf(DRAWN.getAndIncrement() % HandshakeCase.strataCount(), random.nextLong())));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void handshakesEndAsTheModelSays(@ForAll("situations") Situation situation) {
    HandshakeCase subject = HandshakeCase.of(situation);
    Map<String, Map<String, HandshakeSteps.End>> expected = HandshakeSteps.of(subject);
    assertEquals(expected, HandshakeTrial.of(subject, subject.design().faults()).steps(), subject::toString);
    if (!LyncArbitraries.replaying()) {
      assertCovered(subject, expected);
    }
  }

  /** Every pair of certificates meets on every kind of link, and every verdict is given at both ends of every kind, in both versions. */
  private static void assertCovered(HandshakeCase subject, Map<String, Map<String, HandshakeSteps.End>> steps) {
    Statistics.label("pairs").collect(subject.kind(), subject.server(), subject.client());
    Statistics.label("verdicts").collect(subject.kind(), subject.version(), verdict(steps));
    Statistics.label("pairs").coverage(coverage -> {
      for (HandshakeCase.Kind kind : HandshakeCase.Kind.values()) {
        for (Certificate server : Certificate.values()) {
          for (Certificate client : Certificate.values()) {
            coverage.check(kind, server, client).count(seen -> seen > 0);
          }
        }
      }
    });
    Statistics.label("verdicts").coverage(coverage -> {
      for (HandshakeCase.Kind kind : HandshakeCase.Kind.values()) {
        for (TlsVersion version : TlsVersion.values()) {
          for (Party judge : Party.values()) {
            VERDICTS.stream().filter(reason -> reason != Reason.NotTrustedServer || kind == HandshakeCase.Kind.Server)
                .forEach(reason -> coverage.check(kind, version, given(judge, reason)).count(seen -> seen > 0));
          }
          coverage.check(kind, version, "no suite in common").count(seen -> seen > 0);
        }
      }
    });
  }

  /** Who gave the verdict that ended the handshake; one that everybody was content with counts as the responder's. */
  private static String verdict(Map<String, Map<String, HandshakeSteps.End>> steps) {
    HandshakeSteps.End initiator = steps.getOrDefault("JudgeServerCertificate", Map.of()).get("initiator");
    if (initiator != null && initiator.phase() == Phase.Refused) {
      return given(Party.Initiator, initiator.reason());
    }
    if (!steps.containsKey("JudgeClientCertificate")) {
      return "no suite in common";
    }
    return given(Party.Responder, steps.get("JudgeClientCertificate").get("responder").reason());
  }

  private static String given(Party judge, Reason reason) {
    return reason == Reason.None ? "content" : judge + " " + reason;
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void oneSeedGivesTheSameBytes(@ForAll("situations") Situation situation) {
    HandshakeCase subject = HandshakeCase.of(situation);
    assertArrayEquals(
        HandshakeTrial.of(subject, subject.design().faults()).wire(),
        HandshakeTrial.of(subject, subject.design().faults()).wire(),
        subject::toString);
  }
}
