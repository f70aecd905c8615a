package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Reading;

/**
 * C19: every session key (where the ends make keys: every relay credential) was issued in answer to a request on an accepted MTLS channel from a
 * trusted server, for a client then signed in or authenticated by its organisation. Paragraph on media.
 */
public final class SessionKeyFromRelayAuthentication extends ReplyClause {

  SessionKeyFromRelayAuthentication() {
    super("C19", Modality.Default,
        "Every key was issued in answer to a request over MTLS from a trusted server, for a client then signed in.");
  }

  @Override
  boolean concerns(Design design, MessageKind reply) {
    return reply == (design.alternative(Reading.R5) ? MessageKind.CredentialReply : MessageKind.KeyReply);
  }

  @Override
  boolean isViolated(State s, int message) {
    boolean known = s.issued(message).isPresent() || s.setting().design().compromised().contains(s.setting().plan(message).from());
    return !known || !RelayEvidence.cameFromTrustedServer(s, message, false);
  }
}
