package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.fault.FaultCatalogue;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.spec.ModuleTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing is proved of what never happens: in the reference designs every action is taken and every clause's situation is met. The gate is itself
 * tested, by taking designs away from it.
 */
class StarvingTest {

  /** Only a fault makes a responder turn down a transport that it listens for. */
  private static final String NEEDS_FAULT = "RejectTransport";

  private static final Set<String> CALL_ACTIONS = Set.of("AnswerRequest", "UnwrapKey", "PlaceCall", "AnswerCall", "CompleteCall", "FailCall",
      "HangUp", "AttackerStrips", "ChangeLevel", "RollCredentials", "RetireCredentials", "ExpireCredentials", "SendPacket", "ReceivePacket",
      "ForgePacket", "ReflectPacket");

  /** No reference design without audio and video has ends without a common cipher suite. */
  private static final String NEEDS_SUITES = "RejectSuites";

  private static List<DesignFile> designs;
  private static List<String> actions;

  @BeforeAll
  static void readDesigns() throws Exception {
    BundledDesigns bundled = new BundledDesigns(Installation.find());
    designs = new ArrayList<>();
    for (String name : bundled.names()) {
      designs.add(DesignReader.read(bundled.path(name)));
    }
    actions = ModuleTree.ofSpecification().actions().stream().map(ModuleTree.Operator::name).toList();
  }

  @Test
  void everyActionAndEverySituationOccursInTheReferenceDesigns() {
    assertEquals(Set.of(NEEDS_FAULT), Occurrences.in(designs).starved(actions.stream()));
  }

  @Test
  void theOneActionThatNeedsAFaultOccursUnderIt() throws Exception {
    Installation installation = Installation.find();
    FaultCatalogue.Entry entry = FaultCatalogue.read(installation).select(List.of(Fault.TrunkTcpRefused.name())).get(0);
    Exploration.Job host = FaultCatalogue.host(entry, new BundledDesigns(installation));
    Occurrences occurrences = new Occurrences();
    occurrences.count(new LyncModel(host.file().design(), host.scenario().scenario(),
        Universe.of(host.file().design(), host.scenario().scenario())));
    assertFalse(occurrences.starved(Stream.of(NEEDS_FAULT)).contains(NEEDS_FAULT));
  }

  @Test
  void withoutTrunksTheirClausesStarve() {
    assertEquals(Set.of(NEEDS_FAULT,
            "TrunkTlsOptionalOverTcpAntecedent", "TrunkTlsOptionalOverTlsAntecedent", "TrunkTlsRecommendedAntecedent", "TrunkTlsIsMutualAntecedent",
            "GatewayCertificateTrustedAntecedent", "MediationCertificateTrustedAntecedent", "MediationNextHopSrtpAntecedent",
            "TrunkMediaClearByDefaultAntecedent", "TrunkMediaClearReachableAntecedent", "TrunkMediaMayBeEncryptedAntecedent",
            "TrunkSrtpNeedsCapableGatewayAntecedent"),
        starvedIn(file -> !file.design().present().contains(Participant.Gateway)));
  }

  @Test
  void withoutAnEdgeNothingCrossesThePerimeter() {
    Set<String> starved = starvedIn(file -> Stream.of(Participant.AccessEdge, Participant.RelayAuthentication)
        .noneMatch(file.design().present()::contains));
    assertTrue(starved.containsAll(Set.of("PerimeterCrossingMutualTlsAntecedent", "CrossFirewallTrafficTlsAntecedent",
        "FrontEndPresentsCredentialsAntecedent", "WindowsLiveAudioVideoAntecedent")), starved::toString);
  }

  @Test
  void withoutAudioAndVideoWhateverConcernsCallsStarves() {
    Set<String> starved = starvedIn(StarvingTest::silent);
    assertEquals(CALL_ACTIONS, starved.stream().filter(name -> actions.contains(name) && !Set.of(NEEDS_FAULT, NEEDS_SUITES).contains(name)).collect(Collectors.toSet()));
    assertEquals(Clauses.parts().stream().filter(part -> designs.stream().noneMatch(file -> silent(file) && part.applies(file.design())))
        .map(part -> part.name() + "Antecedent").collect(Collectors.toSet()),
        starved.stream().filter(name -> !actions.contains(name)).collect(Collectors.toSet()));
  }

  private static boolean silent(DesignFile file) {
    return file.design().audioVideo().isEmpty();
  }

  private static Set<String> starvedIn(Predicate<DesignFile> kept) {
    return Occurrences.in(designs.stream().filter(kept).toList()).starved(actions.stream());
  }
}
