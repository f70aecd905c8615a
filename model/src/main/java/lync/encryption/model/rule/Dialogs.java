package lync.encryption.model.rule;

import lync.encryption.model.CallSlot;
import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;

/** How a call's offers are answered, and when it comes up or fails ({@code specs/CALLS.md} C4 and C5; RFC 3261, RFC 3264). */
public final class Dialogs {

  private Dialogs() {}

  /** An offer or answer, as it is, has crypto. */
  public static boolean hasCrypto(State s, int message) {
    return s.payload(message).form().isCrypto();
  }

  /** What an offer or answer carries that conveys this level. */
  public static PayloadForm crypto(Setting setting, boolean srtp) {
    if (!srtp) {
      return PayloadForm.None;
    }
    return setting.design().alternative(Reading.R5) ? PayloadForm.SessionKey : PayloadForm.Crypto;
  }

  /** The sender of an offer has the key that the offer promises. */
  public static boolean keyInHand(State s, int offer) {
    MessagePlan plan = s.setting().plan(offer);
    SentLevel level = Levels.inOffer(s, plan.call(), plan.from(), plan.kind() == MessageKind.Reoffer);
    return !level.offersCrypto() || hasKeyIfNeeded(s, plan.call(), plan.from());
  }

  /** The client has the call's key, unless it needs none from the relay service. */
  public static boolean hasKeyIfNeeded(State s, int call, Participant client) {
    return !Keys.needed(s, client) || Keys.known(s, call, client);
  }

  /** The level that an offer shows to who receives it: one without crypto shows that its sender will not use SRTP. */
  private static SentLevel seen(State s, int offer) {
    MessagePlan plan = s.setting().plan(offer);
    return hasCrypto(s, offer) ? s.call(plan.call()).offered(plan.kind() == MessageKind.Reoffer) : SentLevel.DoNotSupport;
  }

  /** What the addressee of an offer makes of it. */
  public static Negotiation.Outcome outcome(State s, int offer, Participant answerer) {
    Setting setting = s.setting();
    MessagePlan plan = setting.plan(offer);
    int call = plan.call();
    SentLevel offered = seen(s, offer);
    SentLevel answered = Levels.inAnswer(s, call, answerer, plan.kind() == MessageKind.Reoffer);
    boolean windowsLive = setting.dialog(call).windowsLive();
    Negotiation.Outcome byTable = Negotiation.table(offered, answered);
    if (windowsLive && setting.fault(Fault.WindowsLiveRefused)) {
      return Negotiation.Outcome.Failure;
    }
    if (windowsLive && setting.fault(Fault.WindowsLiveEncrypted)) {
      return Negotiation.Outcome.SRTP;
    }
    boolean clear = windowsLive && setting.fault(Fault.WindowsLiveUnderRequired)
        || !windowsLive && setting.fault(Fault.WindowsLiveExceptionLeaks) && otherCallWithWindowsLive(s, call)
        || offered == SentLevel.Supported && answered == SentLevel.Supported && setting.fault(Fault.MediaClearThoughCapable)
        || byTable == Negotiation.Outcome.Failure && setting.fault(Fault.CryptoStripped);
    return clear ? Negotiation.Outcome.RTP : byTable;
  }

  private static boolean otherCallWithWindowsLive(State s, int call) {
    for (int other = 1; other <= Scenario.CALLS; other++) {
      if (other != call && s.setting().dialog(other).windowsLive() && s.call(other).phase() == CallPhase.Established) {
        return true;
      }
    }
    return false;
  }

  /** The call was offered anew: what is pending is the later offer. */
  public static boolean anew(CallPhase phase) {
    return phase == CallPhase.Reoffered || phase == CallPhase.Reanswered;
  }

  /** The offer that is answered, or waits for an answer, in this phase of a call; 0 if there is none. */
  public static int pendingOffer(State s, int call) {
    return s.setting().dialog(call).offer(anew(s.call(call).phase()));
  }

  /** The call has been answered, the answer has come, and who offered takes it. */
  public static boolean complete(State s, int call) {
    CallPhase phase = s.call(call).phase();
    if (phase != CallPhase.Answered && phase != CallPhase.Reanswered) {
      return false;
    }
    int offer = pendingOffer(s, call);
    int answer = s.setting().answerTo(offer);
    return answer != 0 && s.message(answer).phase() == MessagePhase.Delivered && acceptable(s, offer, answer);
  }

  /** Who offered takes this answer. */
  private static boolean acceptable(State s, int offer, int answer) {
    MessagePlan plan = s.setting().plan(offer);
    if (hasCrypto(s, answer)) {
      return hasKeyIfNeeded(s, plan.call(), plan.from());
    }
    return s.call(plan.call()).offered(plan.kind() == MessageKind.Reoffer) != SentLevel.Required
        || s.setting().fault(Fault.CryptoStripped)
        || s.setting().fault(Fault.WindowsLiveUnderRequired) && s.setting().dialog(plan.call()).windowsLive();
  }

  /** Why a call fails as things are; None if it does not. */
  public static CallReason reasonToFail(State s, int call) {
    if (!s.setting().dialog(call).placed()) {
      return CallReason.None;
    }
    CallSlot slot = s.call(call);
    int offer = pendingOffer(s, call);
    return switch (slot.phase()) {
      case Idle -> s.setting().fault(Fault.CallLeftPending) ? CallReason.None : notDelivered(s, offer);
      case Offered, Reoffered -> offer == 0 ? CallReason.None : unanswered(s, call, offer);
      case Answered, Reanswered -> unaccepted(s, offer);
      case Established, Ended, Failed -> CallReason.None;
    };
  }

  private static CallReason notDelivered(State s, int message) {
    if (s.message(message).phase() != MessagePhase.Refused) {
      return CallReason.None;
    }
    MessageReason reason = s.message(message).reason();
    return reason == MessageReason.NoKey || reason == MessageReason.TcpForKey ? CallReason.NoKey : CallReason.NotDelivered;
  }

  private static CallReason unanswered(State s, int call, int offer) {
    if (s.message(offer).phase() != MessagePhase.Delivered) {
      return notDelivered(s, offer);
    }
    if (s.setting().fault(Fault.CallLeftPending)) {
      return CallReason.None;
    }
    int answer = s.setting().answerTo(offer);
    if (answer == 0 || s.message(answer).phase() == MessagePhase.Refused) {
      return CallReason.TimedOut;
    }
    Participant answerer = s.setting().plan(answer).from();
    return switch (outcome(s, offer, answerer)) {
      case Failure -> CallReason.EncryptionLevelsNotCompatible;
      case SRTP -> hasKeyIfNeeded(s, call, answerer) || Keys.awaited(s, call, answerer) ? CallReason.None : CallReason.NoKey;
      case RTP -> CallReason.None;
    };
  }

  private static CallReason unaccepted(State s, int offer) {
    int answer = s.setting().answerTo(offer);
    if (answer == 0) {
      return CallReason.None;
    }
    if (s.message(answer).phase() != MessagePhase.Delivered) {
      return notDelivered(s, answer);
    }
    if (acceptable(s, offer, answer)) {
      return CallReason.None;
    }
    return hasCrypto(s, answer) ? CallReason.NoKey : CallReason.EncryptionLevelsNotCompatible;
  }
}
