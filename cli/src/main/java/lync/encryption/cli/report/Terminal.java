package lync.encryption.cli.report;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Help.Ansi;

/**
 * Where reports go. Java cannot tell which of its streams end at a terminal; the launcher can, and says so in system properties.
 *
 * @param columns characters a line, at least {@link #NARROWEST}
 * @param colour whether to colour the output
 * @param live whether somebody watches the error stream, so that progress is worth showing
 * @param folds whether lines longer than that are broken between words: for people, not for programs that read line by line
 */
public record Terminal(PrintWriter out, PrintWriter err, int columns, boolean colour, boolean live, boolean folds) {

  /** Below this, tables are no longer readable, and lines are left to the terminal to break. */
  public static final int NARROWEST = 60;

  /** Where nobody says how wide lines are. */
  static final int USUAL = 100;
  private static final int WIDEST = 160;

  public Terminal {
    columns = Math.max(NARROWEST, columns);
  }

  /** One that leaves long lines as they are. */
  public Terminal(PrintWriter out, PrintWriter err, int columns, boolean colour, boolean live) {
    this(out, err, columns, colour, live, false);
  }

  /**
   * The terminal of this process.
   *
   * @param properties {@code lync.out.terminal} and {@code lync.err.terminal} are "true" where the stream ends at a terminal
   * @param environment {@code COLUMNS} is the width; {@code NO_COLOR}, if not empty, forbids colours (no-color.org)
   */
  public static Terminal of(PrintWriter out, PrintWriter err, Properties properties, Map<String, String> environment) {
    boolean outIsTerminal = Boolean.parseBoolean(properties.getProperty("lync.out.terminal"));
    boolean colour = outIsTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    boolean live = Boolean.parseBoolean(properties.getProperty("lync.err.terminal"));
    return new Terminal(out, err, columns(environment.get("COLUMNS")), colour, live, outIsTerminal);
  }

  private static int columns(String stated) {
    try {
      return stated == null ? USUAL : Math.min(WIDEST, Integer.parseInt(stated));
    } catch (NumberFormatException notANumber) {
      return USUAL;
    }
  }

  public Ansi ansi() {
    return colour ? Ansi.ON : Ansi.OFF;
  }

  /** A line that may hold picocli's markup for colours. */
  public void line(String markup) {
    String line = ansi().string(markup);
    if (folds) {
      Folding.fold(line, columns).forEach(out::println);
    } else {
      out.println(line);
    }
  }

  public void line() {
    out.println();
  }

  /** A line for whoever watches, apart from the report itself. */
  public void note(String markup) {
    err.println(ansi().string(markup));
  }
}
