package lync.encryption.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.spec.ModuleTree;

/** An action of the protocol, of the attacker or of the administrator: what it does, when it may, and what it serves. */
final class ActionPage {

  /** Runs that are named; there may be hundreds. */
  private static final int RUNS_AT_MOST = 12;

  private final Site site;
  private final ModuleTree.Operator action;
  private final SitePage page;

  ActionPage(Site site, ModuleTree.Operator action) {
    this.site = site;
    this.action = action;
    this.page = site.page(Address.action(action.name()), "Action", action.name(), action.comment());
  }

  void add() {
    Element specification = Element.of("div", Element.of("h3", "TLA+"));
    for (ModuleTree.Operator piece : pieces()) {
      specification.add(page.source(site.sources().operator(piece)));
    }
    Element model = Element.of("div", Element.of("h3", "Java"));
    Optional<Sources.Piece> source = site.sources().modelClass(action.name());
    model.add(source.<Object>map(page::source).orElse(Element.of("p", "There is no class of this name.")));
    page.add(
        Element.of("h1", action.name() + "(" + String.join(", ", action.parameters()) + ")"),
        Element.of("p", page.prose(action.comment())).styled("lead"),
        Element.of("p", "Serves: ", page.links(site.citations().in(action.comment()))),
        Element.of("h2", "In formal terms"),
        Element.of("div", specification, model).styled("side"),
        Element.of("h2", "Runs in which it occurs"),
        runs());
  }

  /** The action, and what its definition names of the same module that is named after it, such as its guard. */
  private List<ModuleTree.Operator> pieces() {
    List<ModuleTree.Operator> pieces = new ArrayList<>();
    site.sources().tree().operator("Can" + action.name()).ifPresent(pieces::add);
    pieces.add(action);
    return pieces;
  }

  /** Among the shortest runs into the situations of clauses, and against them. */
  private Element runs() {
    HtmlTable table = new HtmlTable("Runs", "design", "scenario", "on the way to, or against");
    int scenarios = 0;
    for (DesignReport design : site.findings().reports()) {
      for (ScenarioReport scenario : design.scenarios()) {
        List<String> parts = Stream.concat(parts(scenario, true), parts(scenario, false)).distinct().sorted().toList();
        if (!parts.isEmpty() && scenarios++ < RUNS_AT_MOST) {
          table.row(page.link(Address.design(design.file().name()), design.file().name()),
              page.link(Address.scenario(design.file().name(), scenario.scenario().name()), scenario.scenario().name()),
              page.links(parts));
        }
      }
    }
    return table.isEmpty()
        ? Element.of("p", "It is on none of the shortest runs into the situations of clauses, to their goals or against them.")
        : Element.of("div",
            Element.of("p", "It is on the shortest runs into the situations of clauses, to their goals or against them in " + scenarios + " scenarios"
                + (scenarios > RUNS_AT_MOST ? ", of which here are " + RUNS_AT_MOST : "") + "."),
            table.element());
  }

  private Stream<String> parts(ScenarioReport scenario, boolean hits) {
    return scenario.java().stream().flatMap(found -> (hits ? found.hits() : found.situations()).entrySet().stream())
        .filter(entry -> takesPart(entry.getValue())).map(Map.Entry::getKey);
  }

  private boolean takesPart(Trace trace) {
    return trace.labels().stream().anyMatch(label -> label.startsWith(action.name() + "("));
  }
}
