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
  /** What is said in calls, with packets; and desktops shared. */
  private static final List<String> MEDIA = List.of("C14", "C18a", "C18b", "C18c", "C18d", "C18e", "C18f");
  /** Conferences and web pages, which every pool here has: between the Front End and the conferencing services, C02 applies. */
  private static final List<String> WEB = List.of("C02", "C15", "C16");
  /** Calls over a trunk whose encryption nobody stated. */
  private static final List<String> TRUNK = List.of("C04", "C25", "C26", "C26b");
  /** Two internal users on TLS. */
  private static final List<String> INSIDE = List.of("C01", "C09", "C11", "C12", "L02");

  /**
   * What the document promises of each deployment, clause by clause. Whatever is not named does not apply: nothing to say of partners and public
   * providers, which nobody enabled, or of internal TCP, which nobody opened.
   */
  @Test
  void verdictsAreThoseOfTheDocument() throws IOException {
    // One server, with its conferencing services: no trunk, nothing crosses the firewall.
    assertVerdicts(0, Map.of(), holding(INSIDE, CALLS, MEDIA, WEB), "one-server.tbxml");
    // The trunk is TLS, so mutual, and there is nothing to warn of (C05); the gateway offers a key over it (C28) that nobody takes, for nobody
    // configured SRTP.
    assertVerdicts(0, Map.of(), holding(INSIDE, CALLS, EDGE, MEDIA, WEB, TRUNK, List.of("C06", "C07", "C07b", "C28")), "pool-edge-director.tbxml");
    // Two pools. The branch's trunk takes TCP one way, TLS the other: both are reachable (C04), TCP is warned of (C05), keys go over TLS only (C28).
    assertVerdicts(0, Map.of(), holding(INSIDE, CALLS, EDGE, MEDIA, WEB, TRUNK, List.of("C05", "C06", "C07", "C07b", "C28")),
        "two-sites-branch.tbxml");
    // The trunk is TCP only, which is allowed (C04) and warned of (C05); no TLS on it to be mutual, no SRTP and no key for C28 to speak of.
    assertVerdicts(0, Map.of("C28", "vacuous"), holding(INSIDE, CALLS, MEDIA, WEB, TRUNK, List.of("C05")), "tcp-trunk.xml");
    // An Access Edge that asks nobody for a certificate breaks C03 at once. A TCP listener beside TLS lets an attacker relay the TCP client's
    // sign-in, so that what comes from outside (C08), keys (C22) and their delivery (C24) fall, and with the keys what is said (C18a) and who says it
    // (C18b): the known attacks of the reference designs. No two internal users on TLS (C09), but one on TCP (C10). The Edge has web conferencing
    // (C15), but there is no server with web pages (C16).
    Map<String, String> broken = new TreeMap<>(Map.of("C09", "not applicable"));
    List.of("C03", "C08", "C18a", "C18b", "C22", "C24").forEach(clause -> broken.put(clause, "violated"));
    assertVerdicts(1, broken, holding(INSIDE, CALLS, EDGE, MEDIA, List.of("C10", "C15")), "open-listener.tbxml");
  }

  /** With partners and Windows Live users, and one level for all of them. */
  @Test
  void settingsBringPartnersAndWindowsLive() throws IOException {
    List<String> clauses = holding(INSIDE, CALLS, EDGE, MEDIA, WEB, TRUNK, List.of("C06", "C07", "C07b", "C28", "C29", "C31", "C32"));
    String settings = design("more", "federation: true\npublicProvider: true\nencryptionLevel: Supported\n").toString();
    assertVerdicts(0, Map.of(), clauses, "pool-edge-director.xml", "--settings", settings);
  }

  /** An Edge whose certificate has expired is refused: nothing is delivered across it, and nothing leaks. */
  @Test
  void anExpiredCertificateBreaksNoPromise() throws IOException {
    List<String> clauses = holding(INSIDE, CALLS, EDGE, MEDIA, WEB, TRUNK, List.of("C06", "C07", "C07b", "C28"));
    // Nobody outside gets a credential that could expire.
    Map<String, String> vacuous = Map.of("C20c", "vacuous");
    assertVerdicts(0, vacuous, clauses, "pool-edge-director.tbxml", "--settings", topology("settings/edge-certificate.json"), "--as-of",
        "2015-03-09");
  }

  /** A trunk with SRTP, media past the Mediation Server, and FIPS mode everywhere; then one server is forgotten. */
  @Test
  void settingsBringTrunkEncryptionBypassAndFips() throws IOException {
    // Calls from the telephone network are not bypassed, so that C25 has a leg; on the trunk nothing is in clear (C26b), as was configured (C26).
    List<String> clauses = holding(INSIDE, CALLS, EDGE, MEDIA, WEB, List.of("C04", "C06", "C07", "C07b", "C25", "C27", "C28", "C33", "C34"));
    Map<String, String> otherwise = new TreeMap<>(Map.of("C26", "vacuous"));
    String settings = "trunkMedia: Required\nmediaBypass: true\nfipsDeclared: true\n";
    assertVerdicts(0, otherwise, clauses, "pool-edge-director.xml", "--settings", design("more", settings + "fips: true\n").toString());
    otherwise.put("C34", "violated");
    String forgotten = settings + "fips: [FrontEnd, AccessEdge]\n";
    assertVerdicts(1, otherwise, clauses, "pool-edge-director.xml", "--settings", design("less", forgotten).toString());
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
    assertTrue(out.toString().contains("verdicts: 1 vacuous"), out::toString);
    assertTrue(out.toString().contains(" C28 TrunkSrtpNeedsCapableGateway: its situation occurred in no scenario"), out::toString);
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
    assertTrue(out.toString().contains("open-listener.tbxml: 7 of 25 ports have links in the model; the others, and services without ports:"),
        out::toString);
    assertTrue(out.toString().contains("left out: media itself, on ports agreed call by call"), out::toString);
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
    Path impossible = existing.resolve("design.yaml");
    assertEquals(2, lync("import", topology("tcp-trunk.xml"), "--out", impossible.toString()));
    assertErrors(impossible + ":1:1: cannot be written; expected a file in a folder that can");
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
    assertEquals(16 + 22, lines.size(), () -> lines.stream().collect(Collectors.joining("\n")));
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
