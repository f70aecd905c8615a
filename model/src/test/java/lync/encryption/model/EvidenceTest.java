package lync.encryption.model;

import static lync.encryption.model.vocabulary.Link.AccessEdgeToPartnerEdge;
import static lync.encryption.model.vocabulary.Link.ClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.FrontEndToSecondFrontEnd;
import static lync.encryption.model.vocabulary.Link.MediationServerToGateway;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.AccessEdge;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.ClientB;
import static lync.encryption.model.vocabulary.Participant.PartnerClient;
import static lync.encryption.model.vocabulary.Participant.PartnerEdge;
import static lync.encryption.model.vocabulary.Participant.SecondFrontEnd;
import static lync.encryption.model.vocabulary.Transport.MTLS;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;

/** What each clause makes of states set up by hand: the clauses go by what a state shows, however it came about. */
class EvidenceTest {

  private static State state(DesignBuilder design, ScenarioBuilder scenario) {
    LyncModel model = new LyncModel(design.build(), scenario.build(), Universe.wide());
    return model.view(new long[model.words()], 0);
  }

  private static Part part(String id) {
    return Clauses.byId(id).orElseThrow().parts().get(0);
  }

  /** An honest connection as a handshake over this transport leaves it. */
  private static void establish(State s, Link link, Transport transport) {
    for (ConnectionEnd end : new ConnectionEnd[] {s.initiator(link), s.responder(link)}) {
      end.phase(Phase.Established);
      end.transport(transport);
      end.suite(transport == TCP ? Suite.None : Suite.Approved);
      end.certificate(transport == TCP ? Certificate.None : Certificate.Own);
      end.requested(transport == MTLS);
    }
  }

  /** Each change of a good state on its own makes a clause fail, and leaves its antecedent met. */
  private static void assertEachChangeBreaks(String clause, DesignBuilder design, Link link, Transport transport, Consumer<State>[] changes) {
    for (int i = 0; i < changes.length; i++) {
      State s = state(design, new ScenarioBuilder());
      assertFalse(part(clause).antecedent(s));
      establish(s, link, transport);
      assertTrue(part(clause).antecedent(s));
      assertTrue(part(clause).holds(s), clause);
      changes[i].accept(s);
      assertFalse(part(clause).holds(s), clause + ", change " + i);
      assertTrue(part(clause).antecedent(s));
    }
  }

  @SafeVarargs
  private static Consumer<State>[] changes(Consumer<State>... changes) {
    return changes;
  }

  @Test
  void serverConnectionNeedsAllEvidenceAtBothEnds() {
    Link link = FrontEndToSecondFrontEnd;
    assertEachChangeBreaks("C02", Deployments.twoFrontEnds(), link, MTLS, changes(
        s -> s.initiator(link).transport(TCP),
        s -> s.responder(link).transport(TCP),
        s -> s.initiator(link).requested(false),
        s -> s.initiator(link).certificate(Certificate.None),
        s -> s.responder(link).certificate(Certificate.None),
        s -> s.initiator(link).certificate(Certificate.SelfSigned),
        s -> s.responder(link).certificate(Certificate.RogueIssuer),
        s -> s.initiator(link).certificate(Certificate.Expired),
        s -> s.responder(link).certificate(Certificate.WrongName),
        s -> s.initiator(link).certificate(Certificate.Unlisted)));
  }

  @Test
  void serverConnectionNeedsGoodCertificatesOfTheDesignAndTheList() {
    for (DesignBuilder design : new DesignBuilder[] {
        Deployments.twoFrontEnds().certificate(SecondFrontEnd, CertificateFacts.none()),
        Deployments.twoFrontEnds().certificate(SecondFrontEnd, CertificateFacts.issuedBy(Issuer.PartnerCA)),
        Deployments.twoFrontEnds().unlisted(SecondFrontEnd)}) {
      State s = state(design, new ScenarioBuilder());
      establish(s, FrontEndToSecondFrontEnd, MTLS);
      assertFalse(part("C02").holds(s));
      assertTrue(part("C03").holds(s));
    }
  }

  @Test
  void partnersGoByTheListOfAllowedPartners() {
    State s = state(Deployments.federation(), new ScenarioBuilder());
    establish(s, AccessEdgeToPartnerEdge, MTLS);
    assertTrue(part("C03").holds(s));
    assertTrue(part("C02").holds(s));
    for (Participant stranger : new Participant[] {PartnerEdge, AccessEdge}) {
      State unlisted = state(Deployments.federation().unlisted(stranger), new ScenarioBuilder());
      establish(unlisted, AccessEdgeToPartnerEdge, MTLS);
      assertFalse(part("C03").holds(unlisted));
    }
  }

  @Test
  void trunkOverTlsNeedsBothCertificates() {
    Link link = MediationServerToGateway;
    assertEachChangeBreaks("C06", Deployments.trunk(TLS), link, MTLS, changes(
        s -> s.initiator(link).requested(false),
        s -> s.responder(link).certificate(Certificate.None),
        s -> s.initiator(link).certificate(Certificate.Expired),
        s -> s.responder(link).certificate(Certificate.WrongName),
        s -> s.responder(link).certificate(Certificate.Unlisted)));
    assertEachChangeBreaks("C07", Deployments.trunk(TLS), link, TLS, changes(
        s -> s.initiator(link).certificate(Certificate.RogueIssuer)));
    assertEachChangeBreaks("C07b", Deployments.trunk(TLS), link, TLS, changes(
        s -> s.responder(link).certificate(Certificate.SelfSigned)));
  }

  @Test
  void clientNeedsTlsAndAGoodServerCertificate() {
    Link link = ClientAToFrontEnd;
    assertEachChangeBreaks("C11", Deployments.internal(TLS), link, TLS, changes(
        s -> s.initiator(link).transport(TCP),
        s -> s.responder(link).transport(TCP),
        s -> s.initiator(link).certificate(Certificate.None),
        s -> s.initiator(link).certificate(Certificate.SelfSigned),
        s -> s.initiator(link).certificate(Certificate.Expired),
        s -> s.initiator(link).certificate(Certificate.WrongName),
        s -> s.initiator(link).certificate(Certificate.Unlisted)));
  }

  @Test
  void tcpTrunkNeedsAWarning() {
    State s = state(Deployments.trunk(TCP), new ScenarioBuilder());
    establish(s, MediationServerToGateway, TCP);
    assertFalse(part("C05").holds(s));
    s.trunkWarned(true);
    assertTrue(part("C05").holds(s));
  }

  @Test
  void onlyMessagesBetweenOwnClientsAreInternalAttempts() {
    DesignBuilder design = Deployments.federation().link(Link.ClientBToFrontEnd, TLS).overTcp(ClientA);
    for (Participant inside : List.of(PartnerClient, PartnerEdge, AccessEdge)) {
      design.zone(inside, Zone.Internal);
    }
    for (Participant other : List.of(ClientB, PartnerClient)) {
      for (ScenarioBuilder scenario : List.of(
          new ScenarioBuilder().instantMessage(ClientA, other), new ScenarioBuilder().instantMessage(other, ClientA))) {
        State s = state(design, scenario);
        s.message(1).phase(MessagePhase.Underway);
        assertTrue(s.setting().route(1).possible() && !s.setting().route(1).crosses());
        assertEquals(other == ClientB, part("C10").antecedent(s));
      }
    }
  }

  @Test
  void contentIsReadExactlyWhereItWentInClear() {
    State s = state(Deployments.edge(), new ScenarioBuilder().instantMessage(ClientA, ClientB));
    s.carried(1, Link.AccessEdgeToFrontEnd, Carriage.TCP);
    assertTrue(s.reads().contains(Zone.Internal, s.setting().terms().content(1)));
    assertTrue(s.reads().contains(Zone.Perimeter, s.setting().terms().content(1)));
    assertFalse(s.reads().contains(Zone.Internet, s.setting().terms().content(1)));
    assertTrue(part("C01").holds(s));
    s.carried(1, Link.ExternalClientToAccessEdge, Carriage.NullTLS);
    assertTrue(s.reads().contains(Zone.Internet, s.setting().terms().content(1)));
    assertFalse(part("C01").holds(s));
  }

  @Test
  void deductionNeedsRecordsAndSecretOfTheSameLink() {
    State s = state(Deployments.internal(TLS), new ScenarioBuilder().instantMessage(ClientA, ClientB));
    var terms = s.setting().terms();
    s.learn(terms.sealed(1, ClientAToFrontEnd));
    s.learn(terms.trafficSecret(Link.ClientBToFrontEnd));
    assertFalse(s.knows(terms.content(1)));
    s.learn(terms.trafficSecret(ClientAToFrontEnd));
    assertTrue(s.knows(terms.content(1)));
    assertFalse(s.knows(terms.content(2)));
    assertTrue(Invariants.knowledgeClosed(s));
  }

  @Test
  void connectionMustNotStayInProgressNorBeRefusedForNoReason() {
    State s = state(Deployments.internal(TLS), new ScenarioBuilder());
    assertFalse(part("L02").antecedent(s));
    s.responder(ClientAToFrontEnd).phase(Phase.Opened);
    assertTrue(part("L02").antecedent(s));
    assertTrue(Invariants.quiet(s), "nobody answers an attempt that the initiator knows nothing of");
    assertFalse(part("L02").holds(s));
    s.responder(ClientAToFrontEnd).refuse(Reason.TimedOut);
    assertTrue(part("L02").holds(s));
    s.responder(ClientAToFrontEnd).reason(Reason.None);
    assertFalse(part("L02").holds(s));
  }

  @Test
  void endedStaysEndedUnlessANewAttemptStarts() {
    LyncModel model = new LyncModel(Deployments.internal(TLS).build(), new ScenarioBuilder().signIn(ClientA).build(), Universe.wide());
    State before = model.view(new long[model.words()], 0);
    State after = model.view(new long[model.words()], 0);
    establish(before, ClientAToFrontEnd, TLS);
    assertFalse(Invariants.endedStaysEnded(before, after), "an established connection vanishes");
    after.initiator(ClientAToFrontEnd).retries(1);
    assertTrue(Invariants.endedStaysEnded(before, after), "it is tried again");
    before.message(1).phase(MessagePhase.Delivered);
    assertFalse(Invariants.endedStaysEnded(before, after), "a delivered message vanishes");
  }

  @Test
  void callThatIsOverStaysAsItIs() {
    LyncModel model = new LyncModel(Deployments.internal(TLS).build(), new ScenarioBuilder().signIn(ClientA).build(), Universe.wide());
    State before = model.view(new long[model.words()], 0);
    State after = model.view(new long[model.words()], 0);
    before.call(1).phase(CallPhase.Established);
    assertFalse(Invariants.endedStaysEnded(before, after), "an established call vanishes");
    after.call(1).phase(CallPhase.Reoffered);
    assertTrue(Invariants.endedStaysEnded(before, after), "it is offered anew");
    after.call(1).phase(CallPhase.Ended);
    assertTrue(Invariants.endedStaysEnded(before, after), "it is ended");
    before.call(1).phase(CallPhase.Ended);
    assertTrue(Invariants.endedStaysEnded(before, after));
    after.call(1).media(Side.Callee, Media.RTP);
    assertFalse(Invariants.endedStaysEnded(before, after), "the media of a call that was ended changes");
  }

  @Test
  void rankCountsWhatMayStillHappen() {
    LyncModel model = new LyncModel(
        Deployments.internal(TLS).build(), new ScenarioBuilder().signIn(ClientA).retries(1).build(), new Universe(List.of(ClientAToFrontEnd), 2));
    State s = model.view(new long[model.words()], 0);
    int calls = 2 * (5 + 2);
    assertEquals(8 + 7 + 21 + calls, Invariants.rank(s), "one retry, one idle link, one waiting message; an unused slot counts nothing");
    s.attackerBudget(2);
    s.message(1).phase(MessagePhase.Intercepted);
    s.message(1).position(1);
    s.initiator(ClientAToFrontEnd).phase(Phase.Established);
    assertEquals(16 + 8 + 0 + 17 + calls, Invariants.rank(s));
    s.call(2).phase(CallPhase.Reoffered);
    s.call(2).unwrapped(Side.Callee, 2);
    s.administratorMay(AdministratorStep.Roll, true);
    assertEquals(16 + 8 + 0 + 17 + (5 + 2) + (2 + 1) + 1, Invariants.rank(s));
  }

  /** As above, where messages, calls or packets make the good state. */
  private static void assertEachBreaks(
      String clause, DesignBuilder design, ScenarioBuilder scenario, Consumer<State> good, Consumer<State>[] changes) {
    State fresh = state(design, scenario);
    assertFalse(part(clause).antecedent(fresh), clause);
    for (int i = 0; i < changes.length; i++) {
      State s = state(design, scenario);
      good.accept(s);
      assertTrue(part(clause).antecedent(s), clause);
      assertTrue(part(clause).holds(s), clause);
      changes[i].accept(s);
      assertFalse(part(clause).holds(s), clause + ", change " + i);
    }
  }

  @Test
  void sharingIsSignalledOverTlsAlone() {
    ScenarioBuilder scenario = new ScenarioBuilder().call(1, ClientA, ClientB).call(2, ClientB, ClientA).sharing(1);
    assertEachBreaks("C14", Deployments.internal(TLS), scenario, s -> s.carried(1, ClientAToFrontEnd, Carriage.TLS), changes(
        s -> s.carried(1, Link.ClientBToFrontEnd, Carriage.TCP),
        s -> s.carried(2, ClientAToFrontEnd, Carriage.NullTLS),
        s -> s.carried(2, ClientAToFrontEnd, Carriage.Unaccepted)));
    State s = state(Deployments.internal(TLS), scenario);
    s.carried(3, ClientAToFrontEnd, Carriage.TCP);
    assertTrue(part("C14").holds(s) && !part("C14").antecedent(s), "the other call shares nothing");
  }

  @Test
  void webConferencingNeedsTlsAndBetweenServersEvidence() {
    Link link = Link.ConferencingServerToWebConferencingEdge;
    assertEachChangeBreaks("C15", Deployments.webConferencing(), link, MTLS, changes(
        s -> s.initiator(link).transport(TCP),
        s -> s.responder(link).suite(Suite.Null),
        s -> s.initiator(link).requested(false),
        s -> s.responder(link).certificate(Certificate.None),
        s -> s.responder(link).certificate(Certificate.Unlisted),
        s -> s.initiator(link).certificate(Certificate.Expired)));
    Link clients = Link.ClientAToConferencingServer;
    assertEachChangeBreaks("C15", Deployments.webConferencing(), clients, TLS, changes(
        s -> s.responder(clients).transport(TCP),
        s -> s.initiator(clients).suite(Suite.Null)));
    assertEachBreaks("C15", Deployments.webConferencing(), new ScenarioBuilder().webConference(ClientA), s -> s.carried(1, clients, Carriage.TLS),
        changes(s -> s.carried(1, clients, Carriage.TCP), s -> s.carried(1, link, Carriage.NullTLS)));
  }

  @Test
  void downloadsAreHttpsAlone() {
    ScenarioBuilder scenario = new ScenarioBuilder().download(ClientA, MessageKind.MeetingContent).followRedirect(ClientA);
    assertEachBreaks("C16", Deployments.downloads(TLS), scenario, s -> s.carried(2, Link.ClientAToWebServices, Carriage.TLS), changes(
        s -> s.carried(1, Link.ClientAToWebServices, Carriage.TCP),
        s -> s.carried(2, Link.ClientAToWebServices, Carriage.NullTLS),
        s -> s.carried(3, Link.ClientAToOfficeWebApps, Carriage.TCP),
        s -> s.carried(4, ClientAToFrontEnd, Carriage.TLS)));
  }

  private static final ScenarioBuilder CONFERENCE = Case.Conference.scenario();

  @Test
  void mediaIsKnownOnlyWhereALegWentInClear() {
    assertEachBreaks("C18a", Deployments.conference(), CONFERENCE, s -> s.stream(1, Side.Caller).send(0, Media.SRTP), changes(
        s -> s.learn(s.setting().terms().media(1, Side.Caller, 0)),
        s -> s.learn(s.setting().terms().media(2, Side.Callee, 1))));
    State s = state(Deployments.conference(), CONFERENCE);
    s.stream(1, Side.Caller).send(0, Media.SRTP);
    s.learn(s.setting().terms().media(1, Side.Caller, 0));
    s.stream(2, Side.Callee).send(1, Media.RTP);
    assertFalse(part("C18a").holds(s), "another packet went in clear");
    s.stream(2, Side.Callee).send(0, Media.RTP);
    assertTrue(part("C18a").holds(s), "the other leg of it went in clear");
  }

  @Test
  void mediaOfWhoIsCompromisedIsNobodysConcern() {
    for (Participant participant : List.of(ClientA, ClientB, FrontEnd, Participant.ConferencingServer)) {
      State s = state(Deployments.conference().compromised(participant), CONFERENCE);
      s.learn(s.setting().terms().media(1, Side.Caller, 0));
      s.stream(1, Side.Caller).forged(true);
      assertTrue(part("C18a").holds(s), "ends of all legs count, " + participant);
      assertEquals(participant != ClientB, part("C18b").holds(s), "only the ends of that leg count, " + participant);
    }
  }

  @Test
  void packetIsAcceptedOnceAndFromTheOtherEnd() {
    Consumer<State> good = s -> s.stream(1, Side.Caller).accept(0);
    assertEachBreaks("C18b", Deployments.conference(), CONFERENCE, good, changes(
        s -> s.stream(2, Side.Caller).forged(true),
        s -> s.stream(1, Side.Callee).reflected(true)));
    assertEachBreaks("C18c", Deployments.conference(), CONFERENCE, good, changes(s -> s.stream(1, Side.Caller).accept(0)));
    assertEachBreaks("C18f", Deployments.conference(), CONFERENCE, s -> s.stream(1, Side.Caller).send(0, Media.SRTP), changes(
        s -> s.stream(1, Side.Caller).send(0, Media.SRTP)));
    State twiceInClear = state(Deployments.conference(), CONFERENCE);
    twiceInClear.stream(1, Side.Caller).send(0, Media.RTP);
    twiceInClear.stream(1, Side.Caller).send(0, Media.RTP);
    assertTrue(part("C18f").holds(twiceInClear), "no key, no two-time pad");
  }

  @Test
  void windowMovesOnlyWithWhatIsAccepted() {
    LyncModel model = new LyncModel(Deployments.conference().build(), CONFERENCE.build(), Universe.wide());
    State before = model.view(new long[model.words()], 0);
    State after = model.view(new long[model.words()], 0);
    assertTrue(part("C18d").holdsOnStep(before, after));
    after.stream(2, Side.Callee).window(2, false);
    assertFalse(part("C18d").holdsOnStep(before, after));
    after.stream(2, Side.Callee).accept(1);
    assertTrue(part("C18d").holdsOnStep(before, after));
    before.stream(2, Side.Callee).accept(1);
    assertFalse(part("C18d").holdsOnStep(before, after), "it was accepted before");
    before.stream(2, Side.Callee).forged(true);
    after.stream(2, Side.Callee).forged(true);
    assertTrue(part("C18d").holdsOnStep(before, after), "another alien may have been accepted");
  }

  private static void up(State s, int call, Media media) {
    s.call(call).phase(CallPhase.Established);
    s.call(call).media(Side.Caller, media);
    s.call(call).media(Side.Callee, media);
  }

  @Test
  void nextHopOfTheMediationServerIsSrtpUnlessMediaGoesPastIt() {
    ScenarioBuilder scenario = Case.TelephonyOverTls.scenario();
    DesignBuilder design = Deployments.telephony(TCP);
    assertEachBreaks("C25", design, scenario, s -> up(s, 1, Media.SRTP), changes(
        s -> up(s, 1, Media.RTP),
        s -> s.call(1).media(Side.Callee, Media.RTP)));
    State s = state(design, scenario);
    up(s, 1, Media.RTP);
    up(s, 2, Media.RTP);
    s.call(2).bypassed(true);
    assertTrue(part("C25").holds(s) && !part("C25").antecedent(s));
  }

  @Test
  void trunkMediaIsClearUnlessConfigured() {
    ScenarioBuilder scenario = new ScenarioBuilder().call(1, Participant.MediationServer, Participant.Gateway);
    for (TrunkMode mode : TrunkMode.values()) {
      State s = state(Deployments.encryptedTelephony(mode, TLS), scenario);
      establish(s, MediationServerToGateway, MTLS);
      up(s, 1, Media.SRTP);
      boolean configured = mode == TrunkMode.Required || mode == TrunkMode.Optional;
      assertEquals(configured, part("C26").holds(s), mode.name());
      assertEquals(configured, !part("C26").antecedent(s), mode.name());
      assertTrue(part("C27").holds(s) && part("C28").holds(s) && part("C28").antecedent(s));
      up(s, 1, Media.RTP);
      assertTrue(part("C26").holds(s) && part("C26b").holds(s) && !part("C27").holds(s));
    }
    State required = state(Deployments.encryptedTelephony(TrunkMode.Unset, TLS, TCP).reading(Reading.R6), scenario);
    establish(required, MediationServerToGateway, MTLS);
    up(required, 1, Media.RTP);
    assertFalse(part("C26").holds(required), "R6");
    establish(required, MediationServerToGateway, TCP);
    assertTrue(part("C26").holds(required), "R6, over TCP");
  }

  @Test
  void srtpOnTheTrunkNeedsMutualTlsAndACertificateStore() {
    ScenarioBuilder scenario = new ScenarioBuilder().call(1, Participant.MediationServer, Participant.Gateway);
    Consumer<State> good = s -> {
      establish(s, MediationServerToGateway, MTLS);
      up(s, 1, Media.SRTP);
    };
    assertEachBreaks("C28", Deployments.encryptedTelephony(TrunkMode.Required, TLS), scenario, good, changes(
        s -> s.initiator(MediationServerToGateway).transport(TCP),
        s -> s.initiator(MediationServerToGateway).requested(false),
        s -> s.initiator(MediationServerToGateway).certificate(Certificate.None),
        s -> s.initiator(MediationServerToGateway).phase(Phase.Refused),
        s -> {
          s.payload(1).set(PayloadForm.SessionKey, 0);
          s.carried(1, MediationServerToGateway, Carriage.TCP);
        }));
    State s = state(Deployments.encryptedTelephony(TrunkMode.Required, TLS).trunk(TrunkMode.Required, false), scenario);
    good.accept(s);
    assertFalse(part("C28").holds(s), "no certificate store");
  }

  @Test
  void trunkMediaIsNoMatterOfTheClausesOnOtherCalls() {
    ScenarioBuilder scenario = new ScenarioBuilder().call(1, Participant.MediationServer, Participant.Gateway);
    State s = state(Deployments.encryptedTelephony(TrunkMode.Required, TLS), scenario);
    up(s, 1, Media.RTP);
    s.call(1).offered(false, SentLevel.Supported);
    s.call(1).answered(false, SentLevel.Supported);
    assertTrue(part("C13").holds(s) && part("C17").holds(s));
    s.call(1).offered(false, SentLevel.Required);
    assertFalse(part("C17").holds(s), "but Required stays Required");
  }

  @Test
  void fipsServerUsesApprovedSuitesOnChannelsAndLegs() {
    DesignBuilder design = Deployments.telephony(TLS).fips(FrontEnd, Participant.MediationServer);
    assertEachBreaks("C33", design, Case.TelephonyOverTls.scenario(), s -> establish(s, ClientAToFrontEnd, TLS), changes(
        s -> s.initiator(ClientAToFrontEnd).suite(Suite.NonApproved),
        s -> s.responder(ClientAToFrontEnd).suite(Suite.Null),
        s -> up(s, 1, Media.SRTP)));
    State others = state(design, Case.TelephonyOverTls.scenario());
    establish(others, Link.ClientBToFrontEnd, TCP);
    up(others, 2, Media.RTP);
    assertFalse(part("C33").antecedent(others), "clear channels and media have no suite");
    State merely = state(Deployments.telephony(TLS).fips(FrontEnd).reading(Reading.R10)
        .suites(ClientA, Suite.Approved).suites(ClientB, Suite.NonApproved), Case.TelephonyOverTls.scenario());
    establish(merely, Link.ClientBToFrontEnd, TLS);
    merely.initiator(Link.ClientBToFrontEnd).suite(Suite.NonApproved);
    assertTrue(part("C33").holds(merely), "R10, and ClientB has no other");
    merely.initiator(Link.ClientBToFrontEnd).suite(Suite.Null);
    assertFalse(part("C33").holds(merely));
    establish(merely, Link.ClientBToFrontEnd, TLS);
    establish(merely, ClientAToFrontEnd, TLS);
    merely.initiator(ClientAToFrontEnd).suite(Suite.NonApproved);
    assertFalse(part("C33").holds(merely), "R10, and both have an approved one");
    merely.initiator(ClientAToFrontEnd).farEnd(FarEnd.Attacker);
    assertTrue(part("C33").holds(merely), "R10, but the attacker chose");
  }

  @Test
  void whomTheAttackerClaimsToBeIsNoFipsServer() {
    DesignBuilder design = Deployments.telephony(TLS).fips(FrontEnd).attacker(Set.of(Zone.Internal));
    State s = state(design, Case.TelephonyOverTls.scenario());
    establish(s, ClientAToFrontEnd, TLS);
    s.initiator(ClientAToFrontEnd).suite(Suite.NonApproved);
    assertFalse(part("C33").holds(s), "the other end is on a server in FIPS mode");
    s.initiator(ClientAToFrontEnd).farEnd(FarEnd.Attacker);
    assertTrue(part("C33").holds(s), "ClientA alone: connected with the attacker");
    s.responder(ClientAToFrontEnd).suite(Suite.NonApproved);
    assertFalse(part("C33").holds(s), "the server, whoever is connected with it");
  }
}
