package lync.encryption.wire.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import lync.encryption.wire.input.MalformedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written can be read again, and what is wrong with what cannot is said. */
class WebMessagesTest {

  private static final String TEXT = "text/plain";
  private static final URI ELSEWHERE = URI.create("http://office.contoso.example/m/Presenter.aspx?document=slides");
  private static final HttpMessage GET = HttpMessage.get(ELSEWHERE, new HttpField(HttpField.COOKIE, "ticket=1"));
  private static final HttpMessage FOUND = HttpMessage.found(ELSEWHERE, TEXT, "é");

  @Test
  void aRequestNamesHostAndPath() throws MalformedData {
    assertEquals("GET /m/Presenter.aspx?document=slides HTTP/1.1\r\nHost: office.contoso.example\r\nCookie: ticket=1\r\n\r\n",
        new String(GET.bytes(), StandardCharsets.US_ASCII));
    assertEquals(GET, HttpReader.read(GET.bytes()));
    assertEquals(Optional.empty(), GET.location());
  }

  @Test
  void anAnswerSendsOnOrDoesNot() throws MalformedData {
    HttpMessage sendsOn = HttpReader.read(FOUND.via("proxy").bytes());
    assertEquals(FOUND.via("proxy"), sendsOn);
    assertEquals(Optional.of(ELSEWHERE), sendsOn.location());
    assertEquals(Optional.empty(), HttpReader.read(HttpMessage.ok(TEXT, "slides").bytes()).location());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', textBlock = """
      HTTP/1.1 302      # HTTP/1.0 302       # HTTP:1:1: 'HTTP/1.0 302 Found'; expected 'GET '
      HTTP/1.1 302      # HTTP/1.1 100       # HTTP:1:10: '100'; expected a number from 200 to 599
      HTTP/1.1 302 Found # GET m HTTP/1.1    # HTTP:1:5: 'm HTTP/1.1'; expected a path
      HTTP/1.1 302 Found # GET /m HTTP/1.1   # HTTP:5:1: the header ends without Host; expected one
      Location: http:   # Location: ht tp:   # HTTP:2:11: 'ht tp://office.contoso.example/m...'; expected an address
      Location: http:// # Location: http:    # HTTP:2:11: 'http:office.contoso.example/m/Pr...'; expected an address with a host
      Content-Type      # Location           # HTTP:3:1: a second Location; expected one
      Content-Length: 2 # Content-Length: 3  # HTTP:5:1: 2 octets of content; expected 3
      Content-Length: 2 # Content-Length: 02 # HTTP:4:17: '02'; expected a number from 0 to 1048576
      Content-Length    # Content-length     # HTTP:5:1: the header ends without Content-Length; expected one
      """)
  void whatIsWrongIsSaidWithItsPlace(String part, String instead, String message) {
    String text = new String(FOUND.bytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains(part), part);
    byte[] spoilt = text.replace(part, instead).getBytes(StandardCharsets.UTF_8);
    assertEquals(message, assertThrows(MalformedData.class, () -> HttpReader.read(spoilt)).getMessage());
  }

  @Test
  void aHeaderThatDoesNotEndIsNone() {
    byte[] cut = Arrays.copyOf(GET.bytes(), GET.bytes().length - 1);
    assertEquals("HTTP:byte " + cut.length + ": the message ends; expected an empty line after the header fields",
        assertThrows(MalformedData.class, () -> HttpReader.read(cut)).getMessage());
  }

  @Test
  void aFrameSaysHowLongItIs() throws MalformedData {
    PsomFrame frame = new PsomFrame("é");
    assertArrayEquals(new byte[] {0, 0, 0, 2, (byte) 0xC3, (byte) 0xA9}, frame.bytes());
    assertEquals(frame, PsomFrame.read(frame.bytes()));
  }

  @Test
  void aFrameOfAnotherLengthIsNone() {
    assertEquals("PSOM frame:byte 0: a length of 2; expected that of the content, 1",
        assertThrows(MalformedData.class, () -> PsomFrame.read(new byte[] {0, 0, 0, 2, 65})).getMessage());
    assertEquals("PSOM frame:byte 3: the frame ends; expected four octets of length",
        assertThrows(MalformedData.class, () -> PsomFrame.read(new byte[3])).getMessage());
    assertEquals("PSOM frame:byte 4: content that is not UTF-8; expected UTF-8",
        assertThrows(MalformedData.class, () -> PsomFrame.read(new byte[] {0, 0, 0, 1, (byte) 0xFF})).getMessage());
  }
}
