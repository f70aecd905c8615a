package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;
import static lync.encryption.model.vocabulary.Fault.ContentSealedOnTcp;
import static lync.encryption.model.vocabulary.Fault.ExternalClientOverTcp;
import static lync.encryption.model.vocabulary.Fault.InternalTcpRefused;
import static lync.encryption.model.vocabulary.Fault.InternalTlsRefused;
import static lync.encryption.model.vocabulary.Fault.NullCipherNegotiated;
import static lync.encryption.model.vocabulary.Fault.TcpRetryAfterTlsFailure;
import static lync.encryption.model.vocabulary.Fault.TlsClientFallsBackToTcp;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C01 and C12: what can be read of instant messages, and that clients configured for TLS keep to it, hangs on nothing that is configured, only on
 * faults.
 *
 * <p>C09 and C10: two internal clients whose way to each other exists can write to each other over the transports that they are configured for,
 * through the Director or not, within a pool or between two.
 */
class InstantMessageProperties extends TheoremSuite {

  private static final MessagePlan MESSAGE =
      new MessagePlan(MessageKind.InstantMessage, Participant.ClientA, Participant.ClientB, Origin.Sender);
  private static final List<Participant> CLIENTS = List.of(Participant.ClientA, Participant.ClientB);

  private static final Invariance READ_WHERE_IN_CLEAR =
      new Invariance(Theorem.about("InstantMessageEncryptedOnTls").without(NullCipherNegotiated, ContentSealedOnTcp));
  private static final Invariance KEPT_TO_TLS = new Invariance(Theorem.about("InstantMessageAndPresenceTls")
      .without(TlsClientFallsBackToTcp, TcpRetryAfterTlsFailure, ExternalClientOverTcp));

  private static final Condition LISTED = new Condition("every server on the way is on its neighbours' lists",
      design -> neighbours(design).allMatch(one -> design.trustedServers().get(one.judge()).contains(one.subject())),
      (draft, random) -> neighbours(draft.design()).forEach(one -> draft.trustedServers(one.judge()).add(one.subject())),
      (draft, random) -> Conditions.anyOf(neighbours(draft.design()), random)
          .ifPresent(one -> draft.trustedServers(one.judge()).remove(one.subject())));
  private static final Condition BOTH_FOR_TLS = new Condition("both clients are configured for TLS",
      design -> CLIENTS.stream().noneMatch(client -> inClear(design, client)),
      (draft, random) -> CLIENTS.forEach(client -> draft.configured().put(client, Transport.TLS)),
      (draft, random) -> draft.configured().put(Conditions.one(CLIENTS, random), Transport.TCP));
  private static final Condition ONE_FOR_TCP = new Condition("one of the clients is configured for TCP",
      design -> CLIENTS.stream().anyMatch(client -> inClear(design, client)),
      (draft, random) -> draft.configured().put(Conditions.one(CLIENTS, random), Transport.TCP),
      (draft, random) -> CLIENTS.forEach(client -> draft.configured().put(client, Transport.TLS)));
  private static final Condition HEARD = new Condition("each client's server listens for what the client is configured for",
      design -> entrances(design).allMatch(link -> design.allows().get(link).contains(design.configured().get(link.initiator()))),
      (draft, random) -> entrances(draft.design()).forEach(link -> draft.allows(link).add(draft.configured().get(link.initiator()))),
      (draft, random) -> Conditions.anyOf(entrances(draft.design()), random)
          .ifPresent(link -> draft.allows(link).remove(draft.configured().get(link.initiator()))));


  private static final Reachability DELIVERED_OVER_TLS =
      delivered(Theorem.about("InternalInstantMessageMayUseTls").where(BOTH_FOR_TLS).without(InternalTlsRefused, NullCipherNegotiated));
  private static final Reachability DELIVERED_OVER_TCP = delivered(
      Theorem.about("InternalInstantMessageMayUseTcp").where(ONE_FOR_TCP).without(InternalTcpRefused, InternalTlsRefused, ContentSealedOnTcp));

  /** The way must exist, its connections come about, and somebody answer. */
  private static Reachability delivered(Theorem start) {
    Theorem theorem = start
        .where(new Condition("ClientA is at home on FrontEnd, which it has a link to",
            design -> design.home().get(Participant.ClientA) == Participant.FrontEnd,
            (draft, random) -> draft.home().put(Participant.ClientA, Participant.FrontEnd),
            (draft, random) -> draft.home().put(Participant.ClientA, Participant.SecondFrontEnd)))
        .where(new Condition("ClientB does not go through the Director, which it has no link to",
            design -> !design.throughDirector().contains(Participant.ClientB),
            (draft, random) -> draft.throughDirector().remove(Participant.ClientB),
            (draft, random) -> draft.throughDirector().add(Participant.ClientB)))
        .where(Conditions.present("everybody on the way", InstantMessageProperties::way))
        .where(Conditions.internal("everybody on the way", InstantMessageProperties::way))
        .where(HEARD)
        .where(Conditions.listenForOneOf(EnumSet.of(Transport.TLS, Transport.MTLS), "every server link on the way",
            InstantMessageProperties::between))
        .where(Conditions.passJudgement("every server on the way", InstantMessageProperties::judgements))
        .where(Conditions.shareSuites("everybody on the way", InstantMessageProperties::judgements))
        .where(LISTED)
        .without(ConnectionLeftPending);
    return new Reachability(theorem, circumstances -> new Scenario(Set.of(),
        List.of(MessagePlan.signIn(Participant.ClientA), MessagePlan.signIn(Participant.ClientB), MESSAGE), Set.of(), 0, 0,
        Handshakes.Serial, Order.Sequential));
  }

  private static boolean inClear(Design design, Participant client) {
    return design.configured().get(client) == Transport.TCP;
  }

  private static Stream<Participant> way(Design design) {
    return Route.participants(design, MESSAGE).stream();
  }

  private static Stream<Link> links(Design design) {
    return Route.linksNeeded(Route.participants(design, MESSAGE)).stream();
  }

  /** The clients' links. */
  private static Stream<Link> entrances(Design design) {
    return links(design).filter(Link::isClientLink);
  }

  /** The links from server to server. */
  private static Stream<Link> between(Design design) {
    return links(design).filter(Link::isServerLink);
  }

  /** Servers judge each other, and clients that use TLS their server. */
  private static Stream<Conditions.Judgement> judgements(Design design) {
    return Stream.concat(neighbours(design), entrances(design).filter(link -> !inClear(design, link.initiator()))
        .map(link -> new Conditions.Judgement(link.initiator(), link.responder())));
  }

  private static Stream<Conditions.Judgement> neighbours(Design design) {
    return between(design).flatMap(link -> Stream.of(new Conditions.Judgement(link.initiator(), link.responder()),
        new Conditions.Judgement(link.responder(), link.initiator())));
  }

  @Property(tries = 400, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void instantMessagesCanBeReadExactlyWhereTheyTookATcpHop(@ForAll("situations") Situation situation) {
    READ_WHERE_IN_CLEAR.check(situation);
  }

  @Property(tries = 400, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void clientsConfiguredForTlsNeverSendInClear(@ForAll("situations") Situation situation) {
    KEPT_TO_TLS.check(situation);
  }

  @Property(tries = 50, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void clientsForTlsReachEachOther(@ForAll("situations") Situation situation) {
    DELIVERED_OVER_TLS.check(situation);
  }

  @Property(tries = 50, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void clientsForTcpReachEachOther(@ForAll("situations") Situation situation) {
    DELIVERED_OVER_TCP.check(situation);
  }

  @Example
  void everyConditionOnWhatIsReadMatters() {
    READ_WHERE_IN_CLEAR.everyConditionMatters();
    KEPT_TO_TLS.everyConditionMatters();
  }

  @Example
  void everyConditionOnWhatIsDeliveredMatters() {
    DELIVERED_OVER_TLS.everyConditionMatters();
    DELIVERED_OVER_TCP.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    READ_WHERE_IN_CLEAR.assertMet();
    READ_WHERE_IN_CLEAR.assertAttacked();
    KEPT_TO_TLS.assertMet();
    KEPT_TO_TLS.assertAttacked();
    DELIVERED_OVER_TLS.assertMet();
    DELIVERED_OVER_TCP.assertMet();
  }
}
