package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;

/** C20a: no message from the relay service has a session key that is not wrapped under its addressee's credential. Paragraph on media. */
public final class SessionKeyWrapped extends KeyClause {

  SessionKeyWrapped() {
    super("C20a", Modality.Must, "media paragraph", "No message from the relay service has a session key that is not wrapped.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.relayInUse(design) && !design.alternative(Reading.R5);
  }

  @Override
  public List<Aspect> aspects(State s) {
    return s.setting().anyMessage(MessageKind::isReply) ? super.aspects(s) : List.of();
  }

  @Override
  boolean concerns(State s, int message) {
    return s.setting().plan(message).kind() == MessageKind.KeyReply && s.payload(message).form() != PayloadForm.None;
  }

  @Override
  boolean isViolated(State s, int message) {
    return s.payload(message).form() == PayloadForm.SessionKey;
  }
}
