package lync.encryption.cli.fault;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Reading;

/** The faults of {@code specs/catalogue/faults.yaml}, in its order. */
public record FaultCatalogue(List<FaultCatalogue.Entry> faults) {

  private static final YAMLMapper MAPPER = YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One fault. The catalogue says more of it, for readers.
   *
   * @param deviation what the faulty implementation does
   * @param breaks the primary clauses, by id: each must be violated
   * @param host where its effect appears
   * @param readings readings that the host is judged under other than by default
   * @param starves goals, by clause id, that can then not be reached
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Entry(Fault name, String deviation, List<String> breaks, Host host, List<Reading> readings, List<String> starves) {}

  /** A scenario of a reference design. */
  public record Host(String design, String scenario) {}

  public static FaultCatalogue read(Installation installation) throws IOException {
    return MAPPER.readValue(Files.readString(installation.catalogue().resolve("faults.yaml")), FaultCatalogue.class);
  }

  /** Those of these names, or all if none is named. */
  public List<Entry> select(List<String> names) {
    return faults.stream().filter(entry -> names.isEmpty() || names.contains(entry.name().name())).toList();
  }

  /** The host of a fault with the fault switched on. */
  public static Exploration.Job host(Entry entry, BundledDesigns bundled) throws InvalidInput {
    DesignFile read = DesignReader.read(bundled.path(entry.host().design()));
    Set<Reading> alternatives = EnumSet.noneOf(Reading.class);
    alternatives.addAll(read.design().alternatives());
    alternatives.addAll(entry.readings());
    DesignFile file = read.withDesign(read.design().withAlternatives(alternatives).withFaults(EnumSet.of(entry.name())));
    NamedScenario scenario =
        file.scenario(entry.host().scenario()).orElseThrow(
            () -> new InvalidInput(InputProblem.ofWholeFile(file.path().toString(),
                "no scenario '" + entry.host().scenario() + "', which the catalogue names as host of " + entry.name() + "; "
                    + Names.expectation(entry.host().scenario(), file.scenarioNames()))));
    return new Exploration.Job(file, scenario);
  }
}
