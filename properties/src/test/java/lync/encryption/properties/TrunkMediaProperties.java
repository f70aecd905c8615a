package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CallLeftPending;
import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;
import static lync.encryption.model.vocabulary.Fault.CryptoStripped;
import static lync.encryption.model.vocabulary.Fault.GatewayRogueCertificate;
import static lync.encryption.model.vocabulary.Fault.KeyOnTcpLeg;
import static lync.encryption.model.vocabulary.Fault.MediaClearThoughCapable;
import static lync.encryption.model.vocabulary.Fault.MidCallDowngrade;
import static lync.encryption.model.vocabulary.Fault.NextHopClear;
import static lync.encryption.model.vocabulary.Fault.PeerLowersLevel;
import static lync.encryption.model.vocabulary.Fault.TrunkEncryptionUnasked;
import static lync.encryption.model.vocabulary.Fault.TrunkKeyOverTcp;
import static lync.encryption.model.vocabulary.Fault.TrunkSrtpForced;
import static lync.encryption.model.vocabulary.Fault.TrunkSrtpRefused;
import static lync.encryption.model.vocabulary.Fault.TrunkSrtpWithoutMutualTls;
import static lync.encryption.model.vocabulary.Fault.TrunkTcpRefused;
import static lync.encryption.model.vocabulary.Fault.TrunkTlsRefused;
import static lync.encryption.model.vocabulary.Fault.TrunkWithoutClientCertificate;
import static lync.encryption.model.vocabulary.Fault.UnsetLevelSentAsSupported;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveExceptionLeaks;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveUnderRequired;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Trunk;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C25: between the Mediation Server and its next hop inside media is SRTP, if the Mediation Server can do that, asks for it and insists, and the
 * attacker only reads. An attacker between a client and its server can take the key out of the Mediation Server's answer, and a client that sent
 * Supported takes that for a refusal: then it holds if nobody sends Supported.
 *
 * <p>C26: on the trunk media is in clear unless the trunk is configured otherwise, if one fault is off; where a trunk that is not configured counts
 * as one that requires SRTP, it takes four more to have that. C28: where there is SRTP, the trunk is mutual TLS and the gateway stores a certificate,
 * if the gateway does not do without and keys do not travel over TCP.
 *
 * <p>C26b and C27: a call over the trunk comes up in clear where the trunk listens for TCP, whatever its mode, or where SRTP is not configured; it
 * comes up in SRTP over TLS with a capable gateway where it is. Bypass and the levels of clients have no say in that.
 */
class TrunkMediaProperties extends TheoremSuite {

  private static final List<Participant> ENDS = List.of(Participant.MediationServer, Participant.Gateway);

  private static final Theorem INSISTED = Theorem.about("MediationNextHopSrtp")
      .byDefault(Reading.R8)
      .without(NextHopClear, CryptoStripped, WindowsLiveUnderRequired)
      .where(Conditions.off(WindowsLiveExceptionLeaks).tempted(TrunkMediaProperties::letWindowsLiveIn))
      .where(capable(Participant.MediationServer));
  private static final Invariance NEXT_HOP = Invariance.ofCalls(INSISTED
      .without(MidCallDowngrade)
      .where(Conditions.attackerOnlyReads().tempted(TrunkMediaProperties::standBefore)), TrunkMediaProperties::nextHop);
  /** Without two faults that take a level lowered in the middle of a call: runs drawn at random hardly ever show that they matter. */
  private static final Invariance NEXT_HOP_UNDER_ATTACK = Invariance.ofCalls(INSISTED
      .given(Conditions.off(MidCallDowngrade))
      .given(Conditions.off(PeerLowersLevel))
      .where(Conditions.off(UnsetLevelSentAsSupported).tempted((draft, random) -> {
        standBefore(draft, random);
        draft.levels().replaceAll((site, level) -> Level.Unset);
      }))
      .where(Conditions.nobodySupports().tempted(TrunkMediaProperties::standBefore))
      .inScenarios(Conditions.administratorDoesNot(AdministratorStep.Support)), TrunkMediaProperties::nextHop);

  private static final Theorem AS_CONFIGURED = Theorem.about("TrunkMediaClearByDefault").without(TrunkEncryptionUnasked);
  private static final Invariance CLEAR_UNLESS_CONFIGURED = trunk(AS_CONFIGURED.read(Reading.R6, false));
  private static final Invariance ENCRYPTED_UNLESS_CONFIGURED = trunk(AS_CONFIGURED.read(Reading.R6, true)
      .without(CryptoStripped, TrunkKeyOverTcp, MidCallDowngrade)
      .where(Conditions.off(WindowsLiveExceptionLeaks).tempted((draft, random) -> {
        letWindowsLiveIn(draft, random);
        ready(draft);
        draft.trunkMode(TrunkMode.Unset);
        draft.allows(Link.MediationServerToGateway).remove(Transport.TCP);
      })));

  private static final Invariance FOUNDED = trunk(Theorem.about("TrunkSrtpNeedsCapableGateway")
      .without(TrunkSrtpWithoutMutualTls, TrunkKeyOverTcp)
      .where(Stream.concat(Conditions.without(KeyOnTcpLeg), Conditions.byDefault(Reading.R4))
          .map(condition -> condition.tempted(TrunkMediaProperties::passOnInClear))));

  private static final Condition FOR_SRTP = new Condition("the trunk is configured for SRTP",
      design -> EnumSet.of(TrunkMode.Required, TrunkMode.Optional).contains(Trunk.mode(design)),
      (draft, random) -> draft.trunkMode(random.nextBoolean() ? TrunkMode.Required : TrunkMode.Optional),
      (draft, random) -> draft.trunkMode(TrunkMode.NotSupported));
  private static final Condition NOT_FOR_SRTP = new Condition("the trunk is not configured for SRTP",
      design -> Trunk.mode(design) == TrunkMode.NotSupported,
      (draft, random) -> draft.trunkMode(TrunkMode.NotSupported),
      (draft, random) -> draft.trunkMode(random.nextBoolean() ? TrunkMode.Required : TrunkMode.Optional));
  private static final Condition STORE = new Condition("the gateway can store a certificate",
      design -> design.certificateStore(),
      (draft, random) -> draft.certificateStore(true),
      (draft, random) -> draft.certificateStore(false));
  private static final Condition TAKING_PART = new Condition("both ends take part in audio and video",
      design -> design.audioVideo().containsAll(ENDS),
      (draft, random) -> draft.audioVideo().addAll(ENDS),
      (draft, random) -> draft.audioVideo().remove(Conditions.one(ENDS, random)));

  private static final List<Reachability> CLEAR_OVER_TCP = List.of(
      reached(Link.MediationServerToGateway, overTcp(Link.MediationServerToGateway)),
      reached(Link.GatewayToMediationServer, overTcp(Link.GatewayToMediationServer)
          .where(Conditions.off(TrunkSrtpWithoutMutualTls).tempted((draft, random) -> {
            ready(draft);
            draft.alternatives().remove(Reading.R4);
            draft.allows(Link.GatewayToMediationServer).removeAll(EnumSet.of(Transport.TLS, Transport.MTLS));
          }))));
  private static final List<Reachability> CLEAR_OVER_TLS = bothWays(link -> overTls("TrunkMediaClearReachable", link)
      .where(NOT_FOR_SRTP.tempted((draft, random) -> ready(draft)))
      .where(Conditions.off(TrunkEncryptionUnasked).tempted((draft, random) -> ready(draft)))
      .without(TrunkSrtpForced));
  private static final List<Reachability> ENCRYPTED = bothWays(link -> overTls("TrunkMediaMayBeEncrypted", link)
      .where(FOR_SRTP)
      .where(STORE)
      .where(capable(Participant.Gateway))
      .without(TrunkSrtpRefused, TrunkWithoutClientCertificate, MediaClearThoughCapable));

  private static Theorem comesUp(String goal) {
    return Theorem.about(goal)
        .where(Conditions.present("each end of the trunk", design -> ENDS.stream()))
        .where(TAKING_PART)
        .without(CallLeftPending, ConnectionLeftPending);
  }

  private static Theorem overTcp(Link link) {
    return comesUp("TrunkMediaClearReachable")
        .where(Conditions.listenForOneOf(Set.of(Transport.TCP), link.name(), design -> Stream.of(link)))
        .without(TrunkSrtpForced, TrunkTcpRefused)
        .where(Conditions.off(TrunkKeyOverTcp).tempted((draft, random) -> {
          ready(draft);
          draft.trunkMode(TrunkMode.Required);
        }));
  }

  private static Theorem overTls(String goal, Link link) {
    return comesUp(goal)
        .where(Conditions.listenForOneOf(EnumSet.of(Transport.TLS, Transport.MTLS), link.name(), design -> Stream.of(link)))
        .where(Conditions.passJudgement("each end of the trunk", design -> judgements()))
        .where(Conditions.shareSuites("each end of the trunk", design -> judgements()))
        .without(TrunkTlsRefused);
  }

  private static Stream<Conditions.Judgement> judgements() {
    return Stream.of(new Conditions.Judgement(Participant.MediationServer, Participant.Gateway),
        new Conditions.Judgement(Participant.Gateway, Participant.MediationServer));
  }

  /** Whoever of the two calls. */
  private static List<Reachability> bothWays(Function<Link, Theorem> theorem) {
    return Stream.of(Link.MediationServerToGateway, Link.GatewayToMediationServer)
        .map(link -> reached(link, theorem.apply(link))).toList();
  }

  private static Reachability reached(Link link, Theorem theorem) {
    return new Reachability(theorem, circumstances -> call(link));
  }

  private static Scenario call(Link link) {
    return new Scenario(Set.of(link),
        List.of(new MessagePlan(MessageKind.Offer, link.initiator(), link.responder(), Origin.Sender, 1),
            new MessagePlan(MessageKind.Answer, link.responder(), link.initiator(), Origin.Sender, 1)),
        Set.of(), 0, 0, Handshakes.Serial, Order.Sequential);
  }

  private static Condition capable(Participant end) {
    return new Condition(end + " can do SRTP",
        design -> design.srtp().contains(end),
        (draft, random) -> draft.srtp().add(end),
        (draft, random) -> draft.srtp().remove(end));
  }

  private static Invariance trunk(Theorem theorem) {
    return Invariance.ofCalls(theorem, TrunkMediaProperties::trunkCall);
  }

  private static Scenario trunkCall(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> CallScenarios.telephone(random);
      case 1 -> CallScenarios.mediationBesideWindowsLive(random);
      case 2 -> CallScenarios.attackedOnTrunk(CallScenarios.trunk(random));
      default -> CallScenarios.trunk(random);
    };
  }

  private static Scenario nextHop(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> CallScenarios.telephone(random);
      case 1, 2 -> CallScenarios.mediationBesideWindowsLive(random);
      case 3 -> CallScenarios.nextHop(random);
      default -> CallScenarios.attackedAtClients(CallScenarios.nextHop(random));
    };
  }

  /** A call with a Windows Live user comes up, and no call needs keys of the relay service. */
  private static void letWindowsLiveIn(DesignDraft draft, Random random) {
    draft.levels().replaceAll((site, level) -> Level.Supported);
    draft.alternatives().add(Reading.R5);
  }

  /** The attacker can stand between a client and its server, and clients do not insist on SRTP. */
  private static void standBefore(DesignDraft draft, Random random) {
    Conditions.standBetween(draft, random);
    draft.srtp().addAll(draft.audioVideo());
    draft.srtp().remove(Participant.PublicUser);
    if (draft.design().levels().containsValue(Level.Supported)) {
      draft.levels().replaceAll((site, level) -> Level.Supported);
    }
  }

  /** The gateway can do SRTP. */
  private static void ready(DesignDraft draft) {
    draft.srtp().add(Participant.Gateway);
    draft.certificateStore(true);
  }

  /** The Mediation Server takes the attacker for the gateway over TLS, and the gateway takes it for the Mediation Server over TCP. */
  private static void passOnInClear(DesignDraft draft, Random random) {
    Conditions.attack(draft);
    draft.bag().add(Certificate.RogueIssuer);
    draft.faults().add(GatewayRogueCertificate);
    draft.trunkMode(TrunkMode.Required);
    draft.allows(Link.MediationServerToGateway).addAll(EnumSet.of(Transport.TLS, Transport.TCP));
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void mediaOfTheNextHopIsEncryptedUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    NEXT_HOP.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void mediaOfTheNextHopIsEncryptedWhereNobodySupports(@ForAll("situations") Situation situation) {
    NEXT_HOP_UNDER_ATTACK.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void mediaOfTheTrunkIsClearUnlessConfigured(@ForAll("situations") Situation situation) {
    CLEAR_UNLESS_CONFIGURED.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void mediaOfTheTrunkIsEncryptedUnlessConfiguredWhereThatIsTheDefault(@ForAll("situations") Situation situation) {
    ENCRYPTED_UNLESS_CONFIGURED.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void encryptedTrunksAreMutualWithACapableGateway(@ForAll("situations") Situation situation) {
    FOUNDED.check(situation);
  }

  @Property(tries = 50, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void clearTrunkMediaComesUp(@ForAll("situations") Situation situation) {
    Stream.concat(CLEAR_OVER_TCP.stream(), CLEAR_OVER_TLS.stream()).forEach(theorem -> theorem.check(situation));
  }

  @Property(tries = 50, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void encryptedTrunkMediaComesUp(@ForAll("situations") Situation situation) {
    ENCRYPTED.forEach(theorem -> theorem.check(situation));
  }

  @Example
  void everyConditionOnTheNextHopMatters() {
    NEXT_HOP.everyConditionMatters();
    NEXT_HOP_UNDER_ATTACK.everyConditionMatters();
  }

  @Example
  void everyConditionOnWhatTrunkMediaIsMatters() {
    CLEAR_UNLESS_CONFIGURED.everyConditionMatters();
    ENCRYPTED_UNLESS_CONFIGURED.everyConditionMatters();
    FOUNDED.everyConditionMatters();
  }

  @Example
  void everyConditionOnWhatComesUpMatters() {
    Stream.of(CLEAR_OVER_TCP, CLEAR_OVER_TLS, ENCRYPTED).flatMap(List::stream).forEach(Reachability::everyConditionMatters);
  }

  @AfterContainer
  static void assertNotVacuous() {
    List<Invariance> attacked = List.of(NEXT_HOP_UNDER_ATTACK, CLEAR_UNLESS_CONFIGURED, ENCRYPTED_UNLESS_CONFIGURED, FOUNDED);
    NEXT_HOP.assertMet();
    attacked.forEach(Invariance::assertMet);
    attacked.forEach(Invariance::assertAttacked);
    Stream.of(CLEAR_OVER_TCP, CLEAR_OVER_TLS, ENCRYPTED).flatMap(List::stream).forEach(Reachability::assertMet);
  }
}
