package lync.encryption.generators;

import java.util.List;
import java.util.Map;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/** Draws both ends of connections into a state. */
final class ConnectionDraw {

  private static final List<Phase> JOINT = List.of(Phase.Opened, Phase.ServerPresented, Phase.ServerAccepted, Phase.Finished,
      Phase.Established, Phase.Established, Phase.Established, Phase.Refused);

  private final StateDraft state;
  private final Draw draw;

  ConnectionDraw(StateDraft state, Draw draw) {
    this.state = state;
    this.draw = draw;
  }

  /** Both ends in phases that belong together. */
  void together(Link link) {
    Phase phase = draw.oneOf(JOINT);
    Transport transport = draw.oneOf(Transport.class);
    boolean requested = draw.chance(0.6);
    Suite suite = suite(transport);
    if (link.isHonest()) {
      FarEnd farEnd = draw.chance(0.75) ? FarEnd.Genuine : FarEnd.Attacker;
      Map<String, Object> initiator = state.initiator(link);
      fill(initiator, phase, transport, suite, certificate(farEnd == FarEnd.Genuine), requested);
      initiator.put("farEnd", farEnd.name());
      initiator.put("retries", draw.upTo(2));
      if (farEnd == FarEnd.Attacker) {
        return;
      }
    }
    Phase accepting = phase == Phase.ServerAccepted ? Phase.ServerPresented : phase;
    fill(state.responder(link), accepting, transport, suite, certificate(link.isHonest()), requested);
  }

  /** Both ends established, or either in its own phase; over one transport mostly. */
  void apart(Link link) {
    Transport transport = draw.chance(0.5) ? Transport.TCP : draw.oneOf(Transport.class);
    double established = draw.chance(0.4) ? 1 : 0.6;
    if (link.isHonest()) {
      Map<String, Object> initiator = state.initiator(link);
      apart(initiator, transport, established);
      initiator.put("farEnd", draw.chance(0.6) ? FarEnd.Genuine.name() : FarEnd.Attacker.name());
      initiator.put("retries", draw.upTo(3));
    }
    apart(state.responder(link), draw.chance(0.9) ? transport : draw.oneOf(Transport.class), established);
  }

  private void apart(Map<String, Object> end, Transport transport, double established) {
    Phase phase = draw.chance(established) ? Phase.Established : draw.oneOf(Phase.class);
    fill(end, phase, transport, suite(transport), certificate(true), draw.chance(0.6));
  }

  /** As it should be: both ends established with what the link is for, each with the other's own certificate. */
  void established(Link link) {
    Transport transport = link.isServerLink() ? Transport.MTLS : draw.chance(0.8) ? Transport.TLS : Transport.TCP;
    String certificate = transport == Transport.TCP ? Certificate.None.name() : Certificate.Own.name();
    boolean requested = transport == Transport.MTLS || link.isTrunkLink() && transport == Transport.TLS;
    Suite suite = transport == Transport.TCP ? Suite.None : Suite.Approved;
    if (link.isHonest()) {
      fill(state.initiator(link), Phase.Established, transport, suite, certificate, requested);
    }
    fill(state.responder(link), Phase.Established, transport, suite, requested ? certificate : Certificate.None.name(), requested);
  }

  private Suite suite(Transport transport) {
    return transport == Transport.TCP ? Suite.None : draw.chance(0.8) ? Suite.Approved : draw.chance(0.5) ? Suite.Null : Suite.NonApproved;
  }

  private String certificate(boolean genuine) {
    return genuine && draw.chance(0.8) ? Certificate.Own.name() : draw.oneOf(Certificate.class).name();
  }

  private static void fill(Map<String, Object> end, Phase phase, Transport transport, Suite suite, String certificate, boolean requested) {
    end.put("phase", phase.name());
    end.put("transport", transport.name());
    if (phase == Phase.Refused) {
      end.put("reason", "TimedOut");
    } else if (phase != Phase.Opened) {
      end.put("suite", suite.name());
      end.put("certificate", certificate);
      end.put("requested", requested);
    }
  }
}
