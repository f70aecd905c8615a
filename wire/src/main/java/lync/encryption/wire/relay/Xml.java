package lync.encryption.wire.relay;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lync.encryption.wire.input.MalformedData;

/**
 * Reads a small XML document element by element, as expected and no other way: no document type, no white space between elements, no mixed content.
 */
final class Xml {

  private static final String SOURCE = "relay document";
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private final XMLStreamReader reader;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  static Xml of(String text) throws MalformedData {
    try {
      return new Xml(FACTORY.createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Text as the content of an element. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The beginning of one of these elements comes next; tells which. */
  String begin(String... names) throws MalformedData {
    if (next() == XMLStreamConstants.START_ELEMENT) {
      for (String name : names) {
        if (reader.getLocalName().equals(name)) {
          return name;
        }
      }
      throw here("<" + reader.getLocalName() + ">", "<" + String.join("> or <", names) + ">");
    }
    throw here("something else", "<" + String.join("> or <", names) + ">");
  }

  /** The value of an attribute of the element that has just begun. */
  String attribute(String name) throws MalformedData {
    String value = reader.getAttributeValue(null, name);
    if (value == null) {
      throw here("no attribute " + name, "one");
    }
    return value;
  }

  /** The text up to the end of the element that has just begun. */
  String content() throws MalformedData {
    int event = next();
    if (event == XMLStreamConstants.END_ELEMENT) {
      return "";
    }
    if (event != XMLStreamConstants.CHARACTERS) {
      throw here("something else", "text");
    }
    String text = reader.getText();
    end();
    return text;
  }

  String content(String element) throws MalformedData {
    begin(element);
    return content();
  }

  int number(String element, int least) throws MalformedData {
    String text = content(element);
    if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) >= least) {
      return Integer.parseInt(text);
    }
    throw here("'" + text + "'", "a number from " + least);
  }

  void end() throws MalformedData {
    if (next() != XMLStreamConstants.END_ELEMENT) {
      throw here("something else", "the end of the element");
    }
  }

  void endOfDocument() throws MalformedData {
    if (next() != XMLStreamConstants.END_DOCUMENT) {
      throw here("something else", "the end of the document");
    }
  }

  MalformedData here(String problem, String expected) {
    Location location = reader.getLocation();
    return MalformedData.inText(SOURCE, location.getLineNumber(), location.getColumnNumber(), problem, expected);
  }

  private int next() throws MalformedData {
    try {
      return reader.next();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static MalformedData broken(XMLStreamException e) {
    Location location = e.getLocation();
    return MalformedData.inText(SOURCE, location == null ? 1 : location.getLineNumber(), location == null ? 1 : location.getColumnNumber(),
        "no XML", "a well-formed document without document type");
  }
}
