package lync.encryption.model;

import static lync.encryption.model.vocabulary.Link.FrontEndToRelayAuthentication;
import static lync.encryption.model.vocabulary.Link.MediationServerToGateway;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.Gateway;
import static lync.encryption.model.vocabulary.Participant.MediationServer;
import static lync.encryption.model.vocabulary.Transport.MTLS;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import lync.encryption.model.rule.KeyMaker;
import lync.encryption.model.rule.Levels;
import lync.encryption.model.rule.Negotiation;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How calls to and from the telephone network end: two calls each, of which the Mediation Server has an end ({@code specs/MEDIA.md} M4). */
class TelephonyTest {

  private static final ScenarioBuilder OUTWARD = Case.TelephonyOverTls.scenario();

  private static boolean isUpWith(State s, int call, Media media) {
    return s.call(call).phase() == CallPhase.Established && s.call(call).media(Side.Caller) == media && s.call(call).media(Side.Callee) == media;
  }

  private static boolean failed(State s, CallReason reason) {
    return s.call(1).phase() == CallPhase.Failed && s.call(1).reason() == reason;
  }

  @Test
  void bothCallsComeUpEncryptedInsideAndOnTheTrunkAsConfigured() {
    assertTrue(Case.TelephonyOverTcp.explore().endsIn(s -> isUpWith(s, 1, Media.SRTP) && isUpWith(s, 2, Media.RTP)));
    assertTrue(Case.TelephonyOverTls.explore().endsIn(s -> isUpWith(s, 1, Media.SRTP) && isUpWith(s, 2, Media.SRTP)));
    assertTrue(Case.TelephonyUnconfigured.explore().endsIn(s -> isUpWith(s, 1, Media.SRTP) && isUpWith(s, 2, Media.RTP)));
    assertTrue(Case.TelephonyRequiredOverTcp.explore().endsIn(s -> isUpWith(s, 1, Media.SRTP) && isUpWith(s, 2, Media.RTP)));
    assertTrue(Case.TelephonyInward.explore().endsIn(s -> isUpWith(s, 1, Media.SRTP) && isUpWith(s, 2, Media.SRTP)));
  }

  @Test
  void relayServicesKeyIsForTheInnerCallAlone() {
    assertTrue(Case.TelephonyWithRelayKey.explore().endsIn(s -> isUpWith(s, 1, Media.SRTP)
        && isUpWith(s, 2, Media.SRTP)
        && s.call(1).unwrapped(Side.Callee) == 1
        && s.call(2).unwrapped(Side.Caller) == 0));
  }

  @Test
  void mediationServerGetsNoKeyUnlessItIsAuthenticated() {
    DesignBuilder design = Deployments.encryptedTelephony(TrunkMode.Required, TLS)
        .withoutReading(Reading.R5).link(FrontEndToRelayAuthentication, MTLS);
    ScenarioBuilder scenario = new ScenarioBuilder().credential(MediationServer);
    assertTrue(Exploration.of(design, scenario).endsIn(s -> s.message(1).reason() == MessageReason.NotAuthenticated));
  }

  @Test
  void transportDecidesWhereSrtpIsOptional() {
    Exploration exploration = Case.TelephonyOverEither.explore();
    assertTrue(exploration.endsIn(s -> isUpWith(s, 2, s.initiator(MediationServerToGateway).transport() == TCP ? Media.RTP : Media.SRTP)));
    assertTrue(exploration.reaches(s -> isUpWith(s, 2, Media.RTP)));
    assertTrue(exploration.reaches(s -> isUpWith(s, 2, Media.SRTP)));
  }

  @Test
  void firstCallFailsWithTheReasonOfTheSecond() {
    assertTrue(Case.TelephonyToIncapableGateway.explore().endsIn(s -> failed(s, CallReason.EncryptionLevelsNotCompatible)));
    ScenarioBuilder unconnected = new ScenarioBuilder().signIn(ClientA).call(1, ClientA, MediationServer).call(2, MediationServer, Gateway);
    assertTrue(Exploration.of(Deployments.telephony(TCP), unconnected)
        .endsIn(s -> s.message(4).reason() == MessageReason.NoConnection && failed(s, CallReason.NotDelivered)));
  }

  @Test
  void firstCallDoesNotWaitForAnOfferThatWaitsForOthers() {
    ScenarioBuilder entangled = new ScenarioBuilder().connect(MediationServerToGateway).signIn(ClientA).call(1, ClientA, MediationServer)
        .instantMessage(ClientA, MediationServer).call(2, MediationServer, Gateway);
    Exploration exploration = Exploration.of(Deployments.telephony(TCP), entangled);
    assertEquals(Map.of(), exploration.violations());
    assertTrue(exploration.endsIn(s -> failed(s, CallReason.NotDelivered)));
  }

  @Test
  void trunkCallNeedsNoKeyOfTheRelayService() {
    DesignBuilder design = Deployments.encryptedTelephony(TrunkMode.Required, TLS).withoutReading(Reading.R5);
    ScenarioBuilder onlyTrunk = new ScenarioBuilder().connect(MediationServerToGateway).call(1, MediationServer, Gateway);
    assertTrue(Exploration.of(design, onlyTrunk).endsIn(s -> isUpWith(s, 1, Media.SRTP)));
    ScenarioBuilder withKey = new ScenarioBuilder().key(MediationServer, 1).call(1, MediationServer, Gateway);
    assertTrue(Exploration.of(design, withKey).endsIn(s -> s.message(1).reason() == MessageReason.NoRoute));
  }

  @Test
  void readingR8LetsTheMediationServerFollowTheDeployment() {
    DesignBuilder design = Deployments.telephony(TCP).level(FrontEnd, Level.DoNotSupport);
    assertTrue(Exploration.of(design, OUTWARD).endsIn(s -> failed(s, CallReason.EncryptionLevelsNotCompatible)), "it asks for SRTP");
    DesignBuilder following = Deployments.telephony(TCP).level(FrontEnd, Level.DoNotSupport).reading(Reading.R8);
    Exploration exploration = Exploration.of(following, OUTWARD);
    assertTrue(exploration.endsIn(s -> isUpWith(s, 1, Media.RTP)));
    assertEquals(Set.of("C25"), exploration.violations().keySet(), "and C25 is seen to fail");
  }

  @Test
  void readingR6AsksForSrtpOnATrunkThatIsNotConfigured() {
    DesignBuilder design = Deployments.encryptedTelephony(TrunkMode.Unset, TLS, TCP).reading(Reading.R6);
    Exploration exploration = Exploration.of(design, OUTWARD);
    assertEquals(Map.of(), exploration.violations());
    assertTrue(exploration.endsIn(s -> isUpWith(s, 2, s.initiator(MediationServerToGateway).transport() == TCP ? Media.RTP : Media.SRTP)));
  }

  /** A state in which the trunk of call 1 is up over a transport. */
  private static State withTrunk(DesignBuilder design, Transport transport) {
    ScenarioBuilder scenario = new ScenarioBuilder().call(1, MediationServer, Gateway);
    LyncModel model = new LyncModel(design.build(), scenario.build(), Universe.wide());
    State s = model.view(new long[model.words()], 0);
    for (ConnectionEnd end : new ConnectionEnd[] {s.initiator(MediationServerToGateway), s.responder(MediationServerToGateway)}) {
      end.phase(Phase.Established);
      end.transport(transport);
      end.certificate(transport == TCP ? Certificate.None : Certificate.Own);
      end.requested(transport != TCP);
    }
    return s;
  }

  @Test
  void levelsOnTheTrunkComeToWhatItsTableSays() {
    int compared = 0;
    for (TrunkMode mode : EnumSet.complementOf(EnumSet.of(TrunkMode.Unset))) {
      for (Transport transport : Transport.values()) {
        for (int capabilities = 0; capabilities < 4; capabilities++) {
          boolean srtp = (capabilities & 1) != 0;
          boolean store = (capabilities & 2) != 0;
          DesignBuilder design = srtp ? Deployments.encryptedTelephony(mode, TLS) : Deployments.telephony(TLS);
          State s = withTrunk(design.trunk(mode, store), transport);
          Negotiation.Outcome outcome = Negotiation.table(Levels.sent(s, 1, MediationServer), Levels.sent(s, 1, Gateway));
          assertEquals(Negotiation.trunkTable(mode, srtp && store, transport), outcome, mode + " over " + transport + ", " + capabilities);
          assertEquals(outcome, Negotiation.table(Levels.sent(s, 1, Gateway), Levels.sent(s, 1, MediationServer)), "and the other way round");
          compared++;
        }
      }
    }
    assertEquals(36, compared);
  }

  @Test
  void gatewayDoesSrtpOnlyWhereBothShowedCertificates() {
    State s = withTrunk(Deployments.encryptedTelephony(TrunkMode.Optional, TLS), TLS);
    assertTrue(Levels.sent(s, 1, Gateway).offersCrypto());
    s.initiator(MediationServerToGateway).requested(false);
    assertFalse(Levels.sent(s, 1, Gateway).offersCrypto());
    s.initiator(MediationServerToGateway).requested(true);
    s.initiator(MediationServerToGateway).certificate(Certificate.None);
    assertFalse(Levels.sent(s, 1, Gateway).offersCrypto());
  }

  /** What facts §5 says of each pair of levels; where the two negotiate, the gateway's answer decides. */
  @ParameterizedTest
  @EnumSource(value = Level.class, names = "Unset", mode = EnumSource.Mode.EXCLUDE)
  void bypassComesToWhatTheTwoLevelsAllow(Level level) {
    for (TrunkMode mode : EnumSet.complementOf(EnumSet.of(TrunkMode.Unset))) {
      boolean fits = !(level == Level.Required && mode == TrunkMode.NotSupported || level == Level.DoNotSupport && mode == TrunkMode.Required);
      for (boolean capable : new boolean[] {false, true}) {
        DesignBuilder design = Deployments.encryptedTelephony(mode, TLS).trunk(mode, capable).level(FrontEnd, level).bypass();
        Exploration exploration = Exploration.of(design, OUTWARD);
        boolean required = level == Level.Required || mode == TrunkMode.Required;
        boolean encrypted = capable && level != Level.DoNotSupport && mode != TrunkMode.NotSupported;
        String which = level + " and " + mode + (capable ? "" : ", incapable");
        assertEquals(Map.of(), exploration.violations(), which);
        if (!fits || required && !capable) {
          assertTrue(exploration.endsIn(s -> s.call(1).phase() == CallPhase.Failed), which);
          assertEquals(!fits, !exploration.reaches(s -> s.call(2).bypassed()), which);
        } else {
          Media media = encrypted ? Media.SRTP : Media.RTP;
          assertTrue(exploration.endsIn(s -> isUpWith(s, 1, media) && isUpWith(s, 2, media) && s.call(2).bypassed()), which);
        }
      }
    }
  }

  @Test
  void readingR12LetsMediaFallBackToTheMediationServer() {
    Exploration exploration = Exploration.of(Case.BypassThatDoesNotFit.design().build().withAlternatives(Set.of(Reading.R5, Reading.R12)),
        Case.BypassThatDoesNotFit.scenario().build());
    assertTrue(exploration.endsIn(s -> isUpWith(s, 1, Media.SRTP) && isUpWith(s, 2, Media.RTP) && !s.call(2).bypassed()));
    assertEquals(Map.of(), exploration.violations());
  }

  @Test
  void packetsThatGoPastTheMediationServerComeToTheGatewayAndTheClientOnly() {
    Exploration exploration = Case.Bypass.explore();
    assertTrue(exploration.reaches(s -> s.stream(2, Side.Caller).accepted(0) > 0), "the client's come to the gateway");
    assertTrue(exploration.reaches(s -> s.stream(1, Side.Callee).accepted(0) > 0), "the gateway's come to the client");
    assertFalse(exploration.reaches(s -> s.stream(1, Side.Caller).accepted(0) > 0 || s.stream(2, Side.Callee).accepted(0) > 0));
    assertFalse(exploration.reaches(s -> s.stream(2, Side.Caller).times(0) > 0 && s.stream(1, Side.Caller).times(0) == 0), "not sent yet");
  }

  @Test
  void withoutBypassTheMediationServerPassesOnWhatItHasAccepted() {
    Exploration exploration = Exploration.of(Deployments.encryptedTelephony(TrunkMode.Optional, TLS), Case.Bypass.scenario());
    assertTrue(exploration.reaches(s -> s.stream(2, Side.Caller).accepted(0) > 0));
    assertFalse(exploration.reaches(s -> s.stream(2, Side.Caller).times(0) > 0 && s.stream(1, Side.Caller).accepted(0) == 0));
  }

  @Test
  void keyThatGoesPastTheMediationServerIsTheClients() {
    Exploration exploration = Case.Bypass.explore();
    State view = exploration.model().view(new long[exploration.model().words()], 0);
    assertEquals(view.setting().terms().sessionKey(1, KeyMaker.Caller), view.setting().keyTerm(2, Side.Caller, true));
    assertEquals(view.setting().terms().sessionKey(2, KeyMaker.Caller), view.setting().keyTerm(2, Side.Caller, false));
  }

  @Test
  void suiteOfMediaIsTheBestThatBothEndsHave() {
    DesignBuilder design = Deployments.encryptedTelephony(TrunkMode.Required, TLS)
        .suites(Gateway, Suite.NonApproved).suites(MediationServer, Suite.Approved, Suite.NonApproved);
    assertTrue(Exploration.of(design, OUTWARD).endsIn(s -> s.call(1).suite() == Suite.Approved && s.call(2).suite() == Suite.NonApproved));
    DesignBuilder fips = Deployments.encryptedTelephony(TrunkMode.Required, TCP)
        .suites(Gateway, Suite.NonApproved).fips(MediationServer);
    assertTrue(Exploration.of(fips, OUTWARD).endsIn(s -> isUpWith(s, 2, Media.RTP) && s.call(2).suite() == Suite.None), "clear media needs none");
  }
}
