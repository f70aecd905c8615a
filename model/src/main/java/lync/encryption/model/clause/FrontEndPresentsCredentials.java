package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.MessageKind;

/** C21: every request that the relay service answers came from a Front End over accepted MTLS. Paragraph on media ("the Front End presents"). */
public final class FrontEndPresentsCredentials extends ReplyClause {

  FrontEndPresentsCredentials() {
    super("C21", Modality.Default, "Every request that the relay service answers came from a Front End over accepted MTLS.");
  }

  @Override
  boolean concerns(Design design, MessageKind reply) {
    return true;
  }

  @Override
  boolean isViolated(State s, int message) {
    return !RelayEvidence.cameFromTrustedServer(s, message, true);
  }
}
