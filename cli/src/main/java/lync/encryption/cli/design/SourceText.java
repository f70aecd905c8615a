package lync.encryption.cli.design;

import java.util.Optional;

/** Where the values of a design file begin and end in its text. */
final class SourceText {

  private final String text;

  SourceText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }

  /** The offset of a place. */
  int offset(Location at) {
    int start = 0;
    for (int line = 1; line < at.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.offsetByCodePoints(start, at.column() - 1);
  }

  /** The place of an offset. */
  Location place(int offset) {
    int lineStart = lineStart(offset);
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Location(line, 1 + text.codePointCount(lineStart, offset));
  }

  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line after this offset begins; the end of the text if there is none. */
  int nextLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** Whether a mapping or a list is written in braces or brackets. */
  boolean flow(Node node) {
    char first = at(offset(node.at()));
    return first == '{' && node instanceof Node.Mapping || first == '[' && node instanceof Node.Sequence;
  }

  /** Where a value ends; nothing where that cannot be told without more knowledge of YAML than is worth it, as for text over several lines. */
  Optional<Integer> end(Node node) {
    int start = offset(node.at());
    if (node instanceof Node.Scalar scalar) {
      return scalarEnd(scalar, start);
    }
    if (flow(node)) {
      return Optional.of(closing(start));
    }
    if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
      return end(mapping.entries().get(mapping.entries().size() - 1).value());
    }
    if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
      return end(sequence.items().get(sequence.items().size() - 1));
    }
    return Optional.empty();
  }

  private Optional<Integer> scalarEnd(Node.Scalar scalar, int start) {
    char quote = at(start);
    if (quote == '"' || quote == '\'') {
      return Optional.of(quoted(start));
    }
    return text.startsWith(scalar.text(), start) ? Optional.of(start + scalar.text().length()) : Optional.empty();
  }

  /** Behind the quoted text that begins here. */
  private int quoted(int start) {
    char quote = at(start);
    int i = start + 1;
    while (i < text.length() && at(i) != quote) {
      i += quote == '"' && at(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  /** Behind the bracket that closes the one here. */
  private int closing(int start) {
    int depth = 0;
    int i = start;
    do {
      char c = at(i);
      if (c == '"' || c == '\'') {
        i = quoted(i);
        continue;
      }
      if (c == '#' && Character.isWhitespace(at(i - 1))) {
        i = nextLine(i);
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      i++;
    } while (depth > 0 && i < text.length());
    return i;
  }
}
