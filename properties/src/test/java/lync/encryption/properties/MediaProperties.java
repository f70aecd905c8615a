package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.CryptoStripped;
import static lync.encryption.model.vocabulary.Fault.MediaClearThoughCapable;
import static lync.encryption.model.vocabulary.Fault.MidCallDowngrade;
import static lync.encryption.model.vocabulary.Fault.UnsetLevelSentAsSupported;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveEncrypted;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveExceptionLeaks;
import static lync.encryption.model.vocabulary.Fault.WindowsLiveUnderRequired;

import java.util.Random;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Fault;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C13, C17 and C30: media is what the levels say, where the attacker only reads and a few faults are off, whatever is configured. Where the
 * attacker holds both halves of a connection it can take the crypto attribute out of an offer or answer, and a level of Supported takes that for an
 * honest refusal: then C13 and C30 hold if nobody sends Supported, because no site is set to it, no administrator sets it, and no fault sends it.
 * C17 asks more, because who answers in clear may send at once, also to one who sent Required and will not take the answer: all must send Required,
 * or none, and go on to do so.
 *
 * <p>C17b: SRTP stays SRTP within a dialog, under attack too, if a few faults are off, whatever is configured: a re-INVITE of a dialog in SRTP is
 * sent as Required, so that nobody takes an answer without crypto.
 */
class MediaProperties extends TheoremSuite {

  private static final Invariance ENCRYPTED = undisturbed("AudioVideoSrtp", MediaClearThoughCapable, WindowsLiveExceptionLeaks);
  private static final Invariance CLEAR_BY_EXCEPTION =
      undisturbed("ClearMediaOnlyByException", MediaClearThoughCapable, WindowsLiveExceptionLeaks, WindowsLiveUnderRequired, CryptoStripped);
  private static final Invariance BY_THE_TABLE = undisturbed("EncryptionRequiredByDefault", MediaClearThoughCapable, WindowsLiveExceptionLeaks,
      WindowsLiveUnderRequired, WindowsLiveEncrypted, CryptoStripped, UnsetLevelSentAsSupported, MidCallDowngrade);
  private static final Invariance KEPT = undisturbed("NoMidCallDowngrade", MidCallDowngrade, WindowsLiveExceptionLeaks);

  private static final Invariance ENCRYPTED_UNDER_ATTACK = underAttack("AudioVideoSrtp", CryptoStripped, WindowsLiveExceptionLeaks);
  private static final Invariance CLEAR_BY_EXCEPTION_UNDER_ATTACK = calls(Theorem.about("ClearMediaOnlyByException")
      .where(Conditions.off(CryptoStripped).tempted(Conditions::standBetween))
      .where(Conditions.off(UnsetLevelSentAsSupported).tempted(Conditions::standBetween))
      .where(Conditions.allOrNone().tempted(Conditions::standBetween))
      .inScenarios(Conditions.administratorDoesNot(AdministratorStep.Require, AdministratorStep.Support, AdministratorStep.DoNotSupport)));
  private static final Invariance BY_THE_TABLE_UNDER_ATTACK = underAttack("EncryptionRequiredByDefault", CryptoStripped, WindowsLiveExceptionLeaks,
      WindowsLiveUnderRequired, WindowsLiveEncrypted, MidCallDowngrade);
  private static final Invariance KEPT_UNDER_ATTACK = calls(Theorem.about("NoMidCallDowngrade")
      .without(MidCallDowngrade, WindowsLiveExceptionLeaks)
      .where(Conditions.off(CryptoStripped).tempted(Conditions::standBetween))
      .where(Conditions.off(WindowsLiveUnderRequired).tempted((draft, random) -> {
        Conditions.standBetween(draft, random);
        draft.faults().add(WindowsLiveEncrypted);
      })));

  private static Invariance undisturbed(String clause, Fault... faults) {
    return calls(Theorem.about(clause).without(faults).where(Conditions.attackerOnlyReads().tempted(Conditions::standBetween)));
  }

  private static Invariance underAttack(String clause, Fault... faults) {
    return calls(Theorem.about(clause)
        .without(faults)
        .where(Conditions.off(UnsetLevelSentAsSupported).tempted(Conditions::standBetween))
        .where(Conditions.nobodySupports().tempted(Conditions::standBetween))
        .inScenarios(Conditions.administratorDoesNot(AdministratorStep.Support)));
  }

  private static Invariance calls(Theorem theorem) {
    return Invariance.ofCalls(theorem, MediaProperties::call);
  }

  private static Scenario call(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> CallScenarios.besideWindowsLive(random);
      case 1 -> CallScenarios.windowsLive(random);
      default -> CallScenarios.call(random);
    };
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void capableEndsUseSrtpUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    ENCRYPTED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void mediaIsInClearOnlyByExceptionUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    CLEAR_BY_EXCEPTION.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void mediaIsWhatTheTableSaysUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    BY_THE_TABLE.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void srtpStaysSrtpUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    KEPT.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void capableEndsUseSrtpWhereNobodySupports(@ForAll("situations") Situation situation) {
    ENCRYPTED_UNDER_ATTACK.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void mediaIsInClearOnlyByExceptionWhereAllRequireOrNone(@ForAll("situations") Situation situation) {
    CLEAR_BY_EXCEPTION_UNDER_ATTACK.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void mediaIsWhatTheTableSaysWhereNobodySupports(@ForAll("situations") Situation situation) {
    BY_THE_TABLE_UNDER_ATTACK.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void srtpStaysSrtpUnderAttack(@ForAll("situations") Situation situation) {
    KEPT_UNDER_ATTACK.check(situation);
  }

  @Example
  void everyConditionMattersThoughNobodyInterferes() {
    ENCRYPTED.everyConditionMatters();
    CLEAR_BY_EXCEPTION.everyConditionMatters();
    BY_THE_TABLE.everyConditionMatters();
    KEPT.everyConditionMatters();
  }

  @Example
  void everyConditionMattersUnderAttack() {
    ENCRYPTED_UNDER_ATTACK.everyConditionMatters();
    CLEAR_BY_EXCEPTION_UNDER_ATTACK.everyConditionMatters();
    BY_THE_TABLE_UNDER_ATTACK.everyConditionMatters();
    KEPT_UNDER_ATTACK.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    ENCRYPTED.assertMet();
    CLEAR_BY_EXCEPTION.assertMet();
    BY_THE_TABLE.assertMet();
    KEPT.assertMet();
    ENCRYPTED_UNDER_ATTACK.assertMet();
    ENCRYPTED_UNDER_ATTACK.assertAttacked();
    CLEAR_BY_EXCEPTION_UNDER_ATTACK.assertMet();
    CLEAR_BY_EXCEPTION_UNDER_ATTACK.assertAttacked();
    BY_THE_TABLE_UNDER_ATTACK.assertMet();
    BY_THE_TABLE_UNDER_ATTACK.assertAttacked();
    KEPT_UNDER_ATTACK.assertMet();
    KEPT_UNDER_ATTACK.assertAttacked();
  }
}
