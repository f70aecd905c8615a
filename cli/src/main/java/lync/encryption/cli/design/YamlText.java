package lync.encryption.cli.design;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Shown;
import lync.encryption.cli.input.TextFile;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * YAML, or JSON, as values that know where they stand. Jackson's own binding to classes stops at the first problem and names Java types, so only
 * its token stream is used. Of YAML, a design needs one document of mappings, lists and plain values: anchors and aliases are refused, because
 * they make one place of the file mean two.
 */
public final class YamlText {

  private static final YAMLFactory FACTORY = new YAMLFactory();
  private static final JsonFactory JSON = new JsonFactory();
  private static final Location START = new Location(1, 1);
  /** The limit is far above any design, far below what would fill the memory. */
  private static final TextFile FILE = new TextFile("a design file", "YAML in UTF-8", 1 << 20);

  private final JsonParser parser;
  private final Problems problems;

  private YamlText(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The text of a design file.
   *
   * @param shown the file's name in messages
   */
  static String text(Path file, String shown) throws InvalidInput {
    return FILE.read(file, shown);
  }

  /** @param problems takes what is wrong with single values; what makes the whole unreadable is thrown */
  static Node parse(String text, Problems problems) throws InvalidInput {
    return parse(text, false, "a design, which 'lync init' writes", "design", problems);
  }

  /**
   * Reads a text.
   *
   * @param json whether it is JSON, of which YAML takes most but not all, instead of YAML
   * @param instead what an empty file should have held, in a sentence
   * @param one what one file should hold, likewise
   */
  public static Node parse(String text, boolean json, String instead, String one, Problems problems) throws InvalidInput {
    try (JsonParser parser = json ? JSON.createParser(text) : FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        problems.add(START, "the file is empty; expected " + instead);
        problems.throwIfAny();
      }
      YamlText reader = new YamlText(parser, problems);
      Node root = reader.value();
      if (parser.nextToken() != null) {
        problems.add(reader.here(), "a second " + (json ? "JSON value" : "YAML document") + "; expected one " + one + " a file");
        problems.throwIfAny();
      }
      return root;
    } catch (JsonProcessingException broken) {
      problems.add(location(broken), "not " + (json ? "JSON" : "YAML") + ": " + reason(broken));
      problems.throwIfAny();
      throw new IllegalStateException("unreachable: a problem was added", broken);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory failed", impossible);
    }
  }

  private static Location location(JsonProcessingException broken) {
    Optional<Mark> mark = marked(broken).map(MarkedYAMLException::getProblemMark);
    if (mark.isPresent()) {
      return new Location(mark.get().getLine() + 1, mark.get().getColumn() + 1);
    }
    JsonLocation location = broken.getLocation();
    return location == null ? START : new Location(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The parser's account without its excerpt of the file, which would take several lines. */
  private static String reason(JsonProcessingException broken) {
    return oneLine(marked(broken).map(MarkedYAMLException::getProblem).orElseGet(broken::getOriginalMessage));
  }

  /** The YAML parser's own exception, behind Jackson's: it knows the place of the problem, Jackson's only that of its context. */
  private static Optional<MarkedYAMLException> marked(Throwable broken) {
    return Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
        .filter(MarkedYAMLException.class::isInstance)
        .map(MarkedYAMLException.class::cast)
        .findFirst();
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private Node value() throws IOException {
    Location at = here();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias() || parser.getObjectId() != null) {
      problems.add(at, "a YAML anchor or alias; expected the value itself, written out");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(at);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(at);
    }
    return new Node.Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getText(), at);
  }

  private Node mapping(Location at) throws IOException {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Location keyAt = here();
      parser.nextToken();
      Node value = value();
      Location earlier = seen.putIfAbsent(key, keyAt);
      if (earlier == null) {
        entries.add(new Node.Entry(key, keyAt, value));
      } else {
        problems.add(keyAt, "'" + Shown.of(key) + "' stands here a second time; expected it once, as in line " + earlier.line());
      }
    }
    return new Node.Mapping(entries, at);
  }

  private Node sequence(Location at) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Node.Sequence(items, at);
  }

  private Location here() {
    JsonLocation location = parser.currentTokenLocation();
    return new Location(location.getLineNr(), location.getColumnNr());
  }
}
