package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code lync verify}: verdicts, bounds, bad input, and the reports of it. */
class VerifyCommandTest extends CommandTest {

  @Test
  void aDesignThatIsAsExpectedSucceeds() throws IOException {
    assertEquals(0, lync("verify", "--engine", "java", clear("")), () -> out + err.toString());
    assertTrue(out.toString().contains("C11  ClientToServerTls"));
    assertTrue(out.toString().contains("skipped"));
    assertTrue(out.toString().contains("engines: not compared, one was skipped"));
    assertEquals("", err.toString());
  }

  @Test
  void anUnexpectedVerdictFailsAndShowsTheShortestRun() throws IOException {
    assertEquals(1, lync("verify", "--engine", "java", "--reading", "R3=never", clear("")));
    assertTrue(out.toString().contains("C11 ClientToServerTls: violated, expected holds"), out::toString);
    assertTrue(out.toString().contains("C11 ClientToServerTls is violated in sign-in"), out::toString);
    assertTrue(out.toString().contains("accepts ClientA's connection in clear"), out::toString);
  }

  @Test
  void aViolationThatWasExpectedSucceeds() throws IOException {
    assertEquals(0, lync("verify", "--engine", "java", "--reading", "R3=never", clear("  C11: violated\n")), out::toString);
  }

  @Test
  void aHeldClauseThatWasExpectedToFallFails() throws IOException {
    assertEquals(1, lync("verify", "--engine", "java", clear("  C11: violated\n")));
  }

  @Test
  void aVacuousClauseFailsOnlyIfStrict() throws IOException {
    String file = design("clear", CLEAR).toString();
    assertEquals(0, lync("verify", "--engine", "java", file));
    assertTrue(out.toString().contains("C01 InstantMessageEncryptedOnTls: its situation occurred in no scenario"), out::toString);
    assertEquals(1, lync("verify", "--engine", "java", "--strict", file));
  }

  @Test
  void aBoundLeavesTheVerdictOpen() throws IOException {
    assertEquals(4, lync("verify", "--engine", "java", "--max-states", "2", "--json", "-", clear("")));
    assertEquals("incomplete", clause(new JsonMapper().readTree(out.toString()).at("/designs/0"), "C11").at("/verdicts/java").asText());
    assertFalse(out.toString().contains("\"java\" : \"holds\""), out::toString);
    lync("verify", "--engine", "java", "--max-states", "2", clear(""));
    assertTrue(out.toString().contains("C01, C11, L02: a bound was reached before everything was explored"), out::toString);
  }

  /** The one test with TLC in it: in a scenario of thousands of states the engines go different ways, and stop with different figures. */
  @Test
  void figuresThatABoundSetApartAreExplained() {
    String[] bounded = {"verify", "trunk-tcp", "--scenario", "clients-beside-the-trunk", "--max-states", "60"};
    assertEquals(4, lync(bounded), () -> out + err.toString());
    assertTrue(Pattern.compile(" \\d+/\\d+\\b").matcher(out.toString()).find(), out::toString);
    assertTrue(out.toString().contains("a/b: java's figure and tlc's."), out::toString);

    lync(Stream.concat(Stream.of(bounded), Stream.of("--engine", "java")).toArray(String[]::new));
    assertFalse(out.toString().contains("a/b"), out::toString);
  }

  @Test
  void aBoundDoesNotExcuseAnUnexpectedVerdict() throws IOException {
    assertEquals(1, lync("verify", "--engine", "java", "--max-states", "4", "--reading", "R3=never", clear("")), out::toString);
  }

  @Test
  void clausesCanBeSingledOut() throws IOException {
    assertEquals(0, lync("verify", "--engine", "java", "--clause", "C11", "--clause", "ConnectionsEnd", clear("")));
    assertTrue(out.toString().contains("ClientToServerTls"));
    assertTrue(out.toString().contains("ConnectionsEnd"));
    assertFalse(out.toString().contains("ServerToServerMutualTls"));
  }

  @Test
  void badInputIsReportedOnALineEach() throws IOException {
    Path file = design("broken", "design: broken\ntitel: x\nparticipants: {}\nlinks: []\nscenarios: {}\n");
    assertEquals(2, lync("verify", file.toString()));
    assertErrors(
        file + ":1:1: a design lacks the field 'title'; expected title: …",
        file + ":2:1: a design has no field 'titel'; did you mean title?",
        file + ":5:12: the design has no scenario; expected at least one, there is nothing to explore without");
  }

  @Test
  void levelsThatAnAnswerDoesNotAllowAreReported() throws IOException {
    String text = CLEAR.replace("FrontEnd: {}", "FrontEnd: {}\n  SecondFrontEnd: {}")
        + "encryptionLevel: {FrontEnd: Supported, SecondFrontEnd: Required}\nreadings: {R7: site}\n";
    Path file = design("clear", text);
    assertEquals(2, lync("verify", "--engine", "java", "--reading", "R7=deployment", file.toString()));
    assertErrors(file + ":1:1: the level is Supported at FrontEnd and Required at SecondFrontEnd; expected one for both, "
        + "a level reaches the whole deployment unless R7 is answered with site");
  }

  @Test
  void badInputOutranksEverything() throws IOException {
    Path broken = design("broken", "");
    assertEquals(2, lync("verify", "--engine", "java", "--reading", "R3=never", clear(""), broken.toString()));
    assertErrors(broken + ":1:1: the file is empty; expected a design, which 'lync init' writes");
  }

  @Test
  void theReportForProgramsSaysWhatTheTextSays() throws IOException {
    Path json = folder.resolve("report.json");
    assertEquals(1, lync("verify", "--engine", "java", "--reading", "R3=never", "--json", json.toString(), clear("")));
    JsonNode root = new JsonMapper().readTree(Files.readString(json));
    assertEquals(1, root.path("schemaVersion").asInt());
    assertEquals(1, root.path("exitCode").asInt());
    JsonNode design = root.path("designs").path(0);
    assertEquals("clear", design.path("name").asText());
    assertEquals("skipped", design.at("/scenarios/0/engines/tlc").asText());
    assertTrue(design.at("/scenarios/0/engines/java/states").asLong() > 0);
    JsonNode c11 = clause(design, "C11");
    assertEquals("violated", c11.at("/verdicts/java").asText());
    assertEquals("skipped", c11.at("/verdicts/tlc").asText());
    assertEquals("holds", c11.path("expected").asText());
    assertEquals("Unexpected", c11.path("standing").asText());
    assertEquals("OpenConnection(ClientAToFrontEnd, TCP)", c11.at("/counterexample/steps/1/action").asText());
  }

  /** Said at once, not after everything was explored. */
  @Test
  void aReportThatCannotBeWrittenIsRefusedBeforehand() throws IOException {
    String file = clear("");
    assertEquals(2, lync("verify", "--json", folder.toString(), file));
    assertErrors(folder + ":1:1: is a folder; expected a file to write");
    assertEquals(2, lync("verify", "--json", file + "/report.json", file));
    assertErrors(file + "/report.json:1:1: cannot be written; expected a file in a folder that can");
    assertEquals("", out.toString());
  }

  @Test
  void theReportForProgramsCanTakeTheTextsPlace() throws IOException {
    assertEquals(0, lync("verify", "--engine", "java", "--json", "-", clear("")));
    assertEquals("clear", new JsonMapper().readTree(out.toString()).at("/designs/0/name").asText());
  }

  /** C34 asks nothing of Exchange; the document names it in the same breath. */
  @Test
  void anExchangeServerOutsideFipsModeIsAWarning() throws IOException {
    String text = CLEAR.replace("FrontEnd: {}", "FrontEnd: {fips: true}\n  Exchange: {}") + "fipsDeclared: true\n"
        + "expect: {C01: vacuous, C12: not applicable}\n";
    assertEquals(0, lync("verify", "--engine", "java", design("clear", text).toString()), () -> out + err.toString());
    assertTrue(out.toString().contains(" warning C34 FipsOnEveryServer: Exchange is not in FIPS mode"), out::toString);
  }

  @Test
  void narrowTerminalsWrap() throws IOException {
    columns = 60;
    lync("verify", "--engine", "java", "--reading", "R3=never", clear(""));
    out.toString().lines().filter(line -> line.startsWith(" ") && !line.contains(":")).forEach(
        line -> assertTrue(line.length() <= 60, line));
    assertTrue(out.toString().contains("connection in"), out::toString);
  }

  /** A reading that changes what is attempted, too: where the ends make the keys, nobody asks for one. */
  @Test
  void callsAndTheAdministratorAreReported() throws IOException {
    String text = """
        design: phone
        title: One call
        participants:
          ClientA: {capabilities: [AudioVideo, SRTP]}
          ClientB: {capabilities: [AudioVideo, SRTP]}
          FrontEnd: {}
          RelayAuthentication: {}
        links:
          - {from: ClientA, to: FrontEnd}
          - {from: ClientB, to: FrontEnd}
          - {from: FrontEnd, to: RelayAuthentication}
        scenarios:
          call:
            messages:
              - {kind: SignIn, from: ClientA}
              - {kind: SignIn, from: ClientB}
              - {kind: Key, from: ClientA}
              - {kind: Call, from: ClientA, to: ClientB}
            administrator: [DoNotSupport]
        """;
    String file = design("phone", text).toString();
    for (String[] reading : new String[][] {{"R5=relay-service", "6"}, {"R5=endpoints", "4"}}) {
      lync("verify", "--engine", "java", "--reading", reading[0], "--json", "-", file);
      JsonNode design = new JsonMapper().readTree(out.toString()).at("/designs/0");
      assertEquals(reading[1], design.at("/scenarios/0/bounds/messages").asText());
      assertEquals("1", design.at("/scenarios/0/bounds/calls").asText());
      assertEquals("DoNotSupport", design.at("/scenarios/0/bounds/administrator/0").asText());
      assertEquals(reading[0], "R5=" + design.at("/readings/R5").asText());
    }
    lync("verify", "--engine", "java", file);
    assertTrue(out.toString().replaceAll("\\s+", " ").contains("administrator DoNotSupport"), out::toString);
  }

  private static JsonNode clause(JsonNode design, String id) {
    for (JsonNode clause : design.path("clauses")) {
      if (clause.path("id").asText().equals(id)) {
        return clause;
      }
    }
    throw new AssertionError("no clause " + id);
  }
}
