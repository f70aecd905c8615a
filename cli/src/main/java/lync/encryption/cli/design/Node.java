package lync.encryption.cli.design;

import java.util.List;
import lync.encryption.cli.input.Shown;

/** A YAML value that knows where it stands. */
public sealed interface Node {

  Location at();

  /** What it is, in a sentence: "a list". */
  String kind();

  /** A plain value. Kept as it was written, so that an unquoted {@code no} stays the word "no". */
  record Scalar(String text, Location at) implements Node {
    @Override
    public String kind() {
      return text.isEmpty() ? "nothing" : "'" + Shown.of(text) + "'";
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Location at) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Fields with their values, in the order of the file; no name twice. */
  record Mapping(List<Entry> entries, Location at) implements Node {
    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** One field of a mapping. */
  record Entry(String key, Location keyAt, Node value) {}
}
