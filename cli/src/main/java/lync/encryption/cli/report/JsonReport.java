package lync.encryption.cli.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.topology.Deployment;
import lync.encryption.cli.topology.Places;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Reading;

/**
 * A verification for programs. Fields are only ever added under one schema version; what is removed or changes its meaning raises it.
 */
public final class JsonReport {

  public static final int SCHEMA_VERSION = 1;

  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonReport() {}

  /**
   * The report.
   *
   * @param deployments what a design was derived from, if it was
   * @param exitCode with which the command ends
   */
  public static String of(
      Map<DesignReport, CertificateCheck.Result> found, Function<DesignFile, Optional<Deployment>> deployments, Limits limits, int exitCode) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("exitCode", exitCode);
    if (limits.bounded()) {
      root.put("maxStates", limits.maxStates());
    }
    ArrayNode designs = root.putArray("designs");
    found.forEach((report, certificate) -> {
      ObjectNode node = designs.addObject();
      design(node, report, certificate);
      deployments.apply(report.file()).ifPresent(deployment -> deployment(node.putObject("deployment"), report, deployment));
    });
    return root.toPrettyString();
  }

  private static void design(ObjectNode node, DesignReport report, CertificateCheck.Result certificate) {
    node.put("name", report.file().name());
    node.put("title", report.file().title());
    node.put("file", report.file().path().toString());
    ObjectNode readings = node.putObject("readings");
    for (Reading reading : Reading.values()) {
      readings.put(reading.name(), report.file().design().alternative(reading) ? reading.alternative() : reading.byDefault());
    }
    strings(node.putArray("assumed"), report.file().assumed());
    ArrayNode scenarios = node.putArray("scenarios");
    report.scenarios().forEach(scenario -> scenario(scenarios.addObject(), scenario));
    ArrayNode skipped = node.putArray("notExplored");
    report.skipped().forEach(scenario -> skipped.add(scenario.name()));
    ArrayNode clauses = node.putArray("clauses");
    report.clauses().forEach(clause -> clause(clauses.addObject(), clause, report));
    strings(node.putArray("differences"), report.differences());
    ObjectNode certified = node.putObject("certificate");
    certified.put("outcome", certificate.outcome());
    strings(certified.putArray("drift"), certificate.drift());
  }

  private static void deployment(ObjectNode node, DesignReport report, Deployment deployment) {
    node.put("file", deployment.file());
    ObjectNode leftOut = node.putObject("leftOut");
    Places.leftOutByPlace(deployment).forEach((reason, lines) -> strings(leftOut.putArray(reason), lines));
    ObjectNode findings = node.putObject("findings");
    for (ClauseReport clause : report.clauses()) {
      if (DeploymentText.found(clause)) {
        ArrayNode places = findings.putArray(clause.clause().id());
        DeploymentText.places(clause, deployment).forEach(place -> places.addObject()
            .put("connection", place.link()).put("site", place.site()).put("serviceRole", place.role())
            .put("component", place.component()).put("port", place.port()).put("changedBy", place.change()));
      }
    }
  }

  private static void scenario(ObjectNode node, ScenarioReport report) {
    Scenario scenario = report.scenario().scenario();
    node.put("name", report.scenario().name());
    node.put("thorough", report.scenario().thorough());
    ObjectNode bounds = node.putObject("bounds");
    bounds.put("retries", scenario.retries());
    bounds.put("attackerConnections", scenario.attackerConnections());
    bounds.put("messages", scenario.messages().size());
    bounds.put("handshakes", scenario.handshakes().name());
    bounds.put("order", scenario.order().name());
    bounds.put("calls", scenario.messages().stream().filter(plan -> plan.kind() == MessageKind.Offer).count());
    ArrayNode administrator = bounds.putArray("administrator");
    scenario.administrator().forEach(step -> administrator.add(step.name()));
    bounds.put("prologue", scenario.prologue().size());
    ObjectNode engines = node.putObject("engines");
    for (Engine engine : Engine.values()) {
      report.outcome(engine).ifPresentOrElse(
          outcome -> outcome(engines.putObject(engine.word()), outcome, report.cached().contains(engine)),
          () -> engines.put(engine.word(), Words.SKIPPED));
    }
  }

  /** @param cached whether the figures are of an earlier run */
  private static void outcome(ObjectNode node, EngineOutcome outcome, boolean cached) {
    node.put("complete", outcome.complete());
    node.put("states", outcome.states());
    node.put("transitions", outcome.transitions());
    node.put("diameter", outcome.diameter());
    node.put("milliseconds", outcome.time().toMillis());
    node.put("cached", cached);
  }

  private static void clause(ObjectNode node, ClauseReport clause, DesignReport report) {
    node.put("id", clause.clause().id());
    node.put("name", clause.clause().name());
    node.put("form", clause.clause().form().name());
    node.put("modality", clause.clause().modality().name());
    ObjectNode verdicts = node.putObject("verdicts");
    ObjectNode situations = node.putObject("situations");
    for (Engine engine : Engine.values()) {
      verdicts.put(engine.word(), clause.verdict(engine).map(Object::toString).orElse(Words.SKIPPED));
      if (clause.situations().containsKey(engine)) {
        situations.put(engine.word(), clause.situations().get(engine));
      }
    }
    node.put("expected", clause.expected().word());
    node.put("standing", clause.standing().name());
    clause.counterexample().ifPresent(
        found -> {
          ObjectNode counterexample = node.putObject("counterexample");
          counterexample.put("scenario", found.scenario());
          counterexample.put("part", found.part());
          trace(counterexample.putArray("steps"), found.trace(), report);
        });
  }

  private static void trace(ArrayNode steps, Trace trace, DesignReport report) {
    List<String> labels = trace.labels();
    List<Narrator.Told> told = TraceTable.tell(trace, report.file().names());
    for (int i = 0; i < labels.size(); i++) {
      ObjectNode step = steps.addObject();
      step.put("action", labels.get(i));
      step.put("who", told.get(i).who());
      step.put("what", told.get(i).what());
      step.put("protection", told.get(i).protection());
      step.put("attackerLearns", told.get(i).learnt());
      if (!told.get(i).keys().isEmpty()) {
        step.put("sessionKeyNowKnownTo", told.get(i).keys());
      }
    }
  }

  private static void strings(ArrayNode node, List<String> values) {
    values.forEach(node::add);
  }
}
