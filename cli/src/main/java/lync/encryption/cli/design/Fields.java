package lync.encryption.cli.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.input.Shown;

/** A mapping of which the names of the fields are fixed. */
public final class Fields {

  private final Node.Mapping mapping;
  private final String owner;
  private final Map<String, Node> values;
  private final Problems problems;

  private Fields(Node.Mapping mapping, String owner, Problems problems) {
    this.mapping = mapping;
    this.owner = owner;
    this.values = mapping.entries().stream().collect(Collectors.toMap(Node.Entry::key, Node.Entry::value));
    this.problems = problems;
  }

  /**
   * Takes a value as fields, and reports every field that is not known here.
   *
   * @param owner what has these fields, in a sentence: "a link"
   */
  public static Optional<Fields> of(Node node, String owner, List<String> known, Problems problems) {
    problems.expectations().fields(node.at(), known);
    Optional<Node.Mapping> mapping = mappingOrNothing(node, owner, problems);
    mapping.ifPresent(
        fields -> fields.entries().stream()
            .filter(entry -> !known.contains(entry.key()))
            .forEach(
                entry -> problems.add(entry.keyAt(), owner + " has no field '" + Shown.of(entry.key()) + "'; "
                    + Names.expectation(Shown.of(entry.key()), known))));
    return mapping.map(fields -> new Fields(fields, owner, problems));
  }

  /** Takes a value as a mapping whose keys are free; nothing at all counts as an empty one. */
  public static Optional<Node.Mapping> mapping(Node node, String owner, Problems problems) {
    problems.expectations().mapping(node.at());
    return mappingOrNothing(node, owner, problems);
  }

  private static Optional<Node.Mapping> mappingOrNothing(Node node, String owner, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (node instanceof Node.Scalar scalar && scalar.text().isEmpty()) {
      return Optional.of(new Node.Mapping(List.of(), node.at()));
    }
    problems.add(node.at(), owner + " is " + node.kind() + "; expected a mapping (name: value)");
    return Optional.empty();
  }

  public Location at() {
    return mapping.at();
  }

  /** Where a field's name stands, or the whole if it is not there. */
  public Location at(String key) {
    return mapping.entries().stream().filter(entry -> entry.key().equals(key)).map(Node.Entry::keyAt).findFirst().orElse(mapping.at());
  }

  public Optional<Node> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A field that must be there; reports it if it is not. */
  public Optional<Node> required(String key) {
    if (!values.containsKey(key)) {
      problems.add(mapping.at(), owner + " lacks the field '" + key + "'; expected " + key + ": …");
    }
    return optional(key);
  }
}
