package lync.encryption.cli.topology;

/** Pieces of YAML. */
final class Yaml {

  private Yaml() {}

  /** A name: as it is if it can stand so, otherwise quoted. */
  static String word(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9.-]*") ? text : quoted(text);
  }

  /** In double quotes, on one line. */
  static String quoted(String text) {
    return '"' + comment(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Text behind a line, so that it stays a comment. */
  static String comment(String text) {
    return text.codePoints().map(character -> Character.getType(character) == Character.CONTROL ? ' ' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
