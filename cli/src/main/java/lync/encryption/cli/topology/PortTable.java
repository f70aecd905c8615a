package lync.encryption.cli.topology;

import static lync.encryption.model.vocabulary.Link.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.cli.topology.Port.Protocol;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;

/**
 * What becomes of each port of a deployment. The first row that speaks of a port counts. Facts: TechNet library, Lync Server 2013, "Ports and
 * protocols for internal servers", "Port summary - Single consolidated edge", "Port summary - Reverse proxy", "Define a gateway"; cmdlets from
 * the reference of Set-CsRegistrar, Set-CsEdgeServer, Set-CsConferenceServer, Set-CsMediationServer, Set-CsPstnGateway and Set-CsWebServer. To
 * bring a kind of traffic into derived designs that the model has learnt, replace its omission here by links.
 */
final class PortTable {

  /** Of a Registrar it depends on the server whether it is a pool's or a Director. */
  private static final Set<Link> TO_REGISTRARS = Link.honest().stream()
      .filter(link -> link.responder() == Participant.FrontEnd || link.responder() == Participant.SecondFrontEnd
          || link.responder() == Participant.Director)
      .collect(Collectors.toCollection(() -> EnumSet.noneOf(Link.class)));

  private static final List<PortRule> ROWS = List.of(
      listens("Registrar", "Registrar", "SipServer", "Primary", Protocol.Mtls,
          "Set-CsRegistrar (Set-CsDirector) -SipPort, for TCP -SipServerTcpPort", TO_REGISTRARS),
      listens("Director", "*", "SipServer", "Primary", Protocol.Mtls, "Set-CsDirector -SipPort, for TCP -SipServerTcpPort", TO_REGISTRARS),
      listens("EdgeServer", "AccessEdge", "SipServer", "Internal", Protocol.Mtls, "Set-CsEdgeServer -AccessEdgeInternalSipPort",
          FrontEndToAccessEdge, DirectorToAccessEdge),
      listens("EdgeServer", "AccessEdge", "SipClient", "External", Protocol.Tls, "Set-CsEdgeServer -AccessEdgeClientSipPort",
          ExternalClientToAccessEdge),
      listens("EdgeServer", "AccessEdge", "SipServer", "External", Protocol.Mtls, "Set-CsEdgeServer -AccessEdgeExternalSipPort",
          PartnerEdgeToAccessEdge, PublicProviderToAccessEdge),
      listens("EdgeServer", "MediaRelayAuthenticationEdge", "SipServer", "Internal", Protocol.Mtls, "Set-CsEdgeServer -MediaRelayAuthEdgePort",
          FrontEndToRelayAuthentication),
      listens("EdgeServer", "MediaRelayEdge", "TURNServer", "External", Protocol.Tcp, "Set-CsEdgeServer -MediaRelayExternalTurnTcpPort",
          ExternalClientToAvEdge),
      listens("MediationServer", "Mediation", "SipServer", "Primary", Protocol.Mtls, "Set-CsMediationServer -SipServerPort",
          FrontEndToMediationServer, SecondFrontEndToMediationServer),
      listens("MediationServer", "Mediation", "SipClient", "Pstn", Protocol.Tls,
          "Set-CsMediationServer -SipClientTlsPort, for TCP -SipClientTcpPort; Topology Builder: Mediation Server, Enable TCP port",
          GatewayToMediationServer),
      listens("PstnGateway", "*", "*", "*", Protocol.Tls,
          "Set-CsPstnGateway -GatewaySipClientTlsPort, for TCP -GatewaySipClientTcpPort; Topology Builder: trunk, SIP Transport Protocol",
          MediationServerToGateway),
      listens("WebServices", "OCSWebSite", "WebSite", "Primary", Protocol.Https, "Set-CsWebServer -PrimaryHttpsPort", ClientAToWebServices),
      listens("WebServices", "OCSWebSite", "WebSite", "External", Protocol.Https, "Set-CsWebServer -ExternalHttpsPort", ReverseProxyToWebServices),
      listens("ConfServices", "DataConf", "PsomClient", "*", Protocol.Tls, "Set-CsConferenceServer -DataPsomPort", ClientAToConferencingServer),
      listens("ConfServices", "AVConf", "SipServer", "*", Protocol.Mtls, "Set-CsConferenceServer -AudioVideoSipPort", FrontEndToConferencingServer),
      listens("ConfServices", "AppSharingConf", "SipServer", "*", Protocol.Mtls, "Set-CsConferenceServer -AppSharingSipPort",
          FrontEndToConferencingServer),
      listens("EdgeServer", "DataEdge", "PsomServer", "Internal", Protocol.Mtls, "Set-CsEdgeServer -DataPsomServerPort",
          ConferencingServerToWebConferencingEdge),
      listens("EdgeServer", "DataEdge", "PsomClient", "External", Protocol.Tls, "Set-CsEdgeServer -DataPsomClientPort",
          ExternalClientToWebConferencingEdge),
      listens("ExternalServer", "application:OutlookWebApp", "*", "*", Protocol.Mtls, "Set-CsTrustedApplication -Port", FrontEndToExchange),
      listens("ExternalServer", "application:ExchangeUM", "*", "*", Protocol.Mtls, "Set-CsTrustedApplication -Port", FrontEndToExchange),

      leftOut("EdgeServer", "MediaRelayEdge", "TURNServer", "Internal", Omission.RELAY_DETAILS),
      leftOut("EdgeServer", "MediaRelayEdge", "MediaCommunication", "*", Omission.MEDIA),
      leftOut("EdgeServer", "XmppFederationProxy", "*", "*", Omission.XMPP),
      leftOut("EdgeServer", "SkypeSearchProxy", "*", "*", Omission.SEARCH),
      leftOut("Registrar", "XmppFederation", "*", "*", Omission.XMPP),
      leftOut("Registrar", "Registrar", "WebServer", "*", Omission.FOCUS),
      leftOut("Registrar", "Registrar", "SipHealth", "*", Omission.APPLICATIONS),
      leftOut("Registrar", "WinFab", "*", "*", Omission.CLUSTER),
      leftOut("Registrar", "Lyss", "*", "*", Omission.CLUSTER),
      leftOut("Registrar", "QoE", "*", "*", Omission.APPLICATIONS),
      leftOut("UserServices", "McuFactory", "WebServer", "*", Omission.FOCUS),
      leftOut("UserServices", "McuFactory", "WcfServer", "*", Omission.CLUSTER),
      leftOut("UserServices", "PresenceFocus", "*", "*", Omission.FOCUS),
      leftOut("ConfServices", "MediaComp", "*", "*", Omission.MEDIA),
      leftOut("ConfServices", "*", "WebServer", "*", Omission.FOCUS),
      leftOut("ConfServices", "IMConf", "SipServer", "*", Omission.MESSAGE_CONFERENCES),
      leftOut("WebServices", "Reach", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("WebServices", "McxService", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("WebServices", "McxServiceExternal", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("WebServices", "UcwaService", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("WebServices", "UcwaServiceExternal", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("WebServices", "PersistentChatWebManager", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("WebServices", "PersistentChatWebManagerExternal", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("WebServices", "PlatformService", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("PersistentChatService", "*", "*", "*", Omission.OTHER_CLIENTS),
      leftOut("ApplicationServer", "*", "SipServer", "*", Omission.APPLICATIONS),
      leftOut("ApplicationServer", "*", "WcfMtls", "*", Omission.APPLICATIONS),
      leftOut("ApplicationServer", "application:PDP", "TURNServer", "*", Omission.APPLICATIONS),
      leftOut("ManagementServices", "*", "Replication", "*", Omission.REPLICATION),
      leftOut("*", "MediaComp", "*", "*", Omission.MEDIA));

  private PortTable() {}

  private static PortRule listens(String role, String owner, String usage, String side, Protocol usual, String change, Link... links) {
    return listens(role, owner, usage, side, usual, change, EnumSet.copyOf(Arrays.asList(links)));
  }

  private static PortRule listens(String role, String owner, String usage, String side, Protocol usual, String change, Set<Link> links) {
    return new PortRule(role, owner, usage, side, Optional.of(usual), links, Optional.empty(), change);
  }

  private static PortRule leftOut(String role, String owner, String usage, String side, Omission omission) {
    return new PortRule(role, owner, usage, side, Optional.empty(), Set.of(), Optional.of(omission), "");
  }

  /** The row that speaks of a port, if any does. */
  static Optional<PortRule> rule(Service service, Port port) {
    return ROWS.stream().filter(row -> row.speaksOf(service, port)).findFirst();
  }

  static List<PortRule> rows() {
    return ROWS;
  }

  /** Why a port that a row maps to links has none all the same. */
  static Optional<Omission> omission(PortRule rule, Port port) {
    if (rule.omission().isPresent()) {
      return rule.omission();
    }
    if (port.protocol() == Protocol.Udp) {
      return Optional.of(rule.links().contains(ExternalClientToAvEdge) ? Omission.RELAY_DETAILS : Omission.NOT_TRANSPORTED);
    }
    boolean web = rule.links().contains(ClientAToWebServices) || rule.links().contains(ReverseProxyToWebServices);
    return web && port.protocol().clear() ? Optional.of(Omission.HTTP) : Optional.empty();
  }

  /**
   * Whether a port that a row maps to a link takes this link's connections. A Registrar's TCP port serves clients and static routes; the servers
   * of the deployment connect to its other one ("Ports and protocols for internal servers", 5060 and 5061).
   */
  static boolean takes(Port port, Link link) {
    return !(port.protocol().clear() && link.isServerLink() && TO_REGISTRARS.contains(link));
  }

  /**
   * What a port takes on a link. A listener for MTLS asks servers for a certificate and takes TLS from clients; what asks nobody for one takes TLS
   * from servers too.
   */
  static Transport transport(Protocol protocol, Link link) {
    return switch (protocol) {
      case Mtls -> link.isServerLink() || link.isTrunkLink() ? Transport.MTLS : Transport.TLS;
      case Tls, Https -> Transport.TLS;
      case Tcp, TcpOrUdp, Http, Udp -> Transport.TCP;
    };
  }
}
