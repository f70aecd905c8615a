package lync.encryption.cli.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.JavaExploration;
import lync.encryption.cli.engine.PartOutcome;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;

/** Makes certificates of what was found, and compares what was found with them. */
public final class Certification {

  private Certification() {}

  /**
   * The certificate of a design.
   *
   * @throws IllegalArgumentException unless the Java engine explored the scenarios
   */
  public static Certificate certify(DesignReport report) {
    Map<String, Certificate.ScenarioFindings> scenarios = new LinkedHashMap<>();
    report.scenarios().forEach(scenario -> scenarios.put(scenario.scenario().name(), findings(report, scenario)));
    return new Certificate(
        Certificate.SCHEMA_VERSION, report.file().name(), Digests.design(report.file()), Digests.specification(), verdicts(report), scenarios);
  }

  private static Map<String, String> verdicts(DesignReport report) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    report.clauses().forEach(clause -> verdicts.put(clause.clause().id(), clause.verdict().word()));
    return verdicts;
  }

  private static Certificate.ScenarioFindings findings(DesignReport report, ScenarioReport scenario) {
    JavaExploration found =
        scenario.java().orElseThrow(() -> new IllegalArgumentException(scenario.scenario().name() + " was not explored by the Java engine"));
    EngineOutcome outcome = found.outcome();
    Map<String, Certificate.PartFindings> parts = new LinkedHashMap<>();
    for (Part part : applying(report)) {
      PartOutcome about = outcome.parts().get(part.name());
      List<String> run = Optional.ofNullable(found.hits().get(part.name())).map(Trace::labels).orElseGet(List::of);
      parts.put(part.name(), new Certificate.PartFindings(about.situations(), about.level(), run));
    }
    return new Certificate.ScenarioFindings(
        outcome.states(), outcome.transitions(), outcome.diameter(), "%016x".formatted(found.digest()), parts);
  }

  private static List<Part> applying(DesignReport report) {
    return Clauses.parts().stream().filter(part -> part.applies(report.file().design())).toList();
  }

  /**
   * In what a report differs from a certificate, one line each. Scenarios that were not explored are not compared, nor is what was cut short by
   * a bound.
   *
   * @param whole whether the verdicts are of all scenarios of the design for every day, so that they can be compared
   */
  public static List<String> drift(DesignReport report, Certificate certificate, boolean whole) {
    List<String> drift = new ArrayList<>();
    if (!certificate.designDigest().equals(Digests.design(report.file()))) {
      drift.add("the design is not the one certified");
    }
    if (!certificate.specificationDigest().equals(Digests.specification())) {
      drift.add("the specification is not the one certified");
    }
    boolean complete = report.scenarios().stream().allMatch(ScenarioReport::complete);
    if (whole && complete) {
      verdicts(report).forEach((clause, verdict) -> compare(drift, clause, verdict, certificate.verdicts().get(clause)));
    }
    report.scenarios().stream().filter(ScenarioReport::complete).forEach(scenario -> compare(drift, report, scenario, certificate));
    return drift;
  }

  private static void compare(List<String> drift, DesignReport report, ScenarioReport scenario, Certificate certificate) {
    String name = scenario.scenario().name();
    Certificate.ScenarioFindings certified = certificate.scenarios().get(name);
    if (certified == null) {
      drift.add(name + ": not in the certificate");
      return;
    }
    for (Engine engine : Engine.values()) {
      scenario.outcome(engine).ifPresent(
          outcome -> {
            compare(drift, name + ": states (" + engine + ")", outcome.states(), certified.states());
            compare(drift, name + ": diameter (" + engine + ")", outcome.diameter(), certified.diameter());
          });
    }
    if (scenario.java().isPresent()) {
      Certificate.ScenarioFindings found = findings(report, scenario);
      compare(drift, name + ": steps", found.transitions(), certified.transitions());
      compare(drift, name + ": digest of the reachable states", found.reachable(), certified.reachable());
      found.parts().forEach((part, about) -> compare(drift, name + ": " + part, about, certified.parts().get(part)));
      certified.parts().keySet().stream().filter(part -> !found.parts().containsKey(part))
          .forEach(part -> drift.add(name + ": " + part + " no longer applies"));
    }
  }

  private static void compare(List<String> drift, String what, Certificate.PartFindings found, Certificate.PartFindings certified) {
    if (certified == null) {
      drift.add(what + ": not in the certificate");
      return;
    }
    compare(drift, what + ": states in which its situation occurred", found.situations(), certified.situations());
    compare(drift, what + ": length of the shortest run", found.level(), certified.level());
    if (found.level() == certified.level()) {
      compare(drift, what + ": shortest run", found.run(), certified.run());
    }
  }

  private static void compare(List<String> drift, String what, Object found, Object certified) {
    if (!found.equals(certified)) {
      drift.add(what + ": found " + found + ", certified " + certified);
    }
  }
}
