package lync.encryption.cli.certificate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found in a design, on what basis.
 *
 * @param schemaVersion of this file format
 * @param design the design's name
 * @param designDigest of the design and its scenarios, however the file is laid out
 * @param specificationDigest of the TLA+ modules
 * @param verdicts by clause id
 * @param scenarios by name, all that the design has
 */
@JsonPropertyOrder({"schemaVersion", "design", "designDigest", "specificationDigest", "verdicts", "scenarios"})
public record Certificate(
    int schemaVersion,
    String design,
    String designDigest,
    String specificationDigest,
    Map<String, String> verdicts,
    Map<String, ScenarioFindings> scenarios) {

  public static final int SCHEMA_VERSION = 1;

  public Certificate {
    verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
    scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
  }

  /**
   * What was found in one scenario.
   *
   * @param states distinct reachable states
   * @param transitions steps between them
   * @param diameter largest distance of a state from the initial state, in steps
   * @param reachable digest of the set of reachable states, 16 hexadecimal digits
   * @param parts by name of the part of a clause, of those that apply
   */
  @JsonPropertyOrder({"states", "transitions", "diameter", "reachable", "parts"})
  public record ScenarioFindings(long states, long transitions, int diameter, String reachable, Map<String, PartFindings> parts) {
    public ScenarioFindings {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
  }

  /**
   * What was found about one part of a clause in one scenario.
   *
   * @param situations states in which its situation occurred
   * @param level length of the shortest run that violates it or reaches its goal; -1 if there is none
   * @param run that run, as action labels; empty if there is none
   */
  @JsonPropertyOrder({"situations", "level", "run"})
  public record PartFindings(long situations, int level, List<String> run) {
    public PartFindings {
      run = List.copyOf(run);
    }
  }
}
