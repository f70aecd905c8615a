package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** What a state shows of how a request came to the relay authentication service, as C19 and C21 speak of it. */
final class RelayEvidence {

  private RelayEvidence() {}

  /**
   * The request before a reply came to the relay service over an accepted connection on which both showed certificates, from a listed server.
   *
   * @param fromFrontEnd whether the server must be the Front End, or any
   */
  static boolean cameFromTrustedServer(State s, int reply, boolean fromFrontEnd) {
    List<Link> links = s.setting().universe().links();
    for (int i = 0; reply > 1 && i < links.size(); i++) {
      Link link = links.get(i);
      boolean rightOne = link.responder() == Participant.RelayAuthentication
          && (fromFrontEnd ? link.initiator() == Participant.FrontEnd : link.isServerLink());
      if (rightOne && s.carried(reply - 1, link) != Carriage.None && isMutual(s.responder(link))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMutual(ResponderEnd relay) {
    return relay.established() && ConnectionClause.isTrustedServer(relay);
  }
}
