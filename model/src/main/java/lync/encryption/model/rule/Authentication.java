package lync.encryption.model.rule;

import java.util.List;
import java.util.Optional;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** Over which connection somebody is known to this deployment ({@code Authenticated} of {@code specs/CALLS.md} C4, {@code specs/MEDIA.md} M4). */
public final class Authentication {

  private Authentication() {}

  /**
   * The link on which a client signed in or, of another organisation's, the one over which that organisation was authenticated; of a media server,
   * the one that joins it to its home pool.
   */
  public static Optional<Link> authenticated(State s, Participant participant) {
    return participant.isOwnClient() ? s.registration(participant) : firstEstablished(s, s.setting().vouching(participant));
  }

  private static Optional<Link> firstEstablished(State s, List<Link> links) {
    for (int i = 0; i < links.size(); i++) {
      if (s.responder(links.get(i)).established()) {
        return s.noted(links.get(i));
      }
    }
    return Optional.empty();
  }

  /** The links over which somebody that does not sign in here is authenticated, in the order in which they count. */
  static List<Link> vouching(Design design, Participant participant) {
    return switch (participant) {
      case PartnerClient -> List.of(Link.AccessEdgeToPartnerEdge, Link.PartnerEdgeToAccessEdge);
      case PublicUser -> List.of(Link.AccessEdgeToPublicProvider, Link.PublicProviderToAccessEdge);
      case MediationServer -> Route.home(design, participant) == Participant.FrontEnd
          ? List.of(Link.MediationServerToFrontEnd, Link.FrontEndToMediationServer)
          : List.of(Link.MediationServerToSecondFrontEnd, Link.SecondFrontEndToMediationServer);
      case ConferencingServer -> List.of(Link.FrontEndToConferencingServer);
      default -> List.of();
    };
  }

  /**
   * The connection over which somebody that does not sign in here is authenticated may still come up: the scenario opens it for its own sake. Others
   * are not waited for.
   */
  public static boolean isExpected(State s, Participant participant) {
    List<Link> links = s.setting().vouching(participant);
    for (int i = 0; i < links.size(); i++) {
      if (s.setting().link(links.get(i)).bothPresent() && Opening.stillToCome(s, links.get(i))) {
        return true;
      }
    }
    return false;
  }
}
