package lync.encryption.cli.input;

/** Text of a file that somebody else may have written, as it may stand in a message, a comment or a report: one line, printable, not too long. */
public final class Shown {

  private static final int LONGEST = 80;

  private Shown() {}

  /** Characters that could break out of a line or mean something to a terminal are replaced. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(character -> shown.appendCodePoint(printable(character) ? character : '?'));
    return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
  }

  /** At-sign and bar open and close the markup of the terminal. */
  private static boolean printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> character != '@' && character != '|' && Character.isBmpCodePoint(character);
    };
  }
}
