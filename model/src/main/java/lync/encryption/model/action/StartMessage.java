package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.rule.Authentication;
import lync.encryption.model.rule.Credentials;
import lync.encryption.model.rule.Downloads;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.PayloadForm;

/**
 * A message is made up that answers none and is no part of a call's dialog. A client of this deployment that sends it must have signed in first,
 * unless that is what the message is for; who asks the relay service or the A/V Edge for something shows a credential.
 */
public final class StartMessage extends MessageAction {

  StartMessage(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Waiting), message);
  }

  @Override
  public boolean possible() {
    return route.possible() && plan.origin() == Origin.Sender && !plan.kind().isReply() && !plan.kind().isDialogKind() && !plan.kind().isDownload();
  }

  @Override
  public boolean guard(State s) {
    return Sending.mayStart(s, message) && !Sending.lacksRegistration(s, message) && mayAsk(s);
  }

  private boolean mayAsk(State s) {
    return switch (plan.kind()) {
      case CredentialRequest -> isKnown(s);
      case KeyRequest -> isKnown(s) && Credentials.toPresent(s, plan.from()) != 0 && !s.call(plan.call()).phase().isOver();
      case Allocate -> Credentials.latestHeld(s, plan.from()) != 0;
      case FollowRedirect -> Downloads.sentOn(s, message);
      default -> true;
    };
  }

  private boolean isKnown(State s) {
    return setting.fault(Fault.KeyBeforeSignIn) || Authentication.authenticated(s, plan.from()).isPresent();
  }

  @Override
  public void effect(State before, State after) {
    Sending.start(after, message);
    switch (plan.kind()) {
      case KeyRequest -> after.payload(message).set(PayloadForm.Credential, Credentials.toPresent(before, plan.from()));
      case Allocate -> after.payload(message).set(PayloadForm.Proof, Credentials.latestHeld(before, plan.from()));
      default -> { }
    }
  }
}
