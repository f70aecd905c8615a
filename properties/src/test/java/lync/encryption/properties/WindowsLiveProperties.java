package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CallLeftPending;
import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;
import static lync.encryption.model.vocabulary.Fault.CryptoStripped;
import static lync.encryption.model.vocabulary.Fault.InternalTlsRefused;
import static lync.encryption.model.vocabulary.Fault.MediaClearThoughCapable;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveEncrypted;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveExceptionLeaks;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveRefused;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveUnderRequired;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C31: no call with a Windows Live user is up under Required, if three faults are off, whatever is configured and whoever attacks. C32: none is in
 * anything but clear, and no other call is for its sake, if three faults are off and the attacker only reads.
 *
 * <p>C29: where everybody on the way is there, connected over TLS and known to its neighbours, and the level is Supported or DoNotSupport, such a
 * call comes up, whoever makes the keys.
 */
class WindowsLiveProperties extends TheoremSuite {

  private static final Invariance NOT_UNDER_REQUIRED = Invariance.ofCalls(
      Theorem.about("WindowsLiveNeedsSupported").without(WindowsLiveUnderRequired, WindowsLiveEncrypted, CryptoStripped), CallScenarios::windowsLive);
  private static final Invariance IN_CLEAR = Invariance.ofCalls(Theorem.about("WindowsLiveMediaClear")
      .without(WindowsLiveEncrypted, WindowsLiveExceptionLeaks, MediaClearThoughCapable)
      .where(Conditions.attackerOnlyReads().tempted(Conditions::standBetween)), CallScenarios::besideWindowsLive);

  private static final MessagePlan OFFER =
      new MessagePlan(MessageKind.Offer, Participant.ClientA, Participant.PublicUser, Origin.Sender, 1);
  private static final MessagePlan ANSWER =
      new MessagePlan(MessageKind.Answer, Participant.PublicUser, Participant.ClientA, Origin.Sender, 1);
  private static final List<MessagePlan> MESSAGES = List.of(
      MessagePlan.signIn(Participant.ClientA),
      relay(MessageKind.CredentialRequest, 0),
      relay(MessageKind.CredentialReply, 0),
      relay(MessageKind.KeyRequest, 1),
      relay(MessageKind.KeyReply, 1),
      OFFER,
      ANSWER);

  private static final Set<Level> LET_THROUGH = EnumSet.of(Level.Supported, Level.DoNotSupport);
  private static final Condition LEVEL = new Condition("the level is Supported or DoNotSupport",
      design -> LET_THROUGH.contains(design.levels().get(Participant.FrontEnd)),
      (draft, random) -> draft.levels().put(Participant.FrontEnd, Conditions.one(List.copyOf(LET_THROUGH), random)),
      (draft, random) -> draft.levels().put(Participant.FrontEnd, random.nextBoolean() ? Level.Required : Level.Unset));
  private static final Condition TAKING_PART = new Condition("both take part in audio and video",
      design -> design.audioVideo().containsAll(ends()),
      (draft, random) -> draft.audioVideo().addAll(ends()),
      (draft, random) -> draft.audioVideo().remove(Conditions.one(ends(), random)));
  private static final Condition FOR_TLS = new Condition("ClientA is configured for TLS",
      design -> design.configured().get(Participant.ClientA) == Transport.TLS,
      (draft, random) -> draft.configured().put(Participant.ClientA, Transport.TLS),
      (draft, random) -> draft.configured().put(Participant.ClientA, Transport.TCP));
  private static final Condition AT_HOME = new Condition("ClientA is at home on FrontEnd, which it has a link to",
      design -> design.home().get(Participant.ClientA) == Participant.FrontEnd,
      (draft, random) -> draft.home().put(Participant.ClientA, Participant.FrontEnd),
      (draft, random) -> draft.home().put(Participant.ClientA, Participant.SecondFrontEnd));
  private static final Condition LISTED = new Condition("every server on the way is on its neighbours' lists",
      design -> neighbours(design).allMatch(one -> list(design, one).contains(one.subject())),
      (draft, random) -> neighbours(draft.design()).forEach(one -> {
        draft.trustedServers(one.judge()).add(one.subject());
        draft.allowedPartners(one.judge()).add(one.subject());
      }),
      (draft, random) -> Conditions.anyOf(neighbours(draft.design()), random).ifPresent(one -> {
        draft.trustedServers(one.judge()).remove(one.subject());
        draft.allowedPartners(one.judge()).remove(one.subject());
      }));

  private static final Theorem REACHED = Theorem.about("WindowsLiveAudioVideo")
      .where(AT_HOME)
      .where(Conditions.present("everybody on the way", WindowsLiveProperties::way))
      .where(TAKING_PART)
      .where(LEVEL)
      .where(FOR_TLS)
      .where(Conditions.listenFor(Transport.TLS, "every server that a user connects to",
          design -> links(design).filter(link -> !link.isServerLink())))
      .where(Conditions.listenFor(Transport.MTLS, "every other server on the way", WindowsLiveProperties::between))
      .where(Conditions.passJudgement("every server on the way", WindowsLiveProperties::judgements))
      .where(Conditions.shareSuites("everybody on the way", WindowsLiveProperties::judgements))
      .where(LISTED)
      .without(WindowsLiveRefused, CallLeftPending, ConnectionLeftPending, InternalTlsRefused);
  private static final List<Reachability> REACHED_BY_READING = Stream.of(false, true)
      .map(endpoints -> reached(REACHED.read(Reading.R5, endpoints))).toList();

  private static Reachability reached(Theorem theorem) {
    return new Reachability(theorem, circumstances -> new Scenario(Set.of(), MESSAGES, Set.of(), 0, 0, Handshakes.Serial, Order.Sequential));
  }

  private static MessagePlan relay(MessageKind kind, int call) {
    return new MessagePlan(kind, Participant.ClientA, Participant.ClientA, Origin.Sender, call);
  }

  private static List<Participant> ends() {
    return List.of(Participant.ClientA, Participant.PublicUser);
  }

  private static Stream<Participant> way(Design design) {
    return Stream.concat(Route.participants(design, OFFER).stream(), Stream.of(Participant.RelayAuthentication));
  }

  /** Those of the offer, of the answer and of the requests. */
  private static Stream<Link> links(Design design) {
    return Stream.of(Route.linksNeeded(Route.participants(design, OFFER)), Route.linksNeeded(Route.participants(design, ANSWER)),
        List.of(Link.FrontEndToRelayAuthentication)).flatMap(List::stream).distinct();
  }

  private static Stream<Link> between(Design design) {
    return links(design).filter(Link::isServerLink);
  }

  /** Servers judge each other, and users their server. */
  private static Stream<Conditions.Judgement> judgements(Design design) {
    return Stream.concat(neighbours(design), links(design).filter(link -> !link.isServerLink())
        .map(link -> new Conditions.Judgement(link.initiator(), link.responder())));
  }

  private static Stream<Conditions.Judgement> neighbours(Design design) {
    return between(design).flatMap(link -> Stream.of(new Conditions.Judgement(link.initiator(), link.responder()),
        new Conditions.Judgement(link.responder(), link.initiator())));
  }

  private static Set<Participant> list(Design design, Conditions.Judgement one) {
    return (one.judge().isPartner() || one.subject().isPartner() ? design.allowedPartners() : design.trustedServers()).get(one.judge());
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void callsWithWindowsLiveAreNotUpUnderRequired(@ForAll("situations") Situation situation) {
    NOT_UNDER_REQUIRED.check(situation);
  }

  @Property(tries = 60, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void callsWithWindowsLiveAreInClearAndNoOthers(@ForAll("situations") Situation situation) {
    IN_CLEAR.check(situation);
  }

  @Property(tries = 20, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void callsWithWindowsLiveComeUp(@ForAll("situations") Situation situation) {
    REACHED_BY_READING.forEach(theorem -> theorem.check(situation));
  }

  @Example
  void everyConditionOnTheExceptionMatters() {
    NOT_UNDER_REQUIRED.everyConditionMatters();
    IN_CLEAR.everyConditionMatters();
  }

  @Example
  void everyConditionOnWhatComesUpMatters() {
    reached(REACHED).everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    NOT_UNDER_REQUIRED.assertMet();
    NOT_UNDER_REQUIRED.assertAttacked();
    IN_CLEAR.assertMet();
    REACHED_BY_READING.forEach(Reachability::assertMet);
  }
}
