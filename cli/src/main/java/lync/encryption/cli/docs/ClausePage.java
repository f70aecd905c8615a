package lync.encryption.cli.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.Assessment;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.invariant.Assumption;
import lync.encryption.model.invariant.Assumptions;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.spec.ClauseCatalogue;
import lync.encryption.spec.ModuleTree;

/** A clause: what it demands and where that is said, how it is defined, what enforces it, what was found, a run in which it matters, what breaks it. */
final class ClausePage {

  private final Site site;
  private final Clause clause;
  private final Optional<ClauseCatalogue.ClauseEntry> entry;
  private final SitePage page;

  ClausePage(Site site, Clause clause) {
    this.site = site;
    this.clause = clause;
    this.entry = site.catalogue().clause(clause.id());
    this.page = site.page(Address.clause(clause.id()), "Clause", clause.toString(), clause.statement());
  }

  void add() {
    page.add(
        Element.of("h1", clause.toString()),
        Element.of("p", page.prose(entry.map(ClauseCatalogue.ClauseEntry::statement).orElse(clause.statement()))).styled("lead"),
        facts(),
        Element.of("h2", "In formal terms"),
        formal(),
        Element.of("h2", "What enforces it"),
        enforcing(),
        Element.of("h2", "Evidence"),
        evidence(),
        Element.of("h2", clause.form() == Form.Reach ? "A run that gets there" : "A run in which it matters"),
        witness(),
        Element.of("h2", "What happens when the rule is broken"),
        broken());
  }

  private Element facts() {
    Element facts = Element.of("dl").styled("facts");
    fact(facts, "Found", Verdicts.tally(new ArrayList<>(site.reports(clause).values())));
    fact(facts, "Modality", Words.of(clause.modality().name()));
    fact(facts, "Form", Words.form(clause.form()));
    entry.ifPresent(known -> {
      fact(facts, "Place", known.place());
      Element statements = Element.of("span");
      known.statements().forEach(id -> statements.add(page.link(Address.DOCUMENT + "#" + id, id), " "));
      if (!statements.isEmpty()) {
        fact(facts, "Sentences", statements);
      }
      if (!known.restsOn().isEmpty()) {
        fact(facts, "Rests on", page.prose(known.restsOn()));
      }
      if (!known.readings().isEmpty()) {
        fact(facts, "Readings", page.links(known.readings()));
      }
      if (!known.note().isEmpty()) {
        fact(facts, "Note", page.prose(known.note()));
      }
    });
    return facts;
  }

  private static void fact(Element facts, String name, Object value) {
    facts.add(Element.of("dt", name), Element.of("dd", value));
  }

  /** Both definitions side by side, as they stand in the sources, and below them what they are made of. */
  private Element formal() {
    Element specification = Element.of("div", Element.of("h3", "TLA+"));
    Set<String> shown = new LinkedHashSet<>();
    for (String name : operators()) {
      site.sources().operator(name).ifPresent(piece -> specification.add(page.source(piece)));
      shown.add(name);
    }
    Element model = Element.of("div", Element.of("h3", "Java"));
    Optional<String> next = Optional.of(clause.getClass().getSimpleName());
    boolean first = true;
    while (next.isPresent() && !next.get().equals(Clause.class.getSimpleName())) {
      Optional<Sources.Piece> piece = site.sources().modelClass(next.get());
      if (piece.isPresent()) {
        Element source = page.source(piece.get());
        model.add(first ? source : Element.of("details", Element.of("summary", "What it extends: " + next.get()), source));
      }
      first = false;
      next = site.sources().superclass(next.get());
    }
    Element both = Element.of("div", specification, model).styled("side");
    Element more = Element.of("div");
    for (ModuleTree.Operator operator : madeOf(shown)) {
      more.add(page.source(site.sources().operator(operator)));
    }
    return Element.of("div", both,
        more.isEmpty() ? List.of() : List.of(Element.of("details", Element.of("summary", "What the TLA+ definitions are made of"), more)));
  }

  /** The operators of all parts: the promise, the situation it speaks about, and where it applies. */
  private List<String> operators() {
    return clause.parts().stream().flatMap(part -> Stream.of(part.name(), part.name() + "Antecedent", part.name() + "Applies"))
        .filter(name -> site.sources().tree().operator(name).isPresent()).toList();
  }

  /** Operators of the modules of clauses that the definitions name. */
  private List<ModuleTree.Operator> madeOf(Set<String> names) {
    Set<String> modules = new LinkedHashSet<>();
    StringBuilder texts = new StringBuilder();
    for (String name : names) {
      site.sources().tree().operator(name).ifPresent(operator -> {
        modules.add(operator.module());
        texts.append(site.sources().operator(operator).text()).append('\n');
      });
    }
    return site.sources().tree().operators().stream()
        .filter(operator -> modules.contains(operator.module()) && !names.contains(operator.name()))
        .filter(operator -> Pattern.compile("\\b" + operator.name() + "\\b").matcher(texts).find())
        .toList();
  }

  private Element enforcing() {
    HtmlTable actions = new HtmlTable("Actions", "action", "what it does", "where");
    for (ModuleTree.Operator action : site.sources().tree().actions()) {
      if (site.citations().in(action.comment()).contains(clause.id())) {
        Sources.Piece piece = site.sources().operator(action);
        actions.row(page.link(action.name()), page.prose(action.comment()), page.sourceLink(piece.file(), piece.line()));
      }
    }
    HtmlTable rules = new HtmlTable("Rules", "rule", "what it says", "where");
    Set<String> own = new LinkedHashSet<>(operators());
    Set<String> actionNames = new LinkedHashSet<>(site.sources().tree().actions().stream().map(ModuleTree.Operator::name).toList());
    for (ModuleTree.Operator rule : site.sources().tree().operators()) {
      if (!own.contains(rule.name()) && !actionNames.contains(rule.name()) && site.citations().in(rule.comment()).contains(clause.id())) {
        Sources.Piece piece = site.sources().operator(rule);
        rules.row(Element.of("code", rule.name()), page.prose(rule.comment()), page.sourceLink(piece.file(), piece.line()));
      }
    }
    return Element.of("div",
        Element.of("p", "The actions and rules of the specification whose comments cite the clause; the Java model has an action of the same name."),
        actions.isEmpty() ? Element.of("p", "No action cites it.") : actions.element(),
        rules.isEmpty() ? List.of() : List.of(rules.element()));
  }

  private Element evidence() {
    HtmlTable table = new HtmlTable("Designs", "design", "java", "tlc", "expected", ">occurred in", ">of states", ">scenarios");
    List<String> notApplicable = new ArrayList<>();
    for (Map.Entry<DesignReport, ClauseReport> found : site.reports(clause).entrySet()) {
      ClauseReport report = found.getValue();
      String name = found.getKey().file().name();
      if (report.verdict() == Verdict.NotApplicable && report.expected() == Verdict.NotApplicable && report.agreed()) {
        notApplicable.add(name);
        continue;
      }
      table.row(
          page.link(Address.design(name), name),
          Verdicts.badge(report, Engine.Java),
          Verdicts.badge(report, Engine.Tlc),
          report.expected(),
          "%,d".formatted(report.situations().values().iterator().next()),
          "%,d".formatted(found.getKey().scenarios().stream().mapToLong(ClausePage::states).sum()),
          found.getKey().scenarios().size());
    }
    Element suites = Element.of("ul");
    site.sources().suitesNaming(List.of(clause.id(), clause.name())).forEach(suite -> suites.add(Element.of("li", page.sourceLink(suite.file(), suite.line()))));
    Element none = Element.of("span");
    for (String name : notApplicable) {
      none.add(none.isEmpty() ? "" : ", ", page.link(Address.design(name), name));
    }
    return Element.of("div",
        table.isEmpty() ? Element.of("p", "It applies to no design.") : table.element(),
        notApplicable.isEmpty() ? List.of() : List.of(Element.of("p", "Not applicable, as expected, to ", none, ".").styled("small")),
        Element.of("p", "An occurrence is a distinct state in which the situation is met that the clause speaks about. Each scenario’s bounds stand on its "
            + "page. Besides, ", Element.of("code", "mvn verify"), " compares what both models say of this clause on random states, reachable or not, "
            + "step by step; these suites name it:"),
        suites.isEmpty() ? Element.of("p", "None by name; those that take every clause in turn do not need to.") : suites,
        Element.of("h3", "By induction"),
        induction());
  }

  /** What holds in every state, is kept by every step and implies the clause; and under which assumptions. */
  private Element induction() {
    if (clause.form() == Form.Reach || clause.form() == Form.Design) {
      return Element.of("p", clause.form() == Form.Reach ? "That a goal can be reached is no matter of induction." : "It is read off the design alone.");
    }
    Set<Assumption> assumed = new LinkedHashSet<>(Assumptions.general());
    boolean covered = true;
    for (Part part : clause.parts()) {
      Optional<List<Assumption>> assumptions = Assumptions.ofPart(part.name());
      covered &= assumptions.isPresent();
      assumptions.ifPresent(assumed::addAll);
    }
    if (!covered) {
      return Element.of("p", "It is not covered by induction: beyond the bounds of the scenarios nothing is claimed.");
    }
    HtmlTable conjuncts = new HtmlTable("Conjuncts that serve it", "conjunct", "says", "without it");
    Strengthening.conjuncts().stream().filter(conjunct -> conjunct.clauses().contains(clause.id()))
        .forEach(conjunct -> conjuncts.row(conjunct.name(), conjunct.statement(), conjunct.reason()));
    HtmlTable assumptions = new HtmlTable("Assumptions", "assumption", "says");
    assumed.forEach(assumption -> assumptions.row(assumption.name(), assumption.statement()));
    return Element.of("div",
        Element.of("p", "A strengthening of the clauses holds initially, is kept by every step from every state in which it holds, reachable or not, and "
            + "implies this clause under the assumptions below. That is checked by ", Element.of("code", "mvn verify"),
            " on enumerated and on drawn states, and not proved."),
        conjuncts.isEmpty() ? List.of() : List.of(conjuncts.element()),
        assumptions.element());
  }

  private static long states(ScenarioReport scenario) {
    return scenario.java().map(found -> found.outcome().states()).or(() -> scenario.tlc().map(found -> found.states())).orElse(0L);
  }

  private record Witness(DesignReport design, ClauseReport.FoundTrace found) {
    int steps() {
      return found.trace().run().length();
    }
  }

  /** The shortest run into the clause's situation, or to its goal, in a design in which it holds; one that takes a step, if there is any. */
  private Element witness() {
    Optional<Witness> witness = site.reports(clause).entrySet().stream()
        .filter(found -> found.getValue().verdict() == Verdict.Holds)
        .flatMap(found -> runs(found.getKey()).map(run -> new Witness(found.getKey(), run)))
        .min(Comparator.comparing((Witness found) -> found.steps() == 0).thenComparing(Witness::steps));
    if (witness.isEmpty()) {
      return Element.of("p", "There is no run to show: it holds in no design in which its situation occurs.");
    }
    DesignReport design = witness.get().design();
    ClauseReport.FoundTrace found = witness.get().found();
    String title = clause + (clause.form() == Form.Reach ? " is reached" : ": its situation occurs") + " in " + design.file().name() + ", " + found.scenario();
    return Element.of("div",
        Element.of("p", witness.get().steps() == 0 ? "In " : "The shortest of all that take a step: in ", page.link(Address.design(design.file().name()), design.file().name()), ", scenario ",
            page.link(Address.scenario(design.file().name(), found.scenario()), found.scenario()), ", after " + Words.steps(found) + "."),
        RunView.of(page, title, found.trace(), design.file().names()),
        Element.of("p", Element.of("code", "lync run " + design.file().name() + " --scenario " + found.scenario() + " --clause " + clause.id()),
            " takes it with real certificates, handshakes, messages and packets, and compares after every step."));
  }

  /** The shortest run of each scenario. */
  private Stream<ClauseReport.FoundTrace> runs(DesignReport design) {
    return design.scenarios().stream().map(List::of).flatMap(scenario -> (clause.form() == Form.Reach
        ? Assessment.shortestHit(clause, design.file(), scenario)
        : Assessment.shortestSituation(clause, design.file(), scenario)).stream());
  }

  private Element broken() {
    Element broken = Element.of("div");
    site.reports(clause).forEach((design, report) -> report.counterexample().ifPresent(found -> broken.add(Element.of("div",
        Element.of("b", "A known attack. "), "With no fault at all it falls in ",
        page.link(Address.design(design.file().name()), design.file().name()), ", after " + Words.steps(found) + ": ", design.file().title(), ".")
        .styled("box warn"))));
    List<FaultReport> faults = site.faultsBreaking(clause.id());
    boolean open = true;
    for (FaultReport fault : faults) {
      broken.add(fault(fault, open));
      open = false;
    }
    return broken.isEmpty() ? broken.add(Element.of("p", "No fault of the catalogue breaks it.")) : broken;
  }

  private Element fault(FaultReport fault, boolean open) {
    String name = fault.entry().name().name();
    boolean primary = fault.entry().breaks().contains(clause.id());
    Optional<ClauseReport.FoundTrace> found =
        clause.form() == Form.Reach ? Optional.empty() : Assessment.shortestHit(clause, fault.job().file(), List.of(fault.found()));
    Element content = Element.of("div", Element.of("p", Element.of("b", page.link(name)), ": ", fault.entry().deviation(), " ",
        "In ", page.link(Address.design(fault.entry().host().design()), fault.entry().host().design()), ", scenario ",
        page.link(Address.scenario(fault.entry().host().design(), fault.entry().host().scenario()), fault.entry().host().scenario()), "."));
    if (found.isPresent()) {
      content.add(RunView.of(page, clause.id() + " falls under " + name, found.get().trace(), fault.job().file().names()));
    } else {
      content.add(Element.of("p", clause.form() == Form.Reach ? "The goal is attempted, and in no reachable state reached." : "No run was kept."));
    }
    Element details = Element.of("details", Element.of("summary", name + found.map(run -> ", after " + Words.steps(run)).orElse(", never reached")
        + (primary ? "" : " (falls besides what the fault is meant to break)")), content).with("id", "under-" + name);
    return open ? details.with("open", "open") : details;
  }
}
