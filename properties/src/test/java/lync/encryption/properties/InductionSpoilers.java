package lync.encryption.properties;

import static lync.encryption.model.invariant.Assumptions.ATTACKER_ONLY_READS;
import static lync.encryption.model.invariant.Assumptions.CLIENTS_TRUST_NO_ROGUE;
import static lync.encryption.model.invariant.Assumptions.FRONT_ENDS_SPEAK_FOR_THEMSELVES;
import static lync.encryption.model.invariant.Assumptions.MEDIATION_REQUIRES_SRTP;
import static lync.encryption.model.invariant.Assumptions.MUTUAL_LISTENERS;
import static lync.encryption.model.invariant.Assumptions.NO_CLEAR_CLIENT_UNDER_ATTACK;
import static lync.encryption.model.invariant.Assumptions.READINGS_OF_KEYS;
import static lync.encryption.properties.CallGestures.answered;
import static lync.encryption.properties.CallGestures.callBeforehand;
import static lync.encryption.properties.CallGestures.calls;
import static lync.encryption.properties.CallGestures.established;
import static lync.encryption.properties.CallGestures.inClear;
import static lync.encryption.properties.CallGestures.joined;
import static lync.encryption.properties.CallGestures.offered;
import static lync.encryption.properties.CallGestures.placeable;
import static lync.encryption.properties.CallGestures.refused;
import static lync.encryption.properties.CallGestures.rest;
import static lync.encryption.properties.CallGestures.trunkUp;
import static lync.encryption.properties.MessageGestures.carryInClear;
import static lync.encryption.properties.MessageGestures.come;
import static lync.encryption.properties.MessageGestures.standBetween;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.invariant.Assumption;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Suites;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.TrunkMode;

/**
 * How a state that satisfies the strengthening is made to break one conjunct in such a way that this can be noticed: states that break nothing else are
 * rarely come across. Whether they do is not for this class to say; a state that does not offer what it takes is left as it is.
 */
final class InductionSpoilers {

  /**
   * How to spoil a state.
   *
   * @param suits which settings have what it takes: others need not be tried
   * @param change changes a state in place
   */
  record Spoiler(Predicate<Setting> suits, BiConsumer<State, Random> change) {}

  private static final Map<String, Spoiler> BY_CONJUNCT = Map.ofEntries(
      Map.entry("InterceptorShowsWhatItHas", where(has(MessageKind.SignIn), (s, random) -> standBetween(s, random, true))),
      Map.entry("AttackerInterceptsIfActive", where(setting -> assumed(setting, ATTACKER_ONLY_READS, READINGS_OF_KEYS), MessageGestures::intercept)),
      Map.entry("HeldAtAHop", where(has(MessageKind.SignIn), (s, random) -> standBetween(s, random, false))),
      Map.entry("AttackerShowsWhatItHas", where(InductionSpoilers::strangersMayAsk, MessageGestures::askAsFrontEnd)),
      Map.entry("WaitingCrossedNothing", where(has(MessageKind.CredentialReply), MessageGestures::replyBeforehand)),
      Map.entry("RegisteredOnOwnLink", where(setting -> true, MessageGestures::registerElsewhere)),
      Map.entry("CrossingNotInClear", where(setting -> true, (s, random) -> carryInClear(s, random, m -> s.setting().route(m).crosses()))),
      Map.entry("SharingNotInClear", where(setting -> !setting.scenario().sharing().isEmpty() && assumed(setting, NO_CLEAR_CLIENT_UNDER_ATTACK),
          (s, random) -> carryInClear(s, random, m -> s.setting().isSharing(m)))),
      Map.entry("KeysNotInClear", where(setting -> assumed(setting, READINGS_OF_KEYS, NO_CLEAR_CLIENT_UNDER_ATTACK),
          (s, random) -> carryInClear(s, random, m -> s.payload(m).form().isKeyMaterial()))),
      Map.entry("CredentialsPresentedWereIssued", where(has(MessageKind.Allocate), MessageGestures::allocateUnissued)),
      Map.entry("CredentialsKnownWereIssued", where(setting -> setting.universe().contains(Link.AttackerAsExternalClientToAvEdge)
          && setting.scenario().messages().stream().anyMatch(plan -> plan.kind() == MessageKind.Allocate && plan.origin() == Origin.Attacker),
          MessageGestures::knowUnissued)),
      Map.entry("AllocatesWithItsOwn", where(has(MessageKind.Allocate)
          .and(setting -> !setting.design().active() && setting.design().alternative(Reading.R5)), MessageGestures::allocateUnheld)),
      Map.entry("SignInsNotRelayed", where(has(MessageKind.SignIn), MessageGestures::relaySignIn)),
      Map.entry("IssuedToTheKnown", where(setting -> setting.anyMessage(MessageKind::isReply)
          && assumed(setting, FRONT_ENDS_SPEAK_FOR_THEMSELVES, MUTUAL_LISTENERS), MessageGestures::forgetIssue)),
      Map.entry("MediaComesWithAnswers", where(InductionSpoilers::callsAlone, CallGestures::sendBeforehand)),
      Map.entry("OffersShowTheirLevel", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Supported, false, random);
      }))),
      Map.entry("AnswersShowTheirOutcome", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Supported, true, random);
        answered(s, call, SentLevel.Supported, Media.SRTP);
      }))),
      Map.entry("SettledOnce", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.DoNotSupport, false, random);
        answered(s, call, SentLevel.DoNotSupport, Media.RTP);
        s.call(call).offered(true, SentLevel.Supported);
        s.call(call).answered(true, SentLevel.Supported);
      }))),
      Map.entry("CapableEndsStateLevels", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Unstated, false, random);
        answered(s, call, SentLevel.Unstated, Media.RTP);
        established(s, call, Media.RTP);
      }))),
      Map.entry("WindowsLiveStatesNothing", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Supported, true, random);
        answered(s, call, SentLevel.Supported, Media.SRTP);
        established(s, call, Media.SRTP);
      }))),
      Map.entry("SrtpUsesCommonSuite", where(setting -> callsUnattended(setting) && fips(setting), (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Required, true, random);
        answered(s, call, SentLevel.Required, Media.SRTP);
        established(s, call, Media.SRTP);
        s.call(call).suite(Suite.NonApproved);
      }))),
      Map.entry("FailedForReason", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        s.call(call).phase(CallPhase.Failed);
        s.call(call).reason(CallReason.None);
      }))),
      Map.entry("ReofferKeepsSrtp", where(InductionSpoilers::callsUnattended, CallGestures::weakenReoffer)),
      Map.entry("MediationSendsRequired", where(setting -> callsUnattended(setting) && assumed(setting, MEDIATION_REQUIRES_SRTP),
          (s, random) -> calls(s, random, (call, dialog) -> inClear(s, call, random)))),
      Map.entry("BypassedIfWanted", where(setting -> callsUnattended(setting) && onTrunk(setting), CallGestures::bypassAtWill)),
      Map.entry("TrunkCallsOverTrunk", where(setting -> callsUnattended(setting) && onTrunk(setting) && setting.trunkMode() == TrunkMode.Required,
          (s, random) -> calls(s, random, (call, dialog) -> callBeforehand(s, call, random)))),
      Map.entry("TrunkLevelsByMode", where(setting -> callsUnattended(setting) && onTrunk(setting)
          && setting.design().trunkMode() == TrunkMode.Unset && setting.trunkMode() == TrunkMode.Required, (s, random) -> calls(s, random, (call, dialog) -> {
            trunkUp(s, call, random.nextBoolean(), random);
            inClear(s, call, random);
          }))),
      Map.entry("TrunkSrtpIfCapable", where(setting -> callsUnattended(setting) && onTrunk(setting)
          && (setting.trunkMode() == TrunkMode.Required || setting.trunkMode() == TrunkMode.Optional), (s, random) -> calls(s, random, (call, dialog) -> {
            trunkUp(s, call, false, random);
            offered(s, call, SentLevel.Required, true, random);
            answered(s, call, SentLevel.Required, Media.SRTP);
            established(s, call, Media.SRTP);
          }))),
      Map.entry("TrunkKeysNotInClear", where(setting -> callsAlone(setting) && onTrunk(setting) && assumed(setting, READINGS_OF_KEYS)
          && !assumed(setting, NO_CLEAR_CLIENT_UNDER_ATTACK), (s, random) -> calls(s, random, (call, dialog) -> {
            trunkUp(s, call, true, random);
            offered(s, call, SentLevel.Supported, true, random);
            s.payload(dialog.offer()).set(PayloadForm.SessionKey, 0);
            carryInClear(s, random, m -> m == dialog.offer());
          }))),
      Map.entry("ListenersKnowNoKeys", where(InductionSpoilers::mediaHeard, (s, random) -> calls(s, random, (call, dialog) -> {
        Term key = s.setting().keyTerm(call, Conditions.one(List.of(Side.values()), random), s.call(call).bypassed());
        s.learn(Conditions.one(List.of(key, s.setting().terms().credential(Participant.ClientA, 1),
            s.setting().terms().trafficSecret(Conditions.one(s.setting().universe().links(), random))), random));
      }))),
      Map.entry("MediaHeardWasInClear", where(InductionSpoilers::mediaHeard, (s, random) -> calls(s, random, (call, dialog) -> {
        s.learn(s.setting().terms().media(call, Conditions.one(List.of(Side.values()), random), 0));
      }))),
      Map.entry("AliensFromAttackers", where(InductionSpoilers::mediaHeard, (s, random) -> calls(s, random, (call, dialog) -> {
        StreamSlot stream = s.stream(call, Conditions.one(List.of(Side.values()), random));
        boolean forged = random.nextBoolean();
        stream.forged(forged);
        stream.reflected(!forged);
      }))),
      Map.entry("IdleTogether", where(setting -> callsAlone(setting) && onTrunk(setting), (s, random) -> calls(s, random, (call, dialog) -> {
        rest(s);
        placeable(s, call);
        Link link = s.setting().trunkLink(call);
        if (link != null) {
          s.initiator(link).reset();
          refused(s.responder(link));
        }
      }))),
      Map.entry("IdleCallsUnoffered", where(InductionSpoilers::joins, (s, random) -> joined(s, (call, behind) -> {
        offered(s, call, SentLevel.Supported, true, random);
        placeable(s, behind);
        come(s, s.setting().dialog(behind).offer(), false);
      }))),
      Map.entry("AnswersFollowOffers", where(InductionSpoilers::callsAlone, (s, random) -> calls(s, random, (call, dialog) -> {
        int answer = s.setting().answerTo(dialog.offer());
        if (s.message(dialog.offer()).phase() == MessagePhase.Waiting && answer != 0) {
          come(s, answer, false);
        }
      }))),
      Map.entry("AnsweredOnceBehindIsUp", where(InductionSpoilers::joins, (s, random) -> joined(s, (call, behind) -> {
        trunkUp(s, behind, random.nextBoolean(), random);
        offered(s, call, SentLevel.Required, true, random);
        answered(s, call, SentLevel.Required, Media.SRTP);
        established(s, call, Media.SRTP);
        placeable(s, behind);
      }))),
      Map.entry("RegisteredInPerson", where(InductionSpoilers::nobodyBetween, MessageGestures::registerRelayed)),
      Map.entry("KeysReceivedInPerson", where(InductionSpoilers::nobodyBetween, MessageGestures::relayKey)));

  private InductionSpoilers() {}

  /** How to spoil a state for a conjunct; states are left as they are if that is not hard to come by. */
  static Spoiler of(String conjunct) {
    return BY_CONJUNCT.getOrDefault(conjunct, new Spoiler(setting -> true, (s, random) -> { }));
  }

  /** The conjuncts for which states are spoilt, in the order of their names. */
  static List<String> names() {
    return BY_CONJUNCT.keySet().stream().sorted().toList();
  }

  private static Spoiler where(Predicate<Setting> suits, BiConsumer<State, Random> change) {
    return new Spoiler(suits, change);
  }

  private static Predicate<Setting> has(MessageKind kind) {
    return setting -> setting.anyMessage(other -> other == kind);
  }

  private static boolean assumed(Setting setting, Assumption... assumptions) {
    return Stream.of(assumptions).allMatch(assumption -> assumption.isMet(setting.design()));
  }

  private static boolean strangersMayAsk(Setting setting) {
    return setting.universe().contains(Link.AttackerAsFrontEndToRelayAuthentication)
        && assumed(setting, FRONT_ENDS_SPEAK_FOR_THEMSELVES, MUTUAL_LISTENERS)
        && setting.scenario().messages().stream().anyMatch(plan -> plan.kind().isRequest() && plan.origin() == Origin.Attacker);
  }

  private static boolean nobodyBetween(Setting setting) {
    return setting.design().active() && assumed(setting, NO_CLEAR_CLIENT_UNDER_ATTACK, CLIENTS_TRUST_NO_ROGUE)
        && setting.anyMessage(MessageKind::isReply);
  }

  /** There is a call, and no key to be waited for. */
  private static boolean callsAlone(Setting setting) {
    return setting.anyMessage(kind -> kind == MessageKind.Offer) && !setting.anyMessage(MessageKind::isRequest);
  }

  private static boolean callsUnattended(Setting setting) {
    return callsAlone(setting) && !setting.design().active();
  }

  private static boolean onTrunk(Setting setting) {
    return IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> setting.dialog(call).trunk() && setting.trunkLink(call) != null);
  }

  /** There is media, and an attacker that only listens. */
  private static boolean mediaHeard(Setting setting) {
    return setting.universe().packets() > 0 && assumed(setting, READINGS_OF_KEYS, ATTACKER_ONLY_READS);
  }

  private static boolean joins(Setting setting) {
    return setting.scenario().packets() == 0 && IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> setting.behind(call) != 0);
  }

  private static boolean fips(Setting setting) {
    return IntStream.rangeClosed(1, Scenario.CALLS).mapToObj(setting::dialog).filter(dialog -> dialog.offer() != 0)
        .flatMap(dialog -> Stream.of(dialog.caller(), dialog.callee())).anyMatch(p -> Suites.fipsMode(setting.design(), p));
  }
}
