package lync.encryption.wire.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import lync.encryption.wire.input.MalformedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a message that is none. */
class SipReaderTest {

  private static final Identifiers IDENTIFIERS = new Identifiers(new Random(1));
  private static final Conversation CONVERSATION = new Conversation(IDENTIFIERS.callId(),
      SipEnd.tagged("alice@contoso.example", "192.0.2.1:5061", "t1"), SipEnd.untagged("bob@contoso.example", "192.0.2.2:5061"), SipTransport.TLS);

  @ParameterizedTest
  @CsvSource(delimiter = '#', textBlock = """
      MESSAGE sip         # Message sip         # SIP:1:2: 'essage sip:bob@contoso.example S...'; expected ' '
      SIP/2.0             # SIP/3.0             # SIP:1:33: 'SIP/3.0'; expected 'SIP/2.0'
      From: <             # f: <                # SIP:4:1: the compact form 'f'; expected the full name of a header field and a colon
      CSeq: 1 MESSAGE     # CSeq: 1 BYE         # SIP:7:9: 'BYE'; expected 'MESSAGE'
      Call-ID             # Call-Id             # SIP:10:1: the header ends without Call-ID; expected one
      Max-Forwards: 70    # CSeq: 1 MESSAGE     # SIP:7:1: a second CSeq; expected one
      Content-Length: 5   # Content-Length: 4   # SIP:9:1: 5 octets of body; expected 4, as the Content-Length says
      Content-Length: 5   # Content-Length: 05  # SIP:9:17: '05'; expected a number from 0 to 1048576
      Content-Type: text  # X-Content: text     # SIP:9:1: a body without Content-Type; expected both or neither
      """)
  void whatIsWrongIsSaidWithItsPlace(String part, String instead, String message) {
    String text = new String(CONVERSATION.message(1, "z9hG4bK1", "hello").bytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains(part), part);
    byte[] spoilt = text.replaceFirst(part, instead).getBytes(StandardCharsets.UTF_8);
    assertEquals(message, assertThrows(MalformedData.class, () -> SipReader.read(spoilt)).getMessage());
  }

  @Test
  void refusalOfAnOfferSaysWhy() {
    SipMessage offer = CONVERSATION.message(1, "z9hG4bK1", "hello");
    Answers answers = new Answers(offer, CONVERSATION.answered("t2").to(), SipTransport.TLS);
    assertEquals("SIP/2.0 488 Encryption Levels not compatible", answers.encryptionLevelsNotCompatible().startLine().text());
  }
}
