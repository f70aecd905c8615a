package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.fault.FaultRow;
import lync.encryption.cli.fault.FaultRows;

/** Faults against the clauses that fall under them, with the length of the shortest run. */
public final class FaultTable {

  private FaultTable() {}

  /** @param accepted the rows accepted, if any were */
  public static void print(List<FaultReport> reports, Optional<FaultRows> accepted, Terminal terminal) {
    Table table = new Table("fault", "host", ">states", "breaks (shortest run)", "starves", "engines");
    reports.forEach(report -> table.row(
        report.entry().name(),
        report.job().name(),
        report.found().outcome(Engine.Java).or(() -> report.found().outcome(Engine.Tlc)).orElseThrow().states(),
        broken(report),
        String.join(" ", report.row().starved()),
        engines(report)));
    table.print(terminal);
    terminal.line();
    for (FaultReport report : reports) {
      String name = "@|bold " + report.entry().name() + "|@: ";
      report.standing().forEach(clause -> terminal.line(name + "@|red " + clause + " does not fall|@, though the catalogue says so"));
      report.differences().forEach(line -> terminal.line(name + "@|bold,red engines differ|@ " + line));
      if (report.found().complete()) {
        accepted.flatMap(rows -> rows.drift(report)).ifPresent(line -> terminal.line(name + "@|bold,red drifted|@ " + line));
      } else {
        terminal.line(name + "@|yellow incomplete|@: a bound was reached");
      }
    }
    terminal.line(Words.count(reports.size(), "fault") + ". A clause in brackets falls besides those that the catalogue names."
        + (accepted.isPresent() ? "" : " No rows were accepted yet: lync accept --faults."));
  }

  private static String broken(FaultReport report) {
    FaultRow row = report.row();
    return row.broken().entrySet().stream()
        .map(entry -> {
          String text = entry.getKey() + " " + entry.getValue();
          return report.entry().breaks().contains(entry.getKey()) ? text : "[" + text + "]";
        })
        .collect(Collectors.joining(", "));
  }

  private static String engines(FaultReport report) {
    List<String> asked = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      if (report.found().outcome(engine).isPresent()) {
        asked.add(engine.word());
      }
    }
    if (asked.size() < Engine.values().length) {
      return asked.get(0) + " only";
    }
    return report.differences().isEmpty() ? "@|green agree|@" : "@|bold,red differ|@";
  }
}
