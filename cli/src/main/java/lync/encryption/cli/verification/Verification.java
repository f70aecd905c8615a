package lync.encryption.cli.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;

/** Explores designs and brings together what was found in each. */
public record Verification(Exploration exploration, Assessment assessment) {

  /**
   * One report a design, in the order given.
   *
   * @param chosen the scenarios to explore, by design
   */
  public List<DesignReport> verify(Map<DesignFile, List<NamedScenario>> chosen) {
    List<Exploration.Job> jobs = new ArrayList<>();
    chosen.forEach((file, scenarios) -> scenarios.forEach(scenario -> jobs.add(new Exploration.Job(file, scenario))));
    List<ScenarioReport> found = exploration.explore(jobs);
    List<DesignReport> reports = new ArrayList<>();
    int next = 0;
    for (Map.Entry<DesignFile, List<NamedScenario>> entry : chosen.entrySet()) {
      List<NamedScenario> scenarios = entry.getValue();
      List<ScenarioReport> own = found.subList(next, next + scenarios.size());
      next += scenarios.size();
      List<NamedScenario> skipped = entry.getKey().scenarios().stream().filter(scenario -> !scenarios.contains(scenario)).toList();
      reports.add(assessment.assess(entry.getKey(), own, skipped));
    }
    return reports;
  }
}
