package lync.encryption.cli.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lync.encryption.cli.engine.Trace;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.wire.run.Execution;

/** A run that was executed, as a table: what the model says of each step, and beside it what really happened. */
public final class RunTable {

  private RunTable() {}

  /** @param steps those executed: a run that went otherwise than its model ends early */
  public static void print(Trace trace, List<Execution.Step> steps, Map<Participant, String> names, Terminal terminal) {
    List<Narrator.Told> told = TraceTable.tell(trace, names);
    Table table = new Table(">step", "who", "what", "what really happened");
    for (Execution.Step step : steps) {
      Narrator.Told words = told.get(step.number() - 1);
      table.row(step.number(), words.who(), words.what(), happened(step));
    }
    if (table.isEmpty()) {
      terminal.line("  the initial state, before any step");
    } else {
      table.print(terminal);
    }
  }

  private static String happened(Execution.Step step) {
    return step.happening().notExecuted().map(why -> "@|yellow not executed: " + why + "|@").orElse(step.happening().what());
  }

  /** How much was done, and how much of it was compared. */
  public static void summarize(Execution execution, List<Execution.Step> steps, Terminal terminal) {
    long executed = steps.stream().filter(step -> step.happening().notExecuted().isEmpty()).count();
    terminal.line(executed + (executed == 1 ? " step" : " steps") + " executed, " + (steps.size() - executed) + " not.");
    Execution.Extent extent = execution.extent();
    terminal.line("After each, " + extent.compared() + " of the " + extent.all() + " values of a state were compared with what the ends really are.");
    extent.leftOut().entrySet().stream()
        .collect(Collectors.groupingBy(Map.Entry::getValue, TreeMap::new,
            Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))))
        .forEach((why, variables) -> terminal.line(" not compared: " + variables + ": " + why));
  }
}
