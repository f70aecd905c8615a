package lync.encryption.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes plain value trees as TLA+ expressions. The same value always gives the same text: sets and functions are written in the order of
 * their elements' text (numbers by value), whatever order the collection has.
 *
 * <table>
 * <caption>What is written how</caption>
 * <tr><td>{@code String}, {@code Integer}, {@code Boolean}</td><td>{@code "a"}, {@code 1}, {@code TRUE}</td></tr>
 * <tr><td>{@code Set}</td><td>{@code {1, 2}}</td></tr>
 * <tr><td>{@code List}</td><td>{@code <<1, "a">>}</td></tr>
 * <tr><td>{@code Map} on identifiers</td><td>{@code [a |-> 1]}</td></tr>
 * <tr><td>{@code Map} on 1..n</td><td>{@code <<...>>}</td></tr>
 * <tr><td>any other {@code Map}</td><td>{@code ("a-b" :> 1 @@ 7 :> 2)}, for which the module must extend TLC</td></tr>
 * </table>
 */
public final class TlaText {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*");

  /** Words that TLA+ keeps for itself; a record field cannot be named so (Lamport, Specifying Systems, §15.1). */
  private static final Set<String> RESERVED = Set.of(
      "ACTION", "ASSUME", "ASSUMPTION", "AXIOM", "BY", "CASE", "CHOOSE", "CONSTANT", "CONSTANTS", "COROLLARY", "DEF", "DEFINE", "DEFS",
      "DOMAIN", "ELSE", "ENABLED", "EXCEPT", "EXTENDS", "FALSE", "HAVE", "HIDE", "IF", "IN", "INSTANCE", "LAMBDA", "LEMMA", "LET", "LOCAL",
      "MODULE", "NEW", "OBVIOUS", "OMITTED", "ONLY", "OTHER", "PICK", "PROOF", "PROPOSITION", "PROVE", "QED", "RECURSIVE", "SF_", "STATE",
      "SUBSET", "SUFFICES", "TAKE", "TEMPORAL", "THEN", "THEOREM", "TRUE", "UNCHANGED", "UNION", "USE", "VARIABLE", "VARIABLES", "WF_",
      "WITH", "WITNESS");

  /** Longest text kept on one line. */
  private static final int WIDTH = 120;

  private TlaText() {}

  /**
   * The expression for this value.
   *
   * @throws IllegalArgumentException for anything that is not a value tree
   */
  public static String of(Object value) {
    return text(value, 0);
  }

  private static String text(Object value, int indent) {
    if (value instanceof String string) {
      return quoted(string);
    } else if (value instanceof Integer || value instanceof Long) {
      return value.toString();
    } else if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    } else if (value instanceof Set<?> set) {
      return bracketed("{", sorted(set).stream().map(element -> text(element, indent + 1)).toList(), ", ", "}", indent);
    } else if (value instanceof List<?> list) {
      return bracketed("<<", list.stream().map(element -> text(element, indent + 2)).toList(), ", ", ">>", indent + 1);
    } else if (value instanceof Map<?, ?> map) {
      return function(map, indent);
    }
    throw new IllegalArgumentException("not a value: " + value);
  }

  private static String function(Map<?, ?> map, int indent) {
    List<Object> keys = sorted(map.keySet());
    if (isSequence(keys)) {
      return text(keys.stream().map(map::get).toList(), indent);
    }
    boolean record = keys.stream().allMatch(TlaText::isFieldName);
    List<String> entries = new ArrayList<>();
    for (Object key : keys) {
      entries.add(record
          ? key + " |-> " + text(map.get(key), indent + 1 + key.toString().length() + 5)
          : text(key, indent + 1) + " :> " + text(map.get(key), indent + 5));
    }
    return record ? bracketed("[", entries, ", ", "]", indent) : bracketed("(", entries, " @@ ", ")", indent);
  }

  /** 1..n in this order; the empty function is the empty sequence. */
  private static boolean isSequence(List<Object> keys) {
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).equals(i + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFieldName(Object key) {
    return key instanceof String name && IDENTIFIER.matcher(name).matches() && !RESERVED.contains(name)
        && !name.startsWith("WF_") && !name.startsWith("SF_");
  }

  /** One line if it fits, else one element a line, aligned under the first. */
  private static String bracketed(String open, List<String> parts, String separator, String close, int indent) {
    String line = open + String.join(separator, parts) + close;
    if (indent + line.length() <= WIDTH && line.indexOf('\n') < 0) {
      return line;
    }
    return open + String.join(separator.stripTrailing() + "\n" + " ".repeat(indent + 1), parts) + close;
  }

  private static List<Object> sorted(Collection<?> values) {
    List<Object> sorted = new ArrayList<>(values);
    sorted.sort(Comparator.<Object>comparingInt(value -> value instanceof Integer ? 0 : 1)
        .thenComparingInt(value -> value instanceof Integer number ? number : 0)
        .thenComparing(value -> value instanceof Integer ? "" : of(value)));
    return sorted;
  }

  private static String quoted(String string) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char character : string.toCharArray()) {
      switch (character) {
        case '"', '\\' -> quoted.append('\\').append(character);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        case '\f' -> quoted.append("\\f");
        default -> {
          if (character < ' ' || character > '~') {
            throw new IllegalArgumentException("a TLA+ string cannot hold the character U+" + String.format("%04X", (int) character));
          }
          quoted.append(character);
        }
      }
    }
    return quoted.append('"').toString();
  }
}
