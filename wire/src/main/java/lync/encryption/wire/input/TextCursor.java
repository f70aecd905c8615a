package lync.encryption.wire.input;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Reads one line of a text from left to right and knows where it is: every complaint names line and column. What is read is never taken from
 * anywhere but the line, so that a message quotes a few characters of it at most.
 */
public final class TextCursor {

  /** Longer words are cut in messages. */
  private static final int QUOTED_AT_MOST = 32;

  private final String source;
  private final int line;
  private final String text;
  private int at;

  /**
   * @param source what the text is, for messages
   * @param line of the text as a whole, counted from 1
   * @param text that line, without its end
   */
  public TextCursor(String source, int line, String text) {
    this.source = source;
    this.line = line;
    this.text = text;
  }

  public boolean atEnd() {
    return at == text.length();
  }

  /** Offset of what comes next, in characters. */
  public int offset() {
    return at;
  }

  /** The next characters are these. */
  public boolean looksAt(String characters) {
    return text.startsWith(characters, at);
  }

  /** What comes next begins like this. */
  public boolean looksLike(Pattern beginning) {
    return beginning.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Passes over these characters if they come next. */
  public boolean skip(String characters) {
    if (!looksAt(characters)) {
      return false;
    }
    at += characters.length();
    return true;
  }

  /** Passes over these characters, which must come next. */
  public void demand(String characters) throws MalformedData {
    if (!skip(characters)) {
      throw here("'" + characters + "'");
    }
  }

  /** The longest run of such characters, at least one. */
  public String word(IntPredicate characters, String expected) throws MalformedData {
    int start = at;
    while (at < text.length() && characters.test(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw here(expected);
    }
    return text.substring(start, at);
  }

  /** A decimal number without sign or leading zero. */
  public long number(long least, long most) throws MalformedData {
    String expected = "a number from " + least + " to " + most;
    int start = at;
    String digits = word(c -> c >= '0' && c <= '9', expected);
    boolean canonical = digits.length() == 1 || digits.charAt(0) != '0';
    if (!canonical || !isAtMost(digits, most) || Long.parseLong(digits) < least) {
      throw at(start, quoted(digits), expected);
    }
    return Long.parseLong(digits);
  }

  /** Compares as text: a number with as many digits as the largest {@code long} has need not be one. */
  private static boolean isAtMost(String digits, long most) {
    String bound = Long.toString(most);
    return digits.length() < bound.length() || digits.length() == bound.length() && digits.compareTo(bound) <= 0;
  }

  /** All that is left of the line. */
  public String rest() {
    String rest = text.substring(at);
    at = text.length();
    return rest;
  }

  public void demandEnd() throws MalformedData {
    if (!atEnd()) {
      throw here("the end of the line");
    }
  }

  /** A complaint about what comes next. */
  public MalformedData here(String expected) {
    return at(at, atEnd() ? "the line ends" : quoted(text.substring(at)), expected);
  }

  /** A complaint about an earlier place in the line. */
  public MalformedData at(int offset, String problem, String expected) {
    return MalformedData.inText(source, line, offset + 1, problem, expected);
  }

  /** A few characters of a text, for a message. */
  public static String quoted(String characters) {
    return "'" + (characters.length() <= QUOTED_AT_MOST ? characters : characters.substring(0, QUOTED_AT_MOST) + "...") + "'";
  }
}
