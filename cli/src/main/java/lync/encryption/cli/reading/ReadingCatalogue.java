package lync.encryption.cli.reading;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.model.vocabulary.Reading;

/** What {@code specs/catalogue/readings.yaml} says, by hand, that each alternative answer changes. */
public record ReadingCatalogue(List<ReadingCatalogue.Entry> readings) {

  private static final YAMLMapper MAPPER = YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One reading; the catalogue says more of it, for readers, and has some of later slices.
   *
   * @param changes what is expected to change in the reference designs
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Entry(String id, String question, List<Change> changes) {}

  /** One change expected. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Change(String design, String clause, String becomes) {}

  public static ReadingCatalogue read(Installation installation) throws IOException {
    return MAPPER.readValue(Files.readString(installation.catalogue().resolve("readings.yaml")), ReadingCatalogue.class);
  }

  public Optional<Entry> entry(Reading reading) {
    return readings.stream().filter(entry -> entry.id().equals(reading.name())).findFirst();
  }

  /** The verdict that a clause is expected to change to, if it is. */
  public Optional<Verdict> expected(Reading reading, String design, String clause) {
    return entry(reading).stream()
        .flatMap(entry -> entry.changes().stream())
        .filter(change -> change.design().equals(design) && change.clause().equals(clause))
        .findFirst()
        .flatMap(change -> Verdict.ofWord(change.becomes()));
  }

  /** Changes expected that are of readings of this slice and did not come about, in words. */
  public List<String> missing(List<ReadingChange> found) {
    return Arrays.stream(Reading.values())
        .flatMap(reading -> entry(reading).stream()
            .flatMap(entry -> entry.changes().stream())
            .filter(change -> found.stream().noneMatch(
                other -> other.reading() == reading && other.design().equals(change.design()) && other.clause().equals(change.clause())))
            .map(change -> reading + ": " + change.clause() + " of " + change.design() + " does not become " + change.becomes()))
        .toList();
  }
}
