package lync.encryption.cli.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.cli.engine.Trace;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** A run as a table: step, who, what, protection, what the attacker learnt and, where anybody did, who came to know session keys. */
public final class TraceTable {

  private TraceTable() {}

  /** The steps of a run, told in order. */
  public static List<Narrator.Told> tell(Trace trace, Map<Participant, String> names) {
    Narrator narrator = new Narrator(trace.model(), names);
    long[][] states = trace.run().states();
    int[] actions = trace.run().actions();
    List<Narrator.Told> told = new ArrayList<>();
    for (int i = 0; i < actions.length; i++) {
      State before = trace.model().view(states[i], 0);
      State after = trace.model().view(states[i + 1], 0);
      told.add(narrator.tell(trace.model().groundActions().get(actions[i]), before, after));
    }
    return told;
  }

  /** A run as plain text, in lines of a usual width. */
  public static String text(Trace trace, Map<Participant, String> names) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    print(trace, names, new Terminal(out, out, Terminal.USUAL, false, false));
    out.flush();
    return text.toString();
  }

  /** The honest links of the connections of a run, in the order in which they come up; of the attacker's, those that they imitate. */
  public static Set<Link> links(Trace trace) {
    Set<Link> links = new LinkedHashSet<>();
    for (int action : trace.run().actions()) {
      List<Object> parameters = trace.model().groundActions().get(action).parameters();
      if (!parameters.isEmpty() && parameters.get(0) instanceof String word) {
        Arrays.stream(Link.values()).filter(link -> link.name().equals(word)).forEach(link -> links.add(link.twin()));
      }
    }
    return links;
  }

  public static void print(Trace trace, Map<Participant, String> names, Terminal terminal) {
    List<Narrator.Told> told = tell(trace, names);
    boolean keys = told.stream().anyMatch(step -> !step.keys().isEmpty());
    Table table = keys
        ? new Table(">step", "who", "what", "protection", "the attacker learns", "session key now known to")
        : new Table(">step", "who", "what", "protection", "the attacker learns");
    for (int i = 0; i < told.size(); i++) {
      Narrator.Told step = told.get(i);
      if (keys) {
        table.row(i + 1, step.who(), step.what(), step.protection(), step.learnt(), step.keys());
      } else {
        table.row(i + 1, step.who(), step.what(), step.protection(), step.learnt());
      }
    }
    if (table.isEmpty()) {
      terminal.line("  the initial state, before any step");
    } else {
      table.print(terminal);
    }
  }
}
