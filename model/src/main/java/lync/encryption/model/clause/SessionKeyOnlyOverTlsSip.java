package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Protocol;

/** C22: no session key, wrapped or not, and no relay credential crosses any channel but SIP over accepted TLS or MTLS. Paragraph on media. */
public final class SessionKeyOnlyOverTlsSip extends KeyBearingClause {

  SessionKeyOnlyOverTlsSip() {
    super("C22", "No session key, wrapped key or relay credential is in transit except inside SIP on an accepted TLS connection.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design);
  }

  @Override
  boolean isViolated(State s, int message, Link link, Carriage carriage) {
    return carriage != Carriage.TLS || link.protocol() != Protocol.SIP;
  }
}
