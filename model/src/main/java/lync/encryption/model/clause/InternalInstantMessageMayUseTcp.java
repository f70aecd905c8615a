package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;

/**
 * C10: where the administrator allows it, a strictly internal instant message over TCP is delivered, and can then be read on the internal network.
 * Introduction, second paragraph ("or TCP, in which case it is not encrypted"). Reading R3 may rule it out.
 */
public final class InternalInstantMessageMayUseTcp extends InternalMessageClause {

  InternalInstantMessageMayUseTcp() {
    super("C10", Modality.Exception, "Where allowed, a strictly internal instant message can be delivered over TCP, and read inside.");
  }

  @Override
  public boolean applies(Design design) {
    return !design.alternative(Reading.R3)
        && design.present().stream().filter(p -> isInternalClient(design, p)).count() >= 2
        && somePresentLink(design, link -> allowsTcpToClient(design, link));
  }

  private static boolean allowsTcpToClient(Design design, Link link) {
    return isInternalClient(design, link.initiator())
        && isConfiguredFor(design, link.initiator(), Transport.TCP)
        && link.protocol() == Protocol.SIP
        && link.responder().isServer()
        && design.allows().get(link).contains(Transport.TCP);
  }

  @Override
  boolean concerns(Design design, Participant from, Participant to) {
    return isConfiguredFor(design, from, Transport.TCP) || isConfiguredFor(design, to, Transport.TCP);
  }

  @Override
  boolean carriedAsMeant(State s, int message) {
    List<Link> links = s.setting().universe().links();
    for (int i = 0; i < links.size(); i++) {
      if (s.carried(message, links.get(i)) == Carriage.TCP) {
        return s.reads().contains(Zone.Internal, s.setting().terms().content(message));
      }
    }
    return false;
  }
}
