package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.PayloadForm;

/** C21: every request that the relay service answers came from a Front End over accepted MTLS. Paragraph on media ("the Front End presents"). */
public final class FrontEndPresentsCredentials extends KeyClause {

  FrontEndPresentsCredentials() {
    super("C21", Modality.Default, "media paragraph", "Every request that the relay service answers came from a Front End over accepted MTLS.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.relayInUse(design);
  }

  @Override
  public List<Aspect> aspects(State s) {
    return s.setting().anyMessage(MessageKind::isReply) ? super.aspects(s) : List.of();
  }

  @Override
  boolean concerns(State s, int message) {
    return s.setting().plan(message).kind().isReply() && s.payload(message).form() != PayloadForm.None;
  }

  @Override
  boolean isViolated(State s, int message) {
    return !RelayEvidence.cameFromTrustedServer(s, message, true);
  }
}
