package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.html.Page;
import lync.encryption.cli.topology.Deployment;
import lync.encryption.cli.topology.Places;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;

/** A verification as one page of HTML that needs nothing else: what the text report says, with links from design to design. */
public final class HtmlReport {

  private final Map<DesignReport, CertificateCheck.Result> found;
  private final Function<DesignFile, Optional<Deployment>> deployments;
  private final Limits limits;

  private HtmlReport(
      Map<DesignReport, CertificateCheck.Result> found, Function<DesignFile, Optional<Deployment>> deployments, Limits limits) {
    this.found = found;
    this.deployments = deployments;
    this.limits = limits;
  }

  /**
   * The page.
   *
   * @param deployments what a design was derived from, if it was
   * @param exitCode with which the command ends
   */
  public static String of(
      Map<DesignReport, CertificateCheck.Result> found, Function<DesignFile, Optional<Deployment>> deployments, Limits limits, int exitCode) {
    HtmlReport report = new HtmlReport(found, deployments, limits);
    Element main = Element.of("main", Element.of("h1", "Verification"), report.summary(exitCode));
    found.forEach((design, certificate) -> main.add(report.design(design, certificate)));
    return Page.of("lync: verification", Page.inlineStyle(), Element.of("body", main));
  }

  private Element summary(int exitCode) {
    HtmlTable table = new HtmlTable("", "design", "verdicts", "engines", "certificate", "figures");
    found.forEach((report, certificate) -> table.row(
        Element.of("a", report.file().name()).with("href", "#" + report.file().name()),
        standings(report),
        agreement(report),
        badge(certificate.outcome(), certificate.drift().isEmpty() ? certificate.matches() ? "good" : "" : "bad"),
        Words.cached(report.scenarios()).isPresent() ? badge("cached", "warn") : "computed now"));
    return Element.of("section",
        Element.of("p", "Exit code ", Element.of("b", exitCode), ". " + Words.count(found.size(), "design") + ", "
            + Words.count(found.keySet().stream().mapToLong(report -> report.scenarios().size()).sum(), "scenario") + "."),
        table.element());
  }

  private static Element standings(DesignReport report) {
    Element badges = Element.of("span");
    for (Standing standing : Standing.values()) {
      long number = report.withStanding(standing).count();
      if (number > 0) {
        badges.add(badge(number + " " + Naming.words(standing.name()), style(standing)), " ");
      }
    }
    return badges;
  }

  private static Element agreement(DesignReport report) {
    boolean both = report.scenarios().stream().allMatch(scenario -> Stream.of(Engine.values()).allMatch(engine -> scenario.outcome(engine).isPresent()));
    boolean complete = report.scenarios().stream().allMatch(ScenarioReport::complete);
    if (!report.differences().isEmpty()) {
      return badge("differ", "bad");
    }
    return both && complete ? badge("agree", "good") : badge(both ? "not compared, a bound was reached" : "not compared, one was skipped", "warn");
  }

  private static String style(Standing standing) {
    return switch (standing) {
      case AsExpected -> "good";
      case Vacuous, Incomplete -> "warn";
      case Unexpected -> "bad";
    };
  }

  private static Element badge(String text, String style) {
    return Element.of("span", text).styled(("badge " + style).strip());
  }

  private Element design(DesignReport report, CertificateCheck.Result certificate) {
    Element section = Element.of("section",
        Element.of("h2", report.file().name()).with("id", report.file().name()),
        Element.of("p", report.file().title()),
        scenarios(report),
        clauses(report));
    Words.cached(report.scenarios()).ifPresent(line -> section.add(remark("warn", "cached", List.of(line))));
    remark(section, "bad", "engines differ", report.differences());
    remark(section, "bad", "certificate drifted", certificate.drift());
    remark(section, "warn", "not explored", report.skipped().stream().map(scenario -> scenario.name()).toList());
    remark(section, "warn", "assumed", report.file().assumed());
    deployments.apply(report.file()).ifPresent(deployment -> section.add(deployment(report, deployment)));
    report.clauses().forEach(clause -> clause.counterexample().ifPresent(trace -> section.add(counterexample(clause, trace, report))));
    return section;
  }

  /** Where findings are in the document that a design was derived from, and what of it is not in the design. */
  private static Element deployment(DesignReport report, Deployment deployment) {
    HtmlTable findings = new HtmlTable("", "clause", "connection", "site", "service role", "component", "port", "changed by");
    report.clauses().stream().filter(DeploymentText::found).forEach(clause -> DeploymentText.places(clause, deployment).forEach(place -> findings.row(
        clause.clause().toString(), place.link(), place.site(), place.role(), place.component(), place.port(), place.change())));
    HtmlTable leftOut = new HtmlTable("", "why", "what");
    Places.leftOut(deployment).forEach((reason, what) -> leftOut.row(reason.startsWith("NOT") ? badge(reason, "warn") : reason, what));
    Element section = Element.of("section", Element.of("h3", deployment.file()));
    if (!findings.isEmpty()) {
      section.add(findings.element());
    }
    section.add(Element.of("p", Places.account(deployment) + "; the others, and services without ports:"));
    if (!leftOut.isEmpty()) {
      section.add(leftOut.element());
    }
    return section;
  }

  private static void remark(Element section, String style, String what, List<String> lines) {
    if (!lines.isEmpty()) {
      section.add(remark(style, what, lines));
    }
  }

  private static Element remark(String style, String what, List<String> lines) {
    return Element.of("div", Element.of("b", what), Element.of("ul", lines.stream().map(line -> Element.of("li", line)).toList()))
        .styled("box " + style);
  }

  private Element scenarios(DesignReport report) {
    HtmlTable table = new HtmlTable("", "scenario", ">states java", ">tlc", ">steps", ">diameter", "bounds");
    for (ScenarioReport scenario : report.scenarios()) {
      table.row(
          scenario.scenario().name(),
          states(scenario, Engine.Java),
          states(scenario, Engine.Tlc),
          Words.both(scenario, EngineOutcome::transitions),
          Words.both(scenario, EngineOutcome::diameter),
          Words.bounds(scenario.scenario().scenario(), limits));
    }
    return table.element();
  }

  private static Object states(ScenarioReport scenario, Engine engine) {
    Optional<EngineOutcome> outcome = scenario.outcome(engine);
    return outcome.<Object>map(each -> each.states() + (each.complete() ? "" : "+")).orElse(badge(Words.SKIPPED, "warn"));
  }

  private static Element clauses(DesignReport report) {
    HtmlTable table = new HtmlTable("", "clause", "java", "tlc", "expected", ">occurred", "statement");
    for (ClauseReport clause : report.clauses()) {
      table.row(
          clause.clause().toString(),
          verdict(clause, Engine.Java),
          verdict(clause, Engine.Tlc),
          clause.expected(),
          String.join("/", clause.situations().values().stream().distinct().map(String::valueOf).toList()),
          clause.clause().statement());
    }
    return table.element();
  }

  /** What an engine says: green only for what was checked and came out as expected. */
  private static Element verdict(ClauseReport clause, Engine engine) {
    Optional<Verdict> verdict = clause.verdict(engine);
    if (verdict.isEmpty()) {
      return badge(Words.SKIPPED, "warn");
    }
    Standing standing = clause.standings().get(engine);
    boolean checked = verdict.get() == Verdict.Holds || verdict.get() == Verdict.Violated;
    String style = standing == Standing.AsExpected ? checked ? "good" : verdict.get() == Verdict.Incomplete ? "warn" : "" : style(standing);
    return badge(verdict.get().word(), style);
  }

  private static Element counterexample(ClauseReport clause, ClauseReport.FoundTrace trace, DesignReport report) {
    List<Object> content = new ArrayList<>();
    content.add(Element.of("h3", clause.clause() + " is violated in " + trace.scenario() + ", at the earliest after "
        + Words.count(trace.trace().run().length(), "step")));
    content.add(Element.of("p", clause.clause().statement()));
    content.add(steps(TraceTable.tell(trace.trace(), report.file().names())));
    return Element.of("section", content);
  }

  /** The steps of a run as a table. */
  public static Element steps(List<Narrator.Told> told) {
    boolean keys = told.stream().anyMatch(step -> !step.keys().isEmpty());
    List<String> headings = new ArrayList<>(List.of(">step", "who", "what", "protection", "the attacker learns"));
    if (keys) {
      headings.add("session key now known to");
    }
    HtmlTable table = new HtmlTable("Steps", headings.toArray());
    for (int i = 0; i < told.size(); i++) {
      Narrator.Told step = told.get(i);
      List<Object> cells = new ArrayList<>(List.of(i + 1, step.who(), step.what(), step.protection(), step.learnt()));
      if (keys) {
        cells.add(step.keys());
      }
      table.row(cells.toArray());
    }
    return table.isEmpty() ? Element.of("p", "The initial state, before any step.") : table.element();
  }
}
