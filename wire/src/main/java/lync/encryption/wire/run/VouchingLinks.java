package lync.encryption.wire.run;

import java.util.List;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** By which connections those are known to a deployment that do not sign in with it ({@code specs/CALLS.md} C4, {@code specs/MEDIA.md} M4). */
final class VouchingLinks {

  private VouchingLinks() {}

  /** In the order in which they count. */
  static List<Link> of(Participant participant, Design design) {
    return switch (participant) {
      case PartnerClient -> List.of(Link.AccessEdgeToPartnerEdge, Link.PartnerEdgeToAccessEdge);
      case PublicUser -> List.of(Link.AccessEdgeToPublicProvider, Link.PublicProviderToAccessEdge);
      case ConferencingServer -> List.of(Link.FrontEndToConferencingServer);
      case MediationServer -> design.home().get(participant) == Participant.SecondFrontEnd
          ? List.of(Link.MediationServerToSecondFrontEnd, Link.SecondFrontEndToMediationServer)
          : List.of(Link.MediationServerToFrontEnd, Link.FrontEndToMediationServer);
      default -> List.of();
    };
  }
}
