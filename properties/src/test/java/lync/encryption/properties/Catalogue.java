package lync.encryption.properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import lync.encryption.cli.system.Installation;

/** The files of {@code specs/catalogue}, read for what the parity test compares. */
final class Catalogue {

  private static final int SLICE = 3;
  private static final YAMLMapper YAML = new YAMLMapper();

  private Catalogue() {}

  static Description describe() {
    Description description = new Description("catalogue");
    ofSlice(entries("clauses")).forEach(clause -> description.add("clauses", String.join(" ", text(clause, "id"), text(clause, "name"),
        text(clause, "form"), text(clause, "modality"))));
    entries("faults").forEach(fault -> description.add("faults", text(fault, "name")));
    ofSlice(entries("readings")).forEach(reading -> description.add("readings",
        text(reading, "id") + ": " + text(reading, "default") + ", or " + text(reading, "alternative")));
    return description;
  }

  /** Ids of the clauses of this slice. */
  static List<String> clauses() {
    return ofSlice(entries("clauses")).stream().map(clause -> text(clause, "id")).toList();
  }

  /** Ids of the clauses and readings of all slices, in their order. */
  static List<String> allIds(String file) {
    return entries(file).stream().map(entry -> text(entry, "id")).toList();
  }

  /** Faults, with everything that the file says of them. */
  static List<JsonNode> faults() {
    return entries("faults");
  }

  private static List<JsonNode> entries(String file) {
    Path path = Installation.find().catalogue().resolve(file + ".yaml");
    try {
      return StreamSupport.stream(YAML.readTree(path.toFile()).get(file).spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> ofSlice(List<JsonNode> entries) {
    return entries.stream().filter(entry -> entry.get("slice").asInt() <= SLICE).toList();
  }

  private static String text(JsonNode entry, String field) {
    return entry.get(field).asText();
  }
}
