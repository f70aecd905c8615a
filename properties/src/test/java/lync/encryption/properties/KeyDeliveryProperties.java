package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.BareKeyForwarded;
import static lync.encryption.model.vocabulary.Fault.ClientChecksNothing;
import static lync.encryption.model.vocabulary.Fault.ExternalClientOverTcp;
import static lync.encryption.model.vocabulary.Fault.KeyBeforeSignIn;
import static lync.encryption.model.vocabulary.Fault.KeyOnTcpLeg;
import static lync.encryption.model.vocabulary.Fault.KeyOnUnauthenticatedConnection;
import static lync.encryption.model.vocabulary.Fault.KeySentUnwrapped;
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
 * C23: whoever knows a key from the relay service unwrapped it with its own credential, if no server takes the wrapping off, whatever else goes on; who
 * has a relay where the ends make the keys has its credential, if the attacker only reads.
 *
 * <p>C24: keys reach clients and servers over connections that were judged, if keys stay off TCP, nobody leaves out a check and servers speak mutual TLS;
 * under attack it takes, besides, that the attacker cannot stand between a client and its server: it has the key of no server that clients connect to,
 * clients trust no rogue authority and open nothing in clear, and servers have certificates to show.
 */
class KeyDeliveryProperties extends TheoremSuite {

  private static final List<Link> SERVER_LINKS = Link.honest().stream().filter(Link::isServerLink).toList();
  /** Whom clients open their connections to, where the attacker can take a client's place. */
  private static final List<Participant> ENTRANCES = Conditions.relayable().map(Link::responder).filter(p -> p != Participant.RelayAuthentication)
      .distinct().toList();
  private static final List<Participant> RELAYABLE = Conditions.relayable().map(Link::initiator).distinct().toList();

  private static final Invariance UNWRAPPED =
      keys(Theorem.about("ParticipantUnwrapsWithCredentials").without(KeySentUnwrapped, BareKeyForwarded).read(Reading.R5, false));
  private static final Invariance ALLOCATED =
      keys(Theorem.about("ParticipantUnwrapsWithCredentials").where(Conditions.attackerOnlyReads()).read(Reading.R5, true));

  private static final Invariance DELIVERED = keys(delivered(false).where(Conditions.attackerOnlyReads()));
  private static final Invariance DELIVERED_AMONG_ENDPOINTS = keys(delivered(true).where(Conditions.attackerOnlyReads()));
  private static final Invariance DELIVERED_UNDER_ATTACK = keys(withoutManInTheMiddle(delivered(false)));
  private static final Invariance DELIVERED_UNDER_ATTACK_AMONG_ENDPOINTS = keys(withoutManInTheMiddle(delivered(true)));

  private static Theorem delivered(boolean endpoints) {
    return Theorem.about("DeliveryOverAuthenticatedConnection")
        .byDefault(Reading.R4, Reading.R11)
        .where(Conditions.serversAreChecked(SERVER_LINKS))
        .without(KeyOnTcpLeg, SentBeforeResponderAccepts, ClientChecksNothing, PerimeterHopDowngraded, RelayRequestOverOneWayTls)
        .where(Conditions.without(KeyOnUnauthenticatedConnection, (draft, random) -> draft.faults().add(KeyBeforeSignIn)))
        .where(Conditions.listenForAtMost(EnumSet.of(Transport.MTLS, Transport.TCP), "every server link", (design, link) -> link.isServerLink()))
        .read(Reading.R5, endpoints);
  }

  private static Theorem withoutManInTheMiddle(Theorem theorem) {
    return theorem
        .without(TlsClientFallsBackToTcp, TcpRetryAfterTlsFailure, ExternalClientOverTcp)
        .where(Conditions.noTcpClient())
        .where(Conditions.notCompromised("any server that clients sign in to or through", ENTRANCES))
        .where(Conditions.trustNoRogue("every client", RELAYABLE))
        .where(Conditions.haveCertificates("every server", design -> SERVER_LINKS.stream().flatMap(link -> Stream.of(link.initiator(), link.responder()))));
  }

  private static Invariance keys(Theorem theorem) {
    return Invariance.ofCalls(theorem, CallScenarios::keys);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whoKnowsAKeyUnwrappedIt(@ForAll("situations") Situation situation) {
    UNWRAPPED.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whoHasARelayHasACredentialUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    ALLOCATED.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysComeOverJudgedConnectionsUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    DELIVERED.check(situation);
    DELIVERED_AMONG_ENDPOINTS.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysComeOverJudgedConnectionsWithNobodyInTheMiddle(@ForAll("situations") Situation situation) {
    DELIVERED_UNDER_ATTACK.check(situation);
    DELIVERED_UNDER_ATTACK_AMONG_ENDPOINTS.check(situation);
  }

  @Example
  void everyConditionOnUnwrappingMatters() {
    UNWRAPPED.everyConditionMatters();
    ALLOCATED.everyConditionMatters();
  }

  @Example
  void everyConditionOnDeliveryMatters() {
    DELIVERED.everyConditionMatters();
    DELIVERED_AMONG_ENDPOINTS.everyConditionMatters();
  }

  @Example
  void everyConditionOnDeliveryUnderAttackMatters() {
    DELIVERED_UNDER_ATTACK.everyConditionMatters();
    DELIVERED_UNDER_ATTACK_AMONG_ENDPOINTS.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    List.of(UNWRAPPED, ALLOCATED, DELIVERED, DELIVERED_AMONG_ENDPOINTS, DELIVERED_UNDER_ATTACK, DELIVERED_UNDER_ATTACK_AMONG_ENDPOINTS)
        .forEach(Invariance::assertMet);
    List.of(UNWRAPPED, DELIVERED_UNDER_ATTACK, DELIVERED_UNDER_ATTACK_AMONG_ENDPOINTS).forEach(Invariance::assertAttacked);
  }
}
