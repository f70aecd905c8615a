package lync.encryption.cli.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.verification.Assessment;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.spec.ClauseCatalogue;

/** A fault: what the implementation does wrong, which clauses fall under it, how soon, and the shortest run against each that it is meant to break. */
final class FaultPage {

  private final Site site;
  private final FaultReport fault;
  private final String name;
  private final SitePage page;

  FaultPage(Site site, FaultReport fault) {
    this.site = site;
    this.fault = fault;
    this.name = fault.entry().name().name();
    this.page = site.page(Address.fault(name), "Fault", name, fault.entry().deviation());
  }

  void add() {
    page.add(
        Element.of("h1", name),
        Element.of("p", page.prose(fault.entry().deviation())).styled("lead"),
        facts(),
        Element.of("h2", "What falls"),
        row(),
        Element.of("h2", "The shortest runs"),
        runs());
  }

  private Element facts() {
    String design = fault.entry().host().design();
    String scenario = fault.entry().host().scenario();
    Element facts = Element.of("dl",
        Element.of("dt", "Switched on in"),
        Element.of("dd", page.link(Address.design(design), design), ", scenario ", page.link(Address.scenario(design, scenario), scenario)),
        Element.of("dt", "Is to break"), Element.of("dd", page.links(fault.entry().breaks()))).styled("facts");
    if (!fault.entry().starves().isEmpty()) {
      facts.add(Element.of("dt", "Is to starve"), Element.of("dd", page.links(fault.entry().starves())));
    }
    if (!fault.entry().readings().isEmpty()) {
      facts.add(Element.of("dt", "Under"), Element.of("dd", page.links(fault.entry().readings().stream().map(Enum::name).toList())));
    }
    entry().ifPresent(known -> facts.add(Element.of("dt", "By hand"), Element.of("dd", page.prose(known.how()))));
    return facts;
  }

  private Optional<ClauseCatalogue.FaultEntry> entry() {
    return site.catalogue().faults().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private Element row() {
    HtmlTable table = new HtmlTable("What falls", "clause", ">after steps", "the catalogue says");
    for (Map.Entry<String, Integer> broken : fault.row().broken().entrySet()) {
      table.row(page.link(Address.clause(broken.getKey()) + "#under-" + name, broken.getKey()), broken.getValue(), opinion(broken.getKey()));
    }
    fault.row().starved().forEach(clause -> table.row(page.link(Address.clause(clause) + "#under-" + name, clause), "never reached", opinion(clause)));
    String accepted = site.findings().rows().flatMap(rows -> rows.drift(fault)).map(drift -> "Not the row that was accepted: " + drift)
        .orElse("This is the row that was accepted on both engines’ agreement.");
    return Element.of("div", table.element(),
        Element.of("p", site.findings().rows().isPresent() ? accepted : "No rows were accepted yet.").styled("small"));
  }

  private Object opinion(String clause) {
    if (fault.entry().breaks().contains(clause) || fault.entry().starves().contains(clause)) {
      return "this is to fall";
    }
    return entry().stream().flatMap(known -> known.implied().stream()).filter(implied -> implied.clause().equals(clause)).findFirst()
        .<Object>map(implied -> page.prose("falls with it: " + implied.because())).orElse("falls besides");
  }

  private Element runs() {
    Element runs = Element.of("div");
    for (Clause clause : Clauses.all()) {
      if (fault.entry().breaks().contains(clause.id()) && clause.form() != Form.Reach) {
        Optional<ClauseReport.FoundTrace> found = Assessment.shortestHit(clause, fault.job().file(), List.of(fault.found()));
        found.ifPresent(run -> runs.add(
            Element.of("h3", page.link(Address.clause(clause.id()), clause.toString()), " falls after " + Words.steps(run)),
            RunView.of(page, clause.id() + " falls under " + name, run.trace(), fault.job().file().names())));
      }
    }
    return runs.isEmpty() ? runs.add(Element.of("p", "None: what falls is a goal, which no run reaches.")) : runs;
  }
}
