package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.CallSlot;
import lync.encryption.model.State;
import lync.encryption.model.rule.Dialogs;
import lync.encryption.model.rule.Levels;
import lync.encryption.model.rule.Negotiation;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Suite;

/** Who was offered a call answers, with what the two levels come to (RFC 3264; C13, C30). */
public final class AnswerCall extends MessageAction {

  private final boolean anew;

  AnswerCall(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Waiting), message);
    anew = plan.kind() == MessageKind.Reanswer;
  }

  @Override
  public boolean possible() {
    return plan.kind().isAnswer() && route.possible() && !setting.fault(Fault.CallLeftPending);
  }

  @Override
  public boolean guard(State s) {
    if (!Sending.mayStart(s, message)
        || s.call(plan.call()).phase() != (anew ? CallPhase.Reoffered : CallPhase.Offered)
        || s.message(message - 1).phase() != MessagePhase.Delivered
        || !Sending.signedInIfOwn(s, plan.from())
        || !anew && !Dialogs.behindReady(s, plan.call())) {
      return false;
    }
    return switch (Dialogs.outcome(s, message - 1, plan.from())) {
      case Failure -> false;
      case SRTP -> Dialogs.hasKeyIfNeeded(s, plan.call(), plan.from());
      case RTP -> true;
    };
  }

  @Override
  public void effect(State before, State after) {
    Negotiation.Outcome outcome = Dialogs.outcome(before, message - 1, plan.from());
    Sending.start(after, message);
    CallSlot call = after.call(plan.call());
    call.phase(anew ? CallPhase.Reanswered : CallPhase.Answered);
    call.answered(anew, Levels.inAnswer(before, plan.call(), plan.from(), anew));
    call.media(setting.dialog(plan.call()).side(plan.from()), outcome.media());
    call.suite(outcome == Negotiation.Outcome.SRTP ? setting.mediaSuite(plan.call()) : Suite.None);
    after.payload(message).set(Dialogs.crypto(setting, plan.call(), outcome == Negotiation.Outcome.SRTP), 0);
  }
}
