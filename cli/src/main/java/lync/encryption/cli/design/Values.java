package lync.encryption.cli.design;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lync.encryption.cli.input.Names;

/** Takes values as what a field asks for. Every method reports a value that does not fit, and then returns nothing. */
public final class Values {

  private final Problems problems;

  public Values(Problems problems) {
    this.problems = problems;
  }

  /** Any text but the empty one. */
  public Optional<String> text(Node node, String what) {
    problems.expectations().text(node.at());
    if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
      return Optional.of(scalar.text());
    }
    problems.add(node.at(), what + " is " + node.kind() + "; expected text");
    return Optional.empty();
  }

  /** {@code true} or {@code false}. YAML 1.1 has more words for them, YAML 1.2 has not; here there is one way to write each. */
  public Optional<Boolean> flag(Node node, String what) {
    problems.expectations().flag(node.at());
    if (node instanceof Node.Scalar scalar && (scalar.text().equals("true") || scalar.text().equals("false"))) {
      return Optional.of(scalar.text().equals("true"));
    }
    problems.add(node.at(), what + " is " + node.kind() + "; expected true or false");
    return Optional.empty();
  }

  /** A whole number between bounds, both included. */
  Optional<Integer> number(Node node, String what, int least, int most) {
    problems.expectations().number(node.at(), least, most);
    String expected = "; expected a number from " + least + " to " + most;
    if (!(node instanceof Node.Scalar scalar)) {
      problems.add(node.at(), what + " is " + node.kind() + expected);
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(scalar.text());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Reported below, in the same words as a number out of bounds.
    }
    problems.add(node.at(), what + " is " + node.kind() + expected);
    return Optional.empty();
  }

  public <E extends Enum<E>> Optional<E> word(Node node, String what, Class<E> type) {
    return word(node, what, EnumSet.allOf(type));
  }

  public <E extends Enum<E>> Optional<E> word(Node node, String what, Collection<E> valid) {
    return word(node, what, valid.stream().collect(Collectors.toMap(Enum::name, Function.identity())));
  }

  /** One of these words; in messages they stand in alphabetical order. */
  public <T> Optional<T> word(Node node, String what, Map<String, T> valid) {
    List<String> names = valid.keySet().stream().sorted().toList();
    problems.expectations().words(node.at(), names);
    if (!(node instanceof Node.Scalar scalar) || scalar.text().isEmpty()) {
      problems.add(node.at(), what + " is " + node.kind() + "; expected " + Names.list(names));
      return Optional.empty();
    }
    if (!valid.containsKey(scalar.text())) {
      problems.unknown(node.at(), what, scalar.text(), names);
    }
    return Optional.ofNullable(valid.get(scalar.text()));
  }

  /**
   * A list of distinct words; what does not fit is left out.
   *
   * @param field what the list is called
   * @param what what each of its words is
   */
  <E extends Enum<E>> Optional<Set<E>> words(Node node, String field, String what, Class<E> type, Collection<E> valid) {
    return distinct(node, field, type, item -> word(item, what, valid));
  }

  /** A list of distinct items; what does not fit is left out. */
  <E extends Enum<E>> Optional<Set<E>> distinct(Node node, String field, Class<E> type, Function<Node, Optional<E>> read) {
    Set<E> set = EnumSet.noneOf(type);
    Optional<List<Node>> items = items(node, field);
    items.ifPresent(
        list -> list.forEach(
            item -> read.apply(item).ifPresent(
                element -> {
                  if (!set.add(element)) {
                    problems.add(item.at(), "'" + field + "' has this a second time; expected each once");
                  }
                })));
    return items.map(list -> set);
  }

  /** The items of a list. */
  public Optional<List<Node>> items(Node node, String field) {
    problems.expectations().items(node.at());
    if (node instanceof Node.Sequence sequence) {
      return Optional.of(sequence.items());
    }
    problems.add(node.at(), field + " is " + node.kind() + "; expected a list");
    return Optional.empty();
  }
}
