package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;

/** C09: a strictly internal instant message over TLS is delivered. Introduction, second paragraph. */
public final class InternalInstantMessageMayUseTls extends InternalMessageClause {

  InternalInstantMessageMayUseTls() {
    super("C09", Modality.May, "A strictly internal instant message can be delivered over TLS.");
  }

  @Override
  public boolean applies(Design design) {
    return design.present().stream()
        .filter(p -> isInternalClient(design, p) && isConfiguredFor(design, p, Transport.TLS))
        .count() >= 2;
  }

  @Override
  boolean concerns(Design design, Participant from, Participant to) {
    return isConfiguredFor(design, from, Transport.TLS) && isConfiguredFor(design, to, Transport.TLS);
  }

  @Override
  boolean carriedAsMeant(State s, int message) {
    List<Link> links = s.setting().universe().links();
    for (int i = 0; i < links.size(); i++) {
      Carriage carriage = s.carried(message, links.get(i));
      if (carriage != Carriage.None && carriage != Carriage.TLS) {
        return false;
      }
    }
    return s.carriedAnywhere(message);
  }
}
