package lync.encryption.cli.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.topology.Deployment.PortFate;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Validity;
import org.junit.jupiter.api.Test;

/** What designs come of deployments. */
class DerivationTest {

  @Test
  void oneServerIsOneServer() throws Exception {
    Design design = Topologies.read("one-server.tbxml").design().design();
    assertEquals(Set.of(Participant.ClientA, Participant.ClientB, Participant.FrontEnd, Participant.WebServices, Participant.ConferencingServer),
        design.present());
    assertEquals(
        Map.of(Link.ClientAToFrontEnd, Set.of(Transport.TLS), Link.ClientBToFrontEnd, Set.of(Transport.TLS), Link.ClientAToWebServices,
            Set.of(Transport.TLS), Link.ClientAToConferencingServer, Set.of(Transport.TLS), Link.FrontEndToConferencingServer,
            Set.of(Transport.MTLS)),
        links(design));
    assertTrue(design.alternative(Reading.R5), "without a relay service the ends make the keys");
    assertEquals(Level.Required, design.levels().get(Participant.FrontEnd));
  }

  @Test
  void aPoolWithDirectorAndEdgeIsLaidOutAsDocumented() throws Exception {
    Design design = Topologies.read("pool-edge-director.tbxml").design().design();
    Map<Link, Set<Transport>> expected = new EnumMap<>(Link.class);
    Set<Transport> tls = Set.of(Transport.TLS);
    Set<Transport> mtls = Set.of(Transport.MTLS);
    expected.put(Link.ClientAToDirector, tls);
    expected.put(Link.ClientBToFrontEnd, tls);
    expected.put(Link.ExternalClientToAccessEdge, tls);
    expected.put(Link.ExternalClientToAvEdge, Set.of(Transport.TCP));
    expected.put(Link.ExternalClientToReverseProxy, tls);
    expected.put(Link.ClientAToWebServices, tls);
    expected.put(Link.FrontEndToDirector, mtls);
    expected.put(Link.DirectorToFrontEnd, mtls);
    expected.put(Link.DirectorToAccessEdge, mtls);
    expected.put(Link.AccessEdgeToDirector, mtls);
    expected.put(Link.FrontEndToMediationServer, mtls);
    expected.put(Link.FrontEndToExchange, mtls);
    expected.put(Link.FrontEndToRelayAuthentication, mtls);
    expected.put(Link.ReverseProxyToWebServices, tls);
    expected.put(Link.MediationServerToGateway, tls);
    expected.put(Link.GatewayToMediationServer, tls);
    expected.put(Link.MediationServerToFrontEnd, mtls);
    expected.put(Link.FrontEndToConferencingServer, mtls);
    expected.put(Link.ClientAToConferencingServer, tls);
    expected.put(Link.ExternalClientToWebConferencingEdge, tls);
    expected.put(Link.ConferencingServerToWebConferencingEdge, mtls);
    expected.put(Link.ClientAToOfficeWebApps, tls);
    assertEquals(expected, links(design));
    assertEquals(Set.of(Participant.ClientA), design.throughDirector());
    assertEquals(Redirect.TLS, design.redirect());
    assertTrue(design.certificateStore());
    assertEquals(
        Set.of(Participant.ClientA, Participant.ClientB, Participant.ExternalClient, Participant.MediationServer, Participant.ConferencingServer,
            Participant.Gateway),
        design.srtp());
    assertEquals(Set.of(Participant.ClientA, Participant.ClientB, Participant.ExternalClient, Participant.ConferencingServer), design.sharing());
  }

  /** Where Office Web Apps are found, the document says by an address. */
  @Test
  void anAddressWithoutTlsIsARedirectInClear() throws Exception {
    String text = Topologies.text("pool-edge-director.tbxml");
    Design clear = Topologies.parse(text.replace("https://wac.", "http://wac.")).design().design();
    assertEquals(Set.of(Transport.TCP), clear.allows().get(Link.ClientAToOfficeWebApps));
    assertEquals(Redirect.TCP, clear.redirect());
    Design unsaid = Topologies.parse(text.replaceFirst("DiscoveryUrl=\"[^\"]*\"", "DiscoveryUrl=\"\"")).design().design();
    assertEquals(Redirect.TLS, unsaid.redirect());
  }

  /** The pool that the Mediation Server depends on is the one by which calls reach it. */
  @Test
  void theMediationServerHasAPool() throws Exception {
    String text = Topologies.text("two-sites-branch.tbxml");
    assertEquals(Participant.FrontEnd, Topologies.parse(text).design().design().home().get(Participant.MediationServer),
        "the branch's registrar, for which the first pool stands");
    // Without the branch's gateway, and with TCP towards the one in the South.
    Design south = Topologies.parse(text.replace("Port=\"5081\" Protocol=\"Tcp\"", "Port=\"5081\" Protocol=\"Tls\"")
        .replaceFirst("Port=\"5067\" Protocol=\"Tls\"([^>]*>\\s*</Ports>\\s*</Service>)", "Port=\"5067\" Protocol=\"Tcp\"$1")).design().design();
    assertEquals(Participant.SecondFrontEnd, south.home().get(Participant.MediationServer));
    assertEquals(Set.of(Transport.MTLS), south.allows().get(Link.SecondFrontEndToMediationServer));
    assertEquals(Set.of(Transport.MTLS), south.allows().get(Link.MediationServerToSecondFrontEnd));
    assertEquals(Set.of(), south.allows().get(Link.FrontEndToMediationServer));
  }

  /** Both kinds of document say the same of one deployment; only what places and kind they name differs. */
  @Test
  void bothKindsOfDocumentComeToTheSameDesign() throws Exception {
    for (String settings : List.of("lighthouse.yaml", "lighthouse.json")) {
      TopologyImport builder = Topologies.read("pool-edge-director.tbxml", settings);
      TopologyImport published = Topologies.read("pool-edge-director.xml", settings);
      assertEquals(builder.design().design(), published.design().design());
      assertEquals(builder.design().names(), published.design().names());
      assertEquals(builder.design().assumed(), published.design().assumed());
      assertEquals(builder.design().scenarios().stream().map(NamedScenario::stated).toList(),
          published.design().scenarios().stream().map(NamedScenario::stated).toList());
      assertEquals(withoutPlaces(builder), withoutPlaces(published));
    }
  }

  private static String withoutPlaces(TopologyImport read) {
    return read.text().lines().skip(1).map(line -> line.replaceAll("\\b\\d+:\\d+ ", "").replaceAll("\\(\\d+:\\d+\\)", "").replace(".tbxml", ".xml"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void twoSitesAreTwoPoolsAndTheBranchHasTheTrunkThatProtectsLess() throws Exception {
    TopologyImport read = Topologies.read("two-sites-branch.tbxml");
    Design design = read.design().design();
    Map<Participant, String> names = read.design().names();
    assertEquals("Registrar:north.delta.example", names.get(Participant.FrontEnd));
    assertEquals("Registrar:south.delta.example", names.get(Participant.SecondFrontEnd));
    assertEquals(Participant.SecondFrontEnd, design.home().get(Participant.ClientB));
    assertEquals("PstnGateway:gw.island.delta.example", names.get(Participant.Gateway));
    assertEquals("MediationServer:sba.island.delta.example", names.get(Participant.MediationServer));
    assertEquals(Set.of(Transport.TCP), design.allows().get(Link.MediationServerToGateway));
    assertEquals(Set.of(Transport.TLS), design.allows().get(Link.GatewayToMediationServer));
    assertEquals(List.of("PstnGateway:gw.south.delta.example"), read.deployment().fates().stream()
        .filter(PortFate::unrepresented).map(fate -> fate.service().identity()).toList());
    assertEquals(Set.of("ConfServices:north.delta.example",
        "MediationServer:sba.island.delta.example", "Registrar:north.delta.example", "WebServices:north.delta.example"),
        read.deployment().fates().stream().flatMap(fate -> fate.standIn().stream()).map(Service::identity).collect(Collectors.toSet()));
  }

  @Test
  void aTrunkOverTcpIsOneInBothDirections() throws Exception {
    Design design = Topologies.read("tcp-trunk.xml").design().design();
    assertEquals(Set.of(Transport.TCP), design.allows().get(Link.MediationServerToGateway));
    assertEquals(Set.of(Transport.TCP), design.allows().get(Link.GatewayToMediationServer));
    assertFalse(design.srtp().contains(Participant.Gateway), "over TCP no key may travel");
  }

  /** TCP is there for clients; servers are not asked for certificates only where the port says so. */
  @Test
  void whatIsNotAsUsualComesIntoTheDesign() throws Exception {
    TopologyImport read = Topologies.read("open-listener.tbxml");
    Design design = read.design().design();
    assertEquals(Set.of(Transport.TCP, Transport.TLS), design.allows().get(Link.ClientAToFrontEnd));
    assertEquals(Set.of(Transport.MTLS), design.allows().get(Link.AccessEdgeToFrontEnd));
    assertEquals(Set.of(Transport.TLS), design.allows().get(Link.FrontEndToAccessEdge));
    assertEquals(Transport.TLS, design.configured().get(Participant.ClientA));
    assertEquals(Transport.TCP, design.configured().get(Participant.ClientB));
    assertTrue(read.design().assumed().contains("ClientB uses TCP, its server listens for it"));
    assertEquals(Set.of(Link.ClientAToFrontEnd, Link.ClientBToFrontEnd, Link.FrontEndToAccessEdge), Places.unusual(read.deployment()));
  }

  /** Nothing disappears: every port of a document is in exactly one place of the design's text, and its links are those of the design. */
  @Test
  void everyPortIsAccountedFor() throws Exception {
    for (String name : Topologies.ALL) {
      TopologyImport read = Topologies.read(name);
      List<PortFate> fates = read.deployment().fates();
      long ports = XmlText.parse(Topologies.text(name), name).all().filter(element -> element.name().equals("Port")).count();
      assertEquals(ports, fates.size(), name);
      for (PortFate fate : fates) {
        long reasons = Stream.of(!fate.links().isEmpty(), fate.standIn().isPresent(), fate.omission().isPresent(), fate.unrepresented())
            .filter(Boolean::booleanValue).count();
        assertEquals(1, reasons, () -> name + " " + fate);
        String place = fate.port().element().at().line() + ":" + fate.port().element().at().column() + " Port " + fate.port().words();
        assertTrue(read.text().contains(place), () -> name + " does not mention " + place);
        assertFalse(fate.omission().filter(why -> why == Omission.UNKNOWN).isPresent(), () -> name + " " + fate);
      }
      Set<Link> mapped = fates.stream().flatMap(fate -> fate.links().stream()).collect(Collectors.toSet());
      Set<Link> assumed = read.deployment().links().entrySet().stream()
          .filter(entry -> entry.getValue().ports().isEmpty()).map(Map.Entry::getKey).collect(Collectors.toSet());
      Set<Link> all = new HashSet<>(mapped);
      all.addAll(assumed);
      assertEquals(links(read.design().design()).keySet(), all, name);
      assertEquals(mapped.size() + assumed.size(), all.size(), name);
    }
  }

  /** The reasons are those of the catalogue. */
  @Test
  void omissionsAreInTheCatalogue() throws Exception {
    String catalogue = Files.readString(Installation.find().catalogue().resolve("not-modelled.yaml"));
    Arrays.stream(Omission.values()).filter(omission -> !omission.entry().isEmpty())
        .forEach(omission -> assertTrue(catalogue.contains("{id: " + omission.entry() + ","), omission::entry));
    assertTrue(catalogue.contains("{id: server-traffic-beyond-sip,"));
  }

  /** A row of the table that none of the deployments has a port for has never been seen to work. */
  @Test
  void everyRowWithLinksIsUsed() throws Exception {
    Set<PortRule> used = new HashSet<>();
    for (String name : Topologies.ALL) {
      Topologies.read(name).deployment().fates().forEach(fate -> PortTable.rule(fate.service(), fate.port()).ifPresent(used::add));
    }
    assertEquals(List.of("Director SipServer", "ExternalServer SipServer"), PortTable.rows().stream()
        .filter(row -> !row.links().isEmpty() && !used.contains(row))
        .map(row -> row.role() + " " + (row.usage().equals("*") ? "SipServer" : row.usage())).toList(),
        "other spellings of the Director and of Exchange, for which no document was at hand");
    assertTrue(PortTable.rows().stream().filter(row -> row.links().isEmpty() == row.omission().isEmpty()).toList().isEmpty());
  }

  @Test
  void settingsInYamlAndInJsonComeToTheSame() throws Exception {
    TopologyImport yaml = Topologies.read("pool-edge-director.tbxml", "lighthouse.yaml");
    TopologyImport json = Topologies.read("pool-edge-director.tbxml", "lighthouse.json");
    assertEquals(yaml.design().design(), json.design().design());
    assertEquals(TrunkMode.Required, json.design().design().trunkMode());
    assertTrue(json.design().design().present().contains(Participant.PartnerEdge));
    assertFalse(Topologies.read("pool-edge-director.tbxml").design().design().present().contains(Participant.PartnerEdge));
    assertEquals(List.of(
        "Get-CsMediaConfiguration EncryptionLevel 0, that is SupportEncryption (lighthouse.json:4:106): "
            + "of the scope service:mediationserver:med01.lighthouse.example; the model's finest scope is a site",
        "Get-CsProxyConfiguration (lighthouse.json:12:30): how clients sign in and how many connections servers keep; "
            + "says nothing of which transports they take",
        "Get-CsCertificate AudioVideoAuthentication (lighthouse.json:25:3): no participant of the design shows it"),
        json.deployment().unread().stream().sorted((a, b) -> Integer.compare(position(a), position(b))).toList());
  }

  /** A slip in a gateway's name, or partners without an Edge: nobody must believe that it was judged. */
  @Test
  void settingsThatConcernNobodyAreListed() throws Exception {
    TopologyImport read = Topologies.parse(Topologies.text("tcp-trunk.xml"), settings("""
        trunkMedia: {gw99.example: Required}
        mediaBypass: {gw99.example: true}
        federation: true
        outsideUsers: false
        """));
    assertEquals(List.of(
        "trunkMedia (s.yaml:1:14): of the scope service:pstngateway:gw99.example, which nobody in the design is of",
        "mediaBypass (s.yaml:2:15): of the scope service:pstngateway:gw99.example, which nobody in the design is of",
        "federation (s.yaml:3:13): there is no Access Edge in this deployment"), read.deployment().unread());
  }

  private static int position(String sentence) {
    Matcher line = Pattern.compile("json:(\\d+):").matcher(sentence);
    return line.find() ? Integer.parseInt(line.group(1)) : 0;
  }

  @Test
  void certificatesCountByDateAndName() throws Exception {
    Design design = Topologies.read("pool-edge-director.tbxml", "edge-certificate.json").design().design();
    assertEquals(Validity.Expired, design.certificate().get(Participant.AccessEdge).validity());
    assertEquals(CertificateName.Matching, design.certificate().get(Participant.AccessEdge).name());
    assertEquals(Validity.Valid, design.certificate().get(Participant.FrontEnd).validity());
    Settings other = settings("""
        [{"Issuer": "CN=x", "Subject": "CN=x", "AlternativeNames": ["fe01.lighthouse.example"], "NotAfter": "2016-01-01T00:00:00Z",
          "Thumbprint": "1", "Use": "Default"}]""");
    Design self = TopologyImport.read(Files.readAllBytes(Topologies.path("pool-edge-director.tbxml")), other,
        Topologies.path("pool-edge-director.tbxml"), "x")
        .design().design();
    assertEquals(Issuer.SelfSigned, self.certificate().get(Participant.FrontEnd).issuer().orElseThrow());
    assertEquals(CertificateName.Other, self.certificate().get(Participant.FrontEnd).name(), "the pool's name is missing");
    assertEquals(Issuer.EnterpriseCA, self.certificate().get(Participant.Director).issuer().orElseThrow());
  }

  @Test
  void levelsMayDifferBySite() throws Exception {
    Settings bySite = settings("encryptionLevel: {South: Supported}");
    Design design = TopologyImport.read(Files.readAllBytes(Topologies.path("two-sites-branch.tbxml")), bySite,
        Topologies.path("two-sites-branch.tbxml"), "x")
        .design().design();
    assertEquals(Level.Required, design.levels().get(Participant.FrontEnd));
    assertEquals(Level.Supported, design.levels().get(Participant.SecondFrontEnd));
    assertTrue(design.alternative(Reading.R7));
  }

  @Test
  void trunkBypassAndFipsComeFromSettings() throws Exception {
    Design all = withSettings("trunkMedia: Optional\nmediaBypass: {gw01.lighthouse.example: true}\nfips: true\nfipsDeclared: true");
    assertEquals(TrunkMode.Optional, all.trunkMode());
    assertTrue(all.bypass());
    assertTrue(all.fipsDeclared());
    assertEquals(all.present().stream().filter(Participant::isFipsServer).collect(Collectors.toSet()), all.fips());
    Design some = withSettings("mediaBypass: false\nfips: [FrontEnd, Exchange]");
    assertEquals(TrunkMode.Unset, some.trunkMode());
    assertFalse(some.bypass());
    assertFalse(some.fipsDeclared());
    assertEquals(Set.of(Participant.FrontEnd, Participant.Exchange), some.fips());
  }

  private static Design withSettings(String text) throws Exception {
    return Topologies.parse(Topologies.text("pool-edge-director.tbxml"), settings(text)).design().design();
  }

  @Test
  void settingsThatDoNotFitAreRefused() {
    assertRefused("encryptionLevel: {East: Supported}", "s.yaml:1:19: there is no site 'east'; expected one of Strand");
    assertRefused("clients: {ExternalClient: TCP}",
        "s.yaml:1:27: ExternalClient is said to use TCP, but its server listens only for TLS; expected that");
    assertRefused("outsideUsers: false\nclients: {ExternalClient: TLS}",
        "s.yaml:2:27: there is no ExternalClient in this deployment; expected no transport for it");
    assertRefused("fips: [Director]", "s.yaml:1:8: there is no Director in this deployment; expected nothing of FIPS mode there");
    assertRefused("certificates: {Director: none}", "s.yaml:1:26: there is no Director in this deployment; expected no certificate for it");
  }

  private static void assertRefused(String settings, String expected) {
    InvalidInput invalid = assertThrows(InvalidInput.class,
        () -> Topologies.parse(Topologies.text("open-listener.tbxml"), settings(settings)));
    assertEquals(List.of(expected), invalid.problems().stream().map(Object::toString).toList());
  }

  private static Settings settings(String text) throws InvalidInput {
    Settings settings = new Settings();
    SettingsReader.read(text, "s.yaml", Topologies.NOW, settings);
    return settings;
  }

  private static Map<Link, Set<Transport>> links(Design design) {
    Map<Link, Set<Transport>> links = new EnumMap<>(Link.class);
    design.allows().forEach((link, allows) -> {
      if (!allows.isEmpty()) {
        links.put(link, allows);
      }
    });
    return links;
  }

  /** Found by the fuzz test: two roles on one host, and hosts that differ far behind. */
  @Test
  void membersHaveNamesOfTheirOwn() throws Exception {
    String text = Topologies.text("pool-edge-director.xml");
    String director = text.substring(text.indexOf("<InstalledOn>", text.indexOf("IsDirector=\"false\"")));
    String one = Topologies.parse(text.replace(director, director.replaceFirst("Number=\"2\"", "Number=\"1\""))).text();
    assertTrue(one.contains("\"Registrar:pool01.lighthouse.example as Director\": {role: Director}"), one);
    String far = "x".repeat(100);
    String sites = Topologies.text("two-sites-branch.tbxml").replace("\"north.delta", "\"" + far + "1").replace("\"south.delta", "\"" + far + "2");
    assertEquals(2, Topologies.parse(sites).design().names().values().stream().filter(name -> name.startsWith("Registrar:xxx")).distinct().count());
  }

  /** What the text of a derived design says it is. */
  @Test
  void theDerivedTextIsTheDesign() throws Exception {
    for (String name : Topologies.ALL) {
      TopologyImport read = Topologies.read(name);
      assertEquals(read.design().design(), DesignReader.read(read.text(), read.design().path(), read.design().name()).design());
    }
  }
}
