package lync.encryption.wire.sip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.sdp.Descriptions;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Messages are read as they were written, others read them too, and what is spoiled is refused with its place. */
class SipProperties {

  @Provide
  Arbitrary<SipMessage> messages() {
    return Messages.messages();
  }

  @Provide
  Arbitrary<List<SipMessage>> conversations() {
    return Messages.messages().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> spoilt() {
    return Descriptions.mutated(Messages.messages().map(message -> new String(message.bytes(), StandardCharsets.ISO_8859_1)));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(onFailureOnly = true)
  void messagesAreReadAsWritten(@ForAll("messages") SipMessage message) throws Exception {
    SipMessage read = SipReader.read(message.bytes());
    assertEquals(message, read);
    assertArrayEquals(message.bytes(), read.bytes());
    Statistics.label("methods").collect(message.header(SipHeader.CSEQ).orElseThrow().split(" ")[1]);
    for (String method : List.of("REGISTER", "INVITE", "ACK", "BYE", "MESSAGE", "SUBSCRIBE", "NOTIFY", "SERVICE")) {
      Statistics.label("methods").coverage(coverage -> coverage.check(method).count(count -> count >= 15));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void othersReadThemToo(@ForAll("messages") SipMessage message) throws Exception {
    SIPMessage theirs = new StringMsgParser().parseSIPMessage(message.bytes(), true, true, null);
    if (message.startLine() instanceof StartLine.Request request) {
      assertEquals(request.method(), ((SIPRequest) theirs).getMethod());
      assertEquals(request.uri(), ((SIPRequest) theirs).getRequestURI().toString());
    } else if (message.startLine() instanceof StartLine.Status status) {
      assertEquals(status.status(), ((SIPResponse) theirs).getStatusCode());
      assertEquals(status.reason(), ((SIPResponse) theirs).getReasonPhrase());
    }
    assertEquals(message.header(SipHeader.CALL_ID).orElseThrow(), theirs.getCallId().getCallId());
    assertEquals(message.header(SipHeader.CSEQ).orElseThrow(), theirs.getCSeq().getSeqNumber() + " " + theirs.getCSeq().getMethod());
    assertEquals(tag(message, SipHeader.FROM), Optional.ofNullable(theirs.getFromTag()));
    assertEquals(tag(message, SipHeader.TO), Optional.ofNullable(theirs.getToTag()));
    assertTrue(message.header(SipHeader.VIA).orElseThrow().endsWith(";branch=" + theirs.getTopmostVia().getBranch()));
    assertEquals(message.body().length, theirs.getContentLength().getContentLength());
    assertArrayEquals(message.body(), Optional.ofNullable(theirs.getRawContent()).orElse(new byte[0]));
  }

  private static Optional<String> tag(SipMessage message, String header) {
    String[] parts = message.header(header).orElseThrow().split(";tag=");
    return parts.length == 1 ? Optional.empty() : Optional.of(parts[1]);
  }

  /** However a connection cuts the octets, the messages come out. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void messagesComeOutOfAStream(@ForAll("conversations") List<SipMessage> messages, @ForAll long seed) throws Exception {
    byte[] octets = new byte[0];
    for (SipMessage message : messages) {
      byte[] next = message.bytes();
      octets = Arrays.copyOf(octets, octets.length + next.length);
      System.arraycopy(next, 0, octets, octets.length - next.length, next.length);
    }
    Random random = new Random(seed);
    SipStream stream = new SipStream();
    List<SipMessage> read = new ArrayList<>();
    for (int at = 0; at < octets.length; ) {
      int end = Math.min(octets.length, at + 1 + random.nextInt(400));
      stream.offer(Arrays.copyOfRange(octets, at, end));
      at = end;
      for (Optional<SipMessage> next = stream.next(); next.isPresent(); next = stream.next()) {
        read.add(next.get());
      }
    }
    assertEquals(messages, read);
    assertEquals(0, stream.pending());
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(onFailureOnly = true)
  void spoiltMessagesAreRefusedOrMeanWhatTheySay(@ForAll("spoilt") String text) {
    byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
    boolean read = true;
    try {
      assertArrayEquals(octets, SipReader.read(octets).bytes());
    } catch (MalformedData e) {
      read = false;
      assertTrue(Descriptions.tellsPlaceAndExpectation(e, "SIP"), e::getMessage);
    }
    Statistics.label("read").collect(read).coverage(coverage -> {
      coverage.check(true).count(count -> count >= 100);
      coverage.check(false).count(count -> count >= 1000);
    });
  }
}
