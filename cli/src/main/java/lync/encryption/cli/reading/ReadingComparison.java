package lync.encryption.cli.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.verification.Assessment;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Verification;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.vocabulary.Reading;

/**
 * Judges designs under the alternative answer to each reading in turn.
 *
 * @param changes verdicts that changed, by reading, then by design
 * @param differences in what the engines differ, one line each
 */
public record ReadingComparison(List<ReadingChange> changes, List<String> differences) {

  /** @param files the designs, each explored in all scenarios for every day */
  public static ReadingComparison of(List<DesignFile> files, Exploration exploration) {
    Verification verification = new Verification(exploration, new Assessment(Clauses.all(), false, false));
    List<ReadingChange> changes = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    List<DesignReport> before = verification.verify(everyday(files));
    collect(differences, before);
    for (Reading reading : Reading.values()) {
      List<DesignReport> after = verification.verify(everyday(files.stream().map(file -> alternative(file, reading)).toList()));
      collect(differences, after);
      for (int i = 0; i < before.size(); i++) {
        changes.addAll(changes(reading, before.get(i), after.get(i)));
      }
    }
    return new ReadingComparison(changes, differences);
  }

  private static Map<DesignFile, List<NamedScenario>> everyday(List<DesignFile> files) {
    Map<DesignFile, List<NamedScenario>> chosen = new LinkedHashMap<>();
    files.forEach(file -> chosen.put(file, file.scenarios().stream().filter(scenario -> !scenario.thorough()).toList()));
    return chosen;
  }

  private static DesignFile alternative(DesignFile file, Reading reading) {
    Set<Reading> alternatives = EnumSet.of(reading);
    alternatives.addAll(file.design().alternatives());
    return file.withDesign(file.design().withAlternatives(alternatives));
  }

  private static void collect(List<String> differences, List<DesignReport> reports) {
    reports.forEach(report -> report.differences().forEach(line -> differences.add(report.file().name() + ": " + line)));
  }

  private static List<ReadingChange> changes(Reading reading, DesignReport before, DesignReport after) {
    List<ReadingChange> changes = new ArrayList<>();
    for (int i = 0; i < before.clauses().size(); i++) {
      ClauseReport was = before.clauses().get(i);
      ClauseReport is = after.clauses().get(i);
      if (!was.verdicts().equals(is.verdicts())) {
        changes.add(new ReadingChange(reading, before.file().name(), was.clause().id(), was.verdict(), is.verdict()));
      }
    }
    return changes;
  }
}
