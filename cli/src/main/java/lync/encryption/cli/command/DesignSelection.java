package lync.encryption.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Names;
import lync.encryption.model.vocabulary.Reading;

/** Which designs and scenarios a command line means. */
final class DesignSelection {

  private DesignSelection() {}

  /**
   * Reads the designs and topology documents named, or all reference designs if none is. What is wrong with any of them is reported for all at once.
   */
  static List<DesignFile> read(BundledDesigns bundled, List<String> arguments, DesignFiles reader) throws InvalidInput, IOException {
    List<InputProblem> problems = new ArrayList<>();
    List<DesignFile> files = new ArrayList<>();
    for (String argument : arguments.isEmpty() ? bundled.names() : arguments) {
      try {
        Path path = arguments.isEmpty() ? bundled.path(argument) : bundled.resolve(argument);
        files.add(reader.read(path));
      } catch (InvalidInput invalid) {
        problems.addAll(invalid.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    reader.checkSettingsUsed();
    return files;
  }

  /**
   * Chooses the scenarios of these designs: the one of this name, wherever there is one; without a name, those for every day, and the thorough
   * ones if asked for.
   *
   * @param name may be null
   */
  static Map<DesignFile, List<NamedScenario>> scenarios(List<DesignFile> files, String name, boolean thorough) throws InvalidInput {
    Map<DesignFile, List<NamedScenario>> explored = new LinkedHashMap<>();
    for (DesignFile file : files) {
      List<NamedScenario> chosen =
          file.scenarios().stream().filter(scenario -> name == null ? thorough || !scenario.thorough() : scenario.name().equals(name)).toList();
      if (name == null || !chosen.isEmpty()) {
        explored.put(file, chosen);
      }
    }
    if (explored.isEmpty()) {
      List<String> names = files.stream().flatMap(file -> file.scenarioNames().stream()).distinct().toList();
      String where = files.size() == 1 ? files.get(0).path().toString() : "--scenario";
      throw new InvalidInput(List.of(new InputProblem(where, 1, 1, "no scenario '" + name + "'; " + Names.expectation(name, names))));
    }
    return explored;
  }

  /**
   * These designs under other answers to some readings.
   *
   * @throws InvalidInput if a design says something that its new answers do not allow
   */
  static List<DesignFile> reread(List<DesignFile> files, Map<Reading, String> answers) throws InvalidInput {
    if (answers.isEmpty()) {
      return files;
    }
    List<DesignFile> reread = files.stream().map(file -> file.withDesign(file.design().withAlternatives(alternatives(file, answers)))).toList();
    List<InputProblem> problems = reread.stream().flatMap(file -> file.contradiction().stream()).toList();
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return reread;
  }

  private static Set<Reading> alternatives(DesignFile file, Map<Reading, String> answers) {
    Set<Reading> alternatives = EnumSet.noneOf(Reading.class);
    alternatives.addAll(file.design().alternatives());
    answers.forEach((reading, answer) -> {
      if (answer.equals(reading.alternative())) {
        alternatives.add(reading);
      } else {
        alternatives.remove(reading);
      }
    });
    return alternatives;
  }
}
