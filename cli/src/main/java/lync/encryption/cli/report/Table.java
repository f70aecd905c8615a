package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of text that fits a given width: columns are as wide as their longest cell while there is room, and when there is not, those wrap that
 * cost the fewest lines. A cell may be coloured as a whole, by picocli's markup.
 *
 * <p>Not picocli's own text table: that one starts each cell where the wrapped one before it ends.
 */
public final class Table {

  /** From this many characters a line, there is room for two spaces between columns. */
  private static final int SPACIOUS = 100;
  /** A column keeps at least this much. */
  private static final int NARROWEST_COLUMN = 6;
  private static final Pattern COLOURED = Pattern.compile("@\\|(\\S+) (.*)\\|@");
  /** Where a long word may be broken: behind a stroke, a hyphen or a dot, or before a capital within it. */
  private static final Pattern JOINT = Pattern.compile("(?<=[/.-])|(?<=[a-z])(?=[A-Z])");

  /** One cell: its text, and its colours or the empty string. */
  private record Cell(String text, String colours) {

    static Cell of(String markup) {
      Matcher coloured = COLOURED.matcher(markup);
      return coloured.matches() ? new Cell(coloured.group(2), coloured.group(1)) : new Cell(markup, "");
    }

    String coloured(String line) {
      return colours.isEmpty() || line.isEmpty() ? line : "@|" + colours + " " + line + "|@";
    }
  }

  private final List<Boolean> right;
  /** The headings, then the rows. */
  private final List<List<Cell>> rows = new ArrayList<>();

  /** A table with these headings; those that start with {@code >} are of columns set flush right. */
  public Table(String... headings) {
    right = Stream.of(headings).map(heading -> heading.startsWith(">")).toList();
    rows.add(Stream.of(headings).map(heading -> new Cell(heading.replaceFirst("^>", ""), "bold")).toList());
  }

  /** Adds a row of as many cells as there are headings. */
  public Table row(Object... cells) {
    if (cells.length != right.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + right.size() + " columns");
    }
    rows.add(Stream.of(cells).map(cell -> Cell.of(String.valueOf(cell))).toList());
    return this;
  }

  public boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Prints the table, a little indented. */
  public void print(Terminal terminal) {
    String gap = terminal.columns() < SPACIOUS ? " " : "  ";
    int[] widths = widths(terminal.columns() - gap.length() * right.size());
    for (List<Cell> row : rows) {
      List<List<String>> wrapped = IntStream.range(0, widths.length).mapToObj(i -> wrap(row.get(i).text(), widths[i])).toList();
      int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
          String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
          String padding = " ".repeat(widths[i] - part.length());
          text.append(gap).append(right.get(i) ? padding : "").append(row.get(i).coloured(part)).append(right.get(i) ? "" : padding);
        }
        terminal.line(text.toString().stripTrailing());
      }
    }
  }

  /** Widths that fit if any do: first words may part from one another, then long words at their joints, then words anywhere. */
  private int[] widths(int room) {
    int[] widths = longest(Stream::of);
    shrink(widths, longest(text -> Stream.of(text.split(" "))), room, this::height);
    shrink(widths, longest(Table::pieces), room, this::height);
    int[] narrowest = new int[widths.length];
    Arrays.fill(narrowest, NARROWEST_COLUMN);
    shrink(widths, narrowest, room, this::broken);
    return widths;
  }

  /** The length of the longest piece in each column. */
  private int[] longest(Function<String, Stream<String>> pieces) {
    return IntStream.range(0, right.size())
        .map(i -> rows.stream().flatMap(row -> pieces.apply(row.get(i).text())).mapToInt(String::length).max().orElse(0))
        .toArray();
  }

  /**
   * Narrows columns, one character after the other, until all fit or none may give any more: each time the one after which the table costs
   * least, of several the widest.
   */
  private void shrink(int[] widths, int[] least, int room, ToLongFunction<int[]> costs) {
    while (IntStream.of(widths).sum() > room) {
      int cheapest = -1;
      long cost = 0;
      for (int i = 0; i < widths.length; i++) {
        if (widths[i] > least[i]) {
          widths[i]--;
          long now = costs.applyAsLong(widths);
          widths[i]++;
          if (cheapest < 0 || now < cost || now == cost && widths[i] > widths[cheapest]) {
            cheapest = i;
            cost = now;
          }
        }
      }
      if (cheapest < 0) {
        return;
      }
      widths[cheapest]--;
    }
  }

  /** Lines that the whole table takes at these widths. */
  private long height(int[] widths) {
    return rows.stream()
        .mapToLong(row -> IntStream.range(0, widths.length).map(i -> wrap(row.get(i).text(), widths[i]).size()).max().orElse(0))
        .sum();
  }

  /** How often words are broken elsewhere than at their joints at these widths. */
  private long broken(int[] widths) {
    return rows.stream()
        .flatMapToInt(row -> IntStream.range(0, widths.length)
            .flatMap(i -> pieces(row.get(i).text()).mapToInt(piece -> (piece.length() - 1) / widths[i])))
        .sum();
  }

  /** What a text falls into if it is broken at every space and every joint. */
  private static Stream<String> pieces(String text) {
    return Stream.of(text.split(" ")).flatMap(JOINT::splitAsStream);
  }

  /** The lines of a text, none longer than the width. */
  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() <= width) {
        line.append(' ').append(word);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      line.setLength(0);
      line.append(breakUp(word, width, lines));
    }
    lines.add(line.toString());
    return lines;
  }

  /** Adds the lines that a long word fills, and returns what is left of it. */
  private static String breakUp(String word, int width, List<String> lines) {
    String rest = word;
    while (rest.length() > width) {
      int joint = 0;
      Matcher joints = JOINT.matcher(rest);
      while (joints.find() && joints.start() <= width) {
        joint = joints.start();
      }
      int end = joint == 0 ? width : joint;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }
}
