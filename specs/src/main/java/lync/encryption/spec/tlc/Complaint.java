package lync.encryption.spec.tlc;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line for people out of what TLC and SANY say about a broken specification. */
final class Complaint {

  private static final Pattern LOCATION = Pattern.compile("[Ll]ine (\\d+), column (\\d+) to line \\d+, column \\d+ (?:in|of module) (\\w+)");

  private Complaint() {}

  /** About a specification that does not parse: SANY's messages. */
  static String of(Throwable failure, String[] messages) {
    List<String> errors = Arrays.stream(messages).filter(message -> message.contains("rror") || message.startsWith("\n"))
        .map(Complaint::oneLine).toList();
    return errors.isEmpty() ? oneLine(String.valueOf(failure.getMessage())) : String.join(" ", errors);
  }

  /** About an expression without value: the message, and the innermost of the places that were being evaluated. */
  static String of(Throwable failure, String callStack) {
    String message = failure instanceof StackOverflowError ? "the recursion is too deep" : oneLine(String.valueOf(failure.getMessage()));
    String place = "";
    Matcher locations = LOCATION.matcher(callStack);
    while (locations.find()) {
      place = " (" + locations.group(3) + ", line " + locations.group(1) + ")";
    }
    return message + place;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
