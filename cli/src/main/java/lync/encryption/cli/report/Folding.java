package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks lines between words, where a terminal would break them within. */
final class Folding {

  /** What a terminal shows nothing of: ECMA-48 8.3.117, select graphic rendition. */
  private static final Pattern INVISIBLE = Pattern.compile("\u001B\\[[0-9;]*m");
  private static final int DEEPER = 2;

  private Folding() {}

  /**
   * The lines that a line becomes: the second and those after it a little deeper than the first.
   *
   * @param line may hold escape sequences for colours
   * @param width characters a line; a word that is longer stays whole
   */
  static List<String> fold(String line, int width) {
    List<String> lines = new ArrayList<>();
    Matcher blanks = Pattern.compile("^ *").matcher(line);
    int depth = blanks.find() ? blanks.end() : 0;
    StringBuilder current = new StringBuilder(" ".repeat(depth));
    int used = depth;
    boolean empty = true;
    for (String word : line.substring(depth).split(" ", -1)) {
      int length = INVISIBLE.matcher(word).replaceAll("").length();
      if (!empty && used + 1 + length > width) {
        lines.add(current.toString().stripTrailing());
        used = depth + DEEPER;
        current = new StringBuilder(" ".repeat(used));
        empty = true;
      }
      current.append(empty ? "" : " ").append(word);
      used += (empty ? 0 : 1) + length;
      empty = false;
    }
    lines.add(current.toString());
    return lines;
  }
}
