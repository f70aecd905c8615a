package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.ClientChecksNothing;
import static lync.encryption.model.vocabulary.Fault.ExpiredCertificateAccepted;
import static lync.encryption.model.vocabulary.Fault.GatewayRogueCertificate;
import static lync.encryption.model.vocabulary.Fault.KeyOnTcpLeg;
import static lync.encryption.model.vocabulary.Fault.KeyOnUnauthenticatedConnection;
import static lync.encryption.model.vocabulary.Fault.MediationIssuerUnchecked;
import static lync.encryption.model.vocabulary.Fault.NullCipherNegotiated;
import static lync.encryption.model.vocabulary.Fault.PredictableKey;
import static lync.encryption.model.vocabulary.Fault.ReflectionAccepted;
import static lync.encryption.model.vocabulary.Fault.ReplayWindowOff;
import static lync.encryption.model.vocabulary.Fault.SenderReusesIndex;
import static lync.encryption.model.vocabulary.Fault.ServerIssuerUnchecked;
import static lync.encryption.model.vocabulary.Fault.TagUnchecked;
import static lync.encryption.model.vocabulary.Fault.TrunkKeyOverTcp;
import static lync.encryption.model.vocabulary.Fault.WindowUpdatedBeforeAuthentication;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveEncrypted;
import static lync.encryption.model.vocabulary.Fault.WrongNameAccepted;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Zone;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C18a, C18b, C18c, C18d and C18f, packets of media. Receivers that keep a replay window accept nothing twice, those that authenticate first keep no
 * trace of what they reject, and senders that count on use no index twice: each takes one fault switched off, whatever is configured and whoever
 * attacks.
 *
 * <p>C18a: what is said in SRTP remains secret from an attacker that only reads, if keys cannot be guessed and never cross TCP or a cipher that
 * encrypts nothing. Where it does more, that holds, and C18b with it, if nobody who opens a connection takes the attacker for the one it means to
 * reach, no client opens one in clear, and no credential or key is handed to whoever claims to be a client. Those who accept connections need check
 * nothing for it: of what the attacker sends in another's name, nothing makes them tell it a key.
 */
class MediaPacketProperties extends TheoremSuite {

  /** Whoever opens a connection that the attacker can pass on. */
  private static final List<Participant> INITIATORS =
      Link.honest().stream().filter(link -> link.attackerLink().isPresent()).map(Link::initiator).distinct().toList();

  private static final Theorem SECRET = sealed(Theorem.about("MediaConfidential"));
  private static final Invariance SECRET_UNDISTURBED = packets(SECRET.where(Conditions.attackerOnlyReads().tempted((draft, random) -> {
    meddle(draft, Certificate.SelfSigned);
    draft.faults().addAll(EnumSet.of(ClientChecksNothing, ServerIssuerUnchecked));
  })));
  private static final Invariance SECRET_UNDER_ATTACK = packets(underAttack(SECRET));
  private static final Invariance AUTHENTIC =
      packets(underAttack(sealed(Theorem.about("MediaAuthentic").without(TagUnchecked, ReflectionAccepted))));

  private static final Invariance ACCEPTED_ONCE = packets(Theorem.about("MediaNotReplayed").without(ReplayWindowOff));
  private static final Invariance REJECTED_WITHOUT_TRACE =
      packets(Theorem.about("RejectionLeavesNoTrace").without(WindowUpdatedBeforeAuthentication));
  private static final Invariance SENT_ONCE = packets(Theorem.about("SenderNeverReusesIndex").without(SenderReusesIndex));

  /** No key can be guessed, and none lies open on its way. */
  private static Theorem sealed(Theorem theorem) {
    return theorem
        .without(PredictableKey, NullCipherNegotiated, TrunkKeyOverTcp)
        .where(Stream.concat(Conditions.without(KeyOnTcpLeg), Conditions.byDefault(Reading.R4))
            .map(condition -> condition.tempted((draft, random) -> {
              stream(draft);
              Conditions.serversInClear(draft, random);
            })));
  }

  /** Nobody takes the attacker for somebody whom it sends keys to. */
  private static Theorem underAttack(Theorem theorem) {
    return theorem
        .where(Conditions.keptToTls().map(condition -> condition.tempted(MediaPacketProperties::streamOneWay)))
        .where(Conditions.off(KeyOnUnauthenticatedConnection).tempted(MediaPacketProperties::streamOneWay))
        .where(undeceived(ClientChecksNothing, Certificate.SelfSigned))
        .where(undeceived(ServerIssuerUnchecked, Certificate.SelfSigned))
        .where(undeceived(ExpiredCertificateAccepted, Certificate.Expired))
        .where(undeceived(WrongNameAccepted, Certificate.WrongName))
        .where(Conditions.off(MediationIssuerUnchecked).tempted(MediaPacketProperties::passTheTrunkOn))
        .where(Conditions.trustNoRogue("whoever opens a connection that the attacker can pass on", INITIATORS)
            .tempted((draft, random) -> meddle(draft, Certificate.RogueIssuer)));
  }

  /** A check that the attacker's certificate would not pass is made. */
  private static Condition undeceived(Fault fault, Certificate certificate) {
    return Conditions.off(fault).tempted((draft, random) -> meddle(draft, certificate));
  }

  /** Calls come up in SRTP without the relay service, and can be read. */
  private static void stream(DesignDraft draft) {
    draft.tapped().addAll(EnumSet.allOf(Zone.class));
    draft.compromised().clear();
    draft.alternatives().add(Reading.R5);
    draft.levels().replaceAll((site, level) -> Level.Required);
    draft.srtp().addAll(draft.audioVideo());
    draft.srtp().remove(Participant.PublicUser);
  }

  /** The same with an attacker that has these certificates. */
  private static void meddle(DesignDraft draft, Certificate... bag) {
    stream(draft);
    Conditions.attack(draft);
    draft.bag().addAll(List.of(bag));
  }

  /** A Windows Live user streams with a key that the client at the other end need not have got. */
  private static void streamOneWay(DesignDraft draft, Random random) {
    meddle(draft);
    draft.alternatives().remove(Reading.R5);
    draft.levels().replaceAll((site, level) -> Level.DoNotSupport);
    draft.faults().add(WindowsLiveEncrypted);
  }

  /** The Mediation Server takes the attacker for the gateway and, bypassed, tells it the key of the call inside. */
  private static void passTheTrunkOn(DesignDraft draft, Random random) {
    meddle(draft, Certificate.RogueIssuer);
    draft.faults().add(GatewayRogueCertificate);
    draft.trunkMode(TrunkMode.Required);
    draft.certificateStore(true);
    draft.bypass(true);
    draft.alternatives().remove(Reading.R5);
  }

  private static Invariance packets(Theorem theorem) {
    return Invariance.ofCalls(theorem, MediaPacketProperties::media);
  }

  /** Many on the trunk, where a call takes the fewest steps before packets flow. */
  private static Scenario media(Random random) {
    return CallScenarios.withMedia(switch (random.nextInt(10)) {
      case 0 -> CallScenarios.conference(random);
      case 1, 2 -> CallScenarios.attackedOnTrunk(CallScenarios.telephone(random));
      case 3, 4 -> CallScenarios.windowsLive(random);
      case 5, 6 -> CallScenarios.call(random);
      case 7 -> CallScenarios.telephone(random);
      default -> CallScenarios.trunk(random);
    }, random);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whatIsSaidInSrtpIsSecretUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    SECRET_UNDISTURBED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whatIsSaidInSrtpIsSecretWhereNobodyConnectsToTheAttacker(@ForAll("situations") Situation situation) {
    SECRET_UNDER_ATTACK.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whatIsAcceptedWasSentWhereNobodyConnectsToTheAttacker(@ForAll("situations") Situation situation) {
    AUTHENTIC.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void noPacketIsAcceptedTwice(@ForAll("situations") Situation situation) {
    ACCEPTED_ONCE.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whatIsRejectedLeavesNoTrace(@ForAll("situations") Situation situation) {
    REJECTED_WITHOUT_TRACE.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void noIndexIsUsedTwice(@ForAll("situations") Situation situation) {
    SENT_ONCE.check(situation);
  }

  @Example
  void everyConditionOnSecrecyMatters() {
    SECRET_UNDISTURBED.everyConditionMatters();
  }

  @Example
  void everyConditionOnSecrecyUnderAttackMatters() {
    SECRET_UNDER_ATTACK.everyConditionMatters();
  }

  @Example
  void everyConditionOnAuthenticityMatters() {
    AUTHENTIC.everyConditionMatters();
  }

  @Example
  void everyConditionOnCountingMatters() {
    ACCEPTED_ONCE.everyConditionMatters();
    REJECTED_WITHOUT_TRACE.everyConditionMatters();
    SENT_ONCE.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    List<Invariance> attacked = List.of(SECRET_UNDER_ATTACK, AUTHENTIC, ACCEPTED_ONCE, REJECTED_WITHOUT_TRACE, SENT_ONCE);
    SECRET_UNDISTURBED.assertMet();
    attacked.forEach(Invariance::assertMet);
    attacked.forEach(Invariance::assertAttacked);
  }
}
