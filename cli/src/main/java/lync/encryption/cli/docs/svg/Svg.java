package lync.encryption.cli.docs.svg;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.cli.html.Element;

/** Pieces that pictures are made of. Lengths are in pixels of the style sheet; letters are reckoned, not measured, and a little too wide. */
final class Svg {

  /** Of a letter of text of 12 pixels, on average and rather too much. */
  private static final double LETTER = 6.7;
  /** Of a letter of bold text, as the names of participants are. */
  private static final double BOLD_LETTER = 7.6;

  private Svg() {}

  /**
   * A picture.
   *
   * @param id of this picture on its page
   * @param title what it shows, for readers who hear it
   * @param description likewise, at more length
   */
  static Element picture(String id, String title, String description, double width, double height) {
    return Element.of("svg",
        Element.of("title", title).with("id", id + "-title"),
        Element.of("desc", description).with("id", id + "-about"))
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("role", "img")
        .with("aria-labelledby", id + "-title " + id + "-about")
        .with("width", number(width)).with("height", number(height)).with("viewBox", "0 0 " + number(width) + " " + number(height));
  }

  static Element line(double x1, double y1, double x2, double y2) {
    return Element.of("line").with("x1", number(x1)).with("y1", number(y1)).with("x2", number(x2)).with("y2", number(y2));
  }

  static Element box(double x, double y, double width, double height) {
    return Element.of("rect").with("x", number(x)).with("y", number(y)).with("width", number(width)).with("height", number(height)).with("rx", 4);
  }

  static Element text(double x, double y, String text) {
    return Element.of("text", text).with("x", number(x)).with("y", number(y));
  }

  static Element path(String d) {
    return Element.of("path").with("d", d);
  }

  /** An arrow head with its tip here. */
  static Element head(double x, double y, boolean toTheRight) {
    double back = toTheRight ? -9 : 9;
    return Element.of("polygon").with("points",
        number(x) + "," + number(y) + " " + number(x + back) + "," + number(y - 4.5) + " " + number(x + back) + "," + number(y + 4.5));
  }

  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c > 0x2E80 ? 2 * LETTER : LETTER).sum();
  }

  static double boldWidth(String text) {
    return width(text) * BOLD_LETTER / LETTER;
  }

  /** The lines of a text, none wider than this unless a single word is. */
  static List<String> wrap(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A number without needless digits. */
  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }
}
