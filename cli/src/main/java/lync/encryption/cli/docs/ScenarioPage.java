package lync.encryption.cli.docs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.PartOutcome;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Link;

/** A scenario: what is attempted within which bounds, what was found, and its longest shortest run. */
final class ScenarioPage {

  /** What an exploration came to, as text. */
  record Figures(String states, String transitions, String diameter) {}

  private final Site site;
  private final DesignReport design;
  private final ScenarioReport report;
  private final SitePage page;

  ScenarioPage(Site site, DesignReport design, ScenarioReport report) {
    this.site = site;
    this.design = design;
    this.report = report;
    this.page = site.page(Address.scenario(design.file().name(), report.scenario().name()), "Scenario",
        report.scenario().name() + " of " + design.file().name(), report.scenario().about());
  }

  /** Of the Java engine, or of TLC if that was skipped. */
  static Figures figures(ScenarioReport report) {
    EngineOutcome outcome = report.outcome(Engine.Java).or(() -> report.outcome(Engine.Tlc)).orElseThrow();
    String more = outcome.complete() ? "" : "+";
    return new Figures("%,d".formatted(outcome.states()) + more, "%,d".formatted(outcome.transitions()) + more, outcome.diameter() + more);
  }

  void add() {
    page.add(
        Element.of("h1", page.title()),
        Element.of("p", report.scenario().about()).styled("lead"),
        facts(),
        Element.of("h2", "What is attempted"),
        attempts(),
        Element.of("h2", "What was found"),
        engines(),
        parts());
    run().ifPresent(run -> page.add(
        Element.of("h2", "A run"),
        Element.of("p", "Of the shortest runs into the situations of clauses, the longest: into that of ", page.link(run.getKey()), "."),
        RunView.of(page, "The situation of " + run.getKey() + " in " + report.scenario().name(), run.getValue().fromTheBeginning(), design.file().names())));
  }

  private Element facts() {
    Scenario scenario = report.scenario().scenario();
    return Element.of("dl",
        Element.of("dt", "Design"), Element.of("dd", page.link(Address.design(design.file().name()), design.file().name())),
        Element.of("dt", "Bounds"), Element.of("dd", "retries of a link: " + scenario.retries() + "; connections of the attacker: "
            + scenario.attackerConnections() + "; handshakes: " + Words.of(scenario.handshakes().name()) + "; messages: "
            + Words.of(scenario.order().name())),
        Element.of("dt", "Starts"), Element.of("dd", scenario.prologue().isEmpty() ? "in the initial state"
            : "at a checkpoint, after " + scenario.prologue().size() + " steps"),
        Element.of("dt", "The administrator may"), Element.of("dd", scenario.administrator().isEmpty() ? "do nothing"
            : scenario.administrator().stream().map(Enum::name).collect(Collectors.joining(", "))),
        Element.of("dt", "The attacker goes for"), Element.of("dd", scenario.attacked().isEmpty() ? "no link"
            : scenario.attacked().stream().map(this::link).collect(Collectors.joining(", ")))).styled("facts");
  }

  private Element attempts() {
    DesignFile file = design.file();
    HtmlTable table = new HtmlTable("Messages", ">slot", "kind", "from", "to", "call", "made by");
    List<MessagePlan> messages = report.scenario().scenario().messages();
    for (int i = 0; i < messages.size(); i++) {
      MessagePlan plan = messages.get(i);
      table.row(i + 1, Words.of(plan.kind().name()), DeploymentView.name(file, plan.from()),
          plan.to() == plan.from() ? "" : DeploymentView.name(file, plan.to()), plan.call() == 0 ? "" : plan.call(), Words.of(plan.origin().name()));
    }
    Element connect = Element.of("ul", report.scenario().scenario().connect().stream().map(link -> Element.of("li", this.link(link))).toList());
    return Element.of("div",
        connect.isEmpty() ? List.of() : List.of(Element.of("p", "Links opened for their own sake:"), connect),
        table.isEmpty() ? List.of() : List.of(table.element()));
  }

  private String link(Link link) {
    return DeploymentView.name(design.file(), link.initiator()) + " to " + DeploymentView.name(design.file(), link.responder());
  }

  private Element engines() {
    HtmlTable table = new HtmlTable("Exploration", "engine", ">states", ">steps", ">diameter", "complete", "figures");
    for (Engine engine : Engine.values()) {
      Optional<EngineOutcome> found = report.outcome(engine);
      if (found.isPresent()) {
        EngineOutcome outcome = found.get();
        table.row(engine, "%,d".formatted(outcome.states()), "%,d".formatted(outcome.transitions()), outcome.diameter(),
            outcome.complete() ? "every reachable state" : "a bound was reached", report.cached().contains(engine) ? "of an earlier run" : "computed now");
      } else {
        table.row(engine, "", "", "", Verdicts.badge("skipped", "warn"), "");
      }
    }
    return table.element();
  }

  private Element parts() {
    HtmlTable table = new HtmlTable("Clauses in this scenario", "clause", ">occurred in states", "shortest run against it, or to its goal");
    Optional<EngineOutcome> found = report.outcome(Engine.Java).or(() -> report.outcome(Engine.Tlc));
    for (Clause clause : Clauses.all()) {
      for (Part part : clause.parts()) {
        PartOutcome outcome = found.orElseThrow().parts().get(part.name());
        if (part.applies(design.file().design()) && outcome.situations() > 0) {
          String hit = !outcome.hit() ? "none" : (clause.form() == Form.Reach ? "reached" : "violated") + " after " + outcome.level() + " steps";
          table.row(page.link(Address.clause(clause.id()), part.name().equals(clause.name()) ? clause.toString() : clause.id() + " " + part.name()),
              "%,d".formatted(outcome.situations()), hit);
        }
      }
    }
    return table.isEmpty() ? Element.of("p", "No clause’s situation occurs here.") : table.element();
  }

  private Optional<Map.Entry<String, Trace>> run() {
    return report.java().stream().flatMap(found -> found.situations().entrySet().stream())
        .max(Comparator.comparingInt((Map.Entry<String, Trace> entry) -> entry.getValue().run().length()).thenComparing(Map.Entry::getKey));
  }
}
