package lync.encryption.wire.sip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.input.TextCursor;

/**
 * Reads one whole SIP message, strictly: lines end with CR LF, header fields stand on one line each under their full name, those that every message
 * needs (RFC 3261 8.1.1 and 8.2.6.2) are there, and the body is as long as it says. What it accepts, {@link SipMessage} writes back octet for octet,
 * if the Content-Length was the last header field.
 */
public final class SipReader {

  static final String SOURCE = "SIP";
  private static final Set<String> ONCE = Set.of(SipHeader.FROM, SipHeader.TO, SipHeader.CALL_ID, SipHeader.CSEQ, SipHeader.MAX_FORWARDS,
      SipHeader.CONTENT_TYPE, SipHeader.CONTENT_LENGTH);
  private static final byte[] END_OF_HEAD = (SipMessage.END_OF_LINE + SipMessage.END_OF_LINE).getBytes(StandardCharsets.US_ASCII);
  private static final String NAME = "the full name of a header field and a colon";
  private static final int LONGEST_BODY = 1 << 20;

  private final String[] lines;
  private final List<SipHeader> headers = new ArrayList<>();
  private int contentLengthLine;
  private int contentLength;

  private SipReader(String[] lines) {
    this.lines = lines;
  }

  public static SipMessage read(byte[] message) throws MalformedData {
    int headLength = headLength(message);
    if (headLength < 0) {
      throw MalformedData.inBytes(SOURCE, message.length, "the message ends", "an empty line after the header fields");
    }
    SipReader reader = new SipReader(head(message, headLength).split(SipMessage.END_OF_LINE, -1));
    StartLine startLine = reader.head();
    int bodyLength = message.length - headLength;
    if (bodyLength != reader.contentLength) {
      throw reader.atContentLength(bodyLength + " octets of body", reader.contentLength + ", as the Content-Length says");
    }
    if ((bodyLength > 0) != reader.has(SipHeader.CONTENT_TYPE)) {
      throw reader.atContentLength(bodyLength > 0 ? "a body without Content-Type" : "a Content-Type without body", "both or neither");
    }
    return new SipMessage(startLine, reader.headers, Arrays.copyOfRange(message, headLength, message.length));
  }

  /**
   * How long the message at the beginning of these octets is.
   *
   * @return octets; -1 if its header has not come to its end yet
   */
  static int lengthOfFirst(byte[] octets) throws MalformedData {
    int headLength = headLength(octets);
    if (headLength < 0) {
      return -1;
    }
    SipReader reader = new SipReader(head(octets, headLength).split(SipMessage.END_OF_LINE, -1));
    reader.head();
    return headLength + reader.contentLength;
  }

  private static int headLength(byte[] octets) {
    for (int i = 0; i + END_OF_HEAD.length <= octets.length; i++) {
      if (Arrays.equals(octets, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
        return i + END_OF_HEAD.length;
      }
    }
    return -1;
  }

  private static String head(byte[] octets, int headLength) throws MalformedData {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, headLength - END_OF_HEAD.length)).toString();
    } catch (CharacterCodingException e) {
      throw MalformedData.inBytes(SOURCE, 0, "a head that is not UTF-8", "UTF-8 up to the empty line");
    }
  }

  private StartLine head() throws MalformedData {
    StartLine startLine = startLine(line(0));
    for (int i = 1; i < lines.length; i++) {
      header(i);
    }
    for (String name : List.of(SipHeader.VIA, SipHeader.FROM, SipHeader.TO, SipHeader.CALL_ID, SipHeader.CSEQ)) {
      demand(name);
    }
    if (contentLengthLine == 0) {
      throw missing(SipHeader.CONTENT_LENGTH);
    }
    if (startLine instanceof StartLine.Request request) {
      demand(SipHeader.MAX_FORWARDS);
      demandSameMethod(request.method());
    }
    return startLine;
  }

  private static StartLine startLine(TextCursor line) throws MalformedData {
    if (line.skip(StartLine.VERSION + " ")) {
      int status = (int) line.number(100, 699);
      line.demand(" ");
      return new StartLine.Status(status, text(line));
    }
    String method = line.word(c -> c >= 'A' && c <= 'Z', "a method in capitals, or " + StartLine.VERSION);
    line.demand(" ");
    String uri = line.word(c -> c > ' ' && c < 127, "the URI of whom it is for");
    line.demand(" ");
    line.demand(StartLine.VERSION);
    line.demandEnd();
    return new StartLine.Request(method, uri);
  }

  private void header(int number) throws MalformedData {
    TextCursor line = line(number);
    String name = line.word(c -> c == '-' || c < 128 && Character.isLetterOrDigit(c), NAME);
    if (name.length() == 1) {
      throw line.at(0, "the compact form '" + name + "'", NAME);
    }
    line.demand(": ");
    if (ONCE.contains(name) && (has(name) || name.equals(SipHeader.CONTENT_LENGTH) && contentLengthLine > 0)) {
      throw line.at(0, "a second " + name, "one");
    }
    if (name.equals(SipHeader.CONTENT_LENGTH)) {
      contentLengthLine = number + 1;
      contentLength = (int) line.number(0, LONGEST_BODY);
      line.demandEnd();
    } else {
      if (name.equalsIgnoreCase(SipHeader.CONTENT_LENGTH)) {
        throw line.at(0, "'" + name + "'", SipHeader.CONTENT_LENGTH);
      }
      headers.add(new SipHeader(name, text(line)));
    }
  }

  /** The rest of a line: something to see, without white space at its ends. */
  private static String text(TextCursor line) throws MalformedData {
    int start = line.offset();
    String text = line.rest();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw line.at(start + i, "a control character", "text");
      }
    }
    if (text.isEmpty() || !text.equals(text.strip())) {
      throw line.at(start, "white space around it, or nothing", "text without white space at its ends");
    }
    return text;
  }

  private void demandSameMethod(String method) throws MalformedData {
    for (int i = 1; i < lines.length; i++) {
      TextCursor line = line(i);
      if (line.skip(SipHeader.CSEQ + ": ")) {
        line.number(0, Integer.MAX_VALUE);
        line.demand(" ");
        line.demand(method);
        line.demandEnd();
      }
    }
  }

  private boolean has(String name) {
    return headers.stream().anyMatch(header -> header.name().equals(name));
  }

  private void demand(String name) throws MalformedData {
    if (!has(name)) {
      throw missing(name);
    }
  }

  private MalformedData missing(String name) {
    return MalformedData.inText(SOURCE, lines.length + 1, 1, "the header ends without " + name, "one");
  }

  private MalformedData atContentLength(String problem, String expected) {
    return MalformedData.inText(SOURCE, contentLengthLine, 1, problem, expected);
  }

  private TextCursor line(int number) {
    return new TextCursor(SOURCE, number + 1, lines[number]);
  }
}
