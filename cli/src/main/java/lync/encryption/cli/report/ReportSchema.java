package lync.encryption.cli.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Modality;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Reading;

/** The JSON Schema of the report for programs. Closed: what the report has, the schema names. */
public final class ReportSchema {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ReportSchema() {}

  /** The schema, as text. */
  public static String json() {
    ObjectNode root = object(
        "schemaVersion", MAPPER.createObjectNode().put("const", JsonReport.SCHEMA_VERSION),
        "exitCode", integer("With which the command ends."),
        "maxStates?", integer("Distinct states of a scenario explored at most."),
        "designs", list(design()));
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "A verification by lync");
    return root.toPrettyString();
  }

  private static ObjectNode design() {
    return object(
        "name", text(""),
        "title", text(""),
        "file", text("As it was named."),
        "readings", object(Stream.of(Reading.values()).flatMap(reading -> Stream.of(reading.name(), words(reading.answers()))).toArray()),
        "assumed", list(text("What nobody stated, so that a default was taken.")),
        "scenarios", list(scenario()),
        "notExplored", list(text("A scenario that the design has and that was left out.")),
        "clauses", list(clause()),
        "differences", list(text("In what the engines differ.")),
        "certificate", object("outcome", text("What came of the comparison."), "drift", list(text("A change."))),
        "deployment?", deployment());
  }

  /** Of a design that was derived from a topology document. */
  private static ObjectNode deployment() {
    ObjectNode leftOut = MAPPER.createObjectNode().put("type", "object");
    leftOut.set("additionalProperties", list(text("A port or a service with its place in the document.")));
    return object(
        "file", text("The topology document."),
        "leftOut", about(leftOut, "By reason, what of the document is not in the design."),
        "findings", object(Clauses.all().stream().flatMap(clause -> Stream.of(clause.id() + "?", list(place()))).toArray()));
  }

  private static ObjectNode place() {
    return object(
        "connection", text("Who connects to whom."),
        "site", text("Of the one that listens."),
        "serviceRole", text("Role and host, as cmdlets name them."),
        "component", text("That owns the port."),
        "port", text("Number and protocol."),
        "changedBy", text("The cmdlet, or the field in Topology Builder."));
  }

  private static ObjectNode scenario() {
    return object(
        "name", text(""),
        "thorough", flag("Too large for every day."),
        "bounds", object(
            "retries", integer("Of each link."),
            "attackerConnections", integer("Connections that the attacker may make or intercept in all."),
            "messages", integer("Message slots."),
            "handshakes", words(Handshakes.values()),
            "order", words(Order.values()),
            "calls", integer("Calls that are placed."),
            "administrator", list(words(AdministratorStep.values())),
            "prologue", integer("Steps that have been taken when exploring begins; 0 from the initial state.")),
        "engines", byEngine(object(
            "complete", flag("Whether every reachable state was visited."),
            "states", integer("Distinct states found."),
            "transitions", integer("Steps taken between them."),
            "diameter", integer("Steps to the farthest state."),
            "milliseconds", integer("From start to end; of a figure that was kept, when it was computed."),
            "cached", flag("Whether the figures are of an earlier run on the same design, specification and program."))));
  }

  private static ObjectNode clause() {
    return object(
        "id", text(""),
        "name", text(""),
        "form", words(Form.values()),
        "modality", words(Modality.values()),
        "verdicts", byEngine(verdicts()),
        "situations", object(Stream.of(Engine.values())
            .flatMap(engine -> Stream.of(engine.word() + "?", integer("States in which the clause's situation occurred."))).toArray()),
        "expected", verdicts(),
        "standing", words(Standing.values()),
        "counterexample?", object(
            "scenario", text(""),
            "part", text("Of the clause, the part that is broken."),
            "steps", list(object(
                "action", text("As the specification has it."),
                "who", text(""),
                "what", text(""),
                "protection", text(""),
                "attackerLearns", text(""),
                "sessionKeyNowKnownTo?", text("")))));
  }

  /** What each engine says; or that it was skipped. */
  private static ObjectNode byEngine(ObjectNode found) {
    return object(Stream.of(Engine.values()).flatMap(engine -> {
      ObjectNode either = MAPPER.createObjectNode();
      either.putArray("anyOf").add(MAPPER.createObjectNode().put("const", Words.SKIPPED)).add(found.deepCopy());
      return Stream.of(engine.word(), either);
    }).toArray());
  }

  private static ObjectNode verdicts() {
    return words(Stream.of(Verdict.values()).map(Verdict::word).toList());
  }

  private static ObjectNode words(Enum<?>... valid) {
    return words(Arrays.stream(valid).<String>map(Enum::name).toList());
  }

  private static ObjectNode words(List<String> valid) {
    ObjectNode schema = MAPPER.createObjectNode();
    valid.forEach(schema.putArray("enum")::add);
    return schema;
  }

  private static ObjectNode text(String about) {
    return about(MAPPER.createObjectNode().put("type", "string"), about);
  }

  private static ObjectNode integer(String about) {
    return about(MAPPER.createObjectNode().put("type", "integer"), about);
  }

  private static ObjectNode flag(String about) {
    return about(MAPPER.createObjectNode().put("type", "boolean"), about);
  }

  private static ObjectNode about(ObjectNode schema, String about) {
    return about.isEmpty() ? schema : schema.put("description", about);
  }

  private static ObjectNode list(ObjectNode item) {
    ObjectNode schema = MAPPER.createObjectNode().put("type", "array");
    schema.set("items", item);
    return schema;
  }

  /** @param namesAndSchemas in turn; a question mark behind a name says that the field may be missing */
  private static ObjectNode object(Object... namesAndSchemas) {
    ObjectNode schema = MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (int i = 0; i < namesAndSchemas.length; i += 2) {
      String name = (String) namesAndSchemas[i];
      properties.set(name.replace("?", ""), (ObjectNode) namesAndSchemas[i + 1]);
      if (!name.endsWith("?")) {
        schema.withArray("required").add(name);
      }
    }
    return schema.put("additionalProperties", false);
  }
}
