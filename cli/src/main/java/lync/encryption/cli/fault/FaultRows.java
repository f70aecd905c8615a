package lync.encryption.cli.fault;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.AtomicFile;
import lync.encryption.cli.system.Installation;

/**
 * The rows accepted, by fault: {@code specs/catalogue/fault-rows.json}.
 *
 * @param schemaVersion of this file format
 */
@JsonPropertyOrder({"schemaVersion", "faults"})
public record FaultRows(int schemaVersion, Map<String, FaultRow> faults) {

  private static final int SCHEMA_VERSION = 1;
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public FaultRows {
    faults = Collections.unmodifiableMap(new TreeMap<>(faults));
  }

  public static FaultRows of(Collection<FaultReport> reports) {
    Map<String, FaultRow> rows = new TreeMap<>();
    reports.forEach(report -> rows.put(report.entry().name().name(), report.row()));
    return new FaultRows(SCHEMA_VERSION, rows);
  }

  public static Path path(Installation installation) {
    return installation.catalogue().resolve("fault-rows.json");
  }

  /** The rows accepted, if any were. */
  public static Optional<FaultRows> read(Installation installation) throws InvalidInput, IOException {
    Path path = path(installation);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readString(path), FaultRows.class));
    } catch (JsonProcessingException broken) {
      throw new InvalidInput(InputProblem.ofWholeFile(path.toString(), "not the rows of faults; expected what lync accept --faults writes"));
    }
  }

  /** Writes the rows, whole or not at all. */
  public void write(Installation installation) throws IOException {
    AtomicFile.write(path(installation), MAPPER.writeValueAsString(this).replace(System.lineSeparator(), "\n") + "\n");
  }

  /** In what a fault's row differs from the one accepted; empty if it does not. */
  public Optional<String> drift(FaultReport report) {
    FaultRow accepted = faults.get(report.entry().name().name());
    if (accepted == null) {
      return Optional.of("there is no accepted row; lync accept --faults writes it");
    }
    return accepted.equals(report.row()) ? Optional.empty() : Optional.of("found " + report.row() + ", accepted " + accepted);
  }
}
