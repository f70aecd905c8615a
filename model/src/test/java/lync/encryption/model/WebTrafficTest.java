package lync.encryption.model;

import static lync.encryption.model.vocabulary.Link.ClientAToConferencingServer;
import static lync.encryption.model.vocabulary.Link.ClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientAToOfficeWebApps;
import static lync.encryption.model.vocabulary.Link.ClientAToWebServices;
import static lync.encryption.model.vocabulary.Link.ClientBToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ConferencingServerToWebConferencingEdge;
import static lync.encryption.model.vocabulary.Link.ExternalClientToReverseProxy;
import static lync.encryption.model.vocabulary.Link.ExternalClientToWebConferencingEdge;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.ClientB;
import static lync.encryption.model.vocabulary.Participant.ExternalClient;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.SecondFrontEnd;
import static lync.encryption.model.vocabulary.Transport.MTLS;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;

/** What becomes of web conferencing, downloads and cipher suites ({@code specs/MEDIA.md} M4 and M5). */
class WebTrafficTest {

  private static boolean delivered(State s, int message) {
    return s.message(message).phase() == MessagePhase.Delivered;
  }

  private static boolean refused(State s, int message, MessageReason reason) {
    return s.message(message).phase() == MessagePhase.Refused && s.message(message).reason() == reason;
  }

  @Test
  void webConferencingReachesTheServiceFromInsideAndThroughTheEdge() {
    assertTrue(Case.WebConferencing.explore().endsIn(s -> delivered(s, 1)
        && delivered(s, 2)
        && s.carried(1, ClientAToConferencingServer) == Carriage.TLS
        && s.carried(2, ExternalClientToWebConferencingEdge) == Carriage.TLS
        && s.carried(2, ConferencingServerToWebConferencingEdge) == Carriage.TLS));
  }

  @Test
  void edgeWaitsOnlyForAConnectionThatTheScenarioOpens() {
    Exploration exploration = Exploration.of(Deployments.webConferencing(), new ScenarioBuilder().webConference(ExternalClient));
    assertTrue(exploration.endsIn(s -> refused(s, 1, MessageReason.NoConnection)), "nobody opens it for the message's sake");
  }

  @Test
  void webConferencingInTheNameOfAClientTakesAClearConnection() {
    DesignBuilder design = Deployments.webConferencing().attacker(Set.of(Zone.Internal));
    ScenarioBuilder scenario = new ScenarioBuilder().webConference(ClientA).forgedWebConference(ClientA).attacked(1, ClientAToConferencingServer);
    assertFalse(Exploration.of(design, scenario).reaches(s -> delivered(s, 2)));
  }

  @Test
  void downloadsComeBackTheWayTheyWereAskedFor() {
    assertTrue(Case.Downloads.explore().endsIn(s -> delivered(s, 2)
        && delivered(s, 4)
        && delivered(s, 6)
        && s.payload(4).form() == PayloadForm.None
        && s.carried(2, ClientAToWebServices) == Carriage.TLS
        && s.carried(6, ExternalClientToReverseProxy) == Carriage.TLS));
  }

  @Test
  void clientGoesWhereItWasSentOnToOverTls() {
    assertTrue(Case.DownloadWithRedirect.explore().endsIn(s -> delivered(s, 4)
        && s.payload(2).form() == PayloadForm.Redirect
        && s.payload(4).form() == PayloadForm.None
        && s.carried(4, ClientAToOfficeWebApps) == Carriage.TLS));
  }

  @Test
  void clientDoesNotGoWhereItWasSentOnToInClear() {
    assertTrue(Case.DownloadWithRedirectInClear.explore().endsIn(s -> delivered(s, 2)
        && refused(s, 3, MessageReason.RedirectNotFollowed)
        && refused(s, 4, MessageReason.NotGranted)));
  }

  @Test
  void redirectOfContentAloneIsFollowed() {
    Exploration exploration = Exploration.of(Deployments.downloads(TLS),
        new ScenarioBuilder().download(ClientA, MessageKind.MeetingContent).followRedirect(ClientA));
    assertTrue(exploration.endsIn(s -> refused(s, 3, MessageReason.RedirectNotFollowed)), "nobody sent it on");
    DesignBuilder sendsOn = Deployments.downloads(TLS).redirect(Redirect.TLS);
    assertTrue(Exploration.of(sendsOn, new ScenarioBuilder().download(ClientA, MessageKind.AddressBook))
        .endsIn(s -> s.payload(2).form() == PayloadForm.None), "an address book is where it is");
  }

  @Test
  void clientTakesNoDownloadInClearThoughItIsListenedFor() {
    DesignBuilder design = Deployments.downloads(TLS).link(ClientAToWebServices, TLS, TCP);
    Exploration exploration = Exploration.of(design, new ScenarioBuilder().download(ClientA, MessageKind.AddressBook));
    assertEquals(Map.of(), exploration.violations());
    assertTrue(exploration.endsIn(s -> s.carried(2, ClientAToWebServices) == Carriage.TLS));
  }

  @Test
  void attackerInTheWebServicesPlaceIsFoundOut() {
    DesignBuilder design = Deployments.downloads(TLS).attacker(Set.of(Zone.Internal), Certificate.SelfSigned);
    Exploration exploration = Exploration.of(design,
        new ScenarioBuilder().download(ClientA, MessageKind.AddressBook).attacked(1, ClientAToWebServices));
    assertTrue(exploration.reaches(s -> refused(s, 1, MessageReason.NoConnection)));
    assertFalse(exploration.reaches(s -> s.knows(s.setting().terms().content(1))));
  }

  @Test
  void endsWithoutACommonSuiteDoNotConnect() {
    assertTrue(Case.Fips.explore().endsIn(s -> s.initiator(ClientBToFrontEnd).reason() == Reason.NoCommonSuite
        && s.responder(ClientBToFrontEnd).reason() == Reason.NoCommonSuite
        && s.initiator(ClientAToFrontEnd).suite() == Suite.Approved));
  }

  @Test
  void readingR10LetsAFipsServerTakeWhatTheOtherHas() {
    DesignBuilder design = Deployments.internal(TLS).fips(FrontEnd).reading(Reading.R10)
        .suites(FrontEnd, Suite.Approved, Suite.NonApproved).suites(ClientA, Suite.NonApproved);
    Exploration exploration = Exploration.of(design, new ScenarioBuilder().signIn(ClientA, ClientB));
    assertEquals(Map.of(), exploration.violations());
    assertTrue(exploration.endsIn(s -> s.initiator(ClientAToFrontEnd).suite() == Suite.NonApproved
        && s.initiator(ClientBToFrontEnd).suite() == Suite.Approved));
  }

  @Test
  void attackerOffersTheWeakest() {
    DesignBuilder design = Deployments.internal(TLS).attacker(Set.of(Zone.Internal)).suites(FrontEnd, Suite.Approved, Suite.NonApproved);
    Exploration exploration = Exploration.of(design, new ScenarioBuilder().signIn(ClientA).attacked(1, ClientAToFrontEnd));
    assertTrue(exploration.reaches(s -> s.responder(Link.AttackerAsClientAToFrontEnd).suite() == Suite.NonApproved));
    assertFalse(exploration.reaches(s -> s.initiator(ClientAToFrontEnd).phase() == Phase.Established
        && s.initiator(ClientAToFrontEnd).suite() == Suite.NonApproved));
  }

  @Test
  void designDeclaredFipsNeedsItEverywhere() {
    DesignBuilder design = Deployments.twoFrontEnds().fips(FrontEnd).fipsDeclared();
    assertEquals(Set.of("C34"), Exploration.of(design, new ScenarioBuilder().connect(ClientAToFrontEnd)).violations().keySet());
    design.fips(SecondFrontEnd);
    assertEquals(Map.of(), Exploration.of(design, new ScenarioBuilder().connect(ClientAToFrontEnd)).violations());
  }

  @Test
  void listenersOfWebConferencingShowCertificatesToEachOther() {
    assertTrue(Case.WebConferencing.explore().reaches(s -> s.responder(ConferencingServerToWebConferencingEdge).established()
        && s.responder(ConferencingServerToWebConferencingEdge).transport() == MTLS
        && s.responder(ConferencingServerToWebConferencingEdge).presentedCertificate()
        && s.initiator(ConferencingServerToWebConferencingEdge).requested()));
  }
}
