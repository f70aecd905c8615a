package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.PayloadForm;

/** A clause about every answer of the relay authentication service. It speaks about some of their kinds; a reply that was not given carries nothing. */
abstract class ReplyClause extends KeyClause {

  ReplyClause(String id, Modality modality, String statement) {
    super(id, modality, "media paragraph", statement);
  }

  /** The clause speaks about replies of this kind. */
  abstract boolean concerns(Design design, MessageKind reply);

  @Override
  public boolean applies(Design design) {
    return CallEvidence.relayInUse(design);
  }

  @Override
  final boolean concerns(State s, int message) {
    MessageKind kind = s.setting().plan(message).kind();
    return kind.isReply() && concerns(s.setting().design(), kind) && s.payload(message).form() != PayloadForm.None;
  }

  @Override
  public final List<Aspect> aspects(State s) {
    return s.setting().anyMessage(MessageKind::isReply) ? super.aspects(s) : List.of();
  }
}
