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
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
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
        List.of("--reading", "R3=never", clear("")), List.of("--max-states", "2", clear("")), List.of("relayed-keys", "trunk-migration"))) {
      lync(Stream.concat(List.of("verify", "--engine", "java", "--json", "-").stream(), arguments.stream()).toArray(String[]::new));
      JsonNode report = mapper.readTree(out.toString());
      assertEquals(List.of(), schema.validate(report).stream().map(Object::toString).toList());
      ((ObjectNode) report.at("/designs/0")).put("more", 1);
      assertNotEquals(List.of(), schema.validate(report));
    }
  }

  @Test
  void twoReportsDoNotShareAFile() throws IOException {
    String file = folder.resolve("report").toString();
    assertEquals(2, lync("verify", "--json", file, "--junit", folder + "/./report", clear("")));
    assertErrors(folder + "/./report:1:1: both --json and --junit would be written there; expected a file for each");
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
