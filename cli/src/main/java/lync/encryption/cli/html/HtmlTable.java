package lync.encryption.cli.html;

import java.util.List;

/** A table of HTML. Columns whose heading begins with {@code >} are set flush right, as figures are. It scrolls by itself where it is too wide. */
public final class HtmlTable {

  private final List<Object> headings;
  private final Element body = Element.of("tbody");
  private final String caption;

  /**
   * A table.
   *
   * @param caption may be empty where a heading right above says it
   * @param headings texts or elements
   */
  public HtmlTable(String caption, Object... headings) {
    this.caption = caption;
    this.headings = List.of(headings);
  }

  /** Adds a row; its first cell is the row's heading. */
  public HtmlTable row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + headings.size() + " columns");
    }
    Element row = Element.of("tr");
    for (int i = 0; i < cells.length; i++) {
      Element cell = Element.of(i == 0 ? "th" : "td", cells[i]);
      if (i == 0) {
        cell.with("scope", "row");
      }
      row.add(cell.styled(right(i) ? "figure" : ""));
    }
    body.add(row);
    return this;
  }

  public boolean isEmpty() {
    return body.isEmpty();
  }

  /** The table, in a frame that a keyboard can scroll. */
  public Element element() {
    Element head = Element.of("tr");
    for (int i = 0; i < headings.size(); i++) {
      head.add(Element.of("th", heading(i)).with("scope", "col").styled(right(i) ? "figure" : ""));
    }
    Element table = Element.of("table", caption.isEmpty() ? List.of() : List.of(Element.of("caption", caption)), Element.of("thead", head), body);
    return Element.of("div", table).styled("scroll").with("tabindex", 0).with("role", "region")
        .with("aria-label", caption.isEmpty() ? "Table" : caption);
  }

  private Object heading(int column) {
    return headings.get(column) instanceof String text ? text.replaceFirst("^>", "") : headings.get(column);
  }

  private boolean right(int column) {
    return headings.get(column) instanceof String text && text.startsWith(">");
  }
}
