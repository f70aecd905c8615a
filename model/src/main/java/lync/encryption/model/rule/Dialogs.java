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
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Suite;

/**
 * How a call's offers are answered, and when it comes up or fails ({@code specs/CALLS.md} C4 and C5, {@code specs/MEDIA.md} M4 and M5; RFC 3261, RFC
 * 3264).
 */
public final class Dialogs {

  private Dialogs() {}

  /** An offer or answer, as it is, has crypto. */
  public static boolean hasCrypto(State s, int message) {
    return s.payload(message).form().isCrypto();
  }

  /** What an offer or answer of a call carries that conveys this level. */
  public static PayloadForm crypto(Setting setting, int call, boolean srtp) {
    if (!srtp) {
      return PayloadForm.None;
    }
    return setting.endsMakeKeys(call) ? PayloadForm.SessionKey : PayloadForm.Crypto;
  }

  /** Who is to make an offer has all that it takes: the key, on the trunk a connection, and the call that it makes this one for. */
  public static boolean offerReady(State s, int offer) {
    MessagePlan plan = s.setting().plan(offer);
    if (!keyInHand(s, offer)) {
      return false;
    }
    if (plan.kind() == MessageKind.Reoffer) {
      return true;
    }
    boolean connected = !s.setting().dialog(plan.call()).trunk() || Trunk.established(s, plan.call(), plan.from());
    return connected && aheadReady(s, plan.call());
  }

  /** The call that this one is placed for, if there is one, has been offered; and if media is to go past the Mediation Server, it can. */
  private static boolean aheadReady(State s, int call) {
    return s.setting().ahead(call) == 0 || wasOffered(s, s.setting().ahead(call)) && !Bypass.fails(s, call) && !lacksKeyToPassOn(s, call);
  }

  /** A call's offer has come, and waits for an answer. */
  private static boolean wasOffered(State s, int call) {
    return s.call(call).phase() == CallPhase.Offered && s.message(s.setting().dialog(call).offer()).phase() == MessagePhase.Delivered;
  }

  /** Media is to go past the Mediation Server in SRTP, and that has not the key that it should pass on. */
  private static boolean lacksKeyToPassOn(State s, int call) {
    return Bypass.happens(s, call)
        && Bypass.levelPassedOn(s, call).offersCrypto()
        && !hasKeyIfNeeded(s, s.setting().ahead(call), Participant.MediationServer);
  }

  /** Why an offer that is placed for another call will never be; None if it may. */
  static MessageReason reasonNotToPlace(State s, int call) {
    int ahead = s.setting().ahead(call);
    if (ahead == 0) {
      return MessageReason.None;
    }
    boolean gone = s.call(ahead).phase().isOver() || s.message(s.setting().dialog(ahead).offer()).phase() == MessagePhase.Refused;
    if (gone || wasOffered(s, ahead) && Bypass.fails(s, call)) {
      return MessageReason.NoDialog;
    }
    boolean hopeless = wasOffered(s, ahead) && lacksKeyToPassOn(s, call) && !Keys.awaited(s, ahead, Participant.MediationServer);
    return hopeless ? MessageReason.NoKey : MessageReason.None;
  }

  /** The call that the Mediation Server places for this one before it answers, if there is such a call, is up. */
  public static boolean behindReady(State s, int call) {
    int behind = s.setting().behind(call);
    if (behind == 0) {
      return true;
    }
    CallPhase phase = s.call(behind).phase();
    return phase.isUp() || phase == CallPhase.Reanswered;
  }

  /** The sender of an offer has the key that the offer promises. */
  public static boolean keyInHand(State s, int offer) {
    MessagePlan plan = s.setting().plan(offer);
    SentLevel level = Levels.inOffer(s, plan.call(), plan.from(), plan.kind() == MessageKind.Reoffer);
    return !level.offersCrypto() || hasKeyIfNeeded(s, plan.call(), plan.from());
  }

  /** The participant has the call's key, unless it needs none from the relay service. */
  public static boolean hasKeyIfNeeded(State s, int call, Participant client) {
    return !Keys.needed(s, call, client) || Keys.known(s, call, client);
  }

  /** The level that an offer shows to who receives it: one without crypto shows that its sender will not use SRTP. */
  static SentLevel seen(State s, int offer) {
    MessagePlan plan = s.setting().plan(offer);
    return hasCrypto(s, offer) ? s.call(plan.call()).offered(plan.kind() == MessageKind.Reoffer) : SentLevel.DoNotSupport;
  }

  /** What the addressee of an offer makes of it. SRTP takes a suite that both ends have; on the trunk faults may stand against either outcome. */
  public static Negotiation.Outcome outcome(State s, int offer, Participant answerer) {
    Setting setting = s.setting();
    int call = setting.plan(offer).call();
    Negotiation.Outcome outcome = agreed(s, offer, answerer);
    boolean trunk = setting.dialog(call).trunk();
    boolean failure = switch (outcome) {
      case SRTP -> setting.mediaSuite(call) == Suite.None || trunk && setting.fault(Fault.TrunkSrtpRefused);
      case RTP -> trunk && setting.fault(Fault.TrunkSrtpForced);
      case Failure -> true;
    };
    return failure ? Negotiation.Outcome.Failure : outcome;
  }

  private static Negotiation.Outcome agreed(State s, int offer, Participant answerer) {
    Setting setting = s.setting();
    MessagePlan plan = setting.plan(offer);
    int call = plan.call();
    if (forwardsInClear(setting, call)) {
      return Negotiation.Outcome.RTP;
    }
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

  /** By a fault the Mediation Server does without SRTP on its inner side. */
  private static boolean forwardsInClear(Setting setting, int call) {
    return setting.fault(Fault.NextHopClear) && setting.dialog(call).mediatedInside();
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
        || forwardsInClear(s.setting(), plan.call())
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
    int behind = s.call(call).phase() == CallPhase.Offered ? s.setting().behind(call) : 0;
    if (behind != 0) {
      CallReason reason = behindFailed(s, behind);
      if (reason != CallReason.None || !behindReady(s, call)) {
        return reason;
      }
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

  /** Why the call that the Mediation Server places for another one comes to nothing; None if it may still come up. */
  private static CallReason behindFailed(State s, int call) {
    return switch (s.call(call).phase()) {
      case Idle -> {
        if (Bypass.fails(s, call)) {
          yield CallReason.EncryptionLevelsNotCompatible;
        }
        int offer = s.setting().dialog(call).offer();
        MessagePhase phase = s.message(offer).phase();
        // An offer that waits for others is not worth waiting for: each would wait for the other.
        boolean hopeless = phase == MessagePhase.Refused || phase == MessagePhase.Waiting && !Sending.turn(s, offer);
        yield hopeless ? CallReason.NotDelivered : CallReason.None;
      }
      case Failed -> s.call(call).reason();
      case Ended -> CallReason.NotDelivered;
      case Offered, Answered, Established, Reoffered, Reanswered -> CallReason.None;
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
