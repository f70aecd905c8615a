package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.system.Interruption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user sees it, with the Java engine: what TLC adds is compared in the suites of the properties. */
class LyncTest {

  /** One server that must never be spoken to in clear, and a client that does: C11 falls if internal TCP is never allowed (R3). */
  private static final String CLEAR = """
      design: clear
      title: One client on internal TCP
      participants:
        ClientA: {transport: TCP}
        FrontEnd: {}
      links:
        - {from: ClientA, to: FrontEnd, allows: [TCP]}
      scenarios:
        sign-in:
          messages:
            - {kind: SignIn, from: ClientA}
      """;

  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private int columns;

  @BeforeEach
  void wideTerminal() {
    columns = 120;
  }

  private int lync(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), columns, false, false);
    return Lync.run(terminal, Installation.find(), Interruption.never(), arguments);
  }

  private Path design(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".yaml"), text);
  }

  private String clear(String expect) throws IOException {
    return design("clear", CLEAR + "expect:\n  C01: vacuous\n  C12: not applicable\n" + expect).toString();
  }

  private void assertErrors(String... lines) {
    assertEquals(List.of(lines), err.toString().lines().toList());
    assertEquals("", out.toString());
  }

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

  @Test
  void aTraceWithinABoundDoesNotSayThatTheClauseHolds() throws IOException {
    assertEquals(4, lync("trace", clear(""), "--clause", "C11", "--engine", "java", "--max-states", "4"), err::toString);
    assertTrue(out.toString().contains("C11 ClientToServerTls is undecided, a bound was reached; its situation occurs in clear"), out::toString);
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
  void namesOnTheCommandLineAreCheckedToo() {
    assertEquals(2, lync("verify", "enterprise-pol"));
    assertTrue(err.toString().startsWith("enterprise-pol:1:1: no such file, and no reference design of this name; "), err::toString);
    assertTrue(err.toString().stripTrailing().endsWith("did you mean enterprise-pool?"), err::toString);
    assertEquals(2, lync("verify", "--clause", "C99"));
    assertTrue(err.toString().contains("unknown clause 'C99'; "), err::toString);
    assertEquals(2, lync("verify", "--engine", "jva"));
    assertTrue(err.toString().contains("unknown engine 'jva'; expected java, tlc or both; did you mean java?"), err::toString);
    assertEquals(2, lync("verify", "--reading", "R1=maybe"));
    assertErrors("lync: Invalid value for option '--reading' (R=V): unknown answer to R1 'maybe'; expected no or yes (see lync verify --help)");
    assertEquals(2, lync("verify", "--reading", "R6=no"));
    assertErrors("lync: Invalid value for option '--reading' (R=V): unknown reading 'R6'; "
        + "expected R1, R2, R3, R4, R5, R7, R9, R11 or R13; did you mean R1? (see lync verify --help)");
    assertEquals(2, lync("verify", "--reading", "R1"));
    assertErrors("lync: Invalid value for option '--reading' (R=V): 'R1' answers nothing; expected R=V, such as R1=yes (see lync verify --help)");
    assertEquals(2, lync("verify", "--max-states", "0"));
    assertErrors("lync: Invalid value for option '--max-states': '0'; expected a number from 1 (see lync verify --help)");
    assertEquals(2, lync("verify", "--tla2tools", folder.resolve("none.jar").toString()));
    assertEquals(2, lync("verify", "--scenario", "instant-mesage", "standard-edition"));
    assertTrue(err.toString().contains("no scenario 'instant-mesage'; "), err::toString);
    assertEquals(2, lync("faults", "OneWayServerTsl"));
    assertTrue(err.toString().contains("did you mean OneWayServerTls?"), err::toString);
    assertEquals(2, lync("verfy"));
    assertErrors("lync: unknown command 'verfy'; "
        + "expected verify, trace, faults, readings, accept, spec, designs, init or bench; did you mean verify? (see lync --help)");
    assertEquals(2, lync("verify", "--max-state", "9"));
    assertErrors("lync: unknown option '--max-state'; did you mean --max-states? (see lync verify --help)");
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

  /** What the design says of media is kept apart from what was judged. */
  @Test
  void whatNoClauseReadsIsNamed() throws IOException {
    String text = CLEAR.replace("FrontEnd: {}", "FrontEnd: {fips: true, capabilities: [SRTP]}")
        .replace("{transport: TCP}", "{transport: TCP, capabilities: [AudioVideo, SRTP]}")
        + "encryptionLevel: Supported\nexpect: {C01: vacuous, C12: not applicable}\n";
    assertEquals(0, lync("verify", "--engine", "java", design("clear", text).toString()), err::toString);
    assertTrue(out.toString().contains(" not judged: fips, capabilities; no clause of this version reads them"), out::toString);
  }

  private static JsonNode clause(JsonNode design, String id) {
    for (JsonNode clause : design.path("clauses")) {
      if (clause.path("id").asText().equals(id)) {
        return clause;
      }
    }
    throw new AssertionError("no clause " + id);
  }

  @Test
  void aCertificateIsWrittenAndThenMatches() throws IOException {
    String file = clear("");
    assertEquals(0, lync("accept", "--engine", "java", file), err::toString);
    assertTrue(Files.exists(folder.resolve("clear.certificate.json")));
    assertEquals(0, lync("verify", "--engine", "java", file));
    assertTrue(out.toString().contains("certificates: 1 matches"), out::toString);
    assertEquals(4, lync("verify", "--engine", "java", "--max-states", "2", file));
    assertTrue(out.toString().contains("certificates: 1 not compared: a bound was reached"), out::toString);
    assertEquals(0, lync("verify", "--engine", "java", "--scenario", "sign-in", file));
    assertTrue(out.toString().contains("certificates: 1 matches as far as explored"), out::toString);
    String before = Files.readString(folder.resolve("clear.certificate.json"));
    assertEquals(0, lync("accept", "--engine", "java", file));
    assertEquals(before, Files.readString(folder.resolve("clear.certificate.json")));
  }

  @Test
  void aDesignThatChangedDriftsFromItsCertificate() throws IOException {
    assertEquals(0, lync("accept", "--engine", "java", clear("")));
    String changed = design("clear", CLEAR.replace("allows: [TCP]", "allows: [TCP, TLS]")).toString();
    assertEquals(3, lync("verify", "--engine", "java", changed));
    assertTrue(out.toString().contains("drifted the design is not the one certified"), out::toString);
  }

  @Test
  void figuresThatChangedAreNamed() throws IOException {
    String file = clear("");
    assertEquals(0, lync("accept", "--engine", "java", file));
    Path certificate = folder.resolve("clear.certificate.json");
    JsonNode root = new JsonMapper().readTree(Files.readString(certificate));
    long states = root.at("/scenarios/sign-in/states").asLong();
    Files.writeString(certificate, Files.readString(certificate).replace("\"states\" : " + states, "\"states\" : 999"));
    assertEquals(3, lync("verify", "--engine", "java", file));
    assertTrue(out.toString().contains("drifted sign-in: states (java): found " + states + ", certified 999"), out::toString);
  }

  @Test
  void aFileThatIsNoCertificateIsBadInput() throws IOException {
    String file = clear("");
    Files.writeString(folder.resolve("clear.certificate.json"), "{\n  \"design\": }");
    assertEquals(2, lync("verify", "--engine", "java", file));
    assertTrue(err.toString().startsWith(folder.resolve("clear.certificate.json") + ":2:"), err::toString);
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void whatIsUnexpectedIsNotAccepted() throws IOException {
    assertEquals(1, lync("accept", "--engine", "java", clear("  C11: violated\n")));
    assertTrue(Files.notExists(folder.resolve("clear.certificate.json")));
  }

  @Test
  void otherReadingsAreNotComparedWithTheCertificate() throws IOException {
    String file = clear("");
    assertEquals(0, lync("accept", "--engine", "java", file));
    assertEquals(1, lync("verify", "--engine", "java", "--reading", "R3=never", file));
    assertTrue(out.toString().contains("1 not compared: other readings"), out::toString);
  }

  /** As it is written, and with the call that it shows in comments. */
  @Test
  void theStartingDesignVerifies() throws IOException {
    Path file = folder.resolve("my-office.yaml");
    assertEquals(0, lync("init", file.toString()));
    assertEquals(0, lync("verify", "--engine", "java", "--strict", file.toString()), () -> out + err.toString());
    assertTrue(out.toString().contains("verdicts: as expected"), out::toString);
    Files.writeString(file, Files.readString(file).replaceAll("(?m)^#\\+ ", ""));
    assertEquals(0, lync("verify", "--engine", "java", "--strict", file.toString()), () -> out + err.toString());
    assertTrue(out.toString().contains("CallsEnd"), out::toString);
    assertEquals(2, lync("init", file.toString()));
    assertErrors(file + ":1:1: the file exists; expected a new one, or --force to replace it");
    assertEquals(0, lync("init", "--force", file.toString()));
    assertEquals(2, lync("init", folder.resolve("1st office.yaml").toString()));
    assertEquals(2, lync("init", folder.resolve("office.txt").toString()));
  }

  @Test
  void aTraceShowsTheRunAgainstAClause() throws IOException {
    String file = design("clear", CLEAR + "readings: {R3: never}\nexpect: {C11: violated}\n").toString();
    assertEquals(0, lync("trace", file, "--clause", "C11", "--engine", "java"));
    assertTrue(out.toString().contains("C11 ClientToServerTls is violated in clear, scenario sign-in:"), out::toString);
    assertTrue(out.toString().contains("the specification was not asked"), out::toString);
  }

  @Test
  void aTraceOfAClauseThatHoldsLeadsIntoItsSituationAndTheSpecificationConfirmsIt() throws IOException {
    assertEquals(0, lync("trace", clear(""), "--clause", "ClientToServerTls"), err::toString);
    assertTrue(out.toString().contains("C11 ClientToServerTls holds; its situation occurs in clear, scenario sign-in:"), out::toString);
    assertTrue(out.toString().contains("Confirmed by the specification, step by step."), out::toString);
  }

  @Test
  void aTraceMayGoByAnotherReading() throws IOException {
    assertEquals(0, lync("trace", clear(""), "--clause", "C11", "--reading", "R3=never"), err::toString);
    assertTrue(out.toString().contains("C11 ClientToServerTls is violated in clear, scenario sign-in:"), out::toString);
    assertTrue(out.toString().contains("Confirmed by the specification, step by step."), out::toString);
  }

  @Test
  void aClauseWithoutSituationHasNoTrace() throws IOException {
    assertEquals(0, lync("trace", clear(""), "--clause", "C01", "--engine", "java"));
    assertTrue(out.toString().contains("vacuous; its situation occurs in none"), out::toString);
  }

  @Test
  void narrowTerminalsWrap() throws IOException {
    columns = 60;
    lync("verify", "--engine", "java", "--reading", "R3=never", clear(""));
    out.toString().lines().filter(line -> line.startsWith(" ") && !line.contains(":")).forEach(
        line -> assertTrue(line.length() <= 60, line));
    assertTrue(out.toString().contains("connection in"), out::toString);
  }

  @Test
  void theSpecificationIsWrittenAScenarioAFolder() throws IOException {
    Path spec = folder.resolve("spec");
    assertEquals(0, lync("spec", clear(""), "--out", spec.toString()), err::toString);
    assertTrue(Files.exists(spec.resolve("sign-in").resolve("MC.tla")));
    assertTrue(Files.exists(spec.resolve("sign-in").resolve("MC.cfg")));
    assertEquals(0, lync("spec", clear(""), "--out", spec.toString()));
    assertEquals(2, lync("spec", clear(""), "--out", folder.toString()));
    assertErrors(folder + ":1:1: not empty, and not written by lync; expected a new or empty folder");
  }

  @Test
  void readingsAreComparedByTheJavaEngineUnlessBothAreAskedFor() {
    assertEquals(0, lync("readings", "--help"));
    assertTrue(out.toString().contains("(default: java)"), out::toString);
    assertTrue(out.toString().contains("by the java engine alone unless --engine says both"), out::toString);
    assertEquals(0, lync("verify", "--help"));
    assertTrue(out.toString().contains("(default: both)"), out::toString);
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

  /** Neither of a user's own design nor within a bound does a catalogue know what must come out. */
  @Test
  void theCataloguesJudgeOnlyWhatTheySpeakOf() throws IOException {
    assertEquals(0, lync("readings", clear("")), () -> out + err.toString());
    assertTrue(out.toString().replaceAll(" +", " ").contains("clear C11 holds violated not asked"), out::toString);
    assertEquals(4, lync("readings", "trunk-tcp", "--max-states", "2"), () -> out + err.toString());
    assertEquals(4, lync("faults", "OneWayServerTls", "--engine", "java", "--max-states", "2"), () -> out + err.toString());
    assertFalse(out.toString().contains("does not fall"), out::toString);
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : List.of("verify", "trace", "faults", "readings", "accept", "spec", "designs", "init", "bench")) {
      assertEquals(0, lync(command, "--help"));
      assertTrue(out.toString().startsWith("Usage: lync " + command), out::toString);
      assertEquals("", err.toString());
    }
    assertEquals(0, lync("--help"));
    assertTrue(out.toString().contains("Exit codes"), out::toString);
  }

  @Test
  void theReferenceDesignsAreListed() {
    assertEquals(0, lync("designs"), err::toString);
    assertTrue(out.toString().contains("standard-edition: "), out::toString);
    assertTrue(out.toString().contains("instant-message"), out::toString);
  }

  @Test
  void oneFaultIsSeenToBreakItsClause() {
    assertEquals(0, lync("faults", "--engine", "java", "OneWayServerTls"), () -> out + err.toString());
    assertTrue(out.toString().contains("C02 "), out::toString);
    assertTrue(out.toString().contains("java only"), out::toString);
  }
}
