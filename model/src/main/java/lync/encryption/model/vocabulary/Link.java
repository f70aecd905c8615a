package lync.encryption.model.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may connect to whom (ports: {@code specs/PROTOCOL.md} §1). After the honest links come the attacker's own connection attempts: each
 * claims to be the initiator of its {@link #twin() twin}, and shares the twin's responder, protocol and listeners.
 */
public enum Link {
  ClientAToFrontEnd(Participant.ClientA, Participant.FrontEnd, Protocol.SIP),
  ClientAToDirector(Participant.ClientA, Participant.Director, Protocol.SIP),
  ClientBToFrontEnd(Participant.ClientB, Participant.FrontEnd, Protocol.SIP),
  ClientBToSecondFrontEnd(Participant.ClientB, Participant.SecondFrontEnd, Protocol.SIP),
  ExternalClientToAccessEdge(Participant.ExternalClient, Participant.AccessEdge, Protocol.SIP),
  ExternalClientToAvEdge(Participant.ExternalClient, Participant.AvEdge, Protocol.TURN),
  ExternalClientToReverseProxy(Participant.ExternalClient, Participant.ReverseProxy, Protocol.HTTP),
  ClientAToWebServices(Participant.ClientA, Participant.WebServices, Protocol.HTTP),
  PartnerClientToPartnerEdge(Participant.PartnerClient, Participant.PartnerEdge, Protocol.SIP),
  PublicUserToPublicProvider(Participant.PublicUser, Participant.PublicProvider, Protocol.SIP),
  FrontEndToSecondFrontEnd(Participant.FrontEnd, Participant.SecondFrontEnd, Protocol.SIP),
  SecondFrontEndToFrontEnd(Participant.SecondFrontEnd, Participant.FrontEnd, Protocol.SIP),
  FrontEndToDirector(Participant.FrontEnd, Participant.Director, Protocol.SIP),
  DirectorToFrontEnd(Participant.Director, Participant.FrontEnd, Protocol.SIP),
  FrontEndToAccessEdge(Participant.FrontEnd, Participant.AccessEdge, Protocol.SIP),
  AccessEdgeToFrontEnd(Participant.AccessEdge, Participant.FrontEnd, Protocol.SIP),
  DirectorToAccessEdge(Participant.Director, Participant.AccessEdge, Protocol.SIP),
  AccessEdgeToDirector(Participant.AccessEdge, Participant.Director, Protocol.SIP),
  AccessEdgeToPartnerEdge(Participant.AccessEdge, Participant.PartnerEdge, Protocol.SIP),
  PartnerEdgeToAccessEdge(Participant.PartnerEdge, Participant.AccessEdge, Protocol.SIP),
  AccessEdgeToPublicProvider(Participant.AccessEdge, Participant.PublicProvider, Protocol.SIP),
  PublicProviderToAccessEdge(Participant.PublicProvider, Participant.AccessEdge, Protocol.SIP),
  FrontEndToMediationServer(Participant.FrontEnd, Participant.MediationServer, Protocol.SIP),
  FrontEndToExchange(Participant.FrontEnd, Participant.Exchange, Protocol.SIP),
  FrontEndToRelayAuthentication(Participant.FrontEnd, Participant.RelayAuthentication, Protocol.SIP),
  /** The way of the faults ClientAsksRelayDirectly and AnyoneMayRequestKeys; no documented deployment listens there. */
  ExternalClientToRelayAuthentication(Participant.ExternalClient, Participant.RelayAuthentication, Protocol.SIP),
  ReverseProxyToWebServices(Participant.ReverseProxy, Participant.WebServices, Protocol.HTTP),
  MediationServerToGateway(Participant.MediationServer, Participant.Gateway, Protocol.SIP),
  GatewayToMediationServer(Participant.Gateway, Participant.MediationServer, Protocol.SIP),
  MediationServerToFrontEnd(Participant.MediationServer, Participant.FrontEnd, Protocol.SIP),
  SecondFrontEndToMediationServer(Participant.SecondFrontEnd, Participant.MediationServer, Protocol.SIP),
  MediationServerToSecondFrontEnd(Participant.MediationServer, Participant.SecondFrontEnd, Protocol.SIP),
  FrontEndToConferencingServer(Participant.FrontEnd, Participant.ConferencingServer, Protocol.SIP),
  ClientAToConferencingServer(Participant.ClientA, Participant.ConferencingServer, Protocol.PSOM),
  ExternalClientToWebConferencingEdge(Participant.ExternalClient, Participant.WebConferencingEdge, Protocol.PSOM),
  ConferencingServerToWebConferencingEdge(Participant.ConferencingServer, Participant.WebConferencingEdge, Protocol.PSOM),
  ClientAToOfficeWebApps(Participant.ClientA, Participant.OfficeWebApps, Protocol.HTTP),
  AttackerAsClientAToFrontEnd(ClientAToFrontEnd),
  AttackerAsClientBToFrontEnd(ClientBToFrontEnd),
  AttackerAsClientBToSecondFrontEnd(ClientBToSecondFrontEnd),
  AttackerAsClientAToDirector(ClientAToDirector),
  AttackerAsExternalClientToAccessEdge(ExternalClientToAccessEdge),
  AttackerAsDirectorToFrontEnd(DirectorToFrontEnd),
  AttackerAsSecondFrontEndToFrontEnd(SecondFrontEndToFrontEnd),
  AttackerAsAccessEdgeToFrontEnd(AccessEdgeToFrontEnd),
  AttackerAsAccessEdgeToDirector(AccessEdgeToDirector),
  AttackerAsFrontEndToAccessEdge(FrontEndToAccessEdge),
  AttackerAsDirectorToAccessEdge(DirectorToAccessEdge),
  AttackerAsPartnerEdgeToAccessEdge(PartnerEdgeToAccessEdge),
  AttackerAsPublicProviderToAccessEdge(PublicProviderToAccessEdge),
  AttackerAsFrontEndToMediationServer(FrontEndToMediationServer),
  AttackerAsFrontEndToExchange(FrontEndToExchange),
  AttackerAsFrontEndToRelayAuthentication(FrontEndToRelayAuthentication),
  AttackerAsGatewayToMediationServer(GatewayToMediationServer),
  AttackerAsMediationServerToGateway(MediationServerToGateway),
  AttackerAsExternalClientToRelayAuthentication(ExternalClientToRelayAuthentication),
  AttackerAsExternalClientToAvEdge(ExternalClientToAvEdge),
  AttackerAsMediationServerToFrontEnd(MediationServerToFrontEnd),
  AttackerAsConferencingServerToWebConferencingEdge(ConferencingServerToWebConferencingEdge);

  private static final List<Link> HONEST = new ArrayList<>();
  private static final Map<Link, Link> ATTACKER_LINK = new EnumMap<>(Link.class);
  private static final Link[][] BETWEEN = new Link[Participant.values().length][Participant.values().length];

  static {
    for (Link link : values()) {
      if (link.isHonest()) {
        HONEST.add(link);
        BETWEEN[link.initiator.ordinal()][link.responder.ordinal()] = link;
      } else {
        ATTACKER_LINK.put(link.twin, link);
      }
    }
  }

  private final Participant initiator;
  private final Participant responder;
  private final Protocol protocol;
  private final Link twin;

  Link(Participant initiator, Participant responder, Protocol protocol) {
    this.initiator = initiator;
    this.responder = responder;
    this.protocol = protocol;
    this.twin = null;
  }

  Link(Link twin) {
    this.initiator = twin.initiator;
    this.responder = twin.responder;
    this.protocol = twin.protocol;
    this.twin = twin;
  }

  /** The connecting side; on an attacker link, the participant that the attacker claims to be. */
  public Participant initiator() {
    return initiator;
  }

  /** The accepting side. */
  public Participant responder() {
    return responder;
  }

  public Protocol protocol() {
    return protocol;
  }

  public boolean isHonest() {
    return twin == null;
  }

  /** The honest link that an attacker link imitates; an honest link is its own twin. */
  public Link twin() {
    return twin == null ? this : twin;
  }

  /** The slot of the attacker's own attempt in the name of this link's initiator, where there is one. */
  public Optional<Link> attackerLink() {
    return Optional.ofNullable(ATTACKER_LINK.get(this));
  }

  /** Both ends are servers and they speak a signalling protocol or that of web conferencing: the trusted-server list is consulted. */
  public boolean isServerLink() {
    return initiator.isServer() && responder.isServer() && (protocol == Protocol.SIP || protocol == Protocol.PSOM);
  }

  /** Between the Mediation Server and the media gateway. */
  public boolean isTrunkLink() {
    return initiator == Participant.Gateway || responder == Participant.Gateway;
  }

  /** A client of this deployment connects. */
  public boolean isClientLink() {
    return initiator.isOwnClient();
  }

  public static List<Link> honest() {
    return List.copyOf(HONEST);
  }

  /** The honest link with this initiator and responder, where there is one. */
  public static Optional<Link> between(Participant initiator, Participant responder) {
    return Optional.ofNullable(BETWEEN[initiator.ordinal()][responder.ordinal()]);
  }
}
