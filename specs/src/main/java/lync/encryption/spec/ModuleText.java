package lync.encryption.spec;

import java.util.List;

/** The text of a TLA+ module in the making: an EXTENDS line, definitions in the order they are added, comments between them. */
final class ModuleText {

  private static final int WIDTH = 79;

  private final StringBuilder text = new StringBuilder();

  ModuleText(String name, List<String> extended) {
    String title = " MODULE " + name + " ";
    int dashes = (WIDTH - title.length()) / 2;
    text.append("-".repeat(dashes)).append(title).append("-".repeat(WIDTH - title.length() - dashes)).append('\n');
    text.append("EXTENDS ").append(String.join(", ", extended)).append('\n');
  }

  /** A comment of one or more lines. */
  ModuleText comment(String comment) {
    text.append('\n');
    comment.lines().forEach(line -> text.append("\\* ").append(line).append('\n'));
    return this;
  }

  /** {@code name == value}; a value of several lines begins on a line of its own, where its columns keep their meaning. */
  ModuleText define(String name, String value) {
    text.append('\n').append(name).append(" ==").append(value.indexOf('\n') < 0 ? " " : "\n").append(value.stripTrailing()).append('\n');
    return this;
  }

  /** Any piece of a module. */
  ModuleText verbatim(String piece) {
    text.append('\n').append(piece);
    return this;
  }

  @Override
  public String toString() {
    return text + "=".repeat(WIDTH) + "\n";
  }
}
