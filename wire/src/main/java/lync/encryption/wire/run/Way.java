package lync.encryption.wire.run;

import java.util.Optional;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.wire.tls.EndView;
import lync.encryption.wire.tls.Party;

/**
 * A connection, and the end of it that sends.
 *
 * @param connection that really exists
 */
record Way(Attempt connection, Party sender) {

  /**
   * The connection of a hop that its sender can send over now; empty if there is none.
   *
   * @param toAnyone by a fault, servers do not ask who has signed in over a connection before they send a client down what only it should have
   */
  static Optional<Way> of(Hop hop, Connections connections, Registrar registrar, boolean toAnyone) {
    return switch (hop.way()) {
      case None -> Optional.empty();
      case DownUnauthenticated -> toAnyone ? unauthenticated(hop, connections, registrar) : signedIn(hop, connections, registrar);
      case OpenedBySender -> on(connections, hop.link(), Party.Initiator);
      case DownToOwnClient -> signedIn(hop, connections, registrar);
      case DownToForeignClient, DownToServer, DownToWebClient ->
          on(connections, hop.link(), Party.Responder).filter(way -> way.connection.farEnd() == FarEnd.Genuine);
    };
  }

  /** Down to a client over the connection that it has signed in over. */
  private static Optional<Way> signedIn(Hop hop, Connections connections, Registrar registrar) {
    return registrar.of(hop.to()).filter(link -> link.responder() == hop.from()).flatMap(link -> on(connections, link, Party.Responder));
  }

  /** By a fault, down to a client over whatever connection says that it is its. */
  private static Optional<Way> unauthenticated(Hop hop, Connections connections, Registrar registrar) {
    Link otherwise = registrar.of(hop.to()).orElse(hop.link());
    return hop.link().attackerLink().flatMap(link -> on(connections, link, Party.Responder))
        .or(() -> on(connections, otherwise, Party.Responder).filter(way -> way.connection.farEnd() == FarEnd.Genuine))
        .filter(way -> way.connection.link().responder() == hop.from());
  }

  /** The attacker's own half of a connection, over which it can pass on what it got by the other: up, or down to the initiator it deceived. */
  static Optional<Way> ofAttacker(Hop hop, Connections connections) {
    if (hop.way() == Hop.Way.OpenedBySender) {
      return hop.link().attackerLink().flatMap(link -> on(connections, link, Party.Initiator));
    }
    return on(connections, hop.link(), Party.Responder).filter(way -> way.connection.farEnd() == FarEnd.Attacker);
  }

  /** One end of a link, if its connection stands. */
  static Optional<Way> on(Connections connections, Link link, Party sender) {
    return connections.on(link).filter(attempt -> attempt.view(sender).phase() == Phase.Established).map(attempt -> new Way(attempt, sender));
  }

  boolean clear() {
    return connection instanceof ClearAttempt;
  }

  EndView receiver() {
    return connection.view(sender.other());
  }
}
