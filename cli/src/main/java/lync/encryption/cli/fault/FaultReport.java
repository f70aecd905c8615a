package lync.encryption.cli.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.ScenarioReport;

/** What one fault did in its host, by each engine that was asked. */
public record FaultReport(FaultCatalogue.Entry entry, Exploration.Job job, ScenarioReport found) {

  public Optional<FaultRow> row(Engine engine) {
    return found.outcome(engine).map(outcome -> FaultRow.of(job.file().design(), outcome));
  }

  /** The row of the first engine asked. */
  public FaultRow row() {
    return row(Engine.Java).or(() -> row(Engine.Tlc)).orElseThrow();
  }

  /** In what the engines differ, one line each. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>(found.differences());
    if (row(Engine.Java).isPresent() && row(Engine.Tlc).isPresent() && !row(Engine.Java).equals(row(Engine.Tlc))) {
      differences.add("the rows differ: java " + row(Engine.Java).get() + ", tlc " + row(Engine.Tlc).get());
    }
    return differences;
  }

  /** Primary clauses and goals that the catalogue says must fall, and that do not; none where a bound was reached, for nothing is known then. */
  public List<String> standing() {
    if (!found.complete()) {
      return List.of();
    }
    return Stream.concat(entry.breaks().stream(), entry.starves().stream()).distinct().filter(clause -> !row().fells(clause)).toList();
  }
}
