package lync.encryption.cli.design;

import java.util.regex.Pattern;

/** Names of designs and scenarios: they become names of files and of TLA+ instances. */
final class Identifiers {

  static final String DESCRIPTION = "letters, digits and single hyphens, starting with a letter";

  private static final Pattern PATTERN = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

  private Identifiers() {}

  static boolean valid(String name) {
    return PATTERN.matcher(name).matches();
  }
}
