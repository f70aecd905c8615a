package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;

/** A clause about every channel that a message with key material crossed: a session key, wrapped or not, or a relay credential. */
abstract class KeyBearingClause extends KeyClause {

  KeyBearingClause(String id, String statement) {
    super(id, Modality.Must, "media paragraph", statement);
  }

  /** The message crossed this link, in a way that the clause forbids. */
  abstract boolean isViolated(State s, int message, Link link, Carriage carriage);

  @Override
  final boolean concerns(State s, int message) {
    return s.payload(message).form().isKeyMaterial() && s.carriedAnywhere(message);
  }

  @Override
  final boolean isViolated(State s, int message) {
    List<Link> links = s.setting().universe().links();
    for (int i = 0; i < links.size(); i++) {
      Carriage carriage = s.carried(message, links.get(i));
      if (carriage != Carriage.None && isViolated(s, message, links.get(i), carriage)) {
        return true;
      }
    }
    return false;
  }
}
