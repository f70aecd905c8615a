package lync.encryption.cli.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Helps somebody who mistyped a name. */
public final class Names {

  /** More valid names than this are not listed in a message of one line. */
  private static final int LISTED_AT_MOST = 9;

  private Names() {}

  /** What was expected in place of this word, as the rest of a sentence; for example "expected TLS or TCP; did you mean TLS?". */
  public static String expectation(String word, Collection<String> valid) {
    Optional<String> nearest = nearest(word, valid);
    if (valid.isEmpty()) {
      return "expected none";
    }
    if (valid.size() <= LISTED_AT_MOST || nearest.isEmpty()) {
      return "expected " + list(valid) + nearest.map(name -> "; did you mean " + name + "?").orElse("");
    }
    return "did you mean " + nearest.get() + "?";
  }

  /** "A, B or C". */
  public static String list(Collection<String> names) {
    String[] all = names.toArray(String[]::new);
    if (all.length < 2) {
      return String.join("", all);
    }
    return String.join(", ", Arrays.copyOf(all, all.length - 1)) + " or " + all[all.length - 1];
  }

  /** The valid name with the fewest edits from this word, whatever the case of letters, if it takes at most a third of the word's length. */
  public static Optional<String> nearest(String word, Collection<String> valid) {
    String lower = word.toLowerCase(Locale.ROOT);
    return valid.stream()
        .min(Comparator.comparingInt((String name) -> edits(lower, name.toLowerCase(Locale.ROOT))).thenComparing(Comparator.naturalOrder()))
        .filter(name -> edits(lower, name.toLowerCase(Locale.ROOT)) <= Math.max(1, Math.max(word.length(), name.length()) / 3));
  }

  /** Levenshtein's distance, two neighbouring letters swapped counting as one edit. */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
