package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;

/**
 * A table of text that fits a given width: columns are as wide as their longest cell while there is room, and when there is not, the widest give
 * way and wrap. Cells may hold picocli's markup for colours.
 */
public final class Table {

  private static final int GAP = 2;
  /** A column keeps at least this much, or its heading if that is longer. */
  private static final int NARROWEST_COLUMN = 8;

  private final List<String> headings;
  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these headings; those that start with {@code >} are of columns set flush right. */
  public Table(String... headings) {
    this.headings = IntStream.range(0, headings.length).mapToObj(i -> headings[i].replaceFirst("^>", "")).toList();
    this.right = IntStream.range(0, headings.length).mapToObj(i -> headings[i].startsWith(">")).toList();
  }

  /** Adds a row of as many cells as there are headings. */
  public Table row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + headings.size() + " columns");
    }
    rows.add(IntStream.range(0, cells.length).mapToObj(i -> String.valueOf(cells[i])).toList());
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Prints the table, two characters in. */
  public void print(Terminal terminal) {
    int[] widths = widths(terminal.columns());
    Column[] columns = new Column[widths.length];
    for (int i = 0; i < widths.length; i++) {
      columns[i] = new Column(widths[i] + GAP, GAP, Overflow.WRAP);
    }
    Help.TextTable table = Help.TextTable.forColumns(Help.defaultColorScheme(terminal.ansi()), columns);
    table.indentWrappedLines = 0;
    add(table, terminal.ansi(), widths, headings.stream().map(heading -> "@|bold " + heading + "|@").toList());
    rows.forEach(row -> add(table, terminal.ansi(), widths, row));
    terminal.out().print(table.toString());
  }

  private void add(Help.TextTable table, Ansi ansi, int[] widths, List<String> cells) {
    Ansi.Text[] texts = new Ansi.Text[cells.size()];
    for (int i = 0; i < texts.length; i++) {
      Ansi.Text text = ansi.new Text(cells.get(i));
      int padding = right.get(i) ? Math.max(0, widths[i] - text.getCJKAdjustedLength()) : 0;
      texts[i] = padding == 0 ? text : ansi.new Text(" ".repeat(padding)).concat(text);
    }
    table.addRowValues(texts);
  }

  private int[] widths(int available) {
    int[] widths = new int[headings.size()];
    int[] least = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = Math.max(length(headings.get(i)), rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
      least[i] = Math.max(NARROWEST_COLUMN, length(headings.get(i)));
    }
    while (IntStream.of(widths).sum() + GAP * widths.length > available) {
      int widest = IntStream.range(0, widths.length).filter(i -> widths[i] > least[i] && !right.get(i))
          .reduce((a, b) -> widths[b] > widths[a] ? b : a).orElse(-1);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int length(String markup) {
    return Ansi.OFF.new Text(markup).getCJKAdjustedLength();
  }
}
