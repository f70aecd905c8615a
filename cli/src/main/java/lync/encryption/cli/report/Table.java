package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;

/**
 * A table of text that fits a given width: columns are as wide as their longest cell while there is room, and when there is not, the widest give
 * way and wrap. Cells may hold picocli's markup for colours.
 */
public final class Table {

  /** From this many characters a line, there is room for two spaces between columns. */
  private static final int SPACIOUS = 100;
  /** A column keeps at least this much. */
  private static final int NARROWEST_COLUMN = 6;

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

  /** Prints the table, a little indented. */
  public void print(Terminal terminal) {
    int gap = terminal.columns() < SPACIOUS ? 1 : 2;
    int[] widths = widths(terminal.columns(), gap);
    Column[] columns = new Column[widths.length];
    for (int i = 0; i < widths.length; i++) {
      columns[i] = new Column(widths[i] + gap, gap, Overflow.WRAP);
    }
    Help.TextTable table = Help.TextTable.forColumns(Help.defaultColorScheme(terminal.ansi()), columns);
    table.indentWrappedLines = 0;
    add(table, terminal.ansi(), widths, headings.stream().map(heading -> "@|bold " + heading + "|@").toList());
    rows.forEach(row -> add(table, terminal.ansi(), widths, row));
    terminal.out().print(table.toString());
  }

  private void add(Help.TextTable table, Ansi ansi, int[] widths, List<String> cells) {
    int top = table.rowCount();
    table.addEmptyRow();
    for (int i = 0; i < widths.length; i++) {
      Ansi.Text text = ansi.new Text(cells.get(i));
      int padding = right.get(i) ? Math.max(0, widths[i] - text.getCJKAdjustedLength()) : 0;
      // Each cell from the same line on: picocli's own rows go on in the line where a wrapped cell ended.
      table.putValue(top, i, padding == 0 ? text : ansi.new Text(" ".repeat(padding)).concat(text));
    }
  }

  /** Widths that fit, if any do: first words may part from one another, then words themselves are broken. */
  private int[] widths(int available, int gap) {
    int[] widths = new int[headings.size()];
    int[] words = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      List<String> cells = Stream.concat(Stream.of(headings.get(i)), rows.stream().map(row -> row.get(column))).toList();
      widths[i] = cells.stream().mapToInt(Table::length).max().orElse(0);
      words[i] = cells.stream().flatMap(cell -> Stream.of(plain(cell).split("\\s+"))).mapToInt(String::length).max().orElse(0);
    }
    int room = available - gap * widths.length;
    shrink(widths, words, room);
    int[] narrowest = new int[widths.length];
    Arrays.fill(narrowest, NARROWEST_COLUMN);
    shrink(widths, narrowest, room);
    return widths;
  }

  /** Takes from the widest column, one character after the other, until all fit or none may give any more. */
  private static void shrink(int[] widths, int[] least, int room) {
    while (IntStream.of(widths).sum() > room) {
      int widest = IntStream.range(0, widths.length).filter(i -> widths[i] > least[i]).reduce((a, b) -> widths[b] > widths[a] ? b : a).orElse(-1);
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private static String plain(String markup) {
    return Ansi.OFF.new Text(markup).toString();
  }

  private static int length(String markup) {
    return Ansi.OFF.new Text(markup).getCJKAdjustedLength();
  }
}
