package lync.encryption.cli.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of HTML or SVG with its attributes and what it holds. All text is escaped; what is already markup is a {@link Raw}. */
public final class Element {

  /** Text that is markup already, such as a style sheet or a script of our own. */
  public record Raw(String markup) {}

  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");
  /** Where white space has no meaning, so that lines may be parted for whoever reads the source. */
  private static final Set<String> ROOMY =
      Set.of("html", "head", "body", "main", "header", "footer", "nav", "section", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "svg", "g", "div",
          "figure", "details");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  /** An element that holds these: elements, raw markup, collections of either, or anything else as text. */
  public static Element of(String name, Object... content) {
    return new Element(name).add(content);
  }

  /** Sets an attribute. */
  public Element with(String attribute, Object value) {
    attributes.put(attribute, String.valueOf(value));
    return this;
  }

  /** Sets the class. */
  public Element styled(String classes) {
    return classes.isEmpty() ? this : with("class", classes);
  }

  public Element add(Object... more) {
    for (Object each : more) {
      if (each instanceof Collection<?> several) {
        add(several.toArray());
      } else {
        content.add(each);
      }
    }
    return this;
  }

  public boolean isEmpty() {
    return content.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    text.append('<').append(name);
    attributes.forEach((attribute, value) -> text.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"'));
    text.append('>');
    if (VOID.contains(name)) {
      return;
    }
    String gap = ROOMY.contains(name) && content.stream().allMatch(Element.class::isInstance) ? "\n" : "";
    text.append(gap);
    for (Object each : content) {
      if (each instanceof Element element) {
        element.write(text);
      } else if (each instanceof Raw raw) {
        text.append(raw.markup());
      } else {
        text.append(escaped(String.valueOf(each)));
      }
      text.append(gap);
    }
    text.append("</").append(name).append('>');
  }

  /** Text as it may stand in an element or in an attribute. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
