package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CrossingMessageOntoInternalTcp;
import static lync.encryption.model.vocabulary.Fault.ExternalClientOverTcp;
import static lync.encryption.model.vocabulary.Fault.TcpRetryAfterTlsFailure;
import static lync.encryption.model.vocabulary.Fault.TlsClientFallsBackToTcp;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Transport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C08: where the attacker only reads, refusing to send a crossing message on a TCP hop is enough. Where it connects and intercepts it is not (design
 * {@code relayed-sign-in}): it takes, besides, that no client opens a connection in clear whose other half the attacker can have. Then nothing that
 * crosses the firewall is in clear anywhere, even with the passwords and keys of everybody in the attacker's hands.
 */
class FirewallProperties extends TheoremSuite {

  private static final Condition NO_ATTACKER = new Condition("the attacker only reads",
      design -> !design.active(),
      (draft, random) -> draft.active(false),
      (draft, random) -> draft.active(true));

  private static final Condition NO_TCP_CLIENT = new Condition(
      "no client is configured for TCP, and listened to, where the attacker can take its place",
      design -> relayable(design).findAny().isEmpty(),
      FirewallProperties::silence,
      (draft, random) -> {
        Link link = Conditions.one(relayable().toList(), random);
        draft.configured().put(link.initiator(), Transport.TCP);
        draft.allows(link).add(Transport.TCP);
      });

  private static final Theorem REFUSING = Theorem.about("CrossFirewallTrafficTls").without(CrossingMessageOntoInternalTcp, ExternalClientOverTcp);
  private static final Invariance UNDISTURBED = new Invariance(REFUSING.where(NO_ATTACKER), FirewallProperties::acrossTheFirewall);
  private static final Invariance UNDER_ATTACK =
      new Invariance(REFUSING.without(TlsClientFallsBackToTcp, TcpRetryAfterTlsFailure).where(NO_TCP_CLIENT), FirewallProperties::acrossTheFirewall);

  /** The clients' SIP links whose listeners the attacker can reach in the client's name. */
  private static Stream<Link> relayable() {
    return Link.honest().stream().filter(link -> link.isClientLink() && link.protocol() == Protocol.SIP && link.attackerLink().isPresent());
  }

  /** Those among them that are opened in clear. */
  private static Stream<Link> relayable(Design design) {
    return relayable().filter(link -> design.configured().get(link.initiator()) == Transport.TCP
        && design.allows().get(link).contains(Transport.TCP));
  }

  private static void silence(DesignDraft draft, Random random) {
    relayable(draft.design()).forEach(link -> {
      if (random.nextBoolean()) {
        draft.configured().put(link.initiator(), Transport.TLS);
      } else {
        draft.allows(link).remove(Transport.TCP);
      }
    });
  }

  /** A client inside, whose connections the attacker goes for, and somebody outside write to each other. */
  private static Scenario acrossTheFirewall(Random random) {
    Participant inside = Conditions.one(List.of(Participant.ClientA, Participant.ClientB), random);
    Participant outside = Conditions.one(List.of(Participant.ExternalClient, Participant.PartnerClient, Participant.PublicUser), random);
    List<MessagePlan> messages = List.of(MessagePlan.signIn(inside),
        outside.isOwnClient() ? MessagePlan.signIn(outside) : MessagePlan.UNUSED,
        new MessagePlan(MessageKind.InstantMessage, outside, inside, Origin.Sender),
        new MessagePlan(MessageKind.InstantMessage, inside, outside, random.nextBoolean() ? Origin.Sender : Origin.Attacker));
    Set<Link> attacked = relayable().filter(link -> link.initiator() == inside).collect(Collectors.toSet());
    return new Scenario(Set.of(), messages, attacked, random.nextInt(Scenario.MAX_BOUND + 1), Scenario.MAX_BOUND, Handshakes.Serial,
        Conditions.one(List.of(Order.values()), random));
  }

  @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void nothingThatCrossesTheFirewallIsInClearUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    UNDISTURBED.check(situation);
  }

  @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void nothingThatCrossesTheFirewallIsInClearWithoutTcpClients(@ForAll("situations") Situation situation) {
    UNDER_ATTACK.check(situation);
  }

  @Example
  void everyConditionOnThoseUndisturbedMatters() {
    UNDISTURBED.everyConditionMatters();
  }

  @Example
  void everyConditionOnThoseUnderAttackMatters() {
    UNDER_ATTACK.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    UNDISTURBED.assertMet();
    UNDER_ATTACK.assertMet();
    UNDER_ATTACK.assertAttacked();
  }
}
