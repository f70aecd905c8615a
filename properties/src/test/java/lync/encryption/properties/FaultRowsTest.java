package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.fault.FaultCatalogue;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.fault.FaultRow;
import lync.encryption.cli.fault.FaultRun;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.vocabulary.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same mutant in both models is killed by a clause with a name: that is what the faults of the catalogue are. Each is explored in its host, and
 * the host without it.
 *
 * <p>{@code -Dlync.faults=both} asks TLC as well, and the two must find the same rows.
 */
class FaultRowsTest {

  private static final Set<Engine> ENGINES =
      System.getProperty("lync.faults", "java").equals("both") ? EnumSet.allOf(Engine.class) : EnumSet.of(Engine.Java);

  private static List<FaultReport> faulty;
  /** What falls in the same hosts without the fault. */
  private static final Map<Fault, FaultRow> SOUND = new LinkedHashMap<>();
  /** Clauses that the catalogue says may fall with the primary ones or before them. */
  private static final Map<Fault, Set<String>> IMPLIED = new LinkedHashMap<>();

  @BeforeAll
  static void explore() throws Exception {
    Installation installation = Installation.find();
    List<FaultCatalogue.Entry> entries = FaultCatalogue.read(installation).faults();
    Exploration exploration = new Exploration(ENGINES, Limits.NONE, Progress.NONE, () -> false);
    faulty = FaultRun.of(entries, new BundledDesigns(installation), exploration);
    List<Exploration.Job> sound = faulty.stream().map(report -> withoutFault(report.job())).toList();
    List<ScenarioReport> found = exploration.explore(sound);
    IntStream.range(0, sound.size()).forEach(i -> SOUND.put(entries.get(i).name(),
        FaultRow.of(sound.get(i).file().design(), found.get(i).outcome(Engine.Java).orElseThrow())));
    for (JsonNode fault : Catalogue.faults()) {
      Set<String> implied = new HashSet<>();
      fault.get("implied").forEach(entry -> implied.add(entry.get("clause").asText()));
      IMPLIED.put(Fault.valueOf(fault.get("name").asText()), implied);
    }
  }

  private static Exploration.Job withoutFault(Exploration.Job job) {
    return new Exploration.Job(job.file().withDesign(job.file().design().withFaults(Set.of())), job.scenario());
  }

  @Test
  void everyFaultFellsItsPrimaryClauses() {
    Map<Fault, List<String>> standing = new LinkedHashMap<>();
    faulty.forEach(report -> standing.put(report.entry().name(), report.standing()));
    standing.values().removeIf(List::isEmpty);
    assertEquals(Map.of(), standing, "clauses that should fall under a fault and do not");
  }

  @Test
  void theEnginesAgree() {
    assertEquals(List.of(), faulty.stream().flatMap(report -> report.differences().stream()).toList());
  }

  @Test
  void withoutTheFaultNoneOfThemFalls() {
    Map<Fault, List<String>> fallen = new LinkedHashMap<>();
    for (FaultReport report : faulty) {
      FaultRow sound = SOUND.get(report.entry().name());
      fallen.put(report.entry().name(), report.entry().breaks().stream().filter(sound::fells).toList());
    }
    fallen.values().removeIf(List::isEmpty);
    assertEquals(Map.of(), fallen, "clauses that fall in the host all the same");
  }

  /** What falls beside the primary clauses is foreseen in the catalogue, with a reason. */
  @Test
  void nothingElseFalls() {
    List<String> unforeseen = new ArrayList<>();
    for (FaultReport report : faulty) {
      Set<String> foreseen = new HashSet<>(report.entry().breaks());
      foreseen.addAll(report.entry().starves());
      foreseen.addAll(IMPLIED.get(report.entry().name()));
      FaultRow row = report.row();
      FaultRow sound = SOUND.get(report.entry().name());
      Clauses.all().stream().map(Clause::id).filter(row::fells).filter(id -> !sound.fells(id) && !foreseen.contains(id))
          .forEach(id -> unforeseen.add(report.entry().name() + " fells " + id));
    }
    assertEquals(List.of(), unforeseen);
  }

  /** Every clause that can be violated is the first to be, in the shortest run of some fault: it is not merely dragged along by another. */
  @Test
  void everyClauseIsTheFirstToFallUnderSomeFault() {
    List<String> neverFirst = Clauses.all().stream().filter(clause -> clause.form() != Form.Reach).map(Clause::id)
        .filter(id -> faulty.stream().noneMatch(report -> isFirst(id, report))).toList();
    assertEquals(List.of(), neverFirst);
  }

  private static boolean isFirst(String clause, FaultReport report) {
    Map<String, Integer> broken = report.row().broken();
    Set<String> implied = IMPLIED.get(report.entry().name());
    return report.entry().breaks().contains(clause) && broken.containsKey(clause)
        && broken.entrySet().stream().filter(other -> !other.getKey().equals(clause) && !implied.contains(other.getKey()))
            .allMatch(other -> broken.get(clause) < other.getValue());
  }
}
