package lync.encryption.cli.docs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ids of clauses in texts. */
final class Citations {

  private static final Pattern CLAUSE = Pattern.compile("\\b[CL]\\d\\d[a-z]?\\b");
  private static final Pattern RANGE = Pattern.compile("\\b([CL]\\d\\d[a-z]?)\\s?[-–]\\s?([CL]\\d\\d[a-z]?)\\b");

  private final List<String> ids;

  /** @param ids of all clauses, in the order of the catalogue */
  Citations(List<String> ids) {
    this.ids = List.copyOf(ids);
  }

  /** The clauses that a text cites; {@code C02-C07} means those between as well, in the order of the catalogue. */
  Set<String> in(String text) {
    Set<String> cited = new LinkedHashSet<>();
    CLAUSE.matcher(text).results().map(found -> found.group()).filter(ids::contains).forEach(cited::add);
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      int from = ids.indexOf(range.group(1));
      int to = ids.indexOf(range.group(2));
      if (0 <= from && from <= to) {
        cited.addAll(ids.subList(from, to + 1));
      }
    }
    return cited;
  }
}
