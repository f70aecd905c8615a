package lync.encryption.cli.docs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lync.encryption.cli.certificate.Certificate;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Reading;

/** A reference design: the deployment, its attacker and answers, what every clause comes to, and the runs against those that fall. */
final class DesignPage {

  private final Site site;
  private final DesignReport report;
  private final String text;
  private final Optional<Certificate> certificate;
  private final SitePage page;

  /**
   * A page.
   *
   * @param text the design file
   * @param certificate what was once found in it and accepted, if anything was
   */
  DesignPage(Site site, DesignReport report, String text, Optional<Certificate> certificate) {
    this.site = site;
    this.report = report;
    this.text = text;
    this.certificate = certificate;
    this.page = site.page(Address.design(report.file().name()), "Design", report.file().name(), report.file().title());
  }

  void add() {
    page.add(
        Element.of("h1", report.file().name()),
        Element.of("p", report.file().title()).styled("lead"),
        Element.of("p", page.prose(head())),
        facts(),
        Element.of("h2", "The deployment"),
        Element.of("figure", DeploymentView.of(page, report.file()),
            Legend.ofDeployment()),
        Element.of("details", Element.of("summary", "The links as a table"), DeploymentView.table(page, report.file())),
        Element.of("h2", "What every clause comes to"),
        clauses(),
        Element.of("h2", "Scenarios"),
        scenarios());
    for (ClauseReport clause : report.clauses()) {
      clause.counterexample().ifPresent(found -> page.add(
          Element.of("h2", page.link(Address.clause(clause.clause().id()), clause.clause().toString()), " falls in ",
              page.link(Address.scenario(report.file().name(), found.scenario()), found.scenario()), " after " + Words.steps(found)),
          Element.of("p", clause.clause().statement()),
          RunView.of(page, clause.clause().id() + " falls in " + report.file().name(), found.trace(), report.file().names())));
    }
    page.add(Element.of("h2", "The file"), Element.of("details", Element.of("summary", "What stands in it"),
        page.source(new Sources.Piece("specs/designs/" + report.file().name() + ".yaml", 1, text))));
  }

  /** The comment at the head of the file says what the design is for. */
  private String head() {
    return text.lines().takeWhile(line -> line.startsWith("#")).map(line -> line.replaceFirst("^# ?", "")).collect(Collectors.joining(" "));
  }

  private Element facts() {
    Design design = report.file().design();
    CertificateCheck.Result compared = site.findings().designs().get(report);
    Element facts = Element.of("dl").styled("facts");
    if (!report.file().source().isEmpty()) {
      fact(facts, "Topology from", report.file().source());
    }
    List<String> answers = List.of(Reading.values()).stream().filter(design::alternative).map(Enum::name).toList();
    fact(facts, "Readings", answers.isEmpty() ? "all by default" : Element.of("span", "the alternative of ", page.links(answers)));
    fact(facts, "Attacker", design.tapped().isEmpty() ? "none" : (design.active() ? "active in " : "listens in ")
        + design.tapped().stream().map(Enum::name).collect(Collectors.joining(", ")));
    fact(facts, "Certificate", Verdicts.badge(compared.outcome(), compared.drift().isEmpty() ? compared.matches() ? "good" : "" : "bad"));
    if (!report.differences().isEmpty()) {
      fact(facts, "Engines differ", String.join("; ", report.differences()));
    }
    return facts;
  }

  private static void fact(Element facts, String name, Object value) {
    facts.add(Element.of("dt", name), Element.of("dd", value));
  }

  private Element clauses() {
    HtmlTable table = new HtmlTable("Verdicts", "clause", "java", "tlc", "expected", ">occurred in", "statement");
    Element none = Element.of("span");
    for (ClauseReport clause : report.clauses()) {
      if (clause.verdict() == Verdict.NotApplicable && clause.expected() == Verdict.NotApplicable && clause.agreed()) {
        none.add(none.isEmpty() ? "" : ", ", page.link(clause.clause().id()));
        continue;
      }
      table.row(page.link(Address.clause(clause.clause().id()), clause.clause().toString()), Verdicts.badge(clause, Engine.Java),
          Verdicts.badge(clause, Engine.Tlc), clause.expected(), "%,d".formatted(clause.situations().values().iterator().next()),
          clause.clause().statement());
    }
    return Element.of("div", table.element(),
        none.isEmpty() ? List.of() : List.of(Element.of("p", "Not applicable, as expected: ", none, ".").styled("small")));
  }

  private Element scenarios() {
    HtmlTable table = new HtmlTable("Scenarios", "scenario", "what is attempted", ">states", ">steps", ">diameter");
    DesignFile file = report.file();
    for (ScenarioReport scenario : report.scenarios()) {
      ScenarioPage.Figures figures = ScenarioPage.figures(scenario);
      table.row(page.link(Address.scenario(file.name(), scenario.scenario().name()), scenario.scenario().name()), scenario.scenario().about(),
          figures.states(), figures.transitions(), figures.diameter());
    }
    report.skipped().forEach(scenario -> skipped(table, scenario));
    return table.element();
  }

  /** Of a scenario that is too large for every day, what was once found and accepted. */
  private void skipped(HtmlTable table, NamedScenario scenario) {
    String about = scenario.about() + " Too large for every day: not explored for this site";
    Optional<Certificate.ScenarioFindings> certified = certificate.map(known -> known.scenarios().get(scenario.name()));
    if (certified.isPresent()) {
      table.row(scenario.name(), about + ", figures from the certificate.", "%,d".formatted(certified.get().states()),
          "%,d".formatted(certified.get().transitions()), certified.get().diameter());
    } else {
      table.row(scenario.name(), about + ".", "", "", "");
    }
  }
}
