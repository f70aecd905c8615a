package lync.encryption.model.clause;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;

/**
 * C04: for each transport that the trunk allows, TCP or TLS, an accepted trunk connection over it can be reached. Introduction, first paragraph
 * ("TLS is optional").
 */
public final class TrunkTlsOptional extends Clause {

  private final List<Part> parts = List.of(
      new Goal("TrunkTlsOptionalOverTcp", EnumSet.of(Transport.TCP)),
      new Goal("TrunkTlsOptionalOverTls", EnumSet.of(Transport.TLS, Transport.MTLS)));

  TrunkTlsOptional() {
    super("C04", Form.Reach, Modality.May, "introduction, first paragraph",
        "For each transport that the trunk allows, an accepted trunk connection over it can be reached.");
  }

  @Override
  public List<Part> parts() {
    return parts;
  }

  /** One of the two transports. */
  private record Goal(String name, Set<Transport> transports) implements Part {

    @Override
    public boolean applies(Design design) {
      return somePresentLink(design, link -> link.isTrunkLink() && design.allows().get(link).stream().anyMatch(transports::contains));
    }

    @Override
    public boolean antecedent(State s) {
      for (ConnectionEnd end : s.ends(Traffic.Trunk)) {
        if (end.link().isHonest() && isAttempted(s.initiator(end.link()))) {
          return true;
        }
      }
      return false;
    }

    private boolean isAttempted(ConnectionEnd initiator) {
      return initiator.phase() != Phase.Idle && transports.contains(initiator.transport());
    }

    @Override
    public boolean holds(State s) {
      for (ConnectionEnd end : s.ends(Traffic.Trunk)) {
        if (end.link().isHonest() && isAccepted(s.responder(end.link()))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<Aspect> aspects(State s) {
      return List.of(new Aspect(s.footprint().ends(Traffic.Trunk), () -> antecedent(s), () -> holds(s)));
    }

    private boolean isAccepted(ConnectionEnd responder) {
      return responder.established() && transports.contains(responder.transport());
    }
  }
}
