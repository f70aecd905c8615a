package lync.encryption.model;

import static lync.encryption.model.vocabulary.Link.AccessEdgeToDirector;
import static lync.encryption.model.vocabulary.Link.AccessEdgeToFrontEnd;
import static lync.encryption.model.vocabulary.Link.AccessEdgeToPartnerEdge;
import static lync.encryption.model.vocabulary.Link.AccessEdgeToPublicProvider;
import static lync.encryption.model.vocabulary.Link.ClientAToConferencingServer;
import static lync.encryption.model.vocabulary.Link.ClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientAToOfficeWebApps;
import static lync.encryption.model.vocabulary.Link.ClientAToWebServices;
import static lync.encryption.model.vocabulary.Link.ClientBToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientBToSecondFrontEnd;
import static lync.encryption.model.vocabulary.Link.ConferencingServerToWebConferencingEdge;
import static lync.encryption.model.vocabulary.Link.DirectorToAccessEdge;
import static lync.encryption.model.vocabulary.Link.DirectorToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ExternalClientToAccessEdge;
import static lync.encryption.model.vocabulary.Link.ExternalClientToAvEdge;
import static lync.encryption.model.vocabulary.Link.ExternalClientToReverseProxy;
import static lync.encryption.model.vocabulary.Link.ExternalClientToWebConferencingEdge;
import static lync.encryption.model.vocabulary.Link.FrontEndToAccessEdge;
import static lync.encryption.model.vocabulary.Link.FrontEndToConferencingServer;
import static lync.encryption.model.vocabulary.Link.FrontEndToDirector;
import static lync.encryption.model.vocabulary.Link.FrontEndToMediationServer;
import static lync.encryption.model.vocabulary.Link.FrontEndToRelayAuthentication;
import static lync.encryption.model.vocabulary.Link.FrontEndToSecondFrontEnd;
import static lync.encryption.model.vocabulary.Link.GatewayToMediationServer;
import static lync.encryption.model.vocabulary.Link.MediationServerToFrontEnd;
import static lync.encryption.model.vocabulary.Link.MediationServerToGateway;
import static lync.encryption.model.vocabulary.Link.PartnerClientToPartnerEdge;
import static lync.encryption.model.vocabulary.Link.PartnerEdgeToAccessEdge;
import static lync.encryption.model.vocabulary.Link.PublicProviderToAccessEdge;
import static lync.encryption.model.vocabulary.Link.PublicUserToPublicProvider;
import static lync.encryption.model.vocabulary.Link.ReverseProxyToWebServices;
import static lync.encryption.model.vocabulary.Link.SecondFrontEndToFrontEnd;
import static lync.encryption.model.vocabulary.Transport.MTLS;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;

import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;

/** Small documented topologies, each a builder to be varied. */
final class Deployments {

  private Deployments() {}

  /** Two internal clients at one Front End that listens for these transports. */
  static DesignBuilder internal(Transport... transports) {
    return new DesignBuilder().link(ClientAToFrontEnd, transports).link(ClientBToFrontEnd, transports);
  }

  /** Two internal clients, each at a Front End of its own. */
  static DesignBuilder twoFrontEnds() {
    return new DesignBuilder()
        .link(ClientAToFrontEnd, TLS)
        .link(ClientBToSecondFrontEnd, TLS)
        .link(FrontEndToSecondFrontEnd, MTLS)
        .link(SecondFrontEndToFrontEnd, MTLS)
        .home(Participant.ClientB, Participant.SecondFrontEnd);
  }

  /** An internal client, and an external one that comes in through the Access Edge. */
  static DesignBuilder edge() {
    return new DesignBuilder()
        .link(ClientAToFrontEnd, TLS)
        .link(ExternalClientToAccessEdge, TLS)
        .link(AccessEdgeToFrontEnd, MTLS)
        .link(FrontEndToAccessEdge, MTLS);
  }

  /** As {@link #edge}, with a Director between Edge and Front End. */
  static DesignBuilder edgeWithDirector() {
    return new DesignBuilder()
        .link(ClientAToFrontEnd, TLS)
        .link(ExternalClientToAccessEdge, TLS)
        .link(AccessEdgeToDirector, MTLS)
        .link(DirectorToAccessEdge, MTLS)
        .link(DirectorToFrontEnd, MTLS)
        .link(FrontEndToDirector, MTLS);
  }

  /** An internal client and one of a federation partner. */
  static DesignBuilder federation() {
    return new DesignBuilder()
        .link(ClientAToFrontEnd, TLS)
        .link(AccessEdgeToFrontEnd, MTLS)
        .link(FrontEndToAccessEdge, MTLS)
        .link(AccessEdgeToPartnerEdge, MTLS)
        .link(PartnerEdgeToAccessEdge, MTLS)
        .link(PartnerClientToPartnerEdge, TLS);
  }

  /** A Mediation Server and a gateway that listen to one another over these transports. */
  static DesignBuilder trunk(Transport... transports) {
    return new DesignBuilder().link(MediationServerToGateway, transports).link(GatewayToMediationServer, transports);
  }

  /** Two internal clients that can do SRTP, and the relay service that makes keys for them. */
  static DesignBuilder calls() {
    return internal(TLS).link(FrontEndToRelayAuthentication, MTLS).srtp(Participant.ClientA, Participant.ClientB);
  }

  /** The same where the ends make keys. */
  static DesignBuilder callsBetweenEnds(Transport... transports) {
    return internal(transports).srtp(Participant.ClientA, Participant.ClientB).reading(Reading.R5);
  }

  /** An external client with the A/V Edge, and an internal one. */
  static DesignBuilder mediaRelay() {
    return edge()
        .link(FrontEndToRelayAuthentication, MTLS)
        .link(ExternalClientToAvEdge, TCP)
        .srtp(Participant.ClientA, Participant.ExternalClient);
  }

  /** An internal client, and a Mediation Server with a gateway to the telephone network on a trunk over these transports; the ends make keys. */
  static DesignBuilder telephony(Transport... transports) {
    return new DesignBuilder()
        .link(ClientAToFrontEnd, TLS)
        .link(FrontEndToMediationServer, MTLS)
        .link(MediationServerToFrontEnd, MTLS)
        .link(MediationServerToGateway, transports)
        .link(GatewayToMediationServer, transports)
        .srtp(Participant.ClientA, Participant.MediationServer)
        .audioVideo(Participant.Gateway)
        .reading(Reading.R5);
  }

  /** The same where the gateway can do SRTP, stores a certificate, and the trunk is set to this mode. */
  static DesignBuilder encryptedTelephony(TrunkMode mode, Transport... transports) {
    return telephony(transports).srtp(Participant.Gateway).trunk(mode, true);
  }

  /** Two internal clients and the conferencing service of their Front End; the ends make keys. */
  static DesignBuilder conference() {
    return internal(TLS)
        .link(FrontEndToConferencingServer, MTLS)
        .srtp(Participant.ClientA, Participant.ClientB, Participant.ConferencingServer)
        .sharing(Participant.ClientA, Participant.ClientB, Participant.ConferencingServer)
        .reading(Reading.R5);
  }

  /** Web conferencing for an internal client and an external one. */
  static DesignBuilder webConferencing() {
    return new DesignBuilder()
        .link(ClientAToConferencingServer, TLS)
        .link(ExternalClientToWebConferencingEdge, TLS)
        .link(ConferencingServerToWebConferencingEdge, MTLS);
  }

  /** Downloads for an internal client and an external one, and another server that shows meeting content, over these transports. */
  static DesignBuilder downloads(Transport... elsewhere) {
    return new DesignBuilder()
        .link(ClientAToWebServices, TLS)
        .link(ExternalClientToReverseProxy, TLS)
        .link(ReverseProxyToWebServices, TLS)
        .link(ClientAToOfficeWebApps, elsewhere);
  }

  /** An internal client that can do SRTP, and a Windows Live user, who cannot. */
  static DesignBuilder windowsLive() {
    return new DesignBuilder()
        .link(ClientAToFrontEnd, TLS)
        .link(AccessEdgeToFrontEnd, MTLS)
        .link(FrontEndToAccessEdge, MTLS)
        .link(AccessEdgeToPublicProvider, MTLS)
        .link(PublicProviderToAccessEdge, MTLS)
        .link(PublicUserToPublicProvider, TLS)
        .srtp(Participant.ClientA)
        .audioVideo(Participant.PublicUser)
        .reading(Reading.R5);
  }
}
