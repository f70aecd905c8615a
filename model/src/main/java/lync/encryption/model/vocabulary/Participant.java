package lync.encryption.model.vocabulary;

/** The roles of a deployment (clause catalogue, "Participants"): one slot a role, two Front Ends and two internal clients. */
public enum Participant {
  ClientA(Role.OwnClient, Zone.Internal),
  ClientB(Role.OwnClient, Zone.Internal),
  ExternalClient(Role.OwnClient, Zone.Internet),
  FrontEnd(Role.Server, Zone.Internal),
  SecondFrontEnd(Role.Server, Zone.Internal),
  Director(Role.Server, Zone.Internal),
  AccessEdge(Role.Server, Zone.Perimeter),
  AvEdge(Role.Server, Zone.Perimeter),
  RelayAuthentication(Role.Server, Zone.Perimeter),
  MediationServer(Role.Server, Zone.Internal),
  /** A role of its own, neither server nor client (reading R1). */
  Gateway(Role.Gateway, Zone.PSTN),
  WebServices(Role.Server, Zone.Internal),
  ReverseProxy(Role.Server, Zone.Perimeter),
  Exchange(Role.Server, Zone.Internal),
  PartnerEdge(Role.Server, Zone.Partner),
  PartnerClient(Role.ForeignClient, Zone.Partner),
  PublicProvider(Role.Server, Zone.Provider),
  PublicUser(Role.ForeignClient, Zone.Provider),
  /** The conferencing services, for audio, video and web, of a Front End. */
  ConferencingServer(Role.Server, Zone.Internal),
  WebConferencingEdge(Role.Server, Zone.Perimeter),
  /** Shows meeting content. */
  OfficeWebApps(Role.Server, Zone.Internal);

  /** What a participant is in the statements of the catalogue. */
  public enum Role {
    OwnClient,
    ForeignClient,
    Server,
    Gateway
  }

  private final Role role;
  private final Zone usualZone;

  Participant(Role role, Zone usualZone) {
    this.role = role;
    this.usualZone = usualZone;
  }

  public Role role() {
    return role;
  }

  /** Where the documented topologies put it; a design may say otherwise. */
  public Zone usualZone() {
    return usualZone;
  }

  public boolean isServer() {
    return role == Role.Server;
  }

  /** A client of this deployment: it signs in here. */
  public boolean isOwnClient() {
    return role == Role.OwnClient;
  }

  /** A client that its own organisation authenticates. */
  public boolean isForeignClient() {
    return role == Role.ForeignClient;
  }

  public boolean isClient() {
    return isOwnClient() || isForeignClient();
  }

  /** A server that is an end of calls. */
  public boolean isMediaServer() {
    return this == MediationServer || this == ConferencingServer;
  }

  /** Can be an end of a call. */
  public boolean isMediaEnd() {
    return isClient() || isMediaServer() || this == Gateway;
  }

  /** A server of this deployment that runs Lync (C34). */
  public boolean isLyncServer() {
    return switch (this) {
      case FrontEnd, SecondFrontEnd, Director, AccessEdge, AvEdge, RelayAuthentication, MediationServer, WebServices, ConferencingServer,
          WebConferencingEdge -> true;
      default -> false;
    };
  }

  /** A server whose operating system's FIPS mode the document speaks of (C33, C34). */
  public boolean isFipsServer() {
    return isLyncServer() || this == Exchange;
  }

  /** Judges sign-ins; the Access Edge authenticates nobody (facts §2). */
  public boolean authenticates() {
    return this == FrontEnd || this == SecondFrontEnd || this == Director;
  }

  /** Peers that are judged by the allowed-partner list instead of the trusted-server list (C03). */
  public boolean isPartner() {
    return this == PartnerEdge || this == PublicProvider;
  }
}
