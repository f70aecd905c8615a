package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CrossingMessageOntoInternalTcp;
import static lync.encryption.model.vocabulary.Fault.ExternalClientOverTcp;
import static lync.encryption.model.vocabulary.Fault.TcpRetryAfterTlsFailure;
import static lync.encryption.model.vocabulary.Fault.TlsClientFallsBackToTcp;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
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

  private static final Theorem REFUSING = Theorem.about("CrossFirewallTrafficTls").without(CrossingMessageOntoInternalTcp, ExternalClientOverTcp);
  private static final Invariance UNDISTURBED = new Invariance(REFUSING.where(Conditions.attackerOnlyReads()), FirewallProperties::acrossTheFirewall);
  private static final Invariance UNDER_ATTACK =
      new Invariance(REFUSING.without(TlsClientFallsBackToTcp, TcpRetryAfterTlsFailure).where(Conditions.noTcpClient()),
          FirewallProperties::acrossTheFirewall);

  /** A client inside, whose connections the attacker goes for, and somebody outside write to each other. */
  private static Scenario acrossTheFirewall(Random random) {
    Participant inside = Conditions.one(List.of(Participant.ClientA, Participant.ClientB), random);
    Participant outside = Conditions.one(List.of(Participant.ExternalClient, Participant.PartnerClient, Participant.PublicUser), random);
    List<MessagePlan> messages = List.of(MessagePlan.signIn(inside),
        outside.isOwnClient() ? MessagePlan.signIn(outside) : MessagePlan.UNUSED,
        new MessagePlan(MessageKind.InstantMessage, outside, inside, Origin.Sender),
        new MessagePlan(MessageKind.InstantMessage, inside, outside, random.nextBoolean() ? Origin.Sender : Origin.Attacker));
    Set<Link> attacked = Conditions.relayable().filter(link -> link.initiator() == inside).collect(Collectors.toSet());
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
