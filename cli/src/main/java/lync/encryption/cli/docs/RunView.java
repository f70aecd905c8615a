package lync.encryption.cli.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lync.encryption.cli.docs.svg.Protection;
import lync.encryption.cli.docs.svg.SequenceDiagram;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.report.HtmlReport;
import lync.encryption.cli.report.Narrator;
import lync.encryption.cli.report.TraceTable;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** A run as a sequence diagram and as a table of its steps. Who acts towards whom is read off the step: its link, or the link that it used. */
final class RunView {

  private static final String ATTACKER = "the attacker";

  private final Trace trace;
  private final Map<Participant, String> names;
  /** Who takes part, in the order of the model's participants; whoever is none of them, such as the attacker, comes last. */
  private final Map<Integer, String> order = new TreeMap<>();

  private RunView(Trace trace, Map<Participant, String> names) {
    this.trace = trace;
    this.names = names;
  }

  /**
   * The run with all that belongs to it.
   *
   * @param title what it shows
   * @param names what the design calls its participants
   */
  static Element of(SitePage page, String title, Trace trace, Map<Participant, String> names) {
    return new RunView(trace, names).view(page, title);
  }

  private Element view(SitePage page, String title) {
    List<Narrator.Told> told = TraceTable.tell(trace, names);
    if (told.isEmpty()) {
      return Element.of("p", "It is so in the initial state, before any step.");
    }
    List<String[]> ends = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      String to = towards(i, told.get(i).who()).orElse(told.get(i).who());
      ends.add(new String[] {told.get(i).who(), to});
      order.put(rank(told.get(i).who()), told.get(i).who());
      order.put(rank(to), to);
    }
    List<String> lifelines = List.copyOf(order.values());
    List<SequenceDiagram.Event> events = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      events.add(new SequenceDiagram.Event(lifelines.indexOf(ends.get(i)[0]), lifelines.indexOf(ends.get(i)[1]), label(told.get(i)),
          Protection.ofWords(told.get(i).protection()), notes(told.get(i))));
    }
    Element diagram = SequenceDiagram.of(page.pictureId(), title,
        lifelines.stream().map(name -> new SequenceDiagram.Lifeline(name, href(page, name), name.equals(ATTACKER))).toList(), events);
    return Element.of("div",
        Element.of("figure",
            Element.of("div", diagram).styled("scroll").with("tabindex", 0).with("role", "region").with("aria-label", title),
            Element.of("figcaption", title + "."), legend(events)),
        Element.of("details", Element.of("summary", "The " + told.size() + " steps as a table"), HtmlReport.steps(told)));
  }

  private static Element legend(List<SequenceDiagram.Event> events) {
    return Legend.of(events.stream().map(SequenceDiagram.Event::protection).distinct().sorted().toList());
  }

  private static String label(Narrator.Told told) {
    return told.protection().isEmpty() ? told.what() : told.what() + " [" + told.protection() + "]";
  }

  private static List<String> notes(Narrator.Told told) {
    List<String> notes = new ArrayList<>();
    if (!told.learnt().isEmpty()) {
      notes.add("The attacker learns: " + told.learnt());
    }
    if (!told.keys().isEmpty()) {
      notes.add("Session key now known, " + told.keys());
    }
    return notes;
  }

  private String href(SitePage page, String name) {
    return names.entrySet().stream().filter(entry -> entry.getValue().equals(name)).map(entry -> entry.getKey().name()).findFirst()
        .or(() -> Optional.of(name)).flatMap(page::address).orElse("");
  }

  private int rank(String name) {
    for (Participant participant : Participant.values()) {
      if (name(participant).equals(name)) {
        return participant.ordinal();
      }
    }
    return Participant.values().length + (name.equals(ATTACKER) ? 0 : 1 + Math.floorMod(name.hashCode(), 1000));
  }

  private String name(Participant participant) {
    return names.getOrDefault(participant, participant.name());
  }

  /** Towards whom a step is taken; nobody where it concerns no link. */
  private Optional<String> towards(int step, String who) {
    Action action = trace.model().groundActions().get(trace.run().actions()[step]);
    State before = trace.model().view(trace.run().states()[step], 0);
    State after = trace.model().view(trace.run().states()[step + 1], 0);
    return used(action, before, after).map(link -> otherEnd(link, who, before, after));
  }

  /** The link that a step is on: that over which a message came further, or the one that the action names. */
  private Optional<Link> used(Action action, State before, State after) {
    Map<String, Link> links = new LinkedHashMap<>();
    trace.model().universe().links().forEach(link -> links.put(link.name(), link));
    return carrier(action, before, after).or(() -> action.parameters().stream().map(links::get).filter(link -> link != null).findFirst());
  }

  private Optional<Link> carrier(Action action, State before, State after) {
    if (action.parameters().isEmpty() || !(action.parameters().get(0) instanceof Integer message)
        || message < 1 || message > trace.model().scenario().messages().size()) {
      return Optional.empty();
    }
    return trace.model().universe().links().stream().filter(link -> before.carried(message, link) != after.carried(message, link)).findFirst();
  }

  private String otherEnd(Link link, String who, State before, State after) {
    String initiator = name(link.initiator());
    String responder = name(link.responder());
    if (!link.isHonest()) {
      return who.equals(ATTACKER) ? responder : ATTACKER;
    }
    if (who.equals(ATTACKER)) {
      return initiator;
    }
    ConnectionEnd was = before.initiator(link);
    ConnectionEnd is = after.initiator(link);
    boolean toAttacker = was.attackerAtFarEnd() || is.attackerAtFarEnd();
    return who.equals(initiator) ? toAttacker ? ATTACKER : responder : initiator;
  }
}
