package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.report.ReportSchema;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.system.Interruption;
import lync.encryption.model.clause.Clauses;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The forms in which {@code lync verify} reports to CI systems and tools. */
class VerifyReportsTest extends CommandTest {

  private static final String OPEN_LISTENER = topology("open-listener.tbxml");

  private static String topology(String name) {
    return Installation.find().home().resolve("specs").resolve("topologies").resolve(name).toString();
  }

  /** What a case of a JUnit report came to: its element, or the empty string for a pass. */
  private Map<String, Element> junit(String... arguments) throws Exception {
    Path file = folder.resolve("report.xml");
    String[] all = new String[arguments.length + 3];
    all[0] = "verify";
    all[1] = "--junit";
    all[2] = file.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    lync(all);
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(Files.readString(file))));
    Map<String, Element> cases = new HashMap<>();
    NodeList found = document.getElementsByTagName("testcase");
    for (int i = 0; i < found.getLength(); i++) {
      Element each = (Element) found.item(i);
      cases.put(each.getAttribute("classname") + " " + each.getAttribute("name"), each);
    }
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertEquals(found.getLength(), Integer.parseInt(suite.getAttribute("tests")));
    for (String element : List.of("failure", "error", "skipped")) {
      assertEquals(document.getElementsByTagName(element).getLength(), Integer.parseInt(suite.getAttribute(element + (element.equals("skipped") ? "" : "s"))));
    }
    return cases;
  }

  private static String outcome(Element testcase) {
    return List.of("failure", "error", "skipped").stream().filter(name -> testcase.getElementsByTagName(name).getLength() > 0).findFirst().orElse("");
  }

  private static String message(Element testcase) {
    return ((Element) testcase.getElementsByTagName(outcome(testcase)).item(0)).getAttribute("message");
  }

  @Test
  void aCaseForEachClauseAndEngineAndNothingUncheckedPasses() throws Exception {
    Map<String, Element> cases = junit("--engine", "java", clear(""));
    assertEquals(2 * Clauses.all().size() + 2, cases.size());
    assertEquals("", outcome(cases.get("clear.java C11 ClientToServerTls")));
    assertEquals("engine skipped: tlc", message(cases.get("clear.tlc C11 ClientToServerTls")));
    assertEquals("vacuous: its situation occurred in no scenario", message(cases.get("clear.java C01 InstantMessageEncryptedOnTls")));
    assertEquals("skipped", outcome(cases.get("clear.java C12 InstantMessageAndPresenceTls")));
    assertEquals("not compared, one was skipped", message(cases.get("clear engines agree")));
    assertEquals("none", message(cases.get("clear certificate")));
  }

  @Test
  void aVerdictOtherThanExpectedFailsWithItsShortestRun() throws Exception {
    Element c11 = junit("--engine", "java", "--reading", "R3=never", clear("")).get("clear.java C11 ClientToServerTls");
    assertEquals("failure", outcome(c11));
    assertEquals("violated, expected holds", message(c11));
    assertTrue(c11.getTextContent().contains("accepts ClientA's connection in clear"), c11::getTextContent);
  }

  @Test
  void whatWasExpectedToFallAndFellPasses() throws Exception {
    Map<String, Element> cases = junit("--engine", "java", "--reading", "R3=never", clear("  C11: violated\n"));
    assertEquals("", outcome(cases.get("clear.java C11 ClientToServerTls")));
    assertTrue(cases.get("clear.java C11 ClientToServerTls").getTextContent().contains("violated, expected violated"));
  }

  @Test
  void whatABoundLeavesOpenIsAnErrorAndNoPass() throws Exception {
    Map<String, Element> cases = junit("--engine", "java", "--max-states", "2", clear(""));
    assertEquals("error", outcome(cases.get("clear.java C11 ClientToServerTls")));
    assertFalse(cases.entrySet().stream().anyMatch(each -> each.getKey().startsWith("clear.java C") && outcome(each.getValue()).isEmpty()));
  }

  @Test
  void theReportForProgramsMeetsItsSchema() throws IOException {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(ReportSchema.json());
    JsonMapper mapper = new JsonMapper();
    for (List<String> arguments : List.of(
        List.of("--reading", "R3=never", clear("")), List.of("--max-states", "2", clear("")), List.of("relayed-keys", "trunk-migration"),
        List.of("--clause", "C03", OPEN_LISTENER), List.of("--clause", "C05", topology("tcp-trunk.xml")))) {
      lync(Stream.concat(List.of("verify", "--engine", "java", "--json", "-").stream(), arguments.stream()).toArray(String[]::new));
      JsonNode report = mapper.readTree(out.toString());
      assertEquals(List.of(), schema.validate(report).stream().map(Object::toString).toList());
      assertEquals(arguments.contains("C03") || arguments.contains("C05"), report.at("/designs/0").has("deployment"));
      ((ObjectNode) report.at("/designs/0")).put("more", 1);
      assertNotEquals(List.of(), schema.validate(report));
    }
  }

  private JsonNode sarif(String... arguments) throws IOException {
    Path file = folder.resolve("report.sarif");
    lync(Stream.concat(Stream.of("verify", "--engine", "java", "--sarif", file.toString()), Stream.of(arguments)).toArray(String[]::new));
    JsonNode report = new JsonMapper().readTree(Files.readString(file));
    assertEquals(List.of(), sarifSchema().validate(report).stream().map(Object::toString).toList());
    return report.at("/runs/0");
  }

  /** The schema that OASIS published, from the library that brings it. */
  private static Schema sarifSchema() throws IOException {
    try (InputStream schema = VerifyReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains("http://json-schema.org/draft-07/schema#"));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }
  }

  private static JsonNode result(JsonNode run, String rule) {
    for (JsonNode result : run.path("results")) {
      if (result.path("ruleId").asText().equals(rule)) {
        return result;
      }
    }
    throw new AssertionError("no result of " + rule + " in " + run.path("results"));
  }

  private static String region(JsonNode location) {
    JsonNode region = location.at("/physicalLocation/region");
    return region.path("startLine") + ":" + region.path("startColumn") + "-" + region.path("endLine") + ":" + region.path("endColumn");
  }

  @Test
  void theSchemaOfSarifRefusesWhatIsNone() throws IOException {
    JsonNode report = new JsonMapper().readTree("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}]}]}");
    assertNotEquals(List.of(), sarifSchema().validate(report));
  }

  /** A fault is switched on; the smallest edit takes it away. */
  @Test
  void aViolationPointsAtTheEditThatRestoresTheClause() throws IOException {
    String text = Files.readString(new BundledDesigns(Installation.find()).path("standard-edition"))
        .replace("design: standard-edition\n", "design: faulty\nfaults: [OneWayServerTls]\n");
    JsonNode run = sarif("--clause", "C02", "--scenario", "exchange-link", design("faulty", text).toString());
    JsonNode c02 = result(run, "C02");
    int line = 1 + (int) text.lines().takeWhile(each -> !each.startsWith("faults:")).count();
    assertEquals(line + ":10-" + line + ":25", region(c02.at("/locations/0")));
    assertEquals("error", c02.path("level").asText());
    assertEquals("", c02.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asText());
    assertTrue(c02.at("/message/text").asText().endsWith("The smallest edit that restores it: faults without OneWayServerTls."), c02::toPrettyString);
    assertTrue(c02.at("/codeFlows/0/threadFlows/0/locations").size() > 3, c02::toPrettyString);
    assertTrue(run.at("/tool/driver/rules").size() > Clauses.all().size());
  }

  /** The known attack says itself what helps against it: a listener for TCP clients that does not take TLS. */
  @Test
  void aViolationThatIsExpectedIsSuppressedWhereTheDesignSaysSo() throws IOException {
    JsonNode c22 = result(sarif("--clause", "C22", "relayed-keys"), "C22");
    assertTrue(c22.at("/message/text").asText().contains("links from ClientB to FrontEnd.allows without TLS"), c22::toPrettyString);
    assertEquals("note", c22.path("level").asText());
    assertEquals("inSource", c22.at("/suppressions/0/kind").asText());
    List<String> lines = Files.readAllLines(new BundledDesigns(Installation.find()).path("relayed-keys"));
    int stated = c22.at("/suppressions/0/location/physicalLocation/region/startLine").asInt();
    assertTrue(lines.get(stated - 1).startsWith("  C22: violated"), lines.get(stated - 1));
  }

  @Test
  void whatIsNeitherHeldNorViolatedPointsAtWhatWasExpected() throws IOException {
    JsonNode run = sarif(clear("  C11: violated\n"));
    JsonNode c11 = result(run, "C11");
    assertEquals("C11 ClientToServerTls: holds, expected violated.", c11.at("/message/text").asText());
    assertTrue(Files.readAllLines(folder.resolve("clear.yaml")).get(c11.at("/locations/0/physicalLocation/region/startLine").asInt() - 1)
        .contains("C11: violated"));
    JsonNode open = result(sarif("--max-states", "2", clear("")), "C11");
    assertEquals("open", open.path("kind").asText());
    assertEquals("none", open.path("level").asText());
  }

  @Test
  void aCertificateThatDriftedIsAFinding() throws IOException {
    String text = Files.readString(new BundledDesigns(Installation.find()).path("trunk-tcp"));
    Path file = design("trunk-tcp", text);
    Files.copy(new BundledDesigns(Installation.find()).path("trunk-tcp").resolveSibling("trunk-tcp.certificate.json"),
        folder.resolve("trunk-tcp.certificate.json"));
    assertEquals(0, sarif(file.toString()).path("results").size());
    Files.writeString(folder.resolve("trunk-tcp.certificate.json"),
        Files.readString(folder.resolve("trunk-tcp.certificate.json")).replaceFirst("\"states\" : \\d+", "\"states\" : 1"));
    JsonNode drifted = result(sarif(file.toString()), "CertificateDrifted");
    assertTrue(drifted.at("/locations/0/physicalLocation/artifactLocation/uri").asText().endsWith("trunk-tcp.certificate.json"));
  }

  /** A topology document has no line to edit, but ports. */
  @Test
  void aViolationInADeploymentPointsAtItsPorts() throws IOException {
    JsonNode c03 = result(sarif("--clause", "C03", OPEN_LISTENER), "C03");
    assertEquals("fail", c03.path("kind").asText());
    assertEquals(1, c03.path("locations").size());
    assertTrue(c03.at("/locations/0/physicalLocation/artifactLocation/uri").asText().endsWith("open-listener.tbxml"), c03::toPrettyString);
    JsonNode region = c03.at("/locations/0/physicalLocation/region");
    String port = Files.readAllLines(Path.of(OPEN_LISTENER)).get(region.path("startLine").asInt() - 1)
        .substring(region.path("startColumn").asInt() - 1);
    assertTrue(port.startsWith("<Port Owner=\"urn:component:AccessEdge\" Usage=\"SipServer\""), port);
    assertEquals("<Port".length(), region.path("endColumn").asInt() - region.path("startColumn").asInt());
    assertTrue(c03.at("/message/text").asText().endsWith(". Registrar:se.strand.example to AccessEdge:edge.strand.example: AccessEdge SipServer Internal, "
        + "5061 Tls, EdgeServer:edge.strand.example, site Strand, changed by Set-CsEdgeServer -AccessEdgeInternalSipPort."), c03::toPrettyString);
    assertFalse(c03.has("fixes"));
  }

  @Test
  void aCaseThatFailsInADeploymentSaysWhere() throws Exception {
    Map<String, Element> cases = junit("--engine", "java", "--clause", "C03", OPEN_LISTENER);
    Element c03 = cases.get("open-listener.java C03 PerimeterCrossingMutualTls");
    assertEquals("failure", outcome(c03));
    assertTrue(c03.getTextContent().contains("In open-listener.tbxml: Registrar:se.strand.example to AccessEdge:edge.strand.example: "), c03::getTextContent);
    String report = Files.readString(folder.resolve("report.xml"));
    assertTrue(report.contains("name=\"assumed\" value=\"ClientB uses TCP, its server listens for it\""), report);
    assertTrue(report.contains("name=\"left out: "), report);
  }

  @Test
  void thePageSaysWhereInADeployment() throws IOException {
    Path page = folder.resolve("html");
    assertEquals(1, lync("verify", "--engine", "java", "--clause", "C03", "--html", page.toString(), OPEN_LISTENER));
    String text = Files.readString(page.resolve("index.html"));
    assertTrue(text.contains("<h3>open-listener.tbxml</h3>"), text);
    assertTrue(text.contains("Set-CsEdgeServer -AccessEdgeInternalSipPort"), text);
    assertTrue(text.contains("ClientB uses TCP, its server listens for it"), text);
    assertTrue(text.contains("ports have links in the model; the others, and services without ports:"), text);
  }

  @Test
  void twoReportsDoNotShareAFile() throws IOException {
    String file = folder.resolve("report").toString();
    assertEquals(2, lync("verify", "--json", file, "--junit", folder + "/./report", clear("")));
    assertErrors(folder + "/./report:1:1: both --json and --junit would be written there; expected a file for each");
  }

  @Test
  void theReportAsAPageNeedsNothingElse() throws IOException {
    Path page = folder.resolve("html");
    assertEquals(1, lync("verify", "--engine", "java", "--reading", "R3=never", "--html", page.toString(), clear("")));
    String text = Files.readString(page.resolve("index.html"));
    assertTrue(text.contains("<h3>C11 ClientToServerTls is violated in sign-in, at the earliest after"), text);
    assertTrue(text.contains("accepts ClientA's connection in clear"), text);
    assertTrue(text.contains("<span class=\"badge warn\">skipped</span>"), text);
    assertFalse(text.contains("http"), "nothing comes from elsewhere");
    assertFalse(text.contains("src="), "nothing comes from elsewhere");
    assertEquals(1, lync("verify", "--engine", "java", "--reading", "R3=never", "--html", page.toString(), clear("")), "replaced");
  }

  @Test
  void aFolderThatIsNotOursIsRefusedBeforehand() throws IOException {
    String design = clear("");
    assertEquals(2, lync("verify", "--engine", "java", "--html", folder.toString(), design));
    assertErrors(folder + ":1:1: not empty, and not written by lync; expected a new or empty folder");
    assertEquals(2, lync("verify", "--engine", "java", "--html", design + "/html", design));
    assertErrors(design + "/html:1:1: cannot be written; expected a folder within one that can");
  }

  /** The same figures, said to be of an earlier run in every form; and computed anew on request. */
  @Test
  void whatIsCachedIsMarkedInEveryForm() throws Exception {
    Path results = folder.resolve("results");
    String design = clear("");
    Path junit = folder.resolve("cached.xml");
    for (String[] run : new String[][] {{"", "false"}, {"", "true"}, {"--no-cache", "false"}}) {
      boolean cached = Boolean.parseBoolean(run[1]);
      out.getBuffer().setLength(0);
      assertEquals(0, Lync.run(terminal(), Installation.find(), Optional.of(results), Interruption.never(), Stream.of(
          "verify", "--engine", "java", run[0], "--junit", junit.toString(), design).filter(word -> !word.isEmpty()).toArray(String[]::new)));
      assertEquals(cached, out.toString().contains(" cached: java in every scenario: figures of an earlier run"), out::toString);
      assertEquals(cached, out.toString().contains("of work, all cached"), out::toString);
      assertEquals(cached, Files.readString(junit).contains("cached: java in every scenario"));
    }
    out.getBuffer().setLength(0);
    assertEquals(0, Lync.run(
        terminal(), Installation.find(), Optional.of(results), Interruption.never(), "verify", "--engine", "java", "--json", "-", design));
    assertTrue(new JsonMapper().readTree(out.toString()).at("/designs/0/scenarios/0/engines/java/cached").asBoolean());
  }
}
