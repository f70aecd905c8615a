package lync.encryption.cli.design;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Participant;

/**
 * All that a design file says.
 *
 * @param name the design's name, which is the file's without {@code .yaml}
 * @param source where the topology is described; may be empty
 * @param assumed what of this deployment nobody stated, so that a default was taken, one sentence each; reports repeat them
 * @param path the file
 * @param names what the design calls the participants that it has
 * @param scenarios in the order of the file
 * @param expect the verdict stated in advance for a clause, by clause id; only those that the file states
 */
public record DesignFile(
    String name,
    String title,
    String source,
    List<String> assumed,
    Path path,
    Design design,
    Map<Participant, String> names,
    List<NamedScenario> scenarios,
    Map<String, Verdict> expect) {

  public DesignFile {
    assumed = List.copyOf(assumed);
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    scenarios = List.copyOf(scenarios);
    expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
  }

  public Optional<NamedScenario> scenario(String wanted) {
    return scenarios.stream().filter(scenario -> scenario.name().equals(wanted)).findFirst();
  }

  public List<String> scenarioNames() {
    return scenarios.stream().map(NamedScenario::name).toList();
  }

  /** The same file with another design in it: other readings, or a fault. */
  public DesignFile withDesign(Design other) {
    return new DesignFile(
        name, title, source, assumed, path, other, names, scenarios.stream().map(scenario -> scenario.under(other)).toList(), expect);
  }

  /** What the design's answers to readings do not allow it to say, if anything; of a file as it was read, nothing. */
  public Optional<InputProblem> contradiction() {
    return LevelReader.contradiction(design, names).map(message -> InputProblem.ofWholeFile(path.toString(), message));
  }
}
