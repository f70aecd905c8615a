package lync.encryption.model;

import static lync.encryption.model.vocabulary.Link.AccessEdgeToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientBToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ExternalClientToAccessEdge;
import static lync.encryption.model.vocabulary.Link.FrontEndToAccessEdge;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.ClientB;
import static lync.encryption.model.vocabulary.Participant.ExternalClient;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.Gateway;
import static lync.encryption.model.vocabulary.Participant.MediationServer;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;

/** What becomes of honest connections and messages, as the catalogue and the document behind it have it. */
class HonestTrafficTest {

  private static boolean delivered(State s, int message) {
    return s.message(message).phase() == MessagePhase.Delivered;
  }

  private static boolean refused(State s, int message, MessageReason reason) {
    return s.message(message).phase() == MessagePhase.Refused && s.message(message).reason() == reason;
  }

  private static boolean readsContent(State s, Zone zone, int message) {
    return s.reads().contains(zone, s.setting().terms().content(message));
  }

  @Test
  void internalMessageOverTlsIsDeliveredAndHidden() {
    Exploration exploration = Case.InternalOverTls.explore();
    assertTrue(exploration.endsIn(s -> delivered(s, 3)
        && s.carried(3, ClientAToFrontEnd) == Carriage.TLS
        && s.carried(3, ClientBToFrontEnd) == Carriage.TLS));
    assertFalse(exploration.reaches(s -> readsContent(s, Zone.Internal, 3)));
  }

  @Test
  void internalMessageOverTcpIsDeliveredAndReadableInside() {
    Exploration exploration = Case.InternalFromTcpToTls.explore();
    assertTrue(exploration.endsIn(s -> delivered(s, 3)
        && s.carried(3, ClientAToFrontEnd) == Carriage.TCP
        && s.carried(3, ClientBToFrontEnd) == Carriage.TLS
        && readsContent(s, Zone.Internal, 3)
        && !readsContent(s, Zone.Internet, 3)));
  }

  @Test
  void passiveAttackerLearnsWhatGoesInClearAndNothingElse() {
    ScenarioBuilder scenario = new ScenarioBuilder().signIn(ClientA, ClientB).instantMessage(ClientA, ClientB);
    Exploration clear = Exploration.of(Deployments.internal(TCP).overTcp(ClientA, ClientB).tapped(Zone.Internal), scenario);
    Exploration sealed = Exploration.of(Deployments.internal(TLS).tapped(Zone.Internal), scenario);
    assertTrue(clear.endsIn(s -> s.knows(s.setting().terms().content(3))));
    assertFalse(sealed.reaches(s -> s.knows(s.setting().terms().content(3))));
    assertTrue(sealed.endsIn(s -> s.knows(s.setting().terms().sealed(3, ClientAToFrontEnd))));
  }

  @Test
  void crossingMessageIsDeliveredOverTlsHops() {
    Exploration exploration = Case.ExternalBothWays.explore();
    assertTrue(exploration.endsIn(s -> delivered(s, 3) && delivered(s, 4)
        && s.carried(3, FrontEndToAccessEdge) == Carriage.TLS
        && s.carried(4, AccessEdgeToFrontEnd) == Carriage.TLS
        && s.carried(3, ExternalClientToAccessEdge) == Carriage.TLS));
  }

  @Test
  void crossingMessageIsRefusedOnAnInternalTcpHop() {
    assertTrue(Case.ExternalToTcpClient.explore().endsIn(s -> delivered(s, 1) && delivered(s, 2)
        && refused(s, 3, MessageReason.TcpOnCrossingPath)
        && s.message(3).position() == 3
        && s.carried(3, ClientAToFrontEnd) == Carriage.None));
  }

  @Test
  void messageWithoutSignInIsRefused() {
    ScenarioBuilder scenario = new ScenarioBuilder().instantMessage(ClientA, ClientB);
    assertTrue(Exploration.of(Deployments.internal(TLS), scenario).endsIn(s -> refused(s, 1, MessageReason.NotSignedIn)));
  }

  @Test
  void messageToSomebodyWhoNeverSignedInIsRefusedAtTheFrontEnd() {
    ScenarioBuilder scenario = new ScenarioBuilder().signIn(ClientA).instantMessage(ClientA, ClientB);
    assertTrue(Exploration.of(Deployments.internal(TLS), scenario)
        .endsIn(s -> refused(s, 2, MessageReason.RecipientNotSignedIn) && s.message(2).position() == 2));
  }

  @Test
  void messageWaitsForItsRecipientsSignIn() {
    ScenarioBuilder scenario = new ScenarioBuilder().signIn(ClientA).instantMessage(ClientA, ClientB).signIn(ClientB).concurrent();
    assertTrue(Exploration.of(Deployments.internal(TLS), scenario).endsIn(s -> delivered(s, 2) && delivered(s, 3)));
  }

  @Test
  void messageDoesNotWaitForASignInThatWaitsForIt() {
    ScenarioBuilder senderLate = new ScenarioBuilder().instantMessage(ClientA, ClientB).signIn(ClientA, ClientB);
    assertTrue(Exploration.of(Deployments.internal(TLS), senderLate)
        .endsIn(s -> refused(s, 1, MessageReason.NotSignedIn) && delivered(s, 2) && delivered(s, 3)));
    ScenarioBuilder recipientLate = new ScenarioBuilder().signIn(ClientA).instantMessage(ClientA, ClientB).signIn(ClientB);
    assertTrue(Exploration.of(Deployments.internal(TLS), recipientLate)
        .endsIn(s -> refused(s, 2, MessageReason.RecipientNotSignedIn) && delivered(s, 3)));
  }

  @Test
  void messageWithoutWayIsRefused() {
    ScenarioBuilder scenario = new ScenarioBuilder().signIn(ClientA).instantMessage(ClientA, ExternalClient);
    assertTrue(Exploration.of(Deployments.internal(TLS), scenario).endsIn(s -> delivered(s, 1) && refused(s, 2, MessageReason.NoRoute)));
  }

  @Test
  void signInIsRefusedIfTheServerTakesNoTransportThatTheClientUses() {
    ScenarioBuilder scenario = new ScenarioBuilder().signIn(ClientA);
    assertTrue(Exploration.of(Deployments.internal(TLS).overTcp(ClientA), scenario)
        .endsIn(s -> refused(s, 1, MessageReason.NoConnection) && s.initiator(ClientAToFrontEnd).phase() == Phase.Idle));
  }

  @Test
  void signInIsRefusedOnceAllAttemptsFailed() {
    DesignBuilder design = Deployments.internal(TLS).certificate(FrontEnd, CertificateFacts.none());
    assertTrue(Exploration.of(design, new ScenarioBuilder().signIn(ClientA).retries(2)).endsIn(s ->
        refused(s, 1, MessageReason.NoConnection)
            && s.initiator(ClientAToFrontEnd).retries() == 2
            && s.initiator(ClientAToFrontEnd).reason() == Reason.NoCertificate
            && s.responder(ClientAToFrontEnd).reason() == Reason.PeerRefused));
  }

  @Test
  void signInIsRememberedOnTheLinkThatItCameOver() {
    assertTrue(Case.InternalOverTls.explore().endsIn(s -> s.registration(ClientA).equals(Optional.of(ClientAToFrontEnd))
        && s.registration(ClientB).equals(Optional.of(ClientBToFrontEnd))
        && s.registration(ExternalClient).isEmpty()));
  }

  @Test
  void gatewayWithoutCertificateCannotUseTlsOnTheTrunk() {
    for (Link link : new Link[] {Link.MediationServerToGateway, Link.GatewayToMediationServer}) {
      DesignBuilder design = Deployments.trunk(TLS).certificate(Gateway, CertificateFacts.none());
      assertFalse(Exploration.of(design, new ScenarioBuilder().connect(link)).reaches(s -> s.responder(link).established()));
    }
  }

  @Test
  void gatewayCertificateMustComeFromAnAuthorityThatTheMediationServerTrusts() {
    DesignBuilder design = Deployments.trunk(TLS).certificate(Gateway, CertificateFacts.issuedBy(Issuer.PartnerCA));
    assertTrue(Exploration.of(design, new ScenarioBuilder().connect(Link.GatewayToMediationServer))
        .endsIn(s -> s.responder(Link.GatewayToMediationServer).reason() == Reason.UnknownIssuer));
    DesignBuilder trusting = Deployments.trunk(TLS).certificate(Gateway, CertificateFacts.issuedBy(Issuer.PartnerCA))
        .trust(MediationServer, Issuer.EnterpriseCA, Issuer.PartnerCA);
    assertTrue(Exploration.of(trusting, new ScenarioBuilder().connect(Link.GatewayToMediationServer))
        .endsIn(s -> s.responder(Link.GatewayToMediationServer).established()));
  }

  @Test
  void tcpTrunkIsReportedAndTlsTrunkIsNot() {
    ScenarioBuilder scenario = new ScenarioBuilder().connect(Link.MediationServerToGateway);
    assertTrue(Exploration.of(Deployments.trunk(TCP), scenario).endsIn(State::trunkWarned));
    assertFalse(Exploration.of(Deployments.trunk(TLS), scenario).reaches(State::trunkWarned));
  }

  @Test
  void serverThatIsNotListedIsRefused() {
    DesignBuilder design = Deployments.twoFrontEnds().unlisted(FrontEnd);
    assertTrue(Exploration.of(design, new ScenarioBuilder().connect(Link.FrontEndToSecondFrontEnd)).endsIn(s ->
        s.responder(Link.FrontEndToSecondFrontEnd).reason() == Reason.NotTrustedServer
            && s.initiator(Link.FrontEndToSecondFrontEnd).reason() == Reason.PeerRefused));
  }

  @Test
  void oneWayTlsBetweenServersViolatesC02WithoutAnyFault() {
    DesignBuilder design = Deployments.twoFrontEnds().link(Link.FrontEndToSecondFrontEnd, TLS);
    assertEquals(Map.of("C02", 5), Exploration.of(design, new ScenarioBuilder().connect(Link.FrontEndToSecondFrontEnd)).violations());
  }

  @Test
  void alternativeReadingsChangeTheVerdict() {
    ScenarioBuilder trunk = new ScenarioBuilder().connect(Link.MediationServerToGateway);
    DesignBuilder tcpTrunk = Deployments.trunk(TCP).reading(Reading.R1);
    assertEquals(Map.of("C03", 2), Exploration.of(tcpTrunk, trunk).violations(), "the gateway is a server, outside the internal network");
    assertEquals(Map.of("C02", 2), Exploration.of(tcpTrunk.zone(Gateway, Zone.Internal), trunk).violations(), "and here inside");

    DesignBuilder proxy = new DesignBuilder().link(Link.ReverseProxyToWebServices, TLS);
    ScenarioBuilder publish = new ScenarioBuilder().connect(Link.ReverseProxyToWebServices);
    assertEquals(Map.of(), Exploration.of(proxy, publish).violations());
    assertEquals(Map.of("C03", 5), Exploration.of(proxy.reading(Reading.R2), publish).violations(), "HTTPS is not MTLS");

    DesignBuilder tcpClient = Deployments.internal(TCP).overTcp(ClientA);
    ScenarioBuilder connect = new ScenarioBuilder().connect(ClientAToFrontEnd);
    assertEquals(Map.of(), Exploration.of(tcpClient, connect).violations());
    assertEquals(Map.of("C11", 2), Exploration.of(tcpClient.reading(Reading.R3), connect).violations(), "internal TCP never");

    DesignBuilder relay = new DesignBuilder().link(Link.ExternalClientToAvEdge, TCP);
    ScenarioBuilder allocate = new ScenarioBuilder().connect(Link.ExternalClientToAvEdge);
    assertEquals(Map.of(), Exploration.of(relay, allocate).violations());
    assertEquals(Map.of("C11", 2), Exploration.of(relay.reading(Reading.R13), allocate).violations(), "TURN is client-to-server traffic");
  }

  @Test
  void internalTcpWithAnExternalClientIsNoException() {
    DesignBuilder design = Deployments.edge().link(ExternalClientToAccessEdge, Transport.TCP).overTcp(ExternalClient);
    assertEquals(Map.of("C11", 3), Exploration.of(design, new ScenarioBuilder().signIn(ExternalClient)).violations());
  }
}
