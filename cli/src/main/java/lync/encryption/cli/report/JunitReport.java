package lync.encryption.cli.report;

import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.topology.Deployment;
import lync.encryption.cli.topology.Places;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.clause.Form;

/**
 * A verification as JUnit XML: a suite a design, in it a case for every clause and engine, one for the agreement of the engines and one for the
 * certificate. A case passes only if its engine explored everything it was to explore and found what was expected: an engine that was skipped, a
 * clause that does not apply or whose situation never occurred, and what a bound left open are never passes.
 */
public final class JunitReport {

  /** What comes of a case: how the element is called, and what it says. */
  private record Outcome(String element, String type, String message, String text) {
    static final Outcome PASSED = new Outcome("", "", "", "");

    static Outcome failure(String type, String one, List<String> lines) {
      return new Outcome("failure", type, Words.count(lines.size(), one), String.join("\n", lines) + "\n");
    }

    static Outcome skipped(String message) {
      return new Outcome("skipped", "", message, "");
    }
  }

  /** A case. */
  private record Case(String className, String name, Outcome outcome, String remark) {}

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * The report, as text.
   *
   * @param deployments what a design was derived from, if it was
   */
  public static String of(Map<DesignReport, CertificateCheck.Result> found, Function<DesignFile, Optional<Deployment>> deployments) {
    StringWriter text = new StringWriter();
    try {
      JunitReport report = new JunitReport(XMLOutputFactory.newInstance().createXMLStreamWriter(text));
      report.xml.writeStartDocument("UTF-8", "1.0");
      report.start("testsuites", "name", "lync verify");
      for (Map.Entry<DesignReport, CertificateCheck.Result> entry : found.entrySet()) {
        Optional<Deployment> deployment = deployments.apply(entry.getKey().file());
        report.suite(entry.getKey(), deployment, cases(entry.getKey(), entry.getValue(), deployment));
      }
      report.end();
      report.xml.writeEndDocument();
      report.xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory failed", impossible);
    }
    return text + "\n";
  }

  private static List<Case> cases(DesignReport report, CertificateCheck.Result certificate, Optional<Deployment> deployment) {
    List<Case> cases = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      Optional<String> cached = Words.cached(report.scenarios(), engine);
      for (ClauseReport clause : report.clauses()) {
        Outcome outcome = outcome(clause, engine, report, deployment);
        String name = clause.clause().id() + " " + clause.clause().name();
        cases.add(new Case(report.file().name() + "." + engine, name, outcome, remark(clause, engine, cached)));
      }
    }
    cases.add(new Case(report.file().name(), "engines agree", agreement(report), ""));
    cases.add(new Case(report.file().name(), "certificate", certificate(certificate), ""));
    return cases;
  }

  private static Outcome outcome(ClauseReport clause, Engine engine, DesignReport report, Optional<Deployment> deployment) {
    Optional<Verdict> found = clause.verdict(engine);
    if (found.isEmpty()) {
      return Outcome.skipped("engine skipped: " + engine);
    }
    Standing standing = clause.standings().get(engine);
    if (standing == Standing.Unexpected) {
      return new Outcome("failure", found.get().word(), found.get() + ", expected " + clause.expected(), counterexample(clause, report)
          + deployment.map(where -> places(clause, where)).orElse(""));
    }
    if (found.get() == Verdict.Incomplete) {
      String message = "incomplete: a bound was reached before everything was explored";
      return standing == Standing.Incomplete ? new Outcome("error", found.get().word(), message, "") : Outcome.skipped(message);
    }
    if (clause.clause().form() != Form.Advice && found.get() != clause.expected() && found.get() != Verdict.Vacuous) {
      return Outcome.skipped(found.get() + " as far as explored; " + clause.expected() + " is expected of all scenarios together");
    }
    return switch (found.get()) {
      case Vacuous -> Outcome.skipped("vacuous: its situation occurred in no scenario");
      case NotApplicable -> Outcome.skipped("not applicable: the design has nothing that the clause speaks about");
      default -> Outcome.PASSED;
    };
  }

  private static String counterexample(ClauseReport clause, DesignReport report) {
    String statement = clause.clause() + ": " + clause.clause().statement() + "\n";
    return clause.counterexample()
        .map(found -> statement + "The shortest run that breaks it, in " + found.scenario() + ", found by the java engine:\n"
            + TraceTable.text(found.trace(), report.file().names()))
        .orElse(statement + "There is no run to show.\n");
  }

  private static String places(ClauseReport clause, Deployment deployment) {
    return DeploymentText.places(clause, deployment).stream().map(place -> "In " + deployment.file() + ": " + DeploymentText.words(place) + "\n")
        .collect(Collectors.joining());
  }

  private static String remark(ClauseReport clause, Engine engine, Optional<String> cached) {
    List<String> remarks = new ArrayList<>();
    clause.verdict(engine).ifPresent(verdict -> remarks.add(verdict + ", expected " + clause.expected() + "; its situation occurred in "
        + Words.count(clause.situations().get(engine), "state")));
    cached.ifPresent(where -> remarks.add("cached: " + where));
    return String.join("\n", remarks);
  }

  private static Outcome agreement(DesignReport report) {
    if (!report.differences().isEmpty()) {
      return Outcome.failure("disagreement", "difference", report.differences());
    }
    if (!report.scenarios().stream().allMatch(scenario -> Stream.of(Engine.values()).allMatch(engine -> scenario.outcome(engine).isPresent()))) {
      return Outcome.skipped("not compared, one was skipped");
    }
    return report.scenarios().stream().allMatch(ScenarioReport::complete) ? Outcome.PASSED : Outcome.skipped("not compared, a bound was reached");
  }

  private static Outcome certificate(CertificateCheck.Result certificate) {
    if (!certificate.drift().isEmpty()) {
      return Outcome.failure(certificate.outcome(), "change", certificate.drift());
    }
    return certificate.matches() ? Outcome.PASSED : Outcome.skipped(certificate.outcome());
  }

  private void suite(DesignReport report, Optional<Deployment> deployment, List<Case> cases) throws XMLStreamException {
    double seconds = report.scenarios().stream()
        .flatMap(scenario -> Stream.of(Engine.values()).filter(engine -> !scenario.cached().contains(engine)).map(scenario::outcome))
        .flatMap(Optional::stream).map(EngineOutcome::time).mapToLong(Duration::toMillis).sum() / 1e3;
    start("testsuite", "name", report.file().name(), "file", report.file().path().toString(), "tests", String.valueOf(cases.size()),
        "failures", count(cases, "failure"), "errors", count(cases, "error"), "skipped", count(cases, "skipped"), "time", String.format(Locale.ROOT, "%.3f", seconds));
    properties(report, deployment);
    for (Case each : cases) {
      start("testcase", "classname", each.className(), "name", each.name());
      Outcome outcome = each.outcome();
      if (outcome != Outcome.PASSED) {
        start(outcome.element(), "message", outcome.message());
        if (!outcome.type().isEmpty()) {
          xml.writeAttribute("type", outcome.type());
        }
        characters(outcome.text());
        end();
      }
      if (!each.remark().isEmpty()) {
        start("system-out");
        characters(each.remark());
        end();
      }
      end();
    }
    end();
  }

  /** What was assumed, and what of a deployment is in no case. */
  private void properties(DesignReport report, Optional<Deployment> deployment) throws XMLStreamException {
    List<String[]> properties = new ArrayList<>();
    report.file().assumed().forEach(each -> properties.add(new String[] {"assumed", each}));
    deployment.ifPresent(document -> Places.leftOut(document).forEach((reason, what) -> properties.add(new String[] {reason, what})));
    if (properties.isEmpty()) {
      return;
    }
    start("properties");
    for (String[] property : properties) {
      start("property", "name", property[0], "value", property[1]);
      end();
    }
    end();
  }

  private static String count(List<Case> cases, String element) {
    return String.valueOf(cases.stream().filter(each -> each.outcome().element().equals(element)).count());
  }

  private void start(String element, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void characters(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
  }

  /** XML 1.0 has no way to write control characters. */
  private static String legal(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
  }
}
