package lync.encryption.cli.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.cli.input.InvalidInput;

/**
 * The single edits of a design file that change what the deployment is: another word for a word, one more or one fewer in a list, a field that
 * comes or goes. They follow from the format; whether what comes of one is a design, the reader says. What is attempted, by whom it is attacked and
 * what is expected stay as they are: to change these would not restore a clause but look away.
 */
public final class DesignEdits {

  private static final Set<String> EDITED = Set.of("participants", "links", "encryptionLevel", "trunk", "readings", "faults");
  /** Who and what there is: another design rather than an edit of this one. */
  private static final Set<String> KEPT = Set.of("role", "from", "to");
  /** Words that are something else to YAML unless quoted. */
  private static final Set<String> QUOTED = Set.of("yes", "no", "true", "false", "on", "off", "null");

  private final Path path;
  private final SourceText source;
  private final Node.Mapping root;
  private final List<String> names;
  private final List<Edit> edits = new ArrayList<>();

  private DesignEdits(Path path, String text) throws InvalidInput {
    this.path = path;
    this.source = new SourceText(text);
    Problems problems = new Problems(path.toString());
    this.root = (Node.Mapping) YamlText.parse(text, problems);
    problems.throwIfAny();
    this.names = value(root, "participants").map(DesignEdits::keys).orElseGet(List::of);
  }

  /**
   * Of a design file that can be read.
   *
   * @throws InvalidInput if it no longer can
   */
  public static DesignEdits of(Path path) throws InvalidInput {
    return new DesignEdits(path, YamlText.text(path, path.toString()));
  }

  /** All edits, the smallest first; of two alike, the one further up. */
  public List<Edit> smallestFirst() {
    edits.clear();
    for (Node.Entry entry : root.entries()) {
      DesignShape.DESIGN.field(entry.key()).filter(field -> EDITED.contains(field.name()))
          .ifPresent(field -> within(entry.value(), field.shape(), entry.key()));
    }
    DesignShape.DESIGN.fields().stream().filter(field -> EDITED.contains(field.name()) && !field.required())
        .forEach(field -> comeOrGo(root, DesignShape.DESIGN, field, ""));
    Set<Edit> distinct = new HashSet<>();
    return edits.stream().filter(distinct::add)
        .sorted(Comparator.comparingInt(Edit::size).thenComparingInt(Edit::line).thenComparingInt(Edit::column).thenComparing(Edit::replacement))
        .toList();
  }

  /**
   * What the file says with an edit made.
   *
   * @throws InvalidInput if that is no design
   */
  public DesignFile with(Edit edit) throws InvalidInput {
    int start = source.offset(new Location(edit.line(), edit.column()));
    int end = source.offset(new Location(edit.endLine(), edit.endColumn()));
    String text = source.text().substring(0, start) + edit.replacement() + source.text().substring(end);
    return DesignReader.read(path, text, Expectations.NONE);
  }

  /** Where something stands that is no edit: a key of a section, such as the clause of an expectation; or the section; or the whole. */
  public Edit place(String section, List<String> keys) {
    Optional<Node.Entry> outer = root.entries().stream().filter(entry -> entry.key().equals(section)).findFirst();
    Optional<Node.Entry> inner = outer.map(Node.Entry::value).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast)
        .flatMap(mapping -> mapping.entries().stream().filter(entry -> keys.contains(entry.key())).findFirst());
    Location at = inner.or(() -> outer).map(Node.Entry::keyAt).orElse(root.at());
    String key = inner.or(() -> outer).map(Node.Entry::key).orElse("");
    return new Edit(at.line(), at.column(), at.line(), at.column() + key.length(), key, key, "");
  }

  private void within(Node node, Shape shape, String at) {
    if (shape instanceof Shape.Items items) {
      if (node instanceof Node.Sequence list) {
        regions(list.items().stream().map(Node::at).toList(), list.items()).ifPresent(regions -> items(list, regions, items, at));
      }
    } else if (shape instanceof Shape.Struct struct) {
      struct(node, struct, at);
    } else if (shape instanceof Shape.Participants participants && node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> ParticipantReader.role(entry)
          .ifPresent(role -> struct(entry.value(), participants.byRole().get(role), at + "." + entry.key())));
    } else if (shape instanceof Shape.Named named && node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> within(entry.value(), named.value(), at + "." + entry.key()));
    } else if (shape instanceof Shape.Either either) {
      if (node instanceof Node.Scalar) {
        others(node, either, at);
      } else {
        within(node, either.parts(), at);
      }
    } else if (node instanceof Node.Scalar) {
      others(node, shape, at);
    }
  }

  /** Every other value of a field with a single word. */
  private void others(Node node, Shape shape, String at) {
    String word = ((Node.Scalar) node).text();
    source.end(node).ifPresent(end -> texts(shape).stream().filter(text -> !text.replace("\"", "").equals(word))
        .forEach(text -> replace(source.offset(node.at()), end, text, at + ": " + text + " instead of " + word)));
  }

  private void struct(Node node, Shape.Struct struct, String at) {
    if (!(node instanceof Node.Mapping mapping)) {
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      struct.field(entry.key()).filter(field -> !KEPT.contains(field.name()))
          .ifPresent(field -> within(entry.value(), field.shape(), at + "." + entry.key()));
    }
    struct.fields().stream().filter(field -> !field.required() && !KEPT.contains(field.name()))
        .forEach(field -> comeOrGo(mapping, struct, field, at + "."));
  }

  /** A field that is there goes; one that is not comes, with each of its values. */
  private void comeOrGo(Node.Mapping mapping, Shape.Struct struct, Shape.Field field, String at) {
    int index = keys(mapping).indexOf(field.name());
    String what = at + field.name() + " is left out";
    if (index >= 0 && source.flow(mapping)) {
      regions(mapping.entries().stream().map(Node.Entry::keyAt).toList(), mapping.entries().stream().map(Node.Entry::value).toList())
          .ifPresent(regions -> removeInline(regions, index, what));
    } else if (index >= 0) {
      Node.Entry entry = mapping.entries().get(index);
      source.end(entry.value()).filter(end -> mapping.entries().size() > 1)
          .ifPresent(end -> removeLines(source.offset(entry.keyAt()), end, what));
    } else {
      texts(field.shape()).forEach(text -> add(mapping, struct, field, text, at + field.name() + ": " + text + " is added"));
    }
  }

  /** From the beginnings of values, or of their keys, to the ends of the values. */
  private Optional<List<int[]>> regions(List<Location> starts, List<Node> values) {
    List<int[]> regions = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int start = source.offset(starts.get(i));
      source.end(values.get(i)).ifPresent(end -> regions.add(new int[] {start, end}));
    }
    return regions.size() == values.size() ? Optional.of(regions) : Optional.empty();
  }

  private void add(Node.Mapping mapping, Shape.Struct struct, Shape.Field field, String text, String what) {
    String entry = field.name() + ": " + text;
    if (source.flow(mapping)) {
      int start = source.offset(mapping.at()) + 1;
      if (mapping.entries().isEmpty()) {
        replace(start, start, entry, what);
      } else {
        source.end(mapping.entries().get(mapping.entries().size() - 1).value()).ifPresent(end -> replace(end, end, ", " + entry, what));
      }
      return;
    }
    // Behind the last of the fields that usually stand before it.
    List<String> order = struct.fields().stream().map(Shape.Field::name).toList();
    List<String> before = order.subList(0, order.indexOf(field.name()));
    Optional<Node.Entry> previous = mapping.entries().stream().filter(each -> before.contains(each.key())).reduce((first, second) -> second);
    if (previous.isPresent()) {
      String indent = " ".repeat(previous.get().keyAt().column() - 1);
      source.end(previous.get().value()).map(source::nextLine).ifPresent(at -> replace(at, at, indent + entry + "\n", what));
    }
  }

  private void items(Node.Sequence list, List<int[]> regions, Shape.Items items, String at) {
    boolean flow = source.flow(list);
    Set<String> there = new HashSet<>();
    for (int i = 0; i < regions.size(); i++) {
      String item = source.text().substring(regions.get(i)[0], regions.get(i)[1]);
      there.add(item);
      String what = at + " without " + item;
      if (flow) {
        removeInline(regions, i, what);
      } else if (regions.size() > 1) {
        removeLines(regions.get(i)[0], regions.get(i)[1], what);
      }
      if (!(list.items().get(i) instanceof Node.Scalar)) {
        within(list.items().get(i), items.item(), at + ends(list.items().get(i)));
      }
    }
    if (flow && (items.item() instanceof Shape.Words || items.item() instanceof Shape.Name)) {
      int start = source.offset(list.at()) + 1;
      int end = regions.isEmpty() ? start : regions.get(regions.size() - 1)[1];
      texts(items.item()).stream().filter(text -> !there.contains(text))
          .forEach(text -> replace(end, end, (regions.isEmpty() ? "" : ", ") + text, at + " with " + text));
    }
  }

  /** Takes one of several regions of a line out, and what parts it from its neighbour. */
  private void removeInline(List<int[]> regions, int i, String what) {
    if (i > 0) {
      replace(regions.get(i - 1)[1], regions.get(i)[1], "", what);
    } else {
      replace(regions.get(0)[0], regions.size() > 1 ? regions.get(1)[0] : regions.get(0)[1], "", what);
    }
  }

  private void removeLines(int start, int end, String what) {
    replace(source.lineStart(start), source.nextLine(end), "", what);
  }

  private void replace(int start, int end, String replacement, String what) {
    Location from = source.place(start);
    Location to = source.place(end);
    edits.add(new Edit(from.line(), from.column(), to.line(), to.column(), source.text().substring(start, end), replacement, what));
  }

  /** What may stand in a file for a value of this shape. Of lists one of one item each, and the one of all. */
  private List<String> texts(Shape shape) {
    if (shape instanceof Shape.Words words) {
      return words.valid().stream().map(word -> QUOTED.contains(word) ? '"' + word + '"' : word).toList();
    }
    if (shape instanceof Shape.Name) {
      return names;
    }
    if (shape instanceof Shape.Flag) {
      return List.of("true", "false");
    }
    if (shape instanceof Shape.Number number) {
      return IntStream.rangeClosed(number.least(), number.most()).mapToObj(String::valueOf).toList();
    }
    if (shape instanceof Shape.Items items) {
      List<String> each = texts(items.item());
      Stream<String> single = each.stream().map(item -> "[" + item + "]");
      return each.size() < 2 ? single.toList() : Stream.concat(single, Stream.of("[" + String.join(", ", each) + "]")).toList();
    }
    if (shape instanceof Shape.Struct struct) {
      return struct.fields().stream().flatMap(field -> texts(field.shape()).stream().map(text -> "{" + field.name() + ": " + text + "}")).toList();
    }
    if (shape instanceof Shape.Named named) {
      return names.stream().flatMap(name -> texts(named.value()).stream().map(text -> "{" + name + ": " + text + "}")).toList();
    }
    return shape instanceof Shape.Either either
        ? Stream.concat(texts(either.word()).stream(), texts(either.parts()).stream()).toList()
        : List.of();
  }

  /** Which link an item is of, to tell it from the others. */
  private static String ends(Node item) {
    return Stream.of("from", "to").flatMap(end -> item instanceof Node.Mapping mapping ? value(mapping, end).stream() : Stream.empty())
        .filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text())
        .reduce((from, to) -> " from " + from + " to " + to).orElse("");
  }

  private static Optional<Node> value(Node.Mapping mapping, String key) {
    return mapping.entries().stream().filter(entry -> entry.key().equals(key)).map(Node.Entry::value).findFirst();
  }

  private static List<String> keys(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.entries().stream().map(Node.Entry::key).toList() : List.of();
  }
}
