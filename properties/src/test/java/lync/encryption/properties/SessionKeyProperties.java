package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.AnyoneMayRequestKeys;
import static lync.encryption.model.vocabulary.Fault.ClientAsksRelayDirectly;
import static lync.encryption.model.vocabulary.Fault.ExpiredCredentialAccepted;
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

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.vocabulary.Certificate;
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
 * <p>C21: if the relay service listens to the Front End for MTLS only and to nobody else, has a certificate and checks what it is shown, then
 * whatever it answers came from a Front End, whoever else is compromised. C19: then, too, whom it answers for has signed in, if the attacker only
 * reads, or if nobody but a Front End speaks for a client and the attacker can be none of them. Who makes the session keys does not matter.
 *
 * <p>C20a to C20c: keys leave the relay service wrapped, and credentials that are forged, expired or rolled out are good for nothing, if no fault
 * says so; whatever is configured and whoever attacks.
 *
 * <p>C22: keys travel inside TLS if they may not do without it, and the attacker only reads. Where it stands between a client in clear and its
 * server, it passes on in clear what the server sent over TLS: then it takes that no client opens a connection in clear.
 */
class SessionKeyProperties extends KeyTheoremSuite {

  private static final List<Link> TO_RELAY = List.of(Link.FrontEndToRelayAuthentication);
  private static final List<Link> AMONG_FRONT_ENDS = List.of(Link.FrontEndToRelayAuthentication, Link.SecondFrontEndToFrontEnd);
  private static final List<Participant> FRONT_ENDS = List.of(Participant.FrontEnd, Participant.SecondFrontEnd);

  private static final Invariance PRESENTED = keys(askedByFrontEnds("FrontEndPresentsCredentials", TO_RELAY)
      .where(Conditions.off(AnyoneMayRequestKeys).tempted((draft, random) -> Conditions.attack(draft)))
      .where(Conditions.haveCertificates("the relay service", design -> Stream.of(Participant.RelayAuthentication))
          .tempted((draft, random) -> Conditions.attack(draft, Participant.FrontEnd))));

  private static final Theorem ISSUED = issued(TO_RELAY).where(Conditions.attackerOnlyReads().tempted((draft, random) -> {
    spokenFor(draft, random);
    draft.compromised().addAll(FRONT_ENDS);
  }));
  private static final Theorem ISSUED_UNDER_ATTACK = issued(AMONG_FRONT_ENDS)
      .where(Conditions.off(AnyoneMayRequestKeys).tempted(SessionKeyProperties::spokenFor))
      .where(Conditions.read(Reading.R9, false).tempted((draft, random) -> {
        draft.alternatives().add(Reading.R5);
        Conditions.attack(draft, Participant.AccessEdge, Participant.Director);
      }))
      .where(Conditions.notCompromised("any Front End", FRONT_ENDS).tempted(SessionKeyProperties::spokenFor))
      .where(Conditions.trustNoRogue("whoever listens to a Front End", List.of(Participant.FrontEnd, Participant.RelayAuthentication))
          .tempted((draft, random) -> {
            spokenFor(draft, random);
            draft.bag().add(Certificate.RogueIssuer);
          }));
  private static final List<Invariance> ISSUED_BY_READING = byReading(ISSUED);
  private static final List<Invariance> ISSUED_UNDER_ATTACK_BY_READING = byReading(ISSUED_UNDER_ATTACK);

  private static final Invariance WRAPPED = keys(Theorem.about("SessionKeyWrapped").without(KeySentUnwrapped));
  private static final Invariance UNFORGED =
      keys(Theorem.about("CredentialUnforgeable").without(ForgedCredentialAccepted));
  private static final Invariance UNEXPIRED = keys(Theorem.about("CredentialExpires")
      .without(ExpiredCredentialAccepted, OldCredentialAfterRoll));

  private static final Theorem SAFE = Theorem.about("SessionKeyOnlyOverTlsSip")
      .byDefault(Reading.R4)
      .without(KeyOnTcpLeg, NullCipherNegotiated, SentBeforeResponderAccepts);
  private static final Theorem OVER_TLS = SAFE.where(Conditions.attackerOnlyReads().tempted(Conditions::relayInClear));
  private static final Theorem OVER_TLS_UNDER_ATTACK = SAFE.where(Conditions.keptToTls());
  private static final List<Invariance> OVER_TLS_BY_READING = byReading(OVER_TLS);
  private static final List<Invariance> OVER_TLS_UNDER_ATTACK_BY_READING = byReading(OVER_TLS_UNDER_ATTACK);

  /** What is asked of the relay service comes over mutual TLS. */
  private static Theorem askedByFrontEnds(String clause, List<Link> links) {
    return Theorem.about(clause)
        .where(Conditions.serversAreChecked(links))
        .without(PerimeterHopDowngraded, RelayRequestOverOneWayTls, ClientAsksRelayDirectly)
        .where(Conditions.off(TcpRetryAfterTlsFailure).tempted((draft, random) -> {
          draft.trust(Participant.RelayAuthentication).clear();
          draft.alternatives().add(Reading.R5);
        }))
        .where(Conditions.listenForAtMost(EnumSet.of(Transport.MTLS), "every one of " + links, (design, link) -> links.contains(link)));
  }

  private static Theorem issued(List<Link> links) {
    return askedByFrontEnds("SessionKeyFromRelayAuthentication", links).without(KeyBeforeSignIn);
  }

  /** The attacker may be able to ask in a Front End's name; and what it is given at once is what the clause is about. */
  private static void spokenFor(DesignDraft draft, Random random) {
    Conditions.attack(draft);
    draft.alternatives().add(Reading.R5);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whatTheRelayServiceAnswersCameFromAFrontEnd(@ForAll("situations") Situation situation) {
    PRESENTED.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysAreIssuedForThoseSignedInUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    ISSUED_BY_READING.forEach(theorem -> theorem.check(situation));
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysAreIssuedForThoseSignedInWhereFrontEndsSpeakForThem(@ForAll("situations") Situation situation) {
    ISSUED_UNDER_ATTACK_BY_READING.forEach(theorem -> theorem.check(situation));
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysLeaveTheRelayServiceWrapped(@ForAll("situations") Situation situation) {
    WRAPPED.check(situation);
  }

  @Property(tries = 400, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void credentialsAreNeitherForgedNorExpired(@ForAll("situations") Situation situation) {
    UNFORGED.check(situation);
    UNEXPIRED.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysTravelOverTlsUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    OVER_TLS_BY_READING.forEach(theorem -> theorem.check(situation));
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysTravelOverTlsWithoutTcpClients(@ForAll("situations") Situation situation) {
    OVER_TLS_UNDER_ATTACK_BY_READING.forEach(theorem -> theorem.check(situation));
  }

  @Example
  void everyConditionOnWhoAsksMatters() {
    PRESENTED.everyConditionMatters();
    keys(ISSUED).everyConditionMatters();
  }

  @Example
  void everyConditionOnWhoAsksUnderAttackMatters() {
    keys(ISSUED_UNDER_ATTACK).everyConditionMatters();
  }

  @Example
  void everyConditionOnCredentialsMatters() {
    WRAPPED.everyConditionMatters();
    UNFORGED.everyConditionMatters();
    UNEXPIRED.everyConditionMatters();
  }

  @Example
  void everyConditionOnWhatKeysTravelInMatters() {
    keys(OVER_TLS).everyConditionMatters();
  }

  @Example
  void everyConditionOnWhatKeysTravelInUnderAttackMatters() {
    keys(OVER_TLS_UNDER_ATTACK).everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    List.of(PRESENTED, WRAPPED, UNFORGED, UNEXPIRED).forEach(Invariance::assertMet);
    List.of(PRESENTED, WRAPPED, UNFORGED, UNEXPIRED).forEach(Invariance::assertAttacked);
    Stream.of(ISSUED_BY_READING, OVER_TLS_BY_READING).flatMap(List::stream).forEach(Invariance::assertMet);
    Stream.of(ISSUED_UNDER_ATTACK_BY_READING, OVER_TLS_UNDER_ATTACK_BY_READING).flatMap(List::stream).forEach(Invariance::assertMet);
    Stream.of(ISSUED_UNDER_ATTACK_BY_READING, OVER_TLS_UNDER_ATTACK_BY_READING).flatMap(List::stream).forEach(Invariance::assertAttacked);
  }
}
