package lync.encryption.wire.capture;

import java.util.Map;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;

/**
 * Where everybody is: one address for each participant, in the network of its zone, and one for the attacker in each. Networks inside are private
 * (RFC 1918), those outside are for documentation (RFC 5737). Ports as in {@code specs/PROTOCOL.md} §1.
 */
public final class Addresses {

  /** STUN and TURN over UDP at the A/V Edge (facts §1). */
  public static final int RELAY_UDP = 3478;
  /** The first of the ports that the A/V Edge relays from (facts §1). */
  public static final int FIRST_RELAYED = 50000;

  private static final int SIP_TLS = 5061;
  private static final int SIP_TCP = 5060;
  private static final int HTTPS = 443;
  private static final int FIRST_PARTICIPANT = 10;
  private static final int ATTACKER = 200;

  private final Map<Participant, Zone> zones;

  /** @param zones where each participant stands */
  public Addresses(Map<Participant, Zone> zones) {
    this.zones = Map.copyOf(zones);
  }

  public Host of(Participant participant) {
    return in(zones.get(participant), FIRST_PARTICIPANT + participant.ordinal());
  }

  /** Where the attacker sits in a zone. */
  public Host attacker(Zone zone) {
    return in(zone, ATTACKER);
  }

  private static Host in(Zone zone, int number) {
    return switch (zone) {
      case Internal -> Host.of(10, 0, 0, number);
      case Perimeter -> Host.of(172, 16, 0, number);
      case Internet -> Host.of(203, 0, 113, number);
      case Partner -> Host.of(198, 51, 100, number);
      case Provider -> Host.of(192, 0, 2, number);
      case PSTN -> Host.of(10, 99, 0, number);
    };
  }

  /** Where the responder of a link listens. */
  public Socket listener(Link link, Transport transport) {
    return new Socket(of(link.responder()), port(link, transport == Transport.TCP));
  }

  private static int port(Link link, boolean clear) {
    return switch (link.twin()) {
      case ExternalClientToAccessEdge -> clear ? SIP_TCP : HTTPS;
      case PublicUserToPublicProvider -> HTTPS;
      case FrontEndToRelayAuthentication, ExternalClientToRelayAuthentication -> 5062;
      case MediationServerToGateway -> clear ? 5066 : 5067;
      case GatewayToMediationServer -> clear ? 5068 : 5067;
      case ReverseProxyToWebServices -> 4443;
      case FrontEndToConferencingServer -> 5063;
      case ClientAToConferencingServer, ConferencingServerToWebConferencingEdge -> 8057;
      case FrontEndToMediationServer, SecondFrontEndToMediationServer -> 5070;
      default -> link.protocol() != Protocol.SIP ? HTTPS : clear ? SIP_TCP : SIP_TLS;
    };
  }
}
