package lync.encryption.wire.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** Where the deployment's clients are signed in: over which connection each is reached. */
final class Registrar {

  private final Map<Participant, Link> flows = new EnumMap<>(Participant.class);

  /** A client has signed in; empty if nobody noted over which connection. */
  void signedIn(Participant client, Optional<Link> flow) {
    flow.ifPresentOrElse(link -> flows.put(client, link), () -> flows.remove(client));
  }

  Optional<Link> of(Participant client) {
    return Optional.ofNullable(flows.get(client));
  }
}
