package lync.encryption.spec.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line for people out of what TLC and SANY say about a broken specification. */
final class Complaint {

  /** A place in a call stack. */
  private static final Pattern FRAME = Pattern.compile("[Ll]ine (\\d+), column \\d+ to line \\d+, column \\d+ in (\\w+)");
  /** A place within a message. */
  private static final Pattern PLACE = Pattern.compile("line \\d+, col \\d+ to line \\d+, col \\d+ of module \\w+");

  private Complaint() {}

  /**
   * About a specification that does not parse: SANY's messages.
   *
   * @param module the file that was read last, which a syntax error does not name
   */
  static String ofSany(Throwable failure, String[] messages, String module) {
    List<String> errors = new ArrayList<>();
    for (String message : messages) {
      if (message.contains("Parse Error")) {
        errors.add(module + ": " + oneLine(message.replace("***Parse Error***", "").replaceFirst("(?s)Residual stack trace.*", "")));
      } else if (message.contains("*** Errors:") || PLACE.matcher(message).find() || message.contains("Cannot find source file")) {
        errors.add(oneLine(message.replaceAll("\\*\\*\\* (Errors|Warnings): \\d+", "")));
      }
    }
    return errors.isEmpty() ? oneLine(String.valueOf(failure.getMessage())) : String.join("; ", errors);
  }

  /** About an expression without value: the message, and the innermost of the places that were being evaluated. */
  static String ofEvaluation(Throwable failure, String callStack) {
    String message = failure instanceof StackOverflowError ? "the recursion is too deep" : oneLine(String.valueOf(failure.getMessage()));
    if (PLACE.matcher(message).find()) {
      return message;
    }
    String place = "";
    Matcher frames = FRAME.matcher(callStack);
    while (frames.find()) {
      place = " (" + frames.group(2) + ", line " + frames.group(1) + ")";
    }
    return message + place;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
