package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.AnyoneMayRequestKeys;
import static lync.encryption.model.vocabulary.Fault.ClientAsksRelayDirectly;
import static lync.encryption.model.vocabulary.Fault.ExpiredCredentialAccepted;
import static lync.encryption.model.vocabulary.Fault.ExternalClientOverTcp;
import static lync.encryption.model.vocabulary.Fault.ForgedCredentialAccepted;
import static lync.encryption.model.vocabulary.Fault.KeyBeforeSignIn;
import static lync.encryption.model.vocabulary.Fault.KeyOnTcpLeg;
import static lync.encryption.model.vocabulary.Fault.KeySentUnwrapped;
import static lync.encryption.model.vocabulary.Fault.NullCipherNegotiated;
import static lync.encryption.model.vocabulary.Fault.OldCredentialAfterRoll;
import static lync.encryption.model.vocabulary.Fault.PerimeterHopDowngraded;
import static lync.encryption.model.vocabulary.Fault.RelayRequestOverOneWayTls;
import static lync.encryption.model.vocabulary.Fault.SentBeforeResponderAccepts;
import static lync.encryption.model.vocabulary.Fault.TcpRetryAfterTlsFailure;
import static lync.encryption.model.vocabulary.Fault.TlsClientFallsBackToTcp;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C19 to C22, where session keys come from and what they travel in.
 *
 * <p>C21: if the relay service listens to the Front End for MTLS only, has a certificate and checks what it is shown, then whatever it answers came from
 * a Front End, whoever else is compromised. C19: then, too, whom it answers for has signed in, as long as nobody but a Front End speaks for one.
 *
 * <p>C20a to C20c hang on faults alone. C22: so it is while the attacker only reads; where it stands between a client in clear and its server, a key that
 * the server sent over TLS goes on in clear, unless no client opens a connection in clear.
 */
class SessionKeyProperties extends TheoremSuite {

  private static final List<Link> TO_RELAY = List.of(Link.FrontEndToRelayAuthentication);
  private static final List<Link> AMONG_FRONT_ENDS = List.of(Link.FrontEndToRelayAuthentication, Link.SecondFrontEndToFrontEnd);
  private static final List<Participant> FRONT_ENDS = List.of(Participant.FrontEnd, Participant.SecondFrontEnd);

  private static final Invariance PRESENTED = keys(askedByFrontEnds("FrontEndPresentsCredentials", TO_RELAY)
      .where(Conditions.haveCertificates("the relay service", design -> Stream.of(Participant.RelayAuthentication))));
  private static final Invariance ISSUED = keys(issued(false, TO_RELAY).where(Conditions.attackerOnlyReads()));
  private static final Invariance ISSUED_AMONG_ENDPOINTS = keys(issued(true, TO_RELAY).where(Conditions.attackerOnlyReads()));
  private static final Invariance ISSUED_UNDER_ATTACK = keys(spokenForByFrontEnds(false));
  private static final Invariance ISSUED_UNDER_ATTACK_AMONG_ENDPOINTS = keys(spokenForByFrontEnds(true));

  private static final Invariance WRAPPED = keys(Theorem.about("SessionKeyWrapped").without(KeySentUnwrapped));
  private static final Invariance UNFORGED =
      keys(Theorem.about("CredentialUnforgeable").without(ForgedCredentialAccepted, AnyoneMayRequestKeys));
  private static final Invariance UNEXPIRED = keys(Theorem.about("CredentialExpires")
      .without(ExpiredCredentialAccepted, OldCredentialAfterRoll, AnyoneMayRequestKeys));

  private static final Invariance OVER_TLS = keys(overTls(false).where(Conditions.attackerOnlyReads()));
  private static final Invariance OVER_TLS_AMONG_ENDPOINTS = keys(overTls(true).where(Conditions.attackerOnlyReads()));
  private static final Invariance OVER_TLS_UNDER_ATTACK = keys(withoutTcpClients(overTls(false)));
  private static final Invariance OVER_TLS_UNDER_ATTACK_AMONG_ENDPOINTS = keys(withoutTcpClients(overTls(true)));

  /** What is asked of the relay service comes over mutual TLS. */
  private static Theorem askedByFrontEnds(String clause, List<Link> links) {
    return Theorem.about(clause)
        .where(Conditions.serversAreChecked(links))
        .without(PerimeterHopDowngraded, RelayRequestOverOneWayTls, TcpRetryAfterTlsFailure, ClientAsksRelayDirectly)
        .where(Conditions.listenForAtMost(EnumSet.of(Transport.MTLS), "every one of " + links, (design, link) -> links.contains(link)));
  }

  private static Theorem issued(boolean endpoints, List<Link> links) {
    return askedByFrontEnds("SessionKeyFromRelayAuthentication", links).without(KeyBeforeSignIn).read(Reading.R5, endpoints);
  }

  private static Theorem spokenForByFrontEnds(boolean endpoints) {
    return issued(endpoints, AMONG_FRONT_ENDS)
        .byDefault(Reading.R9)
        .where(Conditions.haveCertificates("the relay service", design -> Stream.of(Participant.RelayAuthentication)))
        .where(Conditions.notCompromised("any Front End", FRONT_ENDS))
        .where(Conditions.trustNoRogue("whoever listens to a Front End", List.of(Participant.FrontEnd, Participant.RelayAuthentication)));
  }

  private static Theorem overTls(boolean endpoints) {
    return Theorem.about("SessionKeyOnlyOverTlsSip")
        .byDefault(Reading.R4)
        .without(KeyOnTcpLeg, NullCipherNegotiated, SentBeforeResponderAccepts)
        .read(Reading.R5, endpoints);
  }

  private static Theorem withoutTcpClients(Theorem theorem) {
    return theorem.without(TlsClientFallsBackToTcp, TcpRetryAfterTlsFailure, ExternalClientOverTcp).where(Conditions.noTcpClient());
  }

  private static Invariance keys(Theorem theorem) {
    return Invariance.ofCalls(theorem, CallScenarios::keys);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whatTheRelayServiceAnswersCameFromAFrontEnd(@ForAll("situations") Situation situation) {
    PRESENTED.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysAreIssuedForThoseSignedInUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    ISSUED.check(situation);
    ISSUED_AMONG_ENDPOINTS.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysAreIssuedForThoseSignedInWhereFrontEndsSpeakForThem(@ForAll("situations") Situation situation) {
    ISSUED_UNDER_ATTACK.check(situation);
    ISSUED_UNDER_ATTACK_AMONG_ENDPOINTS.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysLeaveTheRelayServiceWrapped(@ForAll("situations") Situation situation) {
    WRAPPED.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void credentialsAreNeitherForgedNorExpired(@ForAll("situations") Situation situation) {
    UNFORGED.check(situation);
    UNEXPIRED.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysTravelOverTlsUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    OVER_TLS.check(situation);
    OVER_TLS_AMONG_ENDPOINTS.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysTravelOverTlsWithoutTcpClients(@ForAll("situations") Situation situation) {
    OVER_TLS_UNDER_ATTACK.check(situation);
    OVER_TLS_UNDER_ATTACK_AMONG_ENDPOINTS.check(situation);
  }

  @Example
  void everyConditionOnWhoAsksMatters() {
    PRESENTED.everyConditionMatters();
    ISSUED.everyConditionMatters();
    ISSUED_AMONG_ENDPOINTS.everyConditionMatters();
  }

  @Example
  void everyConditionOnWhoAsksUnderAttackMatters() {
    ISSUED_UNDER_ATTACK.everyConditionMatters();
    ISSUED_UNDER_ATTACK_AMONG_ENDPOINTS.everyConditionMatters();
  }

  @Example
  void everyConditionOnCredentialsMatters() {
    WRAPPED.everyConditionMatters();
    UNFORGED.everyConditionMatters();
    UNEXPIRED.everyConditionMatters();
  }

  @Example
  void everyConditionOnWhatKeysTravelInMatters() {
    OVER_TLS.everyConditionMatters();
    OVER_TLS_AMONG_ENDPOINTS.everyConditionMatters();
  }

  @Example
  void everyConditionOnWhatKeysTravelInUnderAttackMatters() {
    OVER_TLS_UNDER_ATTACK.everyConditionMatters();
    OVER_TLS_UNDER_ATTACK_AMONG_ENDPOINTS.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    List.of(PRESENTED, ISSUED, ISSUED_AMONG_ENDPOINTS, ISSUED_UNDER_ATTACK, ISSUED_UNDER_ATTACK_AMONG_ENDPOINTS, WRAPPED, UNFORGED, UNEXPIRED,
        OVER_TLS, OVER_TLS_AMONG_ENDPOINTS, OVER_TLS_UNDER_ATTACK, OVER_TLS_UNDER_ATTACK_AMONG_ENDPOINTS).forEach(Invariance::assertMet);
    List.of(PRESENTED, ISSUED_UNDER_ATTACK, ISSUED_UNDER_ATTACK_AMONG_ENDPOINTS, WRAPPED, UNFORGED, UNEXPIRED, OVER_TLS_UNDER_ATTACK,
        OVER_TLS_UNDER_ATTACK_AMONG_ENDPOINTS).forEach(Invariance::assertAttacked);
  }
}
