package lync.encryption.model.invariant;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import lync.encryption.model.CallSlot;
import lync.encryption.model.State;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Negotiation;
import lync.encryption.model.rule.Trunk;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.TrunkMode;

/** What holds of calls: what was offered and answered, what the messages that say so show of it, and what media came of it. */
final class CallConjuncts {

  static final List<Conjunct> ALL = List.of(
      of("NoCallUnlessPlaced",
          "A call that cannot be placed, as when nobody ever offers it, is idle.",
          "A call could be up of which nothing was settled, or wait for ever.",
          List.of("C13", "C17", "C30", "L01"),
          CallConjuncts::noCallUnlessPlaced),
      of("IdleCallsUnoffered",
          "The offer of a call that is idle waits, or was refused.",
          "Another call could wait for this one for ever.",
          List.of("L01"),
          (s, call) -> s.call(call).phase() != CallPhase.Idle || !isSent(s, s.setting().dialog(call).offer())),
      of("CallsFollowMessages",
          "A call that is offered, or offered anew, has an offer that waits no longer and no answer that is on its way or has come; one that is answered "
              + "has an answer that waits no longer.",
          "It would wait for what never comes.",
          List.of("L01"),
          CallConjuncts::callsFollowMessages),
      of("AnswersFollowOffers",
          "While an offer waits, its answer is neither on its way nor has it come.",
          "A call could be offered that was answered already.",
          List.of("L01"),
          (s, call) -> answerFollowsOffer(s, call, false) && answerFollowsOffer(s, call, true)),
      of("AnsweredOnceBehindIsUp",
          "Of two calls that the Mediation Server joins, the first is answered, and not over yet, only if the second has been up.",
          "The second would never be placed.",
          List.of("L01"),
          CallConjuncts::answeredOnceBehindIsUp),
      of("MediaComesWithAnswers",
          "Before a call is answered nobody sends or expects media in it, and before its answer is taken its caller does not.",
          "What was never negotiated would count as settled.",
          List.of("C33"),
          CallConjuncts::mediaComesWithAnswers),
      of("OffersShowTheirLevel",
          "An offer that is on its way or has come shows a crypto attribute only if its level is one with a key, and always then if the attacker only reads.",
          "Who answers would go by a level that was not offered.",
          List.of("C13", "C17", "C30", "C31", "C32"),
          CallConjuncts::offersShowTheirLevel),
      of("AnswersShowTheirOutcome",
          "The answer to a call that is answered but not yet taken shows a crypto attribute only if who gave it sends SRTP, and always then if the attacker only "
              + "reads.",
          "Who offered would settle on something else than who answered.",
          List.of("C13", "C17", "C30", "C31", "C32", "C33"),
          CallConjuncts::answersShowTheirOutcome),
      of("SettledOnce",
          "A call that has not been answered anew has no later answer, and one that is established has none before its later offer is sent.",
          "An offer that is still open would count as settled.",
          List.of("C13", "C17", "C30", "C31", "C32"),
          CallConjuncts::settledOnce),
      of("OutcomeByTheTable",
          "If the attacker only reads, the media of a call is what the table makes of the levels that settled it, of each end that has settled.",
          "Media would not be what the levels say.",
          List.of("C13", "C17", "C30", "C31", "C32"),
          CallConjuncts::outcomeByTheTable),
      of("LevelsAreStated",
          "A call that is offered has a level offered, one that is answered a level answered, and one answered anew both anew.",
          "A call could be in clear without anybody having said so.",
          List.of("C13", "C17"),
          CallConjuncts::levelsAreStated),
      of("CapableEndsStateLevels",
          "Off the trunk, an end that can do SRTP never leaves its level unstated.",
          "A capable end's media could be in clear without its saying so.",
          List.of("C13"),
          CallConjuncts::capableEndsStateLevels),
      of("WindowsLiveStatesNothing",
          "If the attacker only reads, a Windows Live user's level is unstated whenever it has sent one.",
          "A call with one could be encrypted, or settled under Required.",
          List.of("C31", "C32"),
          CallConjuncts::windowsLiveStatesNothing),
      of("UnsetSendsRequired",
          "An end of the deployment that can do SRTP and whose level is unset has never sent another level than Required.",
          "The default would not be Required.",
          List.of("C30"),
          CallConjuncts::unsetSendsRequired),
      of("ReofferKeepsSrtp",
          "Who offers anew in SRTP offers Required.",
          "It would take an answer without key, and media would turn to clear.",
          List.of("C17b"),
          CallConjuncts::reofferKeepsSrtp),
      of("FailedForReason",
          "A call that has failed has a reason.",
          "A call with a Windows Live user could fail without one.",
          List.of("C31"),
          calls((s, call) -> s.call(call).phase() != CallPhase.Failed || s.call(call).reason() != CallReason.None)),
      of("SrtpUsesCommonSuite",
          "SRTP that counts in a call uses the best suite that both ends have.",
          "An end in FIPS mode could send by a suite that is not approved.",
          List.of("C33"),
          CallConjuncts::srtpUsesCommonSuite),
      of("MediationSendsRequired",
          "Unless by R8, what counts of a Mediation Server that can do SRTP is Required in a call off the trunk, if no gateway answers for it.",
          "Its media inside could be in clear.",
          List.of("C25"),
          CallConjuncts::mediationSendsRequired),
      of("BypassedIfWanted",
          "A call is bypassed only if the Mediation Server places it over the trunk for an internal client's, and bypass is enabled.",
          "It would answer for a gateway that is not there.",
          List.of("C26"),
          calls((s, call) -> !s.call(call).bypassed() || s.setting().wantsBypass(call))),
      of("TrunkCallsOverTrunk",
          "A trunk call that is offered and not over yet goes over a connection that its initiator has established.",
          "What is said of SRTP would not depend on what the trunk turns out to be.",
          List.of("C26"),
          CallConjuncts::trunkCallsOverTrunk),
      of("TrunkLevelsByMode",
          "If the attacker only reads, what counts of the Mediation Server in a trunk call is DoNotSupport if the mode is NotSupported or the trunk "
              + "over TCP, and else Required if that is the mode.",
          "The trunk could be encrypted, or in clear, though nobody asked for it.",
          List.of("C26"),
          CallConjuncts::trunkLevelsByMode),
      of("TrunkSrtpIfCapable",
          "In a trunk call that is offered and not over yet an end has SRTP, and what counts of the gateway is a level, only if the gateway can store a certificate and the trunk is "
              + "over mutual TLS.",
          "It could be in SRTP over a trunk that is not.",
          List.of("C28"),
          CallConjuncts::trunkSrtpIfCapable));

  private static final Set<PayloadForm> CRYPTO = EnumSet.of(PayloadForm.Crypto, PayloadForm.SessionKey);
  private static final Set<MessagePhase> SENT = EnumSet.of(MessagePhase.Underway, MessagePhase.Intercepted, MessagePhase.Delivered);
  private static final Set<SentLevel> WITH_KEY = EnumSet.of(SentLevel.Required, SentLevel.Supported);
  private static final Set<CallPhase> UNDER_WAY =
      EnumSet.of(CallPhase.Offered, CallPhase.Answered, CallPhase.Established, CallPhase.Reoffered, CallPhase.Reanswered);
  private static final Set<CallPhase> ANSWERED =
      EnumSet.of(CallPhase.Answered, CallPhase.Established, CallPhase.Reoffered, CallPhase.Reanswered);
  private static final Set<CallPhase> BEFORE_IT_IS_UP = EnumSet.of(CallPhase.Idle, CallPhase.Offered, CallPhase.Answered);
  private static final Set<CallPhase> SETTLED = EnumSet.of(CallPhase.Answered, CallPhase.Established, CallPhase.Reoffered);

  /** Something asked of each call that the scenario places. */
  private interface OfCall {
    boolean test(State s, int call);
  }

  private CallConjuncts() {}

  private static Conjunct of(String name, String statement, String reason, List<String> clauses, Predicate<State> predicate) {
    return new Conjunct(name, Component.Call, statement, reason, clauses, predicate);
  }

  private static Conjunct of(String name, String statement, String reason, List<String> clauses, OfCall every) {
    return of(name, statement, reason, clauses, calls(every));
  }

  private static Predicate<State> calls(OfCall every) {
    return s -> {
      for (int call = 1; call <= Scenario.CALLS; call++) {
        if (s.setting().dialog(call).offer() != 0 && !every.test(s, call)) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean noCallUnlessPlaced(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (!s.setting().dialog(call).placed() && s.call(call).phase() != CallPhase.Idle) {
        return false;
      }
    }
    return true;
  }

  private static boolean callsFollowMessages(State s, int call) {
    CallPhase phase = s.call(call).phase();
    int offer = s.setting().dialog(call).offer(phase == CallPhase.Reoffered || phase == CallPhase.Reanswered);
    int answer = s.setting().answerTo(offer);
    return switch (phase) {
      case Offered, Reoffered -> offer != 0 && s.message(offer).phase() != MessagePhase.Waiting && !isSent(s, answer);
      case Answered, Reanswered -> answer != 0 && s.message(answer).phase() != MessagePhase.Waiting;
      case Idle, Established, Ended, Failed -> true;
    };
  }

  private static boolean isSent(State s, int message) {
    return message != 0 && SENT.contains(s.message(message).phase());
  }

  private static boolean answerFollowsOffer(State s, int call, boolean anew) {
    int offer = s.setting().dialog(call).offer(anew);
    return offer == 0 || s.message(offer).phase() != MessagePhase.Waiting || !isSent(s, s.setting().answerTo(offer));
  }

  private static boolean answeredOnceBehindIsUp(State s, int call) {
    int behind = s.setting().behind(call);
    return behind == 0 || !ANSWERED.contains(s.call(call).phase()) || !BEFORE_IT_IS_UP.contains(s.call(behind).phase());
  }

  private static boolean passive(State s) {
    return !s.setting().design().active();
  }

  private static boolean mediaComesWithAnswers(State s, int call) {
    CallSlot slot = s.call(call);
    return switch (slot.phase()) {
      case Idle, Offered -> slot.media(Side.Caller) == Media.None && slot.media(Side.Callee) == Media.None;
      case Answered -> slot.media(Side.Caller) == Media.None;
      default -> true;
    };
  }

  private static boolean offersShowTheirLevel(State s, int call) {
    return showsLevel(s, call, false) && showsLevel(s, call, true);
  }

  private static boolean showsLevel(State s, int call, boolean anew) {
    int offer = s.setting().dialog(call).offer(anew);
    if (offer == 0 || !SENT.contains(s.message(offer).phase())) {
      return true;
    }
    return shows(s, offer, WITH_KEY.contains(s.call(call).offered(anew)));
  }

  /** A message has a crypto attribute only if it should, and then always, unless somebody can have taken it out. */
  private static boolean shows(State s, int message, boolean should) {
    boolean crypto = CRYPTO.contains(s.payload(message).form());
    return crypto ? should : !should || !passive(s);
  }

  private static boolean answersShowTheirOutcome(State s, int call) {
    CallPhase phase = s.call(call).phase();
    if (phase != CallPhase.Answered && phase != CallPhase.Reanswered) {
      return true;
    }
    int offer = s.setting().dialog(call).offer(phase == CallPhase.Reanswered);
    int answer = s.setting().answerTo(offer);
    return answer == 0 || shows(s, answer, s.call(call).media(answerer(s, call, offer)) == Media.SRTP);
  }

  /** The side of whom an offer is for. */
  private static Side answerer(State s, int call, int offer) {
    Dialog dialog = s.setting().dialog(call);
    return dialog.side(offer == 0 ? null : s.setting().plan(offer).to());
  }

  private static boolean settledOnce(State s, int call) {
    CallSlot slot = s.call(call);
    int reoffer = s.setting().dialog(call).reoffer();
    boolean waits = reoffer == 0 || s.message(reoffer).phase() == MessagePhase.Waiting;
    return switch (slot.phase()) {
      case Idle, Offered, Answered, Reoffered -> slot.answered(true) == SentLevel.None;
      case Established -> slot.answered(true) == SentLevel.None || !waits;
      case Reanswered -> !waits;
      default -> true;
    };
  }

  private static boolean outcomeByTheTable(State s, int call) {
    if (!passive(s)) {
      return true;
    }
    CallSlot slot = s.call(call);
    return switch (slot.phase()) {
      case Answered -> isTable(slot, Side.Callee, false);
      case Reanswered -> isTable(slot, answerer(s, call, s.setting().dialog(call).reoffer()), true);
      case Established, Reoffered -> {
        boolean anew = slot.answered(true) != SentLevel.None;
        yield isTable(slot, Side.Caller, anew) && isTable(slot, Side.Callee, anew);
      }
      default -> true;
    };
  }

  private static boolean isTable(CallSlot slot, Side side, boolean anew) {
    return slot.media(side).name().equals(Negotiation.table(slot.offered(anew), slot.answered(anew)).name());
  }

  private static boolean levelsAreStated(State s, int call) {
    CallSlot slot = s.call(call);
    boolean first = slot.offered(false) != SentLevel.None && slot.answered(false) != SentLevel.None;
    boolean later = slot.answered(true) == SentLevel.None || slot.offered(true) != SentLevel.None;
    return switch (slot.phase()) {
      case Offered -> slot.offered(false) != SentLevel.None;
      case Answered, Established -> first && later;
      case Reoffered -> first && slot.offered(true) != SentLevel.None;
      case Reanswered -> first && slot.offered(true) != SentLevel.None && slot.answered(true) != SentLevel.None;
      default -> true;
    };
  }

  /** Some level that a participant has sent in a call, by who made which offer, satisfies this. */
  private static boolean someSent(State s, int call, Participant participant, Predicate<SentLevel> condition) {
    Dialog dialog = s.setting().dialog(call);
    CallSlot slot = s.call(call);
    int reoffer = dialog.reoffer();
    return participant == dialog.caller() && condition.test(slot.offered(false))
        || participant == dialog.callee() && condition.test(slot.answered(false))
        || reoffer != 0 && participant == s.setting().plan(reoffer).from() && condition.test(slot.offered(true))
        || reoffer != 0 && participant == s.setting().plan(reoffer).to() && condition.test(slot.answered(true));
  }

  private static boolean everyEnd(State s, int call, Predicate<Participant> condition) {
    Dialog dialog = s.setting().dialog(call);
    return condition.test(dialog.caller()) && condition.test(dialog.callee());
  }

  private static boolean capableEndsStateLevels(State s, int call) {
    Set<Participant> srtp = s.setting().design().srtp();
    return s.setting().dialog(call).trunk()
        || everyEnd(s, call, p -> !srtp.contains(p) || !someSent(s, call, p, level -> level == SentLevel.Unstated));
  }

  private static boolean windowsLiveStatesNothing(State s, int call) {
    return !passive(s) || !s.setting().dialog(call).windowsLive()
        || !someSent(s, call, Participant.PublicUser, level -> level != SentLevel.None && level != SentLevel.Unstated);
  }

  private static boolean unsetSendsRequired(State s, int call) {
    return everyEnd(s, call, p -> !(p.isOwnClient() || p == Participant.ConferencingServer)
        || !s.setting().design().srtp().contains(p)
        || s.level(s.setting().site(p)) != Level.Unset
        || !someSent(s, call, p, level -> level != SentLevel.None && level != SentLevel.Required));
  }

  private static boolean reofferKeepsSrtp(State s, int call) {
    CallPhase phase = s.call(call).phase();
    int reoffer = s.setting().dialog(call).reoffer();
    return phase != CallPhase.Reoffered && phase != CallPhase.Reanswered || reoffer == 0
        || s.call(call).media(s.setting().dialog(call).side(s.setting().plan(reoffer).from())) != Media.SRTP
        || s.call(call).offered(true) == SentLevel.Required;
  }

  /** Every level of a participant's by which the call stands, or may come to stand as it is, satisfies this. */
  private static boolean everyCounted(State s, int call, Participant participant, Predicate<SentLevel> condition) {
    Dialog dialog = s.setting().dialog(call);
    CallSlot slot = s.call(call);
    CallPhase phase = slot.phase();
    boolean answered = SETTLED.contains(phase) || phase == CallPhase.Reanswered;
    boolean resettled = answered && slot.answered(true) != SentLevel.None;
    boolean reoffered = resettled || phase == CallPhase.Reoffered || phase == CallPhase.Reanswered;
    int reoffer = dialog.reoffer();
    return !(participant == dialog.caller() && (answered || phase == CallPhase.Offered) && !condition.test(slot.offered(false)))
        && !(participant == dialog.callee() && answered && !condition.test(slot.answered(false)))
        && !(reoffer != 0 && participant == s.setting().plan(reoffer).from() && reoffered && !condition.test(slot.offered(true)))
        && !(reoffer != 0 && participant == s.setting().plan(reoffer).to() && resettled && !condition.test(slot.answered(true)));
  }

  private static boolean mediationSendsRequired(State s, int call) {
    int behind = s.setting().behind(call);
    return !s.setting().dialog(call).mediatedInside()
        || s.setting().design().alternative(Reading.R8)
        || !s.setting().design().srtp().contains(Participant.MediationServer)
        || behind != 0 && s.call(behind).bypassed()
        || everyCounted(s, call, Participant.MediationServer, level -> level == SentLevel.Required);
  }

  private static boolean trunkCallsOverTrunk(State s, int call) {
    return !s.setting().dialog(call).trunk() || !UNDER_WAY.contains(s.call(call).phase()) || s.setting().trunkLink(call) == null
        || s.initiator(s.setting().trunkLink(call)).established();
  }

  private static boolean trunkLevelsByMode(State s, int call) {
    if (!passive(s) || !s.setting().dialog(call).trunk()) {
      return true;
    }
    TrunkMode mode = s.setting().trunkMode();
    if (mode == TrunkMode.NotSupported || Trunk.overTcp(s, call)) {
      return everyCounted(s, call, Participant.MediationServer, level -> level == SentLevel.DoNotSupport);
    }
    return mode != TrunkMode.Required || everyCounted(s, call, Participant.MediationServer, level -> level == SentLevel.Required);
  }

  private static boolean trunkSrtpIfCapable(State s, int call) {
    return !s.setting().dialog(call).trunk() || !UNDER_WAY.contains(s.call(call).phase())
        || s.setting().design().certificateStore() && Trunk.isMutual(s, call)
        || !s.call(call).hasMedia(Media.SRTP) && everyCounted(s, call, Participant.Gateway, level -> level == SentLevel.Unstated);
  }

  private static boolean srtpUsesCommonSuite(State s, int call) {
    CallSlot slot = s.call(call);
    boolean counts = SETTLED.contains(slot.phase()) ? slot.hasMedia(Media.SRTP)
        : slot.phase() == CallPhase.Reanswered && slot.media(answerer(s, call, s.setting().dialog(call).reoffer())) == Media.SRTP;
    return !counts || slot.suite() == s.setting().mediaSuite(call) && slot.suite() != Suite.None;
  }
}
