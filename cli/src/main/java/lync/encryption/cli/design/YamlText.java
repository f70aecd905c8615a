package lync.encryption.cli.design;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A YAML file as values that know where they stand. Jackson's own binding to classes stops at the first problem and names Java types, so only
 * its token stream is used. Of YAML, a design needs one document of mappings, lists and plain values: anchors and aliases are refused, because
 * they make one place of the file mean two.
 */
final class YamlText {

  private static final YAMLFactory FACTORY = new YAMLFactory();
  private static final Location START = new Location(1, 1);
  /** Far above any design, far below what would fill the memory. */
  private static final long LARGEST_FILE_BYTES = 1 << 20;

  private final YAMLParser parser;
  private final Problems problems;

  private YamlText(YAMLParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The text of a file.
   *
   * @param shown the file's name in messages
   */
  static String text(Path file, String shown) throws InvalidInput {
    byte[] bytes;
    try {
      if (Files.isDirectory(file)) {
        throw new InvalidInput(InputProblem.ofWholeFile(shown, "is a folder; expected a design file"));
      }
      if (Files.exists(file) && Files.size(file) > LARGEST_FILE_BYTES) {
        throw new InvalidInput(InputProblem.ofWholeFile(shown, "is larger than " + LARGEST_FILE_BYTES + " bytes; expected a design file"));
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new InvalidInput(InputProblem.ofWholeFile(shown, "no such file; expected a design file"));
    } catch (AccessDeniedException denied) {
      throw new InvalidInput(InputProblem.ofWholeFile(shown, "may not be read; expected a readable design file"));
    } catch (IOException failure) {
      throw new InvalidInput(InputProblem.ofWholeFile(shown, "cannot be read (" + failure.getMessage() + "); expected a design file"));
    }
    return decode(bytes, shown);
  }

  private static String decode(byte[] bytes, String shown) throws InvalidInput {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
    String text = characters.flip().toString();
    int control = text.indexOf('\0');
    if (result.isError() || control >= 0) {
      Location at = locate(control >= 0 ? text.substring(0, control) : text);
      throw new InvalidInput(new InputProblem(shown, at.line(), at.column(), "not a text file; expected YAML in UTF-8"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The place just behind this text. */
  private static Location locate(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Location(line, text.length() - text.lastIndexOf('\n'));
  }

  /** @param problems takes what is wrong with single values; what makes the whole unreadable is thrown */
  static Node parse(String text, Problems problems) throws InvalidInput {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        problems.add(START, "the file is empty; expected a design, which 'lync init' writes");
        problems.throwIfAny();
      }
      YamlText reader = new YamlText(parser, problems);
      Node root = reader.value();
      if (parser.nextToken() != null) {
        problems.add(reader.here(), "a second YAML document; expected one design a file");
        problems.throwIfAny();
      }
      return root;
    } catch (JsonProcessingException broken) {
      problems.add(location(broken), "not YAML: " + reason(broken));
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
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
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
        problems.add(keyAt, "'" + key + "' stands here a second time; expected it once, as in line " + earlier.line());
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
