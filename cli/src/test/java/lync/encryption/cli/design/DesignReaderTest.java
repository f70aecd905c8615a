package lync.encryption.cli.design;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DesignReaderTest {

  @TempDir
  private Path folder;

  record BadInput(@JsonProperty("case") String name, String replace, String with, List<String> expect) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<BadInput> badInputs() throws IOException {
    return cases("bad-input.yaml");
  }

  static Stream<BadInput> badCalls() throws IOException {
    return cases("bad-calls.yaml");
  }

  static Stream<BadInput> badCheckpoints() throws IOException {
    return cases("bad-checkpoints.yaml");
  }

  private static Stream<BadInput> cases(String name) throws IOException {
    return new YAMLMapper().readValue(resource(name), new TypeReference<List<BadInput>>() {}).stream();
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void everyProblemIsReportedWithItsPlace(BadInput input) throws IOException {
    assertReported("office.yaml", input);
  }

  @ParameterizedTest
  @MethodSource("badCalls")
  void everyProblemOfCallsIsReportedWithItsPlace(BadInput input) throws IOException {
    assertReported("calls.yaml", input);
  }

  @ParameterizedTest
  @MethodSource("badCheckpoints")
  void everyProblemOfCheckpointsIsReportedWithItsPlace(BadInput input) throws IOException {
    assertReported("checkpoint.yaml", input);
  }

  @Test
  void aScenarioStartsAtItsCheckpoint() throws Exception {
    DesignFile file = DesignReader.read(write("checkpoint.yaml", resource("checkpoint.yaml").getBytes(StandardCharsets.UTF_8)));
    Scenario scenario = file.scenarios().get(0).scenario();
    assertEquals(List.of("StartMessage(1)", "OpenConnection(ClientAToFrontEnd, TLS)", "PresentServerCertificate(ClientAToFrontEnd)"), scenario.prologue());
    LyncModel model = new LyncModel(file.design(), scenario, Universe.of(file.design(), scenario));
    model.initial((action, words, offset) ->
        assertEquals(Phase.ServerPresented, model.view(words, offset).initiator(Link.ClientAToFrontEnd).phase()));
  }

  @Test
  void aScenarioStartsAtTheBeginningWhereItsCheckpointCannotBeReached() throws Exception {
    DesignFile file = DesignReader.read(write("checkpoint.yaml", resource("checkpoint.yaml").getBytes(StandardCharsets.UTF_8)));
    Design refusing = file.design().withFaults(Set.of(Fault.InternalTlsRefused));
    assertEquals(List.of(), file.withDesign(refusing).scenarios().get(0).scenario().prologue());
  }

  private void assertReported(String design, BadInput input) throws IOException {
    String text = resource(design);
    assertTrue(text.contains(input.replace()), "nothing to replace");
    Path file = write(design, text.replace(input.replace(), input.with()).getBytes(StandardCharsets.UTF_8));
    InvalidInput invalid = assertThrows(InvalidInput.class, () -> DesignReader.read(file));
    assertEquals(input.expect().stream().map(line -> file + ":" + line).toList(), invalid.problems().stream().map(InputProblem::toString).toList());
  }

  static Stream<Path> referenceDesigns() throws IOException {
    BundledDesigns bundled = new BundledDesigns(Installation.find());
    return bundled.names().stream().map(bundled::path);
  }

  @ParameterizedTest
  @MethodSource("referenceDesigns")
  void everyReferenceDesignIsRead(Path file) throws Exception {
    DesignFile design = DesignReader.read(file);
    assertEquals(Clauses.all().size(), design.expect().size(), "a reference design states every verdict in advance");
    assertTrue(design.scenarios().stream().noneMatch(scenario -> scenario.about().isEmpty()));
  }

  @Test
  void whatTheFileSaysIsRead() throws Exception {
    DesignFile file = DesignReader.read(write("office.yaml", office().getBytes(StandardCharsets.UTF_8)));
    assertEquals("office", file.name());
    assertEquals("A small office", file.title());
    assertEquals(
        EnumSet.of(Participant.ClientA, Participant.ClientB, Participant.FrontEnd, Participant.Gateway, Participant.MediationServer),
        file.design().present());
    assertEquals("fe01.office.example", file.names().get(Participant.FrontEnd));
    assertEquals(Transport.TCP, file.design().configured().get(Participant.ClientB));
    assertEquals(CertificateFacts.none(), file.design().certificate().get(Participant.Gateway));
    assertEquals(EnumSet.of(Certificate.SelfSigned), file.design().bag());
    assertEquals(Set.of(), file.design().alternatives());
    assertEquals(Verdict.NotApplicable, file.expect().get("C02"));
    NamedScenario message = file.scenario("message").orElseThrow();
    assertEquals("A message between two colleagues.", message.about());
    assertEquals(
        new Scenario(
            EnumSet.of(Link.MediationServerToGateway),
            List.of(
                MessagePlan.signIn(Participant.ClientA),
                MessagePlan.signIn(Participant.ClientB),
                new MessagePlan(MessageKind.InstantMessage, Participant.ClientA, Participant.ClientB, Origin.Sender)),
            EnumSet.of(Link.ClientAToFrontEnd), 1, 1, Handshakes.Serial, Order.Sequential),
        message.scenario());
  }

  @Test
  void whatTheFileLeavesOutGetsItsDefault() throws Exception {
    DesignFile file = DesignReader.read(write("office.yaml", office().getBytes(StandardCharsets.UTF_8)));
    assertEquals(Zone.PSTN, file.design().zone().get(Participant.Gateway));
    assertEquals(CertificateFacts.issuedBy(Issuer.EnterpriseCA), file.design().certificate().get(Participant.FrontEnd));
    assertEquals(CertificateFacts.issuedBy(Issuer.PublicCA), file.design().certificate().get(Participant.AccessEdge));
    assertEquals(CertificateFacts.none(), file.design().certificate().get(Participant.ClientA));
    assertEquals(EnumSet.of(Issuer.EnterpriseCA), file.design().trust().get(Participant.Gateway));
    assertEquals(
        EnumSet.of(Participant.FrontEnd, Participant.Gateway, Participant.MediationServer), file.design().trustedServers().get(Participant.FrontEnd));
    assertEquals(Set.of(), file.design().allowedPartners().get(Participant.AccessEdge));
    assertEquals(EnumSet.of(Transport.TLS), file.design().allows().get(Link.ClientAToFrontEnd));
    assertEquals(Set.of(), file.design().allows().get(Link.ClientAToDirector));
    assertEquals(Participant.FrontEnd, file.design().home().get(Participant.ClientA));
  }

  @Test
  void whatTheFileSaysOfCallsIsRead() throws Exception {
    DesignFile file = calls("", "");
    assertEquals(
        EnumSet.of(Participant.ClientA, Participant.ClientB, Participant.ExternalClient, Participant.PublicUser), file.design().audioVideo());
    assertEquals(EnumSet.of(Participant.ClientA, Participant.ExternalClient), file.design().srtp());
    assertEquals(
        Map.of(Participant.FrontEnd, Level.Supported, Participant.SecondFrontEnd, Level.Supported, Participant.PartnerEdge, Level.Unset),
        file.design().levels());
    assertEquals(Set.of(), file.design().allows().get(Link.ExternalClientToRelayAuthentication));
    Scenario call = file.scenario("call").orElseThrow().scenario();
    assertEquals(EnumSet.of(AdministratorStep.Support, AdministratorStep.Roll), call.administrator());
    Participant a = Participant.ClientA;
    Participant external = Participant.ExternalClient;
    assertEquals(
        List.of(
            MessagePlan.signIn(a),
            MessagePlan.signIn(external),
            new MessagePlan(MessageKind.CredentialRequest, a, a, Origin.Sender),
            new MessagePlan(MessageKind.CredentialReply, a, a, Origin.Sender),
            new MessagePlan(MessageKind.KeyRequest, a, a, Origin.Sender, 1),
            new MessagePlan(MessageKind.KeyReply, a, a, Origin.Sender, 1),
            new MessagePlan(MessageKind.KeyRequest, external, external, Origin.Attacker, 1),
            new MessagePlan(MessageKind.KeyReply, external, external, Origin.Sender, 1),
            new MessagePlan(MessageKind.Allocate, external, external, Origin.Sender),
            new MessagePlan(MessageKind.Offer, a, external, Origin.Sender, 1),
            new MessagePlan(MessageKind.Answer, external, a, Origin.Sender, 1),
            new MessagePlan(MessageKind.Reoffer, external, a, Origin.Sender, 1),
            new MessagePlan(MessageKind.Reanswer, a, external, Origin.Sender, 1),
            new MessagePlan(MessageKind.Bye, a, external, Origin.Sender, 1)),
        call.messages());
  }

  @Test
  void whereTheEndsMakeTheKeysNobodyAsksForOne() throws Exception {
    DesignFile file = calls("encryptionLevel:", "readings: {R5: endpoints}\nencryptionLevel:");
    Set<MessageKind> asking = EnumSet.of(MessageKind.KeyRequest, MessageKind.KeyReply);
    assertTrue(file.scenarios().get(0).scenario().messages().stream().noneMatch(plan -> asking.contains(plan.kind())));
    assertEquals(10, file.scenarios().get(0).scenario().messages().size());
    DesignFile byDefault = file.withDesign(file.design().withAlternatives(Set.of()));
    assertEquals(14, byDefault.scenarios().get(0).scenario().messages().size());
  }

  @Test
  void levelsMayDifferBySiteIfReadSo() throws Exception {
    DesignFile file = calls("encryptionLevel: Supported", "encryptionLevel: {FrontEnd: Supported, fe02.example: Required}\nreadings: {R7: site}");
    assertEquals(
        Map.of(Participant.FrontEnd, Level.Supported, Participant.SecondFrontEnd, Level.Required, Participant.PartnerEdge, Level.Unset),
        file.design().levels());
    assertEquals(Optional.empty(), file.contradiction());
    assertTrue(file.withDesign(file.design().withAlternatives(Set.of())).contradiction().orElseThrow().toString().contains("R7"));
    assertEquals(
        Level.Required, calls("encryptionLevel: Supported", "encryptionLevel: {FrontEnd: Required, SecondFrontEnd: Required}")
            .design().levels().get(Participant.SecondFrontEnd));
    assertEquals(
        Level.Unset, calls("encryptionLevel: Supported", "encryptionLevel: {SecondFrontEnd: Required}").design().levels().get(Participant.FrontEnd));
    assertEquals(Level.Unset, calls("encryptionLevel: Supported\n", "").design().levels().get(Participant.FrontEnd));
  }

  @Test
  void whoAsksTheRelayServiceNeedNotHaveSignedIn() throws Exception {
    DesignFile file = calls("      - {kind: Credential, from: ClientA}\n", "      - {kind: Credential, from: ClientB}\n");
    assertEquals(Participant.ClientB, file.scenarios().get(0).scenario().messages().get(2).from());
  }

  @Test
  void aMissingFileIsReported() {
    assertProblem(folder.resolve("nowhere.yaml"), "1:1: no such file; expected a design file");
  }

  @Test
  void aFolderIsReported() {
    assertProblem(folder, "1:1: is a folder; expected a design file");
  }

  @Test
  void anEmptyFileIsReported() throws IOException {
    String expected = "1:1: the file is empty; expected a design, which 'lync init' writes";
    assertProblem(write("office.yaml", new byte[0]), expected);
    assertProblem(write("office.yaml", "# nothing\n".getBytes(StandardCharsets.UTF_8)), expected);
  }

  @Test
  void aBinaryFileIsReportedWhereItStopsBeingText() throws IOException {
    assertProblem(write("office.yaml", new byte[] {'a', '\n', 'b', (byte) 0xC3, (byte) 0x28}), "2:2: not a text file; expected YAML in UTF-8");
    assertProblem(write("office.yaml", new byte[] {'a', 0, 'b'}), "1:2: not a text file; expected YAML in UTF-8");
  }

  @Test
  void aFileThatIsNoMappingIsReported() throws IOException {
    assertProblem(write("office.yaml", "hello\n".getBytes(StandardCharsets.UTF_8)), "1:1: a design is 'hello'; expected a mapping (name: value)");
    assertProblem(write("office.yaml", "- hello\n".getBytes(StandardCharsets.UTF_8)), "1:1: a design is a list; expected a mapping (name: value)");
  }

  private static void assertProblem(Path file, String expected) {
    InvalidInput invalid = assertThrows(InvalidInput.class, () -> DesignReader.read(file));
    assertEquals(List.of(file + ":" + expected), invalid.problems().stream().map(InputProblem::toString).toList());
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static String office() throws IOException {
    return resource("office.yaml");
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = DesignReaderTest.class.getResourceAsStream("/reader/" + name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private DesignFile calls(String replace, String with) throws Exception {
    return DesignReader.read(write("calls.yaml", resource("calls.yaml").replace(replace, with).getBytes(StandardCharsets.UTF_8)));
  }
}
