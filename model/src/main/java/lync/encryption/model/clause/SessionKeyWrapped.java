package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;

/** C20a: no message from the relay service has a session key that is not wrapped under its addressee's credential. Paragraph on media. */
public final class SessionKeyWrapped extends ReplyClause {

  SessionKeyWrapped() {
    super("C20a", Modality.Must, "No message from the relay service has a session key that is not wrapped.");
  }

  @Override
  public boolean applies(Design design) {
    return super.applies(design) && !design.alternative(Reading.R5);
  }

  @Override
  boolean concerns(Design design, MessageKind reply) {
    return reply == MessageKind.KeyReply;
  }

  @Override
  boolean isViolated(State s, int message) {
    return s.payload(message).form() == PayloadForm.SessionKey;
  }
}
