package lync.encryption.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what TLC prints with {@code -tool}: messages with a code and a class between start and end marks, and SANY's text between them.
 */
final class TlcMessages {

  /** The class of an error; others are none (0), a bug of TLC (2), warnings (3), states (4). */
  private static final int ERROR = 1;
  private static final int BUG = 2;

  private static final Pattern MESSAGE =
      Pattern.compile("@!@!@STARTMSG (\\d+):(\\d) @!@!@\\R(.*?)\\R?@!@!@ENDMSG \\1 @!@!@", Pattern.DOTALL);
  private static final Pattern SANY_ERROR = Pattern.compile("(?s)\\*\\*\\*\\s?(?:Parse Error|Errors: \\d+).*?(?=@!@!@|Fatal errors|Residual)");

  private TlcMessages() {}

  /** Each error as one line. */
  static List<String> errors(String output) {
    List<String> errors = new ArrayList<>();
    Matcher sany = SANY_ERROR.matcher(output);
    while (sany.find()) {
      errors.add(oneLine(sany.group()));
    }
    Matcher messages = MESSAGE.matcher(output);
    while (messages.find()) {
      int kind = Integer.parseInt(messages.group(2));
      String text = oneLine(messages.group(3));
      if ((kind == ERROR || kind == BUG) && !text.isEmpty()) {
        errors.add(text);
      }
    }
    return errors;
  }

  /** What was printed last: where the virtual machine itself failed, the reason. Lines of a Java stack are left out. */
  static String lastLine(String output) {
    List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("at ")).toList();
    return lines.isEmpty() ? "nothing was printed" : lines.get(lines.size() - 1);
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
