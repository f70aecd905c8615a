package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.rule.Downloads;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Redirect;

/** The web services, or whoever shows meeting content, answer with what was asked for, or send the client on to another place (C16). */
public final class AnswerDownload extends MessageAction {

  private final boolean sendsOn;

  AnswerDownload(Setting setting, int message) {
    super(setting, message, Set.of(MessagePhase.Waiting), message);
    sendsOn = plan.kind() == MessageKind.MeetingContent
        && message > 1
        && setting.plan(message - 1).kind() == MessageKind.DownloadRequest
        && setting.design().redirect() != Redirect.None;
  }

  @Override
  public boolean possible() {
    return plan.kind().isDownload() && route.possible();
  }

  @Override
  public boolean guard(State s) {
    return Sending.mayStart(s, message) && Downloads.asked(s, message);
  }

  @Override
  public void effect(State before, State after) {
    Sending.start(after, message);
    after.payload(message).set(sendsOn ? PayloadForm.Redirect : PayloadForm.None, 0);
  }
}
