package lync.encryption.model.rule;

import java.util.Optional;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** Over which connection somebody is known to this deployment ({@code Authenticated} of {@code specs/CALLS.md} C4). */
public final class Authentication {

  private Authentication() {}

  /** The link on which a client signed in or, of another organisation's, the one over which that organisation was authenticated. */
  public static Optional<Link> authenticated(State s, Participant client) {
    return switch (client) {
      case PartnerClient -> established(s, Link.AccessEdgeToPartnerEdge, Link.PartnerEdgeToAccessEdge);
      case PublicUser -> established(s, Link.AccessEdgeToPublicProvider, Link.PublicProviderToAccessEdge);
      default -> s.registration(client);
    };
  }

  private static Optional<Link> established(State s, Link outward, Link inward) {
    if (isEstablished(s, outward)) {
      return s.noted(outward);
    }
    return isEstablished(s, inward) ? s.noted(inward) : Optional.empty();
  }

  private static boolean isEstablished(State s, Link link) {
    return s.setting().universe().contains(link) && s.responder(link).established();
  }

  /**
   * The connection over which another organisation is authenticated may still come up: the scenario opens it for its own sake. Others are not
   * waited for.
   */
  public static boolean organisationIsExpected(State s, Participant client) {
    return client == Participant.PartnerClient
        ? isExpected(s, Link.AccessEdgeToPartnerEdge) || isExpected(s, Link.PartnerEdgeToAccessEdge)
        : isExpected(s, Link.AccessEdgeToPublicProvider) || isExpected(s, Link.PublicProviderToAccessEdge);
  }

  private static boolean isExpected(State s, Link link) {
    if (!s.setting().universe().contains(link)) {
      return false;
    }
    LinkRules rules = s.setting().link(link);
    return rules.connected() && rules.bothPresent() && !s.initiator(link).established() && !Opening.givenUp(s, link);
  }
}
