package lync.encryption.cli.topology;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lync.encryption.cli.design.Location;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Shown;

/**
 * XML of unknown origin as elements that know where they stand. No document type declaration, no entities but the five of XML itself, nothing
 * fetched from anywhere, and bounds on how deep, how many and how long.
 */
final class XmlText {

  /** A topology document is at most nine deep. */
  static final int DEEPEST = 64;
  /** The largest deployments have some thousand services of some twenty ports. */
  static final int MOST_ELEMENTS = 200_000;
  static final int MOST_ATTRIBUTES = 64;
  static final int LONGEST_VALUE = 8_192;

  private static final String NO_DECLARATION =
      "a document type declaration or an entity; expected neither, a topology document has none and none is resolved";

  private static final Pattern KEY = Pattern.compile("http://www[.]w3[.]org/[^#]*#(?<words>[A-Za-z]+)[?](?<values>.*)", Pattern.DOTALL);

  /** An element whose end has not been read. */
  private record Open(String name, Location at, Map<String, Element.Attribute> attributes, List<Element> children, StringBuilder text) {
    Element close() {
      return new Element(name, at, Collections.unmodifiableMap(attributes), List.copyOf(children), text.toString().strip());
    }
  }

  private final String text;
  private final String shown;
  private final XMLStreamReader reader;
  private final int[] lineStarts;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;

  private XmlText(String text, String shown, XMLStreamReader reader) {
    this.text = text;
    this.shown = shown;
    this.reader = reader;
    this.lineStarts = lineStarts(text);
  }

  /**
   * Reads a document.
   *
   * @param text with line ends as {@code \n}
   * @param shown the file's name in messages
   * @return its root
   * @throws InvalidInput with one problem: what makes it unreadable
   */
  static Element parse(String text, String shown) throws InvalidInput {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched from anywhere");
    });
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      return new XmlText(text, shown, reader).document();
    } catch (XMLStreamException broken) {
      throw invalid(shown, broken);
    }
  }

  private Element document() throws InvalidInput {
    try {
      while (true) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.END_ELEMENT -> {
            Element ended = open.pop().close();
            if (open.isEmpty()) {
              rest();
              return ended;
            }
            open.peek().children().add(ended);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
          // The reader stands behind what it has read.
          case XMLStreamConstants.DTD -> throw problem(before("<!DOCTYPE"), NO_DECLARATION);
          case XMLStreamConstants.ENTITY_REFERENCE -> throw problem(before("&"), NO_DECLARATION);
          default -> { }
        }
      }
    } catch (XMLStreamException broken) {
      throw invalid(shown, broken);
    }
  }

  /** What stands behind the root must be well-formed, too. */
  private void rest() throws XMLStreamException {
    while (reader.hasNext()) {
      reader.next();
    }
  }

  private void characters() throws InvalidInput {
    StringBuilder into = open.isEmpty() ? new StringBuilder() : open.peek().text();
    // Between elements there is indentation, which belongs to no text.
    if (into.length() > 0 || !reader.isWhiteSpace()) {
      into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      if (into.length() > LONGEST_VALUE) {
        throw problem(here(), "text of more than " + LONGEST_VALUE + " characters; expected less");
      }
    }
  }

  private void start() throws InvalidInput {
    int end = offset(reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
    // In a start tag no other '<' can stand: attribute values may not hold one.
    int begin = Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
    Location at = location(begin);
    if (open.size() >= DEEPEST) {
      throw problem(at, "elements more than " + DEEPEST + " deep; expected a topology document, which is not nearly so deep");
    }
    if (++elements > MOST_ELEMENTS) {
      throw problem(at, "more than " + MOST_ELEMENTS + " elements; expected fewer");
    }
    if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
      throw problem(at, "more than " + MOST_ATTRIBUTES + " attributes; expected fewer");
    }
    Map<String, Element.Attribute> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      Location place = location(attributeOffset(begin, Math.max(begin, end), name));
      if (reader.getAttributeValue(i).length() > LONGEST_VALUE) {
        throw problem(place, "an attribute of more than " + LONGEST_VALUE + " characters; expected less");
      }
      if (attributes.put(name, new Element.Attribute(reader.getAttributeValue(i), place)) != null) {
        throw problem(place, "a second attribute '" + Shown.of(name) + "'; expected it once, under whatever prefix");
      }
    }
    open.push(new Open(reader.getLocalName(), at, attributes, new ArrayList<>(), new StringBuilder()));
  }

  /** Where an attribute's name begins in a start tag, quoted values skipped; where the tag begins if it is not found. */
  private int attributeOffset(int begin, int end, String name) {
    char quote = 0;
    for (int i = begin; i < end && i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (text.startsWith(name, i) && startsName(i) && endsName(i + name.length())) {
        return i;
      }
    }
    return begin;
  }

  private boolean startsName(int at) {
    char before = text.charAt(Math.max(0, at - 1));
    return Character.isWhitespace(before) || before == ':';
  }

  private boolean endsName(int at) {
    return at < text.length() && (text.charAt(at) == '=' || Character.isWhitespace(text.charAt(at)));
  }

  private Location here() {
    return location(hereOffset());
  }

  private int hereOffset() {
    return offset(reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
  }

  private Location before(String start) {
    return location(Math.max(0, text.lastIndexOf(start, hereOffset() - 1)));
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private int offset(int line, int column) {
    int start = lineStarts[Math.min(Math.max(line, 1), lineStarts.length) - 1];
    return Math.min(text.length(), start + Math.max(column, 1) - 1);
  }

  private Location location(int offset) {
    int line = Arrays.binarySearch(lineStarts, offset);
    int found = line >= 0 ? line : -line - 2;
    return new Location(found + 1, offset - lineStarts[found] + 1);
  }

  private InvalidInput problem(Location at, String message) {
    return new InvalidInput(new InputProblem(shown, at.line(), at.column(), message));
  }

  /** The parser's account: its place, and its last sentence, which says what is wrong without the place again. */
  private static InvalidInput invalid(String shown, XMLStreamException broken) {
    int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNumber());
    int column = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getColumnNumber());
    String message = String.valueOf(broken.getMessage());
    int reason = message.indexOf("Message: ");
    String said = reason < 0 ? message : message.substring(reason + "Message: ".length());
    return new InvalidInput(new InputProblem(shown, line, column,
        "not XML: " + Shown.of(inWords(said.strip())).replaceAll("[.]$", "") + "; expected a topology document"));
  }

  /** The parser numbers some messages, and of others it has but a key: http://…#ElementPrefixUnbound?q&q:Services. */
  private static String inWords(String said) {
    Matcher key = KEY.matcher(said);
    if (!key.matches()) {
      return said.replaceFirst("^JAXP[0-9]+: *", "");
    }
    String words = key.group("words").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words + ": " + key.group("values").replace("&", ", ");
  }
}
