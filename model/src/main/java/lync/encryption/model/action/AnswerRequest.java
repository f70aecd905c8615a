package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.rule.Authentication;
import lync.encryption.model.rule.RelayAuthentication;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.PayloadForm;

/** The relay authentication service answers a request: with a credential, or with a call's key wrapped under the credential shown (C19 to C21). */
public final class AnswerRequest extends MessageAction {

  AnswerRequest(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Waiting), message);
  }

  @Override
  public boolean possible() {
    return plan.kind().isReply() && route.possible();
  }

  @Override
  public boolean guard(State s) {
    return Sending.mayStart(s, message) && RelayAuthentication.grantable(s, message);
  }

  @Override
  public void effect(State before, State after) {
    Sending.start(after, message);
    after.issued(message, Authentication.authenticated(before, plan.from()));
    if (plan.kind() == MessageKind.CredentialReply) {
      after.payload(message).set(PayloadForm.Credential, before.generation());
    } else if (setting.fault(Fault.KeySentUnwrapped)) {
      after.payload(message).set(PayloadForm.SessionKey, 0);
    } else {
      int shown = before.payload(message - 1).generation();
      after.payload(message).set(PayloadForm.WrappedKey, shown == 0 ? before.generation() : shown);
    }
  }
}
