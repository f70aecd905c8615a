package lync.encryption.model.rule;

import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Zone;

/** The kinds of traffic that clauses speak about ({@code specs/PROTOCOL.md} §7), under the readings of a design. */
public enum Traffic {
  /** Server to server, both internal (C02). */
  ServerInside {
    @Override
    public boolean includes(Design design, Link link) {
      return isServerTraffic(design, link) && isInside(design, link);
    }
  },
  /** Server to server, with an end that is not internal (C03). */
  ServerCrossing {
    @Override
    public boolean includes(Design design, Link link) {
      return isServerTraffic(design, link) && !isInside(design, link);
    }
  },
  /** Between the Mediation Server and the media gateway (C04 to C07b). */
  Trunk {
    @Override
    public boolean includes(Design design, Link link) {
      return link.isTrunkLink();
    }
  },
  /** From a client of this deployment (C11). */
  Client {
    @Override
    public boolean includes(Design design, Link link) {
      return link.isClientLink()
          && (link.protocol() != Protocol.TURN || design.alternative(Reading.R13));
    }
  },
  /** Of web conferencing (C15). */
  WebConferencing {
    @Override
    public boolean includes(Design design, Link link) {
      return link.protocol() == Protocol.PSOM;
    }
  };

  /** Whether what goes over a link is of this kind; an attacker link carries what its twin carries. */
  public abstract boolean includes(Design design, Link link);

  private static boolean isServerTraffic(Design design, Link link) {
    return link.isServerLink()
        || link.initiator().isServer() && link.responder().isServer() && design.alternative(Reading.R2)
        || link.isTrunkLink() && design.alternative(Reading.R1);
  }

  private static boolean isInside(Design design, Link link) {
    return design.zone().get(link.initiator()) == Zone.Internal && design.zone().get(link.responder()) == Zone.Internal;
  }
}
