package lync.encryption.wire.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.fips.BouncyCastleFips;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * C33: on the validated module a connection comes about with every approved suite, and with no other that encrypts, even if both ends want it. A
 * suite without encryption it does not stop, since the code that authenticates is approved: to keep those out is up to who offers suites.
 */
class FipsSuitesTest {

  private static final Link LINK = Link.FrontEndToAccessEdge;
  private static final byte[] DATA = {1, 2, 3};

  private final Bench bench = new Bench(new BouncyCastleFips());

  static Stream<CipherSuite> suites() {
    return Suites.all().stream();
  }

  @ParameterizedTest
  @MethodSource("suites")
  void aSuiteComesAboutUnlessItsCipherIsNotApproved(CipherSuite suite) {
    Handshake handshake = new Handshake(
        bench.initiator(LINK, suite.version(), Certificate.Own, Certificate.Own).offering(List.of(suite)),
        bench.responder(LINK, Transport.MTLS, suite.version(), Certificate.Own, Certificate.Own).offering(List.of(suite)), Tap.NONE, SecretSink.NONE);
    boolean connected = handshake.run().connected();
    assertEquals(suite.standing() != Suite.NonApproved, connected, () -> handshake.outcome() + " " + handshake.end(Party.Responder).failure());
    if (connected) {
      assertArrayEquals(DATA, handshake.send(Party.Initiator, DATA));
    } else {
      assertFalse(handshake.end(Party.Initiator).complete());
    }
  }
}
