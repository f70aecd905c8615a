package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.BareKeyForwarded;
import static lync.encryption.model.vocabulary.Fault.ClientChecksNothing;
import static lync.encryption.model.vocabulary.Fault.ForgedCredentialAccepted;
import static lync.encryption.model.vocabulary.Fault.KeyBeforeSignIn;
import static lync.encryption.model.vocabulary.Fault.KeyOnTcpLeg;
import static lync.encryption.model.vocabulary.Fault.KeyOnUnauthenticatedConnection;
import static lync.encryption.model.vocabulary.Fault.KeySentUnwrapped;
import static lync.encryption.model.vocabulary.Fault.PerimeterHopDowngraded;
import static lync.encryption.model.vocabulary.Fault.RelayRequestOverOneWayTls;
import static lync.encryption.model.vocabulary.Fault.SentBeforeResponderAccepts;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.CertificateFacts;
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
 * C23: whoever knows a key from the relay service unwrapped it with its own credential, if no server takes the wrapping off, whatever else goes on;
 * who has a relay where the ends make the keys has its credential, if the attacker only reads.
 *
 * <p>C24: keys reach clients and servers over connections that were judged, if keys stay off TCP, nobody leaves out a check, servers speak mutual TLS
 * and the attacker only reads. Where it does more, the same holds if it cannot stand between a client and its server, having no authority that clients
 * trust and no client in clear, and if every server has a certificate to show. What comes from a compromised server is nobody's promise.
 */
class KeyDeliveryProperties extends KeyTheoremSuite {

  private static final List<Link> SERVER_LINKS = Link.honest().stream().filter(Link::isServerLink).toList();
  private static final List<Participant> RELAYABLE = Conditions.relayable().map(Link::initiator).distinct().toList();

  private static final Invariance UNWRAPPED =
      keys(Theorem.about("ParticipantUnwrapsWithCredentials").without(KeySentUnwrapped, BareKeyForwarded).read(Reading.R5, false));
  private static final Invariance ALLOCATED = Invariance.ofCalls(Theorem.about("ParticipantUnwrapsWithCredentials")
      .where(Conditions.attackerOnlyReads().tempted((draft, random) -> {
        Conditions.attack(draft);
        draft.faults().add(ForgedCredentialAccepted);
      }))
      .read(Reading.R5, true), CallScenarios::allocation);

  private static final Theorem JUDGED = Theorem.about("DeliveryOverAuthenticatedConnection")
      .byDefault(Reading.R4, Reading.R11)
      .where(Conditions.serversAreChecked(SERVER_LINKS))
      .without(KeyOnTcpLeg, SentBeforeResponderAccepts, PerimeterHopDowngraded, RelayRequestOverOneWayTls)
      .where(Conditions.off(ClientChecksNothing).tempted((draft, random) -> draft.trust(Conditions.one(RELAYABLE, random)).clear()))
      .where(Conditions.off(KeyOnUnauthenticatedConnection).tempted((draft, random) -> draft.faults().add(KeyBeforeSignIn)))
      .where(Conditions.listenForAtMost(EnumSet.of(Transport.MTLS, Transport.TCP), "every server link", (design, link) -> link.isServerLink()));
  private static final Theorem DELIVERED = JUDGED.where(Conditions.attackerOnlyReads()
      .tempted((draft, random) -> Conditions.attack(draft, Participant.values())));
  private static final Theorem DELIVERED_UNDER_ATTACK = JUDGED
      .where(Conditions.keptToTls())
      .where(Conditions.trustNoRogue("every client", RELAYABLE).tempted((draft, random) -> {
        Conditions.attack(draft);
        draft.bag().add(Certificate.RogueIssuer);
      }))
      .where(Conditions.haveCertificates("every server",
              design -> SERVER_LINKS.stream().flatMap(link -> Stream.of(link.initiator(), link.responder())))
          .tempted((draft, random) -> {
            draft.certificate().put(Participant.FrontEnd, CertificateFacts.none());
            draft.home().put(Participant.ClientB, Participant.SecondFrontEnd);
            draft.alternatives().remove(Reading.R5);
            Conditions.attack(draft, Participant.SecondFrontEnd);
          }));
  private static final List<Invariance> DELIVERED_BY_READING = byReading(DELIVERED);
  private static final List<Invariance> DELIVERED_UNDER_ATTACK_BY_READING = byReading(DELIVERED_UNDER_ATTACK);

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whoKnowsAKeyUnwrappedIt(@ForAll("situations") Situation situation) {
    UNWRAPPED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whoHasARelayHasACredentialUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    ALLOCATED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysComeOverJudgedConnectionsUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    DELIVERED_BY_READING.forEach(theorem -> theorem.check(situation));
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keysComeOverJudgedConnectionsWithNobodyInTheMiddle(@ForAll("situations") Situation situation) {
    DELIVERED_UNDER_ATTACK_BY_READING.forEach(theorem -> theorem.check(situation));
  }

  @Example
  void everyConditionOnUnwrappingMatters() {
    UNWRAPPED.everyConditionMatters();
    ALLOCATED.everyConditionMatters();
  }

  @Example
  void everyConditionOnDeliveryMatters() {
    keys(DELIVERED).everyConditionMatters();
  }

  @Example
  void everyConditionOnDeliveryUnderAttackMatters() {
    keys(DELIVERED_UNDER_ATTACK).everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    List.of(UNWRAPPED, ALLOCATED).forEach(Invariance::assertMet);
    UNWRAPPED.assertAttacked();
    DELIVERED_BY_READING.forEach(Invariance::assertMet);
    DELIVERED_UNDER_ATTACK_BY_READING.forEach(Invariance::assertMet);
    DELIVERED_UNDER_ATTACK_BY_READING.forEach(Invariance::assertAttacked);
  }
}
