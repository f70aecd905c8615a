package lync.encryption.cli.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;

/** Where a reader begins: the deployment, every clause with what was found of it, and the designs side by side. */
final class OverviewPage {

  private final Site site;
  private final SitePage page;

  OverviewPage(Site site) {
    this.site = site;
    this.page = site.page(Address.OVERVIEW, "Site", "Overview", "What Lync Server 2013 promises about encryption, and what two models say of it.");
  }

  void add() {
    page.add(
        Element.of("h1", "The encryption rules of Lync Server 2013, formally"),
        Element.of("p", "Who may talk to whom, over which channel, protected how, and what an attacker in between can read: the promises of the "
            + "document “Encryption for Lync Server 2013”, cut into clauses, each of them defined twice and checked on every reachable state of the "
            + "reference designs.").styled("lead"),
        tally(),
        Element.of("h2", "The deployment"),
        deployment(),
        Element.of("h2", "The clauses"),
        clauses(),
        Element.of("h2", "The designs side by side"),
        Element.of("p", "✓ holds, ✗ violated, ○ vacuous (its situation never occurred), · not applicable; red if it is not what the design says "
            + "beforehand.").styled("small muted"),
        matrix(),
        Element.of("h2", "What this does not prove"),
        Element.of("p", "The scenarios are bounded, and every bound stands beside its figures. Cryptography is ideal. The model is of the rules, not of "
            + "Microsoft’s code. What is left out, and why, stands under ", page.link(Address.COVERAGE + "#not-modelled", "Coverage"), "."));
  }

  private Element tally() {
    List<DesignReport> reports = site.findings().reports();
    long states = reports.stream().flatMap(report -> report.scenarios().stream())
        .mapToLong(scenario -> scenario.java().map(found -> found.outcome().states()).orElse(0L)).sum();
    long unexpected = reports.stream().flatMap(report -> report.clauses().stream()).filter(clause -> clause.standing() == Standing.Unexpected).count();
    long drifted = site.findings().designs().values().stream().filter(result -> !result.drift().isEmpty()).count();
    return Element.of("ul",
        figure(Clauses.all().size(), "clauses"),
        figure(reports.size(), "designs"),
        figure(reports.stream().mapToLong(report -> report.scenarios().size()).sum(), "scenarios"),
        figure(states, "states, each judged by every clause"),
        figure(site.findings().faults().size(), "faults, each seen to break its clause"),
        figure(unexpected, "verdicts other than expected"),
        figure(drifted, "certificates that drifted")).styled("tally");
  }

  private static Element figure(long value, String what) {
    return Element.of("li", Element.of("b", "%,d".formatted(value)), what);
  }

  /** The largest of the designs stands for all. */
  private Element deployment() {
    DesignReport largest = site.findings().reports().stream()
        .max(Comparator.comparingInt(report -> report.file().design().present().size())).orElseThrow();
    return Element.of("figure",
        DeploymentView.of(page, largest.file()),
        Element.of("figcaption", "The design ", page.link(Address.design(largest.file().name()), largest.file().name()), ": ", largest.file().title(),
            ". Every box leads to what the participant does."),
        Legend.ofDeployment());
  }

  private Element clauses() {
    HtmlTable table = new HtmlTable("All clauses", "clause", "statement", "found", ">states in which it matters", ">faults that break it");
    for (Clause clause : Clauses.all()) {
      List<ClauseReport> reports = new ArrayList<>(site.reports(clause).values());
      table.row(
          page.link(Address.clause(clause.id()), clause.toString()),
          clause.statement(),
          Verdicts.tally(reports),
          "%,d".formatted(reports.stream().flatMap(report -> report.situations().values().stream().limit(1)).mapToLong(Long::longValue).sum()),
          site.faultsBreaking(clause.id()).size());
    }
    return table.element();
  }

  private Element matrix() {
    List<Object> headings = new ArrayList<>(List.of("design"));
    Clauses.all().forEach(clause -> headings.add(page.link(Address.clause(clause.id()), clause.id())));
    HtmlTable table = new HtmlTable("Designs and clauses", headings.toArray());
    for (DesignReport report : site.findings().reports()) {
      List<Object> cells = new ArrayList<>();
      cells.add(page.link(Address.design(report.file().name()), report.file().name()));
      report.clauses().forEach(clause -> cells.add(Verdicts.sign(clause)));
      table.row(cells.toArray());
    }
    return Element.of("div", table.element()).styled("matrix");
  }
}
