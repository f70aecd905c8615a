package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.stream.LongStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.vocabulary.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The comparison of {@link HandshakeVerdictProperties} notices every fault that concerns certificates: ends that have it, where the model has not,
 * come to another verdict.
 */
class HandshakeFaultsTest {

  /** Most faults concern one kind of link only, and some a single link. */
  private static final int TRIES = 4000;
  /** Seeds in a row are cases of one kind: with this step between them every kind comes soon. */
  private static final long STEP = 101;

  @ParameterizedTest
  @EnumSource(names = {"OneWayServerTls", "WrongNameAccepted", "ExpiredCertificateAccepted", "ServerIssuerUnchecked", "UntrustedServerAccepted",
      "PerimeterHopDowngraded", "TrunkWithoutClientCertificate", "GatewayNameUnchecked", "GatewayRogueCertificate", "MediationIssuerUnchecked",
      "ClientChecksNothing", "RelayRequestOverOneWayTls", "NullCipherNegotiated"})
  void aFaultOfTheEndsAloneIsNoticed(Fault fault) {
    assertTrue(
        LongStream.range(0, TRIES).mapToObj(i -> Situation.of(i * STEP)).map(HandshakeCase::of).anyMatch(subject -> differs(subject, fault)),
        () -> fault + " made no difference in " + TRIES + " handshakes");
  }

  private static boolean differs(HandshakeCase drawn, Fault fault) {
    HandshakeCase subject = drawn.without(fault);
    EnumSet<Fault> faulty = EnumSet.of(fault);
    faulty.addAll(subject.design().faults());
    return !HandshakeSteps.of(subject).equals(HandshakeTrial.of(subject, faulty).steps());
  }
}
