package lync.encryption.model;

import static lync.encryption.model.vocabulary.Link.AttackerAsClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.AttackerAsSecondFrontEndToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientBToFrontEnd;
import static lync.encryption.model.vocabulary.Link.MediationServerToGateway;
import static lync.encryption.model.vocabulary.Link.PartnerClientToPartnerEdge;
import static lync.encryption.model.vocabulary.Link.SecondFrontEndToFrontEnd;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.ClientB;
import static lync.encryption.model.vocabulary.Participant.ExternalClient;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.PartnerClient;
import static lync.encryption.model.vocabulary.Participant.PartnerEdge;
import static lync.encryption.model.vocabulary.Participant.SecondFrontEnd;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the attacker can do against participants that follow the rules, and what it cannot. */
class AttackerTest {

  private static final Set<Zone> INSIDE = Set.of(Zone.Internal);

  private static Exploration clientUnderAttack(Certificate... bag) {
    return Exploration.of(
        Deployments.internal(TLS).attacker(INSIDE, bag),
        new ScenarioBuilder().connect(ClientAToFrontEnd).attacked(1, ClientAToFrontEnd));
  }

  @ParameterizedTest
  @CsvSource({
      "SelfSigned, UnknownIssuer",
      "RogueIssuer, UnknownIssuer",
      "Expired, CertificateExpired",
      "WrongName, NameMismatch"})
  void clientTurnsAwayAnImpostor(Certificate certificate, Reason reason) {
    Exploration exploration = clientUnderAttack(certificate);
    assertTrue(exploration.reaches(s -> s.initiator(ClientAToFrontEnd).reason() == reason));
    assertFalse(exploration.reaches(s -> s.initiator(ClientAToFrontEnd).phase() == Phase.ServerAccepted
        && s.initiator(ClientAToFrontEnd).attackerAtFarEnd()));
  }

  @ParameterizedTest
  @CsvSource({
      "SelfSigned, UnknownIssuer",
      "RogueIssuer, UnknownIssuer",
      "Expired, CertificateExpired",
      "WrongName, NameMismatch",
      "Unlisted, NotTrustedServer"})
  void serverTurnsAwayAnImpostor(Certificate certificate, Reason reason) {
    Exploration exploration = Exploration.of(
        Deployments.twoFrontEnds().attacker(INSIDE, certificate),
        new ScenarioBuilder().connect(SecondFrontEndToFrontEnd).attacked(1, SecondFrontEndToFrontEnd));
    Set<Reason> reasons = Set.of(reason, Reason.NoCertificate, Reason.TimedOut);
    assertTrue(exploration.endsIn(s -> {
      ResponderEnd end = s.responder(AttackerAsSecondFrontEndToFrontEnd);
      return end.phase() == Phase.Idle || end.phase() == Phase.Refused && reasons.contains(end.reason());
    }));
    assertTrue(reasons.stream().allMatch(wanted ->
        exploration.reaches(s -> s.responder(AttackerAsSecondFrontEndToFrontEnd).reason() == wanted)));
  }

  @Test
  void nobodyIsToldApartFromTheOwnerOfAStolenKey() {
    Exploration exploration = Exploration.of(
        Deployments.twoFrontEnds().attacker(INSIDE).compromised(SecondFrontEnd),
        new ScenarioBuilder().connect(SecondFrontEndToFrontEnd).attacked(1, SecondFrontEndToFrontEnd));
    assertTrue(exploration.reaches(s -> s.responder(AttackerAsSecondFrontEndToFrontEnd).established()
        && s.knows(s.setting().terms().trafficSecret(AttackerAsSecondFrontEndToFrontEnd))));
  }

  @Test
  void attackerInTheMiddleOfTcpReadsAndForwards() {
    Exploration exploration = Case.AttackerAmongTcpClients.explore();
    assertTrue(exploration.reaches(s -> s.message(3).phase() == MessagePhase.Delivered
        && s.carried(3, ClientAToFrontEnd) == Carriage.TCP
        && s.carried(3, AttackerAsClientAToFrontEnd) == Carriage.TCP
        && s.registration(ClientA).equals(Optional.of(AttackerAsClientAToFrontEnd))));
    assertTrue(exploration.reaches(s -> s.message(3).reason() == MessageReason.TimedOut), "or keeps the message");
  }

  @Test
  void attackerInTheMiddleOfTlsNeedsTheServersKey() {
    assertFalse(Case.AttackerAsFrontEnd.explore().reaches(s -> s.knows(s.setting().terms().content(1))));
    Exploration stolen = Case.StolenServerKey.explore();
    assertTrue(stolen.reaches(s -> s.message(3).phase() == MessagePhase.Delivered
        && s.carried(3, AttackerAsClientAToFrontEnd) == Carriage.TLS
        && s.knows(s.setting().terms().content(3))), "towards the Front End");
    assertTrue(stolen.reaches(s -> s.message(4).phase() == MessagePhase.Delivered
        && s.carried(4, AttackerAsClientAToFrontEnd) == Carriage.TLS
        && s.carried(4, ClientAToFrontEnd) == Carriage.TLS
        && s.knows(s.setting().terms().content(4))), "towards the client");
  }

  @Test
  void forgedSignInIsRefusedWithoutThePassword() {
    assertTrue(Case.ForgedSignIn.explore().reaches(s -> s.message(1).reason() == MessageReason.NotAuthenticated));
    assertFalse(Case.ForgedSignIn.explore().reaches(s -> s.registration(ClientA).isPresent()));
    Exploration withPassword = Exploration.of(
        Deployments.internal(TLS).attacker(INSIDE).compromised(ClientA), Case.ForgedSignIn.scenario());
    assertTrue(withPassword.reaches(s -> s.registration(ClientA).equals(Optional.of(AttackerAsClientAToFrontEnd))));
  }

  @Test
  void messageCanBeForgedOnTcpButNotOnTls() {
    assertTrue(Case.ForgeryOverTcp.explore().reaches(s -> s.message(3).phase() == MessagePhase.Delivered
        && s.registration(ClientA).equals(Optional.of(ClientAToFrontEnd))));
    Exploration overTls = Exploration.of(Deployments.internal(TLS).attacker(INSIDE), Case.ForgeryOverTcp.scenario());
    assertFalse(overTls.reaches(s -> s.message(3).phase() != MessagePhase.Waiting));
  }

  @Test
  void serverTakesNoCrossingMessageInClearFromTheAttackerEither() {
    DesignBuilder tlsTaken = Deployments.edge().link(ClientAToFrontEnd, TLS, TCP).attacker(INSIDE).compromised(FrontEnd);
    Exploration forwarded = Exploration.of(tlsTaken, new ScenarioBuilder()
        .signIn(ClientA, ExternalClient).instantMessage(ClientA, ExternalClient).attacked(2, ClientAToFrontEnd));
    assertTrue(forwarded.reaches(s -> s.carried(1, AttackerAsClientAToFrontEnd) == Carriage.TCP), "the sign-in stays inside");
    assertTrue(forwarded.reaches(s -> s.message(3).phase() == MessagePhase.Intercepted));
    assertFalse(forwarded.reaches(s -> s.carried(3, AttackerAsClientAToFrontEnd) == Carriage.TCP));

    DesignBuilder tcp = Deployments.edge().link(ClientAToFrontEnd, TCP).overTcp(ClientA).attacker(INSIDE);
    Exploration forged = Exploration.of(tcp, new ScenarioBuilder()
        .signIn(ClientA, ExternalClient).forgedInstantMessage(ClientA, ExternalClient).attacked(2, ClientAToFrontEnd));
    assertFalse(forged.actions().contains("InjectMessage"));
  }

  /** The Front End sends over TLS to what it takes to be the client; the client, on TCP, takes the attacker to be the Front End. */
  @Test
  void relayedSignInBringsACrossingMessageToATcpClient() {
    Exploration exploration = Exploration.of(
        Deployments.edge().link(ClientAToFrontEnd, TLS, TCP).overTcp(ClientA).attacker(INSIDE),
        new ScenarioBuilder().signIn(ClientA, ExternalClient).instantMessage(ExternalClient, ClientA).attacked(2, ClientAToFrontEnd));
    assertTrue(exploration.reaches(s -> s.message(3).phase() == MessagePhase.Delivered
        && s.carried(3, AttackerAsClientAToFrontEnd) == Carriage.TLS
        && s.carried(3, ClientAToFrontEnd) == Carriage.TCP));
    assertEquals(Set.of("C08"), exploration.violations().keySet());
  }

  @Test
  void messageToAForeignClientIsRefusedIfTheAttackerHasItsConnection() {
    Exploration exploration = Exploration.of(
        Deployments.federation().attacker(Set.of(Zone.Partner)).compromised(PartnerEdge),
        new ScenarioBuilder().signIn(ClientA).instantMessage(ClientA, PartnerClient).attacked(1, PartnerClientToPartnerEdge));
    assertTrue(exploration.reaches(s -> s.message(2).reason() == MessageReason.NoConnection
        && s.initiator(PartnerClientToPartnerEdge).established()));
    assertTrue(exploration.endsIn(s -> s.message(2).phase().ended()));
  }

  @Test
  void tcpTrunkIsReportedEvenIfTheAttackerAnswers() {
    Exploration exploration = Exploration.of(
        Deployments.trunk(TCP).attacker(INSIDE),
        new ScenarioBuilder().connect(MediationServerToGateway).attacked(1, MediationServerToGateway));
    assertTrue(exploration.reaches(s -> s.initiator(MediationServerToGateway).established()
        && s.initiator(MediationServerToGateway).attackerAtFarEnd()));
    assertEquals(Set.of(), exploration.violations().keySet());
  }

  @Test
  void passiveAttackerDoesNotAct() {
    Exploration exploration = Exploration.of(
        Deployments.internal(TCP).overTcp(ClientA, ClientB).tapped(Zone.Internal),
        new ScenarioBuilder().signIn(ClientA, ClientB).instantMessage(ClientA, ClientB).attacked(3, ClientAToFrontEnd, ClientBToFrontEnd));
    assertTrue(exploration.model().groundActions().stream()
        .noneMatch(action -> action.byAttacker() && exploration.actions().contains(action.name())));
    assertFalse(exploration.model().universe().contains(AttackerAsClientAToFrontEnd), "nor has it links");
  }

  @Test
  void attackerActsOnlyWhereItTaps() {
    Exploration exploration = Exploration.of(
        Deployments.internal(TCP).overTcp(ClientA, ClientB).attacker(Set.of(Zone.Internet)),
        new ScenarioBuilder().signIn(ClientA).attacked(3, ClientAToFrontEnd));
    assertFalse(exploration.actions().contains("InterceptConnection"));
    assertFalse(exploration.reaches(s -> s.knows(s.setting().terms().content(1))));
  }

  @Test
  void eachAttemptCostsTheAttackerOneConnection() {
    Exploration exploration = Case.AttackerAmongTcpClients.explore();
    assertFalse(exploration.reaches(s -> {
      long attempts = Stream.of(ClientAToFrontEnd, ClientBToFrontEnd).filter(link -> s.initiator(link).attackerAtFarEnd()).count()
          + (s.responder(AttackerAsClientAToFrontEnd).phase() == Phase.Idle ? 0 : 1);
      return attempts > 2 - s.attackerBudget();
    }));
    assertEquals(2, exploration.model().scenario().attackerConnections());
  }

  @Test
  void compromisedServerIsAttackedInItsOwnName() {
    Exploration exploration = Exploration.of(
        Deployments.internal(TLS).attacker(INSIDE).compromised(FrontEnd),
        new ScenarioBuilder().connect(ClientAToFrontEnd).attacked(1, ClientAToFrontEnd));
    assertTrue(exploration.reaches(s -> s.initiator(ClientAToFrontEnd).established() && s.initiator(ClientAToFrontEnd).attackerAtFarEnd()));
    assertEquals(Set.of(), exploration.violations().keySet());
  }
}
