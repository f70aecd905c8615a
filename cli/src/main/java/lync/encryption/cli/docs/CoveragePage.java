package lync.encryption.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.invariant.Assumptions;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.spec.ClauseCatalogue;

/** What is covered by what, and what is not: clauses against evidence, faults and readings; and all that is left out on purpose. */
final class CoveragePage {

  private final Site site;
  private final SitePage page;

  CoveragePage(Site site) {
    this.site = site;
    this.page = site.page(Address.COVERAGE, "Site", "Coverage", "Clauses against evidence, faults and readings; what is not modelled, and why.");
  }

  void add() {
    page.add(
        Element.of("h1", "Coverage"),
        Element.of("h2", "Clauses and evidence"),
        Element.of("p", "How many actions cite a clause, in how many designs it holds with its situation occurring, in how many states that is, how many "
            + "faults break it, how many suites of properties name it, and by how many conjuncts of the strengthening it is implied (– where it is not covered by "
            + "induction, or no matter of it)."),
        evidence(),
        Element.of("h2", "Clauses that are not modelled yet"),
        missing(),
        Element.of("h2", "Faults and clauses"),
        Element.of("p", "The length of the shortest run against the clause; bold where the fault is meant to break it; ✗ a goal that is never reached."),
        faults(),
        Element.of("h2", "Readings and clauses"),
        Element.of("p", "In how many reference designs the verdict changes under the alternative answer; – where the catalogue says that the reading "
            + "affects the clause, and no reference design shows it."),
        readings(),
        Element.of("h2", "What is not modelled, and why").with("id", "not-modelled"),
        Element.of("h3", "Of the document"),
        omissions(site.catalogue().omittedFromDocument()),
        Element.of("h3", "Of the deployment and the world"),
        omissions(site.catalogue().omittedFromDeployment()));
  }

  private Element evidence() {
    HtmlTable table = new HtmlTable("Evidence", "clause", ">actions", ">holds in", ">occurrences", ">faults", ">suites", ">conjuncts", ">readings");
    for (Clause clause : Clauses.all()) {
      List<ClauseReport> holding = site.reports(clause).values().stream().filter(report -> report.verdict() == Verdict.Holds).toList();
      table.row(page.link(Address.clause(clause.id()), clause.toString()),
          site.sources().tree().actions().stream().filter(action -> site.citations().in(action.comment()).contains(clause.id())).count(),
          holding.size(),
          "%,d".formatted(holding.stream().mapToLong(report -> report.situations().values().iterator().next()).sum()),
          site.faultsBreaking(clause.id()).size(),
          site.sources().suitesNaming(List.of(clause.id(), clause.name())).size(),
          conjuncts(clause),
          site.catalogue().clause(clause.id()).map(entry -> entry.readings().size()).orElse(0));
    }
    return table.element();
  }

  private static String conjuncts(Clause clause) {
    boolean covered = clause.parts().stream().allMatch(part -> Assumptions.ofPart(part.name()).isPresent());
    return covered ? String.valueOf(Strengthening.conjuncts().stream().filter(conjunct -> conjunct.clauses().contains(clause.id())).count()) : "–";
  }

  private Element missing() {
    HtmlTable table = new HtmlTable("Clauses to come", "clause", ">slice", "statement");
    site.catalogue().clauses().stream().filter(entry -> Clauses.byId(entry.id()).isEmpty())
        .forEach(entry -> table.row(entry.id() + " " + entry.name(), entry.slice(), page.prose(entry.statement())));
    return table.isEmpty() ? Element.of("p", "None: every clause of the catalogue is modelled.") : table.element();
  }

  private Object[] headings(String first) {
    List<Object> headings = new ArrayList<>(List.of(first));
    Clauses.all().forEach(clause -> headings.add(page.link(Address.clause(clause.id()), clause.id())));
    return headings.toArray();
  }

  private Element faults() {
    HtmlTable table = new HtmlTable("Faults and clauses", headings("fault"));
    for (FaultReport fault : site.findings().faults()) {
      List<Object> cells = new ArrayList<>(List.of(page.link(fault.entry().name().name())));
      for (Clause clause : Clauses.all()) {
        Integer steps = fault.row().broken().get(clause.id());
        String text = steps != null ? steps.toString() : fault.row().starved().contains(clause.id()) ? "✗" : "";
        boolean primary = Stream.concat(fault.entry().breaks().stream(), fault.entry().starves().stream()).anyMatch(clause.id()::equals);
        cells.add(text.isEmpty() ? "" : page.link(Address.clause(clause.id()) + "#under-" + fault.entry().name(), primary ? Element.of("b", text) : text));
      }
      table.row(cells.toArray());
    }
    return Element.of("div", table.element()).styled("matrix");
  }

  private Element readings() {
    HtmlTable table = new HtmlTable("Readings and clauses", headings("reading"));
    for (Reading reading : Reading.values()) {
      List<Object> cells = new ArrayList<>(List.of(page.link(reading.name())));
      List<String> affected = site.catalogue().readings().stream().filter(entry -> entry.id().equals(reading.name()))
          .flatMap(entry -> entry.affects().stream()).toList();
      for (Clause clause : Clauses.all()) {
        long changes = site.findings().readings().changes().stream()
            .filter(change -> change.reading() == reading && change.clause().equals(clause.id())).count();
        cells.add(changes > 0 ? changes : affected.contains(clause.id()) ? "–" : "");
      }
      table.row(cells.toArray());
    }
    return Element.of("div", table.element()).styled("matrix");
  }

  private Element omissions(List<ClauseCatalogue.Omission> omissions) {
    HtmlTable table = new HtmlTable("Left out", "", "what", "why", ">slice that brings it");
    omissions.forEach(omission -> table.row(Element.of("span", omission.id()).with("id", omission.id()), omission.what(), page.prose(omission.why()),
        omission.until() == 0 ? "" : omission.until()));
    return table.element();
  }
}
