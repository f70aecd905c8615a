package lync.encryption.wire.input;

import java.util.Set;

/**
 * Data off the wire that cannot be used. Its message is one line, {@code SOURCE:PLACE: what was wrong; expected what}: the place is
 * {@code LINE:COLUMN} in a text and {@code byte N} in a packet.
 */
public final class MalformedData extends Exception {

  private static final long serialVersionUID = 1L;
  private static final Set<Integer> UNPRINTABLE = Set.of((int) Character.SURROGATE, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR,
      (int) Character.PARAGRAPH_SEPARATOR, (int) Character.UNASSIGNED, (int) Character.PRIVATE_USE);

  private MalformedData(String message) {
    super(printable(message));
  }

  /** What was wrong may be quoted; it must not break the line, nor do anything else to a terminal. */
  private static String printable(String message) {
    return message.codePoints().collect(StringBuilder::new,
        (out, c) -> out.appendCodePoint(Character.isISOControl(c) || UNPRINTABLE.contains(Character.getType(c)) ? '?' : c),
        StringBuilder::append).toString();
  }

  /**
   * A problem in a text.
   *
   * @param source what the text is, for example "SDP"
   * @param line counted from 1
   * @param column in characters, counted from 1
   */
  public static MalformedData inText(String source, int line, int column, String problem, String expected) {
    return new MalformedData(source + ":" + line + ":" + column + ": " + problem + "; expected " + expected);
  }

  /**
   * A problem in a packet or another binary value.
   *
   * @param source what the bytes are, for example "SRTP packet"
   * @param offset counted from 0; the length, if bytes are missing at the end
   */
  public static MalformedData inBytes(String source, int offset, String problem, String expected) {
    return new MalformedData(source + ":byte " + offset + ": " + problem + "; expected " + expected);
  }
}
