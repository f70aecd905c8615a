package lync.encryption.model.action;

import java.util.Optional;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.vocabulary.Link;

/** Over which of its connections the attacker may hand a message on in somebody's name. */
final class Impersonation {

  private Impersonation() {}

  /** The attacker, holding one half of a hop's connection, holds the other half as well. */
  static boolean holdsOtherHalf(State s, Hop hop) {
    return switch (hop.way()) {
      case None -> false;
      case OpenedBySender -> {
        Optional<Link> imitation = s.setting().link(hop.link()).attackerLink();
        yield imitation.isPresent() && s.responder(imitation.get()).established() && mayStandFor(s, hop, imitation);
      }
      case DownToOwnClient, DownToForeignClient, DownToServer, DownToWebClient, DownUnauthenticated -> {
        InitiatorEnd client = s.initiator(hop.link());
        yield client.established() && client.attackerAtFarEnd();
      }
    };
  }

  /** The honest end of that other half. */
  static ConnectionEnd otherHalf(State s, Hop hop) {
    return hop.way() == Hop.Way.OpenedBySender
        ? s.responder(s.setting().link(hop.link()).attackerLink().orElseThrow())
        : s.initiator(hop.link());
  }

  /** The receiver of a hop takes what comes over a link to be the sender's: a client that signs in here must have done so over that link. */
  static boolean mayStandFor(State s, Hop hop, Optional<Link> link) {
    return hop.position() > 1
        || !s.setting().route(hop.message()).speaksForOwnClient()
        || s.registration(s.setting().plan(hop.message()).from()).equals(link);
  }
}
