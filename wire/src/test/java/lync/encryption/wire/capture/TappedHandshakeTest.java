package lync.encryption.wire.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.Pki;
import lync.encryption.wire.tls.Bench;
import lync.encryption.wire.tls.Handshake;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.TlsVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A handshake in a capture: what it shows to somebody who only reads, and that the key log names its secrets. */
class TappedHandshakeTest {

  private static final Link LINK = Link.FrontEndToAccessEdge;
  private static final byte[] DATA = "MESSAGE sip:externalclient@contoso.example SIP/2.0".getBytes(StandardCharsets.US_ASCII);

  private final Addresses addresses = new Addresses(RandomDesigns.plain().zone());
  private final KeyLog keys = new KeyLog();

  private List<SecrecyScan.Sighting> sightings(TlsVersion version, KeyLog keys, Fault... faults) throws Exception {
    Capture capture = new Capture(Pki.DOCUMENT_DATE);
    TcpStream stream = capture.connect(addresses.of(LINK.initiator()), addresses.listener(LINK, Transport.MTLS));
    Handshake handshake = new Bench(new BouncyCastle(5), faults).handshake(LINK, Transport.MTLS, version, stream, keys);
    assertTrue(handshake.run().connected());
    handshake.send(Party.Initiator, DATA);
    handshake.close(Party.Initiator);
    stream.close(Party.Initiator);
    SecrecyScan scan = new SecrecyScan();
    scan.lookFor("data", DATA);
    return scan.in(Reassembly.of(capture.toBytes()));
  }

  @ParameterizedTest
  @EnumSource
  void dataIsReadableOnlyWithoutCipher(TlsVersion version) throws Exception {
    assertEquals(List.of(), sightings(version, keys));
    assertEquals(1, sightings(version, new KeyLog(), Fault.NullCipherNegotiated).size());
  }

  @ParameterizedTest
  @EnumSource
  void theKeyLogHasTheSecretsOfTheVersion(TlsVersion version) throws Exception {
    sightings(version, keys);
    List<String> labels = Stream.of(keys.text().split("\n")).map(line -> line.split(" ")[0]).toList();
    assertEquals(version == TlsVersion.V12 ? List.of("CLIENT_RANDOM") : List.of("CLIENT_HANDSHAKE_TRAFFIC_SECRET", "SERVER_HANDSHAKE_TRAFFIC_SECRET",
        "CLIENT_TRAFFIC_SECRET_0", "SERVER_TRAFFIC_SECRET_0"), labels);
    for (String line : keys.text().split("\n")) {
      assertTrue(line.matches("[A-Z_0-9]+ [0-9a-f]{64} ([0-9a-f]{64}|[0-9a-f]{96})"), line);
    }
  }

  /** Two connections with the same random bytes would be one to a key log: that is said, and not taken for something that a peer did. */
  @ParameterizedTest
  @EnumSource
  void connectionsThatAKeyLogCannotTellApartAreRefused(TlsVersion version) throws Exception {
    sightings(version, keys);
    assertThrows(IllegalStateException.class, () -> sightings(version, keys, Fault.NullCipherNegotiated));
  }
}
