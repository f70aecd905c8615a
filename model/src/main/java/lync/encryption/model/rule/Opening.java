package lync.encryption.model.rule;

import java.util.List;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Transport;

/** When an honest participant opens a connection (Wanted, Offers and quiescent handshakes of {@code specs/PROTOCOL.md} §4). */
public final class Opening {

  private static final Transport[] TRANSPORTS = Transport.values();

  private Opening() {}

  /** An initiator may open its link over a transport, and somebody wants it to. */
  public static boolean possible(State s, Link link, Transport transport) {
    return s.initiator(link).phase() == Phase.Idle
        && s.responder(link).phase() == Phase.Idle
        && wanted(s, link)
        && offers(s, link, transport)
        && handshakesQuiescent(s);
  }

  /** The scenario asks for a link, or a message waits for it. */
  public static boolean wanted(State s, Link link) {
    LinkRules rules = s.setting().link(link);
    return rules.bothPresent() && (rules.connected() || messageWaitsFor(s, link));
  }

  private static boolean messageWaitsFor(State s, Link link) {
    List<Hop> hops = s.setting().hopsOpening(link);
    for (int i = 0; i < hops.size(); i++) {
      MessageSlot message = s.message(hops.get(i).message());
      if (message.phase() == MessagePhase.Underway && message.position() == hops.get(i).position()) {
        return true;
      }
    }
    return false;
  }

  /** The initiator of an honest link is ready to open it over a transport. */
  public static boolean offers(State s, Link link, Transport transport) {
    InitiatorEnd initiator = s.initiator(link);
    return s.setting().link(link).offers(transport, initiator.retries() > 0);
  }

  /** The initiator of an honest link is ready to open it at all. */
  public static boolean offersAny(State s, Link link) {
    for (Transport transport : TRANSPORTS) {
      if (offers(s, link, transport)) {
        return true;
      }
    }
    return false;
  }

  /** The initiator of an honest link will not try, or not try again. */
  public static boolean givenUp(State s, Link link) {
    InitiatorEnd initiator = s.initiator(link);
    return initiator.phase() == Phase.Refused && initiator.retries() >= s.setting().scenario().retries()
        || initiator.phase() == Phase.Idle && !offersAny(s, link);
  }

  /** The scenario opens an honest link for its own sake, and it is not up yet but may be. */
  public static boolean stillToCome(State s, Link link) {
    return s.setting().link(link).connected() && !s.initiator(link).established() && !givenUp(s, link);
  }

  /** No handshake is in progress, or the scenario lets them interleave. A bound, not a rule of the product. */
  public static boolean handshakesQuiescent(State s) {
    return s.setting().scenario().handshakes() == Handshakes.Interleaved || s.handshakesRest();
  }
}
