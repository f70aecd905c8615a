package lync.encryption.cli.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.certificate.CertificateStore;
import lync.encryption.cli.design.DesignEdits;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.Edit;
import lync.encryption.cli.design.Location;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.topology.Deployment;
import lync.encryption.cli.topology.Places;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Restoration;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Modality;
import lync.encryption.spec.ClauseCatalogue;

/**
 * A verification as SARIF 2.1.0 (OASIS), the form in which code hosts show findings beside the lines that they concern. A violated clause points at
 * the smallest edit of the design file that restores it, and offers it as a fix; in a topology document, at the ports behind it. One that the file
 * says beforehand falls is suppressed by that very line. What a bound left open is an open result; what differs between the engines, and a
 * certificate that drifted, are failures of their own.
 */
public final class SarifReport {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ENGINES_DIFFER = "EnginesDiffer";
  private static final String CERTIFICATE_DRIFTED = "CertificateDrifted";
  private static final String EXPECT = "expect";
  /** The beginning of a file. */
  private static final Edit START = new Edit(1, 1, 1, 1, "", "", "");

  /** Where in the file things stand that a finding points at. */
  private interface Whereabouts {
    Edit place(String section, List<String> keys);
  }

  private final Function<DesignFile, Optional<Deployment>> deployments;
  private final Restoration restoration;
  private final ObjectNode root = MAPPER.createObjectNode();
  private final ArrayNode results;

  private SarifReport(Function<DesignFile, Optional<Deployment>> deployments, Restoration restoration, int exitCode) {
    this.deployments = deployments;
    this.restoration = restoration;
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    driver(run.putObject("tool").putObject("driver"));
    ObjectNode invocation = run.putArray("invocations").addObject();
    invocation.put("executionSuccessful", true);
    invocation.put("exitCode", exitCode);
    run.put("columnKind", "unicodeCodePoints");
    results = run.putArray("results");
  }

  /**
   * The report, as text.
   *
   * @param deployments what a design was derived from, if it was
   * @param exitCode with which the command ends
   * @throws InvalidInput if a design file was changed meanwhile so that it is none
   */
  public static String of(
      Map<DesignReport, CertificateCheck.Result> found, Function<DesignFile, Optional<Deployment>> deployments, Restoration restoration, int exitCode)
      throws InvalidInput {
    SarifReport report = new SarifReport(deployments, restoration, exitCode);
    for (Map.Entry<DesignReport, CertificateCheck.Result> entry : found.entrySet()) {
      report.design(entry.getKey(), entry.getValue());
    }
    return report.root.toPrettyString() + "\n";
  }

  private static void driver(ObjectNode driver) {
    driver.put("name", "lync");
    driver.put("fullName", "The encryption rules of Microsoft Lync Server 2013, checked in two independent models");
    ArrayNode rules = driver.putArray("rules");
    ClauseCatalogue catalogue = ClauseCatalogue.bundled();
    Clauses.all().forEach(clause -> rule(rules.addObject(), clause, catalogue.clause(clause.id())));
    rules.addObject().put("id", ENGINES_DIFFER).putObject("shortDescription").put("text", "The two engines found something different in one design.");
    rules.addObject().put("id", CERTIFICATE_DRIFTED).putObject("shortDescription")
        .put("text", "What was found is not what was once found and accepted.");
  }

  private static void rule(ObjectNode rule, Clause clause, Optional<ClauseCatalogue.ClauseEntry> entry) {
    rule.put("id", clause.id());
    rule.put("name", clause.name());
    rule.putObject("shortDescription").put("text", entry.map(ClauseCatalogue.ClauseEntry::statement).orElse(clause.statement()));
    rule.putObject("fullDescription").put("text", "Source: " + clause.place() + ".");
    entry.map(ClauseCatalogue.ClauseEntry::note).filter(note -> !note.isEmpty()).ifPresent(note -> rule.putObject("help").put("text", note));
    rule.putObject("defaultConfiguration").put("level", clause.modality() == Modality.Should ? "warning" : "error");
    ObjectNode properties = rule.putObject("properties");
    properties.put("form", clause.form().name());
    properties.put("modality", clause.modality().name());
    ArrayNode readings = properties.putArray("readings");
    entry.ifPresent(known -> known.readings().forEach(readings::add));
  }

  private void design(DesignReport report, CertificateCheck.Result certificate) throws InvalidInput {
    Optional<Deployment> deployment = deployments.apply(report.file());
    // A document has no line for an expectation or a scenario: what concerns those points at its beginning.
    Whereabouts places = deployment.isPresent() ? (section, keys) -> START : DesignEdits.of(report.file().path())::place;
    for (ClauseReport clause : report.clauses()) {
      if (clause.verdicts().containsValue(Verdict.Violated)) {
        violated(clause, report, places, deployment);
      } else if (clause.standing() == Standing.Unexpected) {
        unexpected(clause, report, places);
      } else if (clause.verdicts().containsValue(Verdict.Incomplete)) {
        open(clause, report, places);
      }
    }
    for (String difference : report.differences()) {
      result(ENGINES_DIFFER, "fail", "error", difference, report.file().path(), places.place("design", List.of()), report);
    }
    for (String drift : certificate.drift()) {
      result(CERTIFICATE_DRIFTED, "fail", "error", drift, CertificateStore.path(report.file()), START, report);
    }
  }

  private void violated(ClauseReport clause, DesignReport report, Whereabouts places, Optional<Deployment> deployment) throws InvalidInput {
    Edit stated = places.place(EXPECT, List.of(clause.clause().id(), clause.clause().name()));
    Optional<Edit> edit = deployment.isPresent() ? Optional.empty() : restoration.of(clause, report);
    List<Places.Place> ports = deployment.map(document -> DeploymentText.places(clause, document)).orElseGet(List::of);
    boolean expected = clause.standing() == Standing.AsExpected && clause.expected() == Verdict.Violated;
    String message = clause.clause() + " is violated" + (expected ? ", as expected," : ", expected " + clause.expected() + ",")
        + clause.counterexample().map(found -> " in " + found.scenario() + ", at the earliest after "
            + Words.count(found.trace().run().length(), "step")).orElse("")
        + (deployment.isPresent()
            ? ports.stream().map(port -> ". " + DeploymentText.words(port)).collect(Collectors.joining())
            : edit.map(found -> ". The smallest edit that restores it: " + found.what()).orElse(". No single edit of the design restores it"))
        + ".";
    Edit place = edit.orElseGet(() -> clause.counterexample().map(found -> places.place("scenarios", List.of(found.scenario()))).orElse(stated));
    ObjectNode result = result(clause.clause().id(), "fail", expected ? "note" : "error", message, report.file().path(), place, report);
    List<Edit> elements = ports.stream().flatMap(port -> port.at().stream()).distinct().map(SarifReport::element).toList();
    if (!elements.isEmpty()) {
      ArrayNode locations = result.putArray("locations");
      elements.forEach(element -> location(locations.addObject(), report.file().path(), element));
    }
    ArrayNode suppressions = result.putArray("suppressions");
    if (expected) {
      ObjectNode suppression = suppressions.addObject();
      suppression.put("kind", "inSource");
      suppression.put("justification", "the design says beforehand that this clause is violated");
      location(suppression.putObject("location"), report.file().path(), stated);
    }
    edit.ifPresent(found -> fix(result.putArray("fixes").addObject(), found, report.file().path()));
    clause.counterexample().ifPresent(found -> {
      ObjectNode flow = result.putArray("codeFlows").addObject();
      flow.putObject("message").put("text", "The shortest run that breaks the clause.");
      ArrayNode steps = flow.putArray("threadFlows").addObject().putArray("locations");
      Edit scenario = places.place("scenarios", List.of(found.scenario()));
      for (Narrator.Told told : TraceTable.tell(found.trace(), report.file().names())) {
        ObjectNode step = steps.addObject().putObject("location");
        location(step, report.file().path(), scenario);
        step.putObject("message").put("text", told.who() + " " + told.what()
            + (told.learnt().isEmpty() ? "" : "; the attacker learns: " + told.learnt()));
      }
    });
  }

  /** The beginning of a port's element. */
  private static Edit element(Location at) {
    return new Edit(at.line(), at.column(), at.line(), at.column() + "<Port".length(), "", "", "");
  }

  private void unexpected(ClauseReport clause, DesignReport report, Whereabouts places) {
    String found = String.join("/", clause.verdicts().values().stream().distinct().map(Verdict::word).toList());
    result(clause.clause().id(), "fail", "error", clause.clause() + ": " + found + ", expected " + clause.expected() + ".", report.file().path(),
        places.place(EXPECT, List.of(clause.clause().id(), clause.clause().name())), report);
  }

  private void open(ClauseReport clause, DesignReport report, Whereabouts places) {
    result(clause.clause().id(), "open", "none", clause.clause() + ": a bound was reached before everything was explored.", report.file().path(),
        places.place(EXPECT, List.of(clause.clause().id(), clause.clause().name())), report);
  }

  private ObjectNode result(String rule, String kind, String level, String message, Path file, Edit place, DesignReport report) {
    ObjectNode result = results.addObject();
    result.put("ruleId", rule);
    result.put("kind", kind);
    result.put("level", level);
    result.putObject("message").put("text", message);
    location(result.putArray("locations").addObject(), file, place);
    result.putObject("partialFingerprints").put("designAndRule/v1", report.file().name() + "/" + rule);
    Words.cached(report.scenarios()).ifPresent(cached -> result.putObject("properties").put("cached", cached));
    return result;
  }

  private static void location(ObjectNode location, Path file, Edit place) {
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(file));
    region(physical.putObject("region"), place);
  }

  private static void region(ObjectNode region, Edit place) {
    region.put("startLine", place.line());
    region.put("startColumn", place.column());
    region.put("endLine", place.endLine());
    region.put("endColumn", place.endColumn());
  }

  private static void fix(ObjectNode fix, Edit edit, Path file) {
    fix.putObject("description").put("text", edit.what());
    ObjectNode change = fix.putArray("artifactChanges").addObject();
    change.putObject("artifactLocation").put("uri", uri(file));
    ObjectNode replacement = change.putArray("replacements").addObject();
    region(replacement.putObject("deletedRegion"), edit);
    replacement.putObject("insertedContent").put("text", edit.replacement());
  }

  /** Relative to the working folder as the file was named, or absolute. */
  private static String uri(Path file) {
    String uri = file.toAbsolutePath().toUri().toString();
    String base = Path.of("").toAbsolutePath().toUri().toString();
    return !file.isAbsolute() && uri.startsWith(base) ? uri.substring(base.length()) : uri;
  }
}
