package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CallLeftPending;
import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;
import static lync.encryption.model.vocabulary.Fault.DesktopSharingOverTcp;
import static lync.encryption.model.vocabulary.Fault.InternalTlsRefused;
import static lync.encryption.model.vocabulary.Fault.MediaClearThoughCapable;
import static lync.encryption.model.vocabulary.Fault.NoDecryption;
import static lync.encryption.model.vocabulary.Fault.NullCipherNegotiated;
import static lync.encryption.model.vocabulary.Fault.OneWayPsomBetweenServers;
import static lync.encryption.model.vocabulary.Fault.PerimeterHopDowngraded;
import static lync.encryption.model.vocabulary.Fault.SentBeforeResponderAccepts;
import static lync.encryption.model.vocabulary.Fault.TcpRetryAfterTlsFailure;
import static lync.encryption.model.vocabulary.Fault.WebConferencingClear;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C14: signalling of a shared desktop is in TLS everywhere, if it is refused on TCP, nothing is sent before the other side has accepted, and the
 * attacker only reads, or no client opens a connection in clear.
 *
 * <p>C15: web conferencing is in TLS to clients, whatever their servers listen for, and mutual TLS between servers that listen for nothing else, have
 * certificates and check what they are shown.
 *
 * <p>C18e: a client joins a conference and its packets are heard, if everybody on the way is there, connected over TLS and known to its neighbours,
 * both ends can do SRTP and the level lets them, whoever makes the keys.
 */
class ConferenceProperties extends TheoremSuite {

  private static final Link BETWEEN_SERVERS = Link.ConferencingServerToWebConferencingEdge;

  private static final Theorem SHARED = Theorem.about("DesktopSharingSignallingTls")
      .without(NullCipherNegotiated)
      .where(Conditions.off(DesktopSharingOverTcp).tempted(Conditions::serversInClear))
      .where(Conditions.off(SentBeforeResponderAccepts).tempted((draft, random) -> draft.alternatives().add(Reading.R5)));
  private static final Invariance SHARED_UNDISTURBED =
      sharing(SHARED.where(Conditions.attackerOnlyReads().tempted(Conditions::relayInClear)));
  private static final Invariance SHARED_UNDER_ATTACK = sharing(SHARED.where(Conditions.keptToTls()));

  private static final Invariance CONFERRED = new Invariance(Theorem.about("WebConferencingTls")
      .without(WebConferencingClear, NullCipherNegotiated, OneWayPsomBetweenServers, PerimeterHopDowngraded, TcpRetryAfterTlsFailure)
      .where(Conditions.serversAreChecked(List.of(BETWEEN_SERVERS)))
      .where(Conditions.listenForAtMost(EnumSet.of(Transport.MTLS), BETWEEN_SERVERS.name(), (design, link) -> link == BETWEEN_SERVERS))
      .where(Conditions.haveCertificates("each of the two servers",
          design -> Stream.of(BETWEEN_SERVERS.initiator(), BETWEEN_SERVERS.responder()))), ConferenceProperties::webConference);

  private static final Participant CLIENT = Participant.ClientA;
  private static final Participant CONFERENCE = Participant.ConferencingServer;
  private static final List<Participant> ENDS = List.of(CLIENT, CONFERENCE);
  private static final MessagePlan OFFER = new MessagePlan(MessageKind.Offer, CLIENT, CONFERENCE, Origin.Sender, 1);
  private static final Scenario JOINING = new Scenario(Set.of(Link.FrontEndToConferencingServer),
      List.of(MessagePlan.signIn(CLIENT),
          relay(MessageKind.CredentialRequest, CLIENT, 0),
          relay(MessageKind.CredentialReply, CLIENT, 0),
          relay(MessageKind.CredentialRequest, CONFERENCE, 0),
          relay(MessageKind.CredentialReply, CONFERENCE, 0),
          relay(MessageKind.KeyRequest, CLIENT, 1),
          relay(MessageKind.KeyReply, CLIENT, 1),
          relay(MessageKind.KeyRequest, CONFERENCE, 1),
          relay(MessageKind.KeyReply, CONFERENCE, 1),
          OFFER,
          new MessagePlan(MessageKind.Answer, CONFERENCE, CLIENT, Origin.Sender, 1)),
      Set.of(), 0, 0, Handshakes.Serial, Order.Sequential, Set.of(), Set.of(), 1, 1, 0);

  private static final Theorem HEARD = Theorem.about("MediaReachesParticipant")
      .where(new Condition("the client is at home on FrontEnd, which it has a link to",
          design -> design.home().get(CLIENT) == Participant.FrontEnd,
          (draft, random) -> draft.home().put(CLIENT, Participant.FrontEnd),
          (draft, random) -> draft.home().put(CLIENT, Participant.SecondFrontEnd)))
      .where(Conditions.present("everybody on the way", ConferenceProperties::way))
      .where(new Condition("both ends take part in audio and video",
          design -> design.audioVideo().containsAll(ENDS),
          (draft, random) -> draft.audioVideo().addAll(ENDS),
          (draft, random) -> draft.audioVideo().remove(Conditions.one(ENDS, random))))
      .where(new Condition("both ends can do SRTP",
          design -> design.srtp().containsAll(ENDS),
          (draft, random) -> draft.srtp().addAll(ENDS),
          (draft, random) -> draft.srtp().remove(Conditions.one(ENDS, random))))
      .where(new Condition("the level is not DoNotSupport",
          design -> design.levels().get(Participant.FrontEnd) != Level.DoNotSupport,
          (draft, random) -> draft.levels().replace(Participant.FrontEnd, Level.DoNotSupport, Level.Supported),
          (draft, random) -> draft.levels().put(Participant.FrontEnd, Level.DoNotSupport)))
      .where(new Condition("the client is configured for TLS",
          design -> design.configured().get(CLIENT) == Transport.TLS,
          (draft, random) -> draft.configured().put(CLIENT, Transport.TLS),
          (draft, random) -> draft.configured().put(CLIENT, Transport.TCP)))
      .where(Conditions.listenForOneOf(EnumSet.of(Transport.TLS), "the client's server",
          design -> links(design).filter(Link::isClientLink)))
      .where(Conditions.listenForOneOf(EnumSet.of(Transport.TLS, Transport.MTLS), "every other server on the way",
          design -> links(design).filter(Link::isServerLink)))
      .where(Conditions.passJudgement("every server on the way", ConferenceProperties::judgements))
      .where(new Condition("every server on the way is on its neighbours' lists",
          design -> neighbours(design).allMatch(one -> design.trustedServers().get(one.judge()).contains(one.subject())),
          (draft, random) -> neighbours(draft.design()).forEach(one -> draft.trustedServers(one.judge()).add(one.subject())),
          (draft, random) -> Conditions.anyOf(neighbours(draft.design()), random)
              .ifPresent(one -> draft.trustedServers(one.judge()).remove(one.subject()))))
      .where(Conditions.shareSuites("everybody on the way",
          design -> Stream.concat(judgements(design), Stream.of(new Conditions.Judgement(CLIENT, CONFERENCE)))))
      .without(NoDecryption, MediaClearThoughCapable, CallLeftPending, ConnectionLeftPending, InternalTlsRefused);
  private static final List<Reachability> HEARD_BY_READING =
      Stream.of(false, true).map(endpoints -> heard(HEARD.read(Reading.R5, endpoints))).toList();

  private static Reachability heard(Theorem theorem) {
    return new Reachability(theorem, circumstances -> JOINING);
  }

  private static MessagePlan relay(MessageKind kind, Participant participant, int call) {
    return new MessagePlan(kind, participant, participant, Origin.Sender, call);
  }

  private static Stream<Participant> way(Design design) {
    return Stream.concat(Route.participants(design, OFFER).stream(), Stream.of(Participant.RelayAuthentication));
  }

  /** Those of the offer, of the answer and of the requests. */
  private static Stream<Link> links(Design design) {
    return IntStream.rangeClosed(1, JOINING.messages().size())
        .mapToObj(message -> Route.linksNeeded(design, JOINING.messages(), message)).flatMap(List::stream).distinct();
  }

  /** Servers judge each other, and the client its server. */
  private static Stream<Conditions.Judgement> judgements(Design design) {
    return Stream.concat(neighbours(design), links(design).filter(Link::isClientLink)
        .map(link -> new Conditions.Judgement(link.initiator(), link.responder())));
  }

  private static Stream<Conditions.Judgement> neighbours(Design design) {
    return links(design).filter(Link::isServerLink).flatMap(link -> Stream.of(
        new Conditions.Judgement(link.initiator(), link.responder()), new Conditions.Judgement(link.responder(), link.initiator())));
  }

  private static Invariance sharing(Theorem theorem) {
    return Invariance.ofCalls(theorem, random ->
        CallScenarios.withSharing(random.nextInt(3) == 0 ? CallScenarios.conference(random) : CallScenarios.call(random)));
  }

  /** Both clients that can send something, and the attacker on the way. */
  private static Scenario webConference(Random random) {
    List<Link> links = Link.honest().stream().filter(link -> link.protocol() == Protocol.PSOM).toList();
    List<MessagePlan> messages = new ArrayList<>();
    for (Participant client : List.of(Participant.ClientA, Participant.ExternalClient)) {
      messages.add(new MessagePlan(MessageKind.WebConference, client, client, random.nextInt(4) == 0 ? Origin.Attacker : Origin.Sender));
    }
    return new Scenario(Set.of(BETWEEN_SERVERS), messages, EnumSet.copyOf(links), random.nextInt(Scenario.MAX_BOUND + 1), Scenario.MAX_BOUND,
        Conditions.one(List.of(Handshakes.values()), random), Conditions.one(List.of(Order.values()), random));
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void desktopsAreSharedOverTlsUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    SHARED_UNDISTURBED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void desktopsAreSharedOverTlsWithoutTcpClients(@ForAll("situations") Situation situation) {
    SHARED_UNDER_ATTACK.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void webConferencesAreHeldOverTls(@ForAll("situations") Situation situation) {
    CONFERRED.check(situation);
  }

  @Property(tries = 20, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whoJoinsAConferenceIsHeard(@ForAll("situations") Situation situation) {
    HEARD_BY_READING.forEach(theorem -> theorem.check(situation));
  }

  @Example
  void everyConditionOnSharingMatters() {
    SHARED_UNDISTURBED.everyConditionMatters();
    SHARED_UNDER_ATTACK.everyConditionMatters();
  }

  @Example
  void everyConditionOnWebConferencesMatters() {
    CONFERRED.everyConditionMatters();
  }

  @Example
  void everyConditionOnBeingHeardMatters() {
    heard(HEARD).everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    List.of(SHARED_UNDISTURBED, SHARED_UNDER_ATTACK, CONFERRED).forEach(Invariance::assertMet);
    List.of(SHARED_UNDER_ATTACK, CONFERRED).forEach(Invariance::assertAttacked);
    HEARD_BY_READING.forEach(Reachability::assertMet);
  }
}
