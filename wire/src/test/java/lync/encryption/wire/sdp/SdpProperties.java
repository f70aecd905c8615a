package lync.encryption.wire.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gov.nist.javax.sdp.parser.SDPAnnounceParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Vector;
import javax.sdp.Attribute;
import javax.sdp.Media;
import javax.sdp.MediaDescription;
import javax.sdp.SessionDescription;
import lync.encryption.wire.input.MalformedData;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Session descriptions and keys are read as they were written, others read them too, and what is spoiled is refused with its place. */
class SdpProperties {

  @Provide
  Arbitrary<CryptoAttribute> attributes() {
    return Descriptions.attributes();
  }

  @Provide
  Arbitrary<lync.encryption.wire.sdp.SessionDescription> sessions() {
    return Descriptions.sessions();
  }

  @Provide
  Arbitrary<String> spoiltAttributes() {
    return Descriptions.mutated(Descriptions.attributes().map(CryptoAttribute::value));
  }

  @Provide
  Arbitrary<String> spoiltSessions() {
    return Descriptions.mutated(Descriptions.sessions().map(lync.encryption.wire.sdp.SessionDescription::text));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void keysAreReadAsWritten(@ForAll("attributes") CryptoAttribute attribute) throws Exception {
    assertEquals(attribute, CryptoAttributeReader.read(attribute.value()));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void sessionsAreReadAsWritten(@ForAll("sessions") lync.encryption.wire.sdp.SessionDescription session) throws Exception {
    assertEquals(session, SessionDescriptionReader.read(session.text()));
  }

  /** jain-sip sees the same streams, and the same keys in them. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void othersReadThemToo(@ForAll("sessions") lync.encryption.wire.sdp.SessionDescription session) throws Exception {
    SessionDescription theirs = new SDPAnnounceParser(session.text()).parse();
    List<String> expected = new ArrayList<>();
    session.media().forEach(stream -> {
      expected.add(stream.kind() + " " + stream.port() + " " + stream.profile().text() + " " + stream.payloadTypes());
      stream.crypto().forEach(crypto -> expected.add(crypto.value()));
    });
    List<String> actual = new ArrayList<>();
    for (Object each : theirs.getMediaDescriptions(false)) {
      MediaDescription stream = (MediaDescription) each;
      Media media = stream.getMedia();
      actual.add(media.getMediaType() + " " + media.getMediaPort() + " " + media.getProtocol() + " "
          + new ArrayList<Object>(media.getMediaFormats(false)));
      Vector<?> attributes = stream.getAttributes(false);
      if (attributes != null) {
        for (Object attribute : attributes) {
          actual.add(((Attribute) attribute).getValue());
        }
      }
    }
    assertEquals(expected, actual);
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(onFailureOnly = true)
  void spoiltKeysAreRefusedOrMeanWhatTheySay(@ForAll("spoiltAttributes") String text) {
    boolean read = true;
    try {
      assertEquals(text, CryptoAttributeReader.read(text).value());
    } catch (MalformedData e) {
      read = false;
      assertTrue(Descriptions.tellsPlaceAndExpectation(e, "a=crypto"), e::getMessage);
    }
    Statistics.label("read").collect(read).coverage(coverage -> {
      coverage.check(true).count(count -> count >= 50);
      coverage.check(false).count(count -> count >= 1000);
    });
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(onFailureOnly = true)
  void spoiltSessionsAreRefusedOrReadTheSameAgain(@ForAll("spoiltSessions") String text) {
    boolean read = true;
    try {
      lync.encryption.wire.sdp.SessionDescription session = SessionDescriptionReader.read(text);
      try {
        assertEquals(session, SessionDescriptionReader.read(session.text()));
      } catch (MalformedData e) {
        throw new AssertionError("writes what it does not read", e);
      }
    } catch (MalformedData e) {
      read = false;
      assertTrue(Descriptions.tellsPlaceAndExpectation(e, "SDP"), e::getMessage);
    }
    Statistics.label("read").collect(read).coverage(coverage -> {
      coverage.check(true).count(count -> count >= 50);
      coverage.check(false).count(count -> count >= 1000);
    });
  }
}
