package lync.encryption.wire.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.input.TextCursor;

/**
 * Reads one whole HTTP message, strictly: lines end with CR LF, no field that matters here stands twice, a request names its host (RFC 9112 3.2), and
 * an answer is as long as it says. What it accepts, {@link HttpMessage} writes back octet for octet, if the Content-Length was the last field.
 */
public final class HttpReader {

  private static final String SOURCE = "HTTP";
  private static final Set<String> ONCE =
      Set.of(HttpField.HOST, HttpField.LOCATION, HttpField.CONTENT_TYPE, HttpField.CONTENT_LENGTH);
  private static final int LONGEST_CONTENT = 1 << 20;

  private final String[] lines;
  private final List<HttpField> fields = new ArrayList<>();

  private HttpReader(String[] lines) {
    this.lines = lines;
  }

  /** @throws MalformedData if it is none */
  public static HttpMessage read(byte[] octets) throws MalformedData {
    String text = text(octets);
    int head = text.indexOf(HttpMessage.END_OF_LINE + HttpMessage.END_OF_LINE);
    if (head < 0) {
      throw MalformedData.inBytes(SOURCE, octets.length, "the message ends", "an empty line after the header fields");
    }
    String content = text.substring(head + 2 * HttpMessage.END_OF_LINE.length());
    return new HttpReader(text.substring(0, head).split(HttpMessage.END_OF_LINE, -1)).message(content);
  }

  private static String text(byte[] octets) throws MalformedData {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw MalformedData.inBytes(SOURCE, 0, "octets that are not UTF-8", "UTF-8");
    }
  }

  private HttpMessage message(String content) throws MalformedData {
    HttpStart start = start(line(0));
    long announced = 0;
    for (int i = 1; i < lines.length; i++) {
      HttpField field = field(i);
      if (field.name().equals(HttpField.CONTENT_LENGTH)) {
        announced = announced(i);
      }
      fields.add(field);
    }
    demand(start instanceof HttpStart.Get ? HttpField.HOST : HttpField.CONTENT_LENGTH);
    int length = content.getBytes(StandardCharsets.UTF_8).length;
    if (length != announced) {
      throw after(length + " octets of content", String.valueOf(announced));
    }
    fields.removeIf(field -> field.name().equals(HttpField.CONTENT_LENGTH));
    return new HttpMessage(start, fields, content);
  }

  private static HttpStart start(TextCursor line) throws MalformedData {
    if (line.skip(HttpStart.VERSION + " ")) {
      int code = (int) line.number(200, 599);
      line.demand(" ");
      return new HttpStart.Status(code, line.rest());
    }
    line.demand(HttpStart.Get.METHOD + " ");
    if (!line.looksAt("/")) {
      throw line.here("a path");
    }
    String target = line.word(c -> c > ' ' && c < 127, "a path");
    line.demand(" " + HttpStart.VERSION);
    line.demandEnd();
    return new HttpStart.Get(target);
  }

  private HttpField field(int number) throws MalformedData {
    TextCursor line = line(number);
    String name = line.word(c -> c == '-' || c < 128 && Character.isLetterOrDigit(c), "the name of a header field");
    line.demand(": ");
    if (ONCE.contains(name) && fields.stream().anyMatch(field -> field.name().equals(name))) {
      throw line.at(0, "a second " + name, "one");
    }
    int start = line.offset();
    String value = line.rest();
    if (value.isEmpty() || !value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
      throw line.at(start, "no value, or one with white space around it or control characters in it", "text");
    }
    if (name.equals(HttpField.LOCATION)) {
      demandAddress(line, start, value);
    }
    return new HttpField(name, value);
  }

  private static void demandAddress(TextCursor line, int start, String value) throws MalformedData {
    try {
      if (new URI(value).getHost() == null) {
        throw line.at(start, TextCursor.quoted(value), "an address with a host");
      }
    } catch (URISyntaxException e) {
      throw line.at(start, TextCursor.quoted(value), "an address");
    }
  }

  private long announced(int number) throws MalformedData {
    TextCursor line = line(number);
    line.demand(HttpField.CONTENT_LENGTH + ": ");
    long length = line.number(0, LONGEST_CONTENT);
    line.demandEnd();
    return length;
  }

  private void demand(String name) throws MalformedData {
    if (fields.stream().noneMatch(field -> field.name().equals(name))) {
      throw after("the header ends without " + name, "one");
    }
  }

  private MalformedData after(String problem, String expected) {
    return MalformedData.inText(SOURCE, lines.length + 1, 1, problem, expected);
  }

  private TextCursor line(int number) {
    return new TextCursor(SOURCE, number + 1, lines[number]);
  }
}
