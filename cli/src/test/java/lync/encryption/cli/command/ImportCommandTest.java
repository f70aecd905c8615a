package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import org.junit.jupiter.api.Test;

/** {@code lync import}, and {@code lync verify} on topology documents: with the Java engine, but for one. */
class ImportCommandTest extends CommandTest {

  /** Calls between two who can encrypt, keys made by the ends: no Edge, so no relay service (R5). */
  private static final List<String> CALLS = List.of("C13", "C17", "C17b", "C22", "C24", "C30", "C31b", "L01");
  /** What an Edge adds: its servers, users outside, and the relay service with its credentials and keys. */
  private static final List<String> EDGE = List.of("C03", "C08", "C19", "C20a", "C20b", "C20c", "C21", "C23");
  /** Two internal users on TLS. */
  private static final List<String> INSIDE = List.of("C01", "C09", "C11", "C12", "L02");

  /**
   * What the document promises of each deployment, clause by clause. Whatever is not named does not apply: nothing to say of partners and public
   * providers, which nobody enabled, or of internal TCP, which nobody opened.
   */
  @Test
  void verdictsAreThoseOfTheDocument() throws IOException {
    // One server: no server-to-server traffic, no trunk, nothing crosses the firewall.
    assertVerdicts(0, Map.of(), holding(INSIDE, CALLS), "one-server.tbxml");
    // The Director, the Mediation Servers and Exchange stand inside (C02); the trunk is TLS, so mutual, and there is nothing to warn of (C05).
    assertVerdicts(0, Map.of(), holding(INSIDE, CALLS, EDGE, List.of("C02", "C04", "C06", "C07", "C07b")), "pool-edge-director.tbxml");
    // Two pools inside (C02). The branch's trunk takes TCP one way, TLS the other: both are reachable (C04), TCP is warned of (C05).
    assertVerdicts(0, Map.of(), holding(INSIDE, CALLS, EDGE, List.of("C02", "C04", "C05", "C06", "C07", "C07b")), "two-sites-branch.tbxml");
    // Front End to Mediation Server (C02); the trunk is TCP only, which is allowed (C04) and warned of (C05); no TLS on it to be mutual.
    assertVerdicts(0, Map.of(), holding(INSIDE, CALLS, List.of("C02", "C04", "C05")), "tcp-trunk.xml");
    // An Access Edge that asks nobody for a certificate breaks C03 at once. A TCP listener beside TLS lets an attacker relay the TCP client's
    // sign-in, so that what comes from outside (C08), keys (C22) and their delivery (C24) fall: the known attacks of the reference designs.
    // No two internal users on TLS (C09), but one on TCP (C10).
    Map<String, String> broken = Map.of("C03", "violated", "C08", "violated", "C22", "violated", "C24", "violated", "C09", "not applicable");
    assertVerdicts(1, broken, holding(INSIDE, CALLS, EDGE, List.of("C10")), "open-listener.tbxml");
  }

  /** With partners and Windows Live users, and one level for all of them. */
  @Test
  void settingsBringPartnersAndWindowsLive() throws IOException {
    List<String> clauses = holding(INSIDE, CALLS, EDGE, List.of("C02", "C04", "C06", "C07", "C07b", "C29", "C31", "C32"));
    String settings = design("more", "federation: true\npublicProvider: true\nencryptionLevel: Supported\n").toString();
    assertVerdicts(0, Map.of(), clauses, "pool-edge-director.xml", "--settings", settings);
  }

  /** An Edge whose certificate has expired is refused: nothing is delivered across it, and nothing leaks. */
  @Test
  void anExpiredCertificateBreaksNoPromise() throws IOException {
    List<String> clauses = holding(INSIDE, CALLS, EDGE, List.of("C02", "C04", "C06", "C07", "C07b"));
    assertVerdicts(0, Map.of(), clauses, "pool-edge-director.tbxml", "--settings", topology("settings/edge-certificate.json"), "--as-of",
        "2015-03-09");
  }

  @SafeVarargs
  private static List<String> holding(List<String>... groups) {
    return Stream.of(groups).flatMap(List::stream).toList();
  }

  private void assertVerdicts(int code, Map<String, String> otherwise, List<String> holding, String name, String... more) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (Clause clause : Clauses.all()) {
      expected.put(clause.id(), otherwise.getOrDefault(clause.id(), holding.contains(clause.id()) ? "holds" : "not applicable"));
    }
    List<String> arguments = new ArrayList<>(List.of("verify", "--engine", "java", "--json", "-", topology(name)));
    arguments.addAll(Arrays.asList(more));
    assertEquals(code, lync(arguments.toArray(String[]::new)), () -> out + err.toString());
    assertEquals(expected, verdicts(), name);
  }

  private Map<String, String> verdicts() throws IOException {
    Map<String, String> verdicts = new TreeMap<>();
    new JsonMapper().readTree(out.toString()).at("/designs/0/clauses")
        .forEach(clause -> verdicts.put(clause.path("id").asText(), clause.at("/verdicts/java").asText()));
    return verdicts;
  }

  /** The document itself, and the design that was written from it. */
  @Test
  void aDesignWrittenFromADocumentComesToTheSame() throws IOException {
    for (String name : List.of("one-server.tbxml", "two-sites-branch.tbxml", "tcp-trunk.xml", "open-listener.tbxml")) {
      Path design = folder.resolve("design.yaml");
      assertEquals(0, lync("import", topology(name), "--out", design.toString(), "--force"), () -> out + err.toString());
      assertTrue(out.toString().contains("Wrote " + design + ". Next: lync verify " + design), out::toString);
      int direct = lync("verify", "--engine", "java", "--json", "-", topology(name));
      JsonNode one = new JsonMapper().readTree(out.toString()).at("/designs/0");
      assertEquals(direct, lync("verify", "--engine", "java", "--json", "-", design.toString()));
      JsonNode other = new JsonMapper().readTree(out.toString()).at("/designs/0");
      assertEquals(one.path("clauses"), other.path("clauses"));
      assertEquals(one.path("assumed"), other.path("assumed"));
      assertEquals(states(one), states(other));
      assertFalse(one.path("assumed").isEmpty());
    }
  }

  private static List<String> states(JsonNode design) {
    List<String> states = new ArrayList<>();
    design.path("scenarios").forEach(scenario -> states.add(scenario.path("name").asText() + scenario.at("/engines/java/states").asText()));
    return states;
  }

  @Test
  void tlcAgrees() {
    assertEquals(0, lync("verify", topology("tcp-trunk.xml")), () -> out + err.toString());
    assertTrue(out.toString().contains("engines: agree"), out::toString);
    assertTrue(out.toString().contains("verdicts: as expected"), out::toString);
  }

  /** In the deployment's words: site, service role, component, port, protocol, and what changes it. */
  @Test
  void findingsSayWhereTheyAre() throws IOException {
    JsonNode edge = finding("open-listener.tbxml", "C03");
    assertEquals(1, edge.size());
    assertEquals("Registrar:se.strand.example to AccessEdge:edge.strand.example", edge.at("/0/connection").asText());
    assertEquals("Strand", edge.at("/0/site").asText());
    assertEquals("EdgeServer:edge.strand.example", edge.at("/0/serviceRole").asText());
    assertEquals("AccessEdge SipServer Internal", edge.at("/0/component").asText());
    assertEquals("5061 Tls", edge.at("/0/port").asText());
    assertEquals("Set-CsEdgeServer -AccessEdgeInternalSipPort", edge.at("/0/changedBy").asText());
    JsonNode trunk = finding("two-sites-branch.tbxml", "C05");
    assertEquals(1, trunk.size());
    assertEquals("Island", trunk.at("/0/site").asText());
    assertEquals("5081 Tcp", trunk.at("/0/port").asText());
    assertTrue(trunk.at("/0/changedBy").asText().contains("Topology Builder: trunk, SIP Transport Protocol"), trunk::toString);
    List<String> keys = new ArrayList<>();
    finding("open-listener.tbxml", "C22").forEach(place -> keys.add(place.path("port").asText()));
    assertTrue(keys.contains("5060 Tcp"), keys::toString);
  }

  private JsonNode finding(String name, String clause) throws IOException {
    lync("verify", "--engine", "java", "--clause", clause, "--json", "-", topology(name));
    return new JsonMapper().readTree(out.toString()).at("/designs/0/deployment/findings/" + clause);
  }

  @Test
  void theReportHasFindingsAssumptionsAndWhatWasLeftOut() {
    columns = 160;
    assertEquals(1, lync("verify", "--engine", "java", "--clause", "C03", topology("open-listener.tbxml")), () -> out + err.toString());
    assertTrue(out.toString().contains(" C03 PerimeterCrossingMutualTls in open-listener.tbxml:"), out::toString);
    assertTrue(out.toString().contains("AccessEdge SipServer Internal  5061 Tls  Set-CsEdgeServer"), out::toString);
    assertTrue(out.toString().contains(" assumed: ClientB uses TCP, its server listens for it\n"), out::toString);
    assertTrue(out.toString().contains("open-listener.tbxml: 6 of 25 ports have links in the model; the others, and services without ports:"),
        out::toString);
    assertTrue(out.toString().contains("left out: web conferencing (PSOM)"), out::toString);
    assertEquals(0, lync("verify", "--engine", "java", "--clause", "C05", topology("two-sites-branch.tbxml")));
    assertTrue(out.toString().contains("NOT judged: another service has the role in the"), out::toString);
    assertTrue(out.toString().contains("273:13 Port PstnGateway SipServer, Primary 5067"), out::toString);
  }

  /** Wherever a design is taken, a document is. */
  @Test
  void otherCommandsTakeDocumentsToo() {
    assertEquals(0, lync("trace", topology("open-listener.tbxml"), "--clause", "C03", "--engine", "java"), () -> out + err.toString());
    assertTrue(out.toString().contains("assumed: "), out::toString);
    assertTrue(out.toString().contains("AccessEdge:edge.strand.example"), out::toString);
    assertEquals(0, lync("spec", topology("one-server.tbxml"), "--out", folder.resolve("spec").toString()), err::toString);
    assertTrue(Files.exists(folder.resolve("spec").resolve("messages-inside").resolve("MC.tla")));
    assertEquals(0, lync("readings", topology("one-server.tbxml")), () -> out + err.toString());
    assertTrue(out.toString().contains("assumed: "), out::toString);
  }

  @Test
  void withoutAFileTheDesignIsShown() throws IOException {
    assertEquals(0, lync("import", topology("tcp-trunk.xml")), err::toString);
    Files.writeString(folder.resolve("tcp-trunk.yaml"), out.toString());
    assertEquals(0, lync("verify", "--engine", "java", folder.resolve("tcp-trunk.yaml").toString()), () -> out + err.toString());
  }

  @Test
  void badInputIsRefusedAndLeavesNothingBehind() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.tbxml"), Files.readString(Path.of(topology("one-server.tbxml")))
        .replace("Protocol=\"Http\"", "Protocol=\"Htp\""));
    Path design = folder.resolve("out").resolve("design.yaml");
    assertEquals(2, lync("import", broken.toString(), "--out", design.toString()));
    assertEquals("", out.toString());
    assertTrue(err.toString().startsWith(broken + ":72:"), err::toString);
    assertTrue(err.toString().contains("unknown protocol 'Htp'; expected Mtls, "), err::toString);
    assertEquals(1, err.toString().lines().count());
    assertFalse(Files.exists(design.getParent()));
    assertEquals(2, lync("verify", broken.toString()));
    assertEquals(1, err.toString().lines().count());
    assertEquals(2, lync("verify", folder.resolve("none.tbxml").toString()));
    assertErrors(folder.resolve("none.tbxml") + ":1:1: no such file; expected a topology document");
    assertEquals(2, lync("import", topology("tcp-trunk.xml"), "--out", folder.resolve("1.yaml").toString()));
    assertErrors(folder.resolve("1.yaml") + ":1:1: not the name of a design file; "
        + "expected letters, digits and single hyphens, starting with a letter, and .yaml");
    assertEquals(2, lync("verify", "trunk-tcp", "--settings", topology("settings/lighthouse.yaml")));
    assertErrors(topology("settings/lighthouse.yaml") + ":1:1: settings without a topology document; "
        + "expected a file that ends in .tbxml or .xml beside them, a design has its settings itself");
    assertEquals(2, lync("verify", topology("tcp-trunk.xml"), "--as-of", "yesterday"));
    assertErrors("lync: Invalid value for option '--as-of': 'yesterday' is no day; expected one such as 2015-03-09 (see lync verify --help)");
    Path existing = Files.writeString(folder.resolve("existing.yaml"), "mine");
    assertEquals(2, lync("import", topology("tcp-trunk.xml"), "--out", existing.toString()));
    assertEquals("mine", Files.readString(existing));
  }

  private static String topology(String name) {
    return Installation.find().home().resolve("specs").resolve("topologies").resolve(name).toString();
  }

  /** Each line of a participant or a link says where it came from. */
  @Test
  void linesNameTheirElements() throws IOException {
    assertEquals(0, lync("import", topology("pool-edge-director.tbxml")));
    List<String> document = Files.readAllLines(Path.of(topology("pool-edge-director.tbxml")));
    List<String> lines = out.toString().lines().filter(line -> line.startsWith("  ") && line.contains("   # ")).toList();
    assertEquals(13 + 16, lines.size(), () -> lines.stream().collect(Collectors.joining("\n")));
    for (String line : lines) {
      String comment = line.substring(line.indexOf("   # ") + 5);
      if (!comment.startsWith("assumed")) {
        String[] place = comment.substring(0, comment.indexOf(' ')).split(":");
        String at = document.get(Integer.parseInt(place[0]) - 1).substring(Integer.parseInt(place[1]) - 1);
        assertTrue(at.startsWith("<" + comment.split(" ")[1] + " "), line);
      }
    }
  }
}
