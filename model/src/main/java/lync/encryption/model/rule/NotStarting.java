package lync.encryption.model.rule;

import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;

/**
 * Why a message that concerns calls, credentials, keys or downloads will never start ({@code specs/CALLS.md} C5, {@code specs/MEDIA.md} M5,
 * RefuseMessage).
 */
public final class NotStarting {

  private NotStarting() {}

  /** Why a possible message that waits for its sender, and has its turn, is turned down; None if it may still start. */
  public static MessageReason reason(State s, int message) {
    MessagePlan plan = s.setting().plan(message);
    return switch (plan.kind()) {
      case Unused, SignIn, Presence, InstantMessage, WebConference, DownloadRequest -> MessageReason.None;
      case FollowRedirect -> when(s.message(message - 1).phase().ended() && !Downloads.sentOn(s, message), MessageReason.RedirectNotFollowed);
      case MeetingContent, AddressBook, GroupExpansion -> when(!Downloads.mayCome(s, message), MessageReason.NotGranted);
      case CredentialRequest -> notAuthenticated(s, plan.from());
      case KeyRequest -> keyRequest(s, plan);
      case Allocate -> when(Credentials.latestHeld(s, plan.from()) == 0 && !RelayAuthentication.credentialComing(s, plan.from()),
          MessageReason.NoCredential);
      case CredentialReply, KeyReply -> when(!RelayAuthentication.coming(s, message), MessageReason.NotGranted);
      case Offer -> offer(s, message);
      case Answer -> when(pastOffer(s.call(plan.call()).phase()) || isRefused(s, message - 1), MessageReason.NoDialog);
      case Reoffer -> reoffer(s, message);
      case Reanswer -> when(s.call(plan.call()).phase().isOver() || isRefused(s, message - 1) || isGivenUp(s, message - 1), MessageReason.NoDialog);
      case Bye -> when(isGone(s, plan.call()), MessageReason.NoDialog);
    };
  }

  private static MessageReason when(boolean condition, MessageReason reason) {
    return condition ? reason : MessageReason.None;
  }

  private static MessageReason notAuthenticated(State s, Participant client) {
    if (s.setting().fault(Fault.KeyBeforeSignIn) || Authentication.authenticated(s, client).isPresent()) {
      return MessageReason.None;
    }
    return client.isOwnClient()
        ? when(!Sending.signInPending(s, client), MessageReason.NotSignedIn)
        : when(!Authentication.isExpected(s, client), MessageReason.NotAuthenticated);
  }

  private static MessageReason keyRequest(State s, MessagePlan plan) {
    MessageReason reason = notAuthenticated(s, plan.from());
    if (reason != MessageReason.None) {
      return reason;
    }
    if (Credentials.toPresent(s, plan.from()) == 0 && !RelayAuthentication.credentialComing(s, plan.from())) {
      return MessageReason.NoCredential;
    }
    return when(s.call(plan.call()).phase().isOver(), MessageReason.NoDialog);
  }

  private static MessageReason offer(State s, int message) {
    MessagePlan plan = s.setting().plan(message);
    MessageReason reason = noKey(s, message);
    if (reason != MessageReason.None) {
      return reason;
    }
    if (s.setting().dialog(plan.call()).trunk() && Trunk.isOutOfReach(s, plan.call(), plan.from())) {
      return MessageReason.NoConnection;
    }
    return Dialogs.reasonNotToPlace(s, plan.call());
  }

  private static MessageReason noKey(State s, int offer) {
    MessagePlan plan = s.setting().plan(offer);
    return when(!Dialogs.keyInHand(s, offer) && !Keys.awaited(s, plan.call(), plan.from()), MessageReason.NoKey);
  }

  private static MessageReason reoffer(State s, int message) {
    int call = s.setting().plan(message).call();
    if (isGone(s, call)) {
      return MessageReason.NoDialog;
    }
    return s.call(call).phase() == CallPhase.Established ? noKey(s, message) : MessageReason.None;
  }

  /** The call's offer has been dealt with: it is answered and accepted, or the call is over. */
  private static boolean pastOffer(CallPhase phase) {
    return phase == CallPhase.Established || Dialogs.anew(phase) || phase.isOver();
  }

  /** A later offer came to nothing, and the call is as it was. */
  private static boolean isGivenUp(State s, int reoffer) {
    return s.call(s.setting().plan(reoffer).call()).phase() == CallPhase.Established && s.message(reoffer).phase() != MessagePhase.Waiting;
  }

  private static boolean isGone(State s, int call) {
    int offer = s.setting().dialog(call).offer();
    return s.call(call).phase().isOver() || offer != 0 && isRefused(s, offer);
  }

  private static boolean isRefused(State s, int message) {
    return s.message(message).phase() == MessagePhase.Refused;
  }
}
