package lync.encryption.model;

import static lync.encryption.model.vocabulary.Certificate.Expired;
import static lync.encryption.model.vocabulary.Certificate.RogueIssuer;
import static lync.encryption.model.vocabulary.Certificate.SelfSigned;
import static lync.encryption.model.vocabulary.Certificate.Unlisted;
import static lync.encryption.model.vocabulary.Certificate.WrongName;
import static lync.encryption.model.vocabulary.Link.AccessEdgeToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientBToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ConferencingServerToWebConferencingEdge;
import static lync.encryption.model.vocabulary.Link.ExternalClientToAccessEdge;
import static lync.encryption.model.vocabulary.Link.ExternalClientToAvEdge;
import static lync.encryption.model.vocabulary.Link.ExternalClientToRelayAuthentication;
import static lync.encryption.model.vocabulary.Link.FrontEndToRelayAuthentication;
import static lync.encryption.model.vocabulary.Link.GatewayToMediationServer;
import static lync.encryption.model.vocabulary.Link.MediationServerToFrontEnd;
import static lync.encryption.model.vocabulary.Link.MediationServerToGateway;
import static lync.encryption.model.vocabulary.Link.PartnerEdgeToAccessEdge;
import static lync.encryption.model.vocabulary.Link.SecondFrontEndToFrontEnd;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.ClientB;
import static lync.encryption.model.vocabulary.Participant.ConferencingServer;
import static lync.encryption.model.vocabulary.Participant.ExternalClient;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.Gateway;
import static lync.encryption.model.vocabulary.Participant.MediationServer;
import static lync.encryption.model.vocabulary.Participant.PartnerClient;
import static lync.encryption.model.vocabulary.Participant.PartnerEdge;
import static lync.encryption.model.vocabulary.Participant.PublicUser;
import static lync.encryption.model.vocabulary.Transport.MTLS;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;

import java.util.Set;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Zone;

/** Small situations without any fault, in which no clause may be violated; faults are then tried in them. */
enum Case {
  /** An instant message between two internal clients that use TLS. */
  InternalOverTls(
      Deployments.internal(TLS),
      new ScenarioBuilder().signIn(ClientA, ClientB).instantMessage(ClientA, ClientB)),
  /** The same where the Front End would also take TCP. */
  InternalTlsWhereTcpIsAllowed(
      Deployments.internal(TLS, TCP),
      new ScenarioBuilder().signIn(ClientA, ClientB).instantMessage(ClientA, ClientB)),
  /** An instant message from an internal client that uses TCP to one that uses TLS. */
  InternalFromTcpToTls(
      Deployments.internal(TLS, TCP).overTcp(ClientA),
      new ScenarioBuilder().signIn(ClientA, ClientB).instantMessage(ClientA, ClientB)),
  /** An instant message from one Front End's client to the other's. */
  InternalAcrossFrontEnds(
      Deployments.twoFrontEnds(),
      new ScenarioBuilder().signIn(ClientA, ClientB).instantMessage(ClientA, ClientB)),
  /** Messages both ways between an internal client and an external one. */
  ExternalBothWays(
      Deployments.edge(),
      new ScenarioBuilder().signIn(ClientA, ExternalClient).instantMessage(ClientA, ExternalClient).presence(ExternalClient, ClientA)),
  /** The same through a Director. */
  ExternalThroughDirector(
      Deployments.edgeWithDirector(),
      new ScenarioBuilder().signIn(ClientA, ExternalClient).instantMessage(ClientA, ExternalClient).presence(ExternalClient, ClientA)),
  /** An external client writes to an internal one that uses TCP. */
  ExternalToTcpClient(
      Deployments.edge().link(ClientAToFrontEnd, TLS, TCP).overTcp(ClientA),
      new ScenarioBuilder().signIn(ClientA, ExternalClient).instantMessage(ExternalClient, ClientA)),
  /** An external client signs in, and does no more. */
  ExternalSignIn(Deployments.edge(), new ScenarioBuilder().signIn(ExternalClient)),
  /** Messages both ways between an internal client and one of a federation partner. */
  FederationBothWays(
      Deployments.federation(),
      new ScenarioBuilder().signIn(ClientA).instantMessage(ClientA, PartnerClient).instantMessage(PartnerClient, ClientA)),
  /** A Mediation Server connects to its gateway, which takes either transport. */
  TrunkOfEitherTransport(Deployments.trunk(TLS, TCP), new ScenarioBuilder().connect(MediationServerToGateway)),
  /** The Front End's certificate is from an authority that the client does not know; the client tries twice. */
  UnknownIssuerTwice(
      Deployments.internal(TLS).certificate(FrontEnd, CertificateFacts.issuedBy(Issuer.PartnerCA)),
      new ScenarioBuilder().connect(ClientAToFrontEnd).retries(1)),
  /** The attacker poses as the second Front End, with any certificate it can get. */
  AttackerAsServer(
      Deployments.twoFrontEnds().attacker(Set.of(Zone.Internal), wholeBag()),
      new ScenarioBuilder().connect(SecondFrontEndToFrontEnd).attacked(1, SecondFrontEndToFrontEnd)),
  /** The attacker poses as the gateway. */
  AttackerAsGateway(
      Deployments.trunk(TLS).attacker(Set.of(Zone.Internal), wholeBag()),
      new ScenarioBuilder().connect(GatewayToMediationServer).attacked(1, GatewayToMediationServer)),
  /** The attacker poses as the Mediation Server. */
  AttackerAsMediationServer(
      Deployments.trunk(TLS).attacker(Set.of(Zone.Internal), wholeBag()),
      new ScenarioBuilder().connect(MediationServerToGateway).attacked(1, MediationServerToGateway)),
  /** The attacker poses as the Front End towards a client that uses TLS. */
  AttackerAsFrontEnd(
      Deployments.internal(TLS).attacker(Set.of(Zone.Internal), wholeBag()),
      new ScenarioBuilder().signIn(ClientA).attacked(1, ClientAToFrontEnd)),
  /** The attacker stands between two internal clients that use TCP. */
  AttackerAmongTcpClients(
      Deployments.internal(TCP).overTcp(ClientA, ClientB).attacker(Set.of(Zone.Internal)),
      new ScenarioBuilder().signIn(ClientA, ClientB).instantMessage(ClientA, ClientB).attacked(2, ClientAToFrontEnd, ClientBToFrontEnd)),
  /** The attacker writes in the name of a client that uses TCP. */
  ForgeryOverTcp(
      Deployments.internal(TCP).overTcp(ClientA, ClientB).attacker(Set.of(Zone.Internal)),
      new ScenarioBuilder().signIn(ClientA, ClientB).forgedInstantMessage(ClientA, ClientB).attacked(1, ClientAToFrontEnd)),
  /** The attacker signs in as a client whose password it does not have. */
  ForgedSignIn(
      Deployments.internal(TLS).attacker(Set.of(Zone.Internal)),
      new ScenarioBuilder().forgedSignIn(ClientA).attacked(1, ClientAToFrontEnd)),
  /** The attacker holds the Front End's key, and stands between it and a client. */
  StolenServerKey(
      Deployments.internal(TLS).attacker(Set.of(Zone.Internal)).compromised(FrontEnd),
      new ScenarioBuilder()
          .signIn(ClientA, ClientB)
          .instantMessage(ClientA, ClientB)
          .instantMessage(ClientB, ClientA)
          .attacked(2, ClientAToFrontEnd)),
  /** The attacker goes for every link on an external client's way, while all else happens at once. */
  EdgeUnderAttack(
      Deployments.edge().attacker(Set.of(Zone.values()), wholeBag()),
      new ScenarioBuilder()
          .signIn(ClientA, ExternalClient)
          .instantMessage(ClientA, ExternalClient)
          .forgedInstantMessage(ExternalClient, ClientA)
          .attacked(2, ExternalClientToAccessEdge, AccessEdgeToFrontEnd, ClientAToFrontEnd)
          .retries(1)
          .concurrent()),
  /** A call between two internal clients with the relay service's key. */
  CallWithRelayKey(
      Deployments.calls(),
      new ScenarioBuilder()
          .signIn(ClientA, ClientB)
          .credential(ClientA)
          .credential(ClientB)
          .key(ClientA, 1)
          .key(ClientB, 1)
          .call(1, ClientA, ClientB)),
  /** Before it knows the key the callee is asked. */
  CallWithLateKey(
      Deployments.calls(),
      new ScenarioBuilder()
          .signIn(ClientA, ClientB)
          .credential(ClientA)
          .key(ClientA, 1)
          .call(1, ClientA, ClientB)
          .credential(ClientB)
          .key(ClientB, 1)
          .concurrent()),
  /** A call between two internal clients that make the key themselves. */
  CallBetweenEnds(
      Deployments.callsBetweenEnds(TLS), new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB)),
  /** The same where the caller uses TCP. */
  CallOverTcp(
      Deployments.callsBetweenEnds(TLS, TCP).overTcp(ClientA), new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB)),
  /** The same between pools, so that a connection is opened for the offer's sake. */
  CallAcrossFrontEnds(
      Deployments.twoFrontEnds().srtp(ClientA, ClientB).reading(Reading.R5),
      new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB)),
  /** A call where SRTP is supported rather than required, offered anew from the other side, and ended. */
  CallChangedMidway(
      Deployments.callsBetweenEnds(TLS).level(FrontEnd, Level.Supported),
      new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB).change(1, ClientB, ClientA).bye(1, ClientA, ClientB)),
  /** A client that cannot do SRTP is called where it is required. */
  CallToIncapable(
      Deployments.internal(TLS).srtp(ClientA).audioVideo(ClientB).reading(Reading.R5),
      new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB)),
  /** The administrator changes the level while a call is made. */
  CallWhileLevelChanges(
      Deployments.callsBetweenEnds(TLS),
      new ScenarioBuilder()
          .signIn(ClientA, ClientB)
          .call(1, ClientA, ClientB)
          .administrator(AdministratorStep.Support, AdministratorStep.DoNotSupport)),
  /** A call from a federation partner whose level is lower. */
  CallFromPartner(
      Deployments.federation().srtp(ClientA, PartnerClient).level(PartnerEdge, Level.Supported).reading(Reading.R5),
      new ScenarioBuilder().signIn(ClientA).call(1, PartnerClient, ClientA)),
  /** The key of a call with a federation partner is from the relay service of this deployment. */
  KeyForPartner(
      Deployments.federation().link(FrontEndToRelayAuthentication, MTLS).srtp(ClientA, PartnerClient),
      new ScenarioBuilder()
          .connect(PartnerEdgeToAccessEdge)
          .signIn(ClientA)
          .credential(PartnerClient)
          .key(PartnerClient, 1)
          .unansweredCall(1, PartnerClient, ClientA)),
  /** A client takes the relay service's key while credentials roll, expire and are taken away. */
  KeyWhileCredentialsChange(
      Deployments.calls(),
      new ScenarioBuilder()
          .signIn(ClientA)
          .credential(ClientA)
          .key(ClientA, 1)
          .unansweredCall(1, ClientA, ClientB)
          .administrator(AdministratorStep.Roll, AdministratorStep.Retire, AdministratorStep.Expire)),
  /** A key is asked for on behalf of a client that never signs in. */
  KeyWithoutSignIn(
      Deployments.calls(), new ScenarioBuilder().credential(ClientA).key(ClientA, 1).unansweredCall(1, ClientA, ClientB)),
  /** The relay service's credential would go to a client that uses TCP. */
  CredentialOverTcp(
      Deployments.calls().link(ClientAToFrontEnd, TLS, TCP).overTcp(ClientA), new ScenarioBuilder().signIn(ClientA).credential(ClientA)),
  /** The attacker has a connection in the name of a client that gets a credential. */
  CredentialWhileImpersonated(
      Deployments.calls().attacker(Set.of(Zone.Internal)),
      new ScenarioBuilder().signIn(ClientA).credential(ClientA).attacked(1, ClientAToFrontEnd)),
  /** An external client gets a credential, and allocates a relay address with it. */
  Allocation(
      Deployments.mediaRelay(), new ScenarioBuilder().connect(ExternalClientToAvEdge).signIn(ExternalClient).credential(ExternalClient)
          .allocate(ExternalClient)),
  /** The attacker allocates a relay address in the name of an external client. */
  ForgedAllocation(
      Deployments.mediaRelay().attacker(Set.of(Zone.Internet)),
      new ScenarioBuilder().connect(ExternalClientToAvEdge).forgedAllocate(ExternalClient).attacked(1, ExternalClientToAvEdge)),
  /** The attacker asks the relay service for the key of somebody else's call. */
  ForgedKeyRequest(
      Deployments.mediaRelay().link(ExternalClientToRelayAuthentication).attacker(Set.of(Zone.Internet)),
      new ScenarioBuilder()
          .connect(FrontEndToRelayAuthentication, ExternalClientToRelayAuthentication)
          .signIn(ExternalClient)
          .forgedKeyRequest(ExternalClient, 1)
          .unansweredCall(1, ExternalClient, ClientA)
          .attacked(1, ExternalClientToRelayAuthentication)),
  /** An external client gets a credential. */
  CredentialOutside(
      Deployments.mediaRelay().link(ExternalClientToRelayAuthentication),
      new ScenarioBuilder().connect(FrontEndToRelayAuthentication, ExternalClientToRelayAuthentication).signIn(ExternalClient)
          .credential(ExternalClient)),
  /** A call with a Windows Live user where SRTP is supported. */
  CallWithWindowsLive(
      Deployments.windowsLive().level(FrontEnd, Level.Supported),
      new ScenarioBuilder().signIn(ClientA).call(1, ClientA, PublicUser)),
  /** The same where it is required: the call fails. */
  CallWithWindowsLiveUnderRequired(
      Deployments.windowsLive(), new ScenarioBuilder().signIn(ClientA).call(1, ClientA, PublicUser)),
  /** The attacker, with the Front End's key between it and the caller, takes the crypto out of an offer. */
  OfferUnderAttack(
      Deployments.callsBetweenEnds(TLS).attacker(Set.of(Zone.Internal)).compromised(FrontEnd),
      new ScenarioBuilder().signIn(ClientA, ClientB).unansweredCall(1, ClientA, ClientB).attacked(2, ClientAToFrontEnd)),
  /** While a call with a Windows Live user is up, another is made. */
  CallBesideWindowsLive(
      Deployments.windowsLive().link(ClientBToFrontEnd, TLS).srtp(ClientB).level(FrontEnd, Level.Supported),
      new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, PublicUser).call(2, ClientA, ClientB)),
  /** A call to the telephone network where the trunk is TCP. */
  TelephonyOverTcp(Deployments.telephony(TCP), outwardCall()),
  /** The same where the trunk is TLS, and set to SRTP. */
  TelephonyOverTls(Deployments.encryptedTelephony(TrunkMode.Required, TLS), outwardCall()),
  /** The same where the trunk may be either, and SRTP is optional. */
  TelephonyOverEither(Deployments.encryptedTelephony(TrunkMode.Optional, TLS, TCP), outwardCall()),
  /** The same where the gateway could do SRTP and nobody configured it. */
  TelephonyUnconfigured(Deployments.encryptedTelephony(TrunkMode.Unset, TLS), outwardCall()),
  /** The same where the trunk is TCP although SRTP is required: it is not asked for. */
  TelephonyRequiredOverTcp(Deployments.encryptedTelephony(TrunkMode.Required, TCP), outwardCall()),
  /** The same where SRTP is required of a gateway that cannot store a certificate: the call fails. */
  TelephonyToIncapableGateway(Deployments.encryptedTelephony(TrunkMode.Required, TLS).trunk(TrunkMode.Required, false), outwardCall()),
  /** The same with the relay service's key for the inner call. */
  TelephonyWithRelayKey(
      Deployments.encryptedTelephony(TrunkMode.Required, TLS).withoutReading(Reading.R5).link(FrontEndToRelayAuthentication, MTLS),
      new ScenarioBuilder()
          .connect(MediationServerToGateway, MediationServerToFrontEnd)
          .signIn(ClientA)
          .credential(ClientA)
          .credential(MediationServer)
          .key(ClientA, 1)
          .key(MediationServer, 1)
          .call(1, ClientA, MediationServer)
          .call(2, MediationServer, Gateway)),
  /** A call from the telephone network. */
  TelephonyInward(
      Deployments.encryptedTelephony(TrunkMode.Required, TLS),
      new ScenarioBuilder()
          .connect(GatewayToMediationServer)
          .signIn(ClientA)
          .call(1, Gateway, MediationServer)
          .call(2, MediationServer, ClientA)),
  /** Media of a call to the telephone network goes past the Mediation Server. */
  Bypass(Deployments.encryptedTelephony(TrunkMode.Optional, TLS).bypass().tapped(Zone.Internal), outwardCall().packets(1, 2)),
  /** It should, and the levels do not fit. */
  BypassThatDoesNotFit(Deployments.encryptedTelephony(TrunkMode.NotSupported, TLS).bypass(), outwardCall()),
  /** Two share a desktop in a conference; the conferencing service sends on what it hears. */
  Conference(
      Deployments.conference().tapped(Zone.Internal),
      new ScenarioBuilder()
          .signIn(ClientA, ClientB)
          .call(1, ClientA, ConferencingServer)
          .call(2, ClientB, ConferencingServer)
          .sharing(1, 2)
          .packets(1, 3)),
  /** Two clients that cannot do SRTP share a desktop, one of them over TCP. */
  SharingOverTcp(
      Deployments.internal(TLS, TCP).overTcp(ClientA).audioVideo(ClientA, ClientB).sharing(ClientA, ClientB),
      new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB).sharing(1)),
  /** Web conferencing from inside and outside. */
  WebConferencing(
      Deployments.webConferencing(),
      new ScenarioBuilder().connect(ConferencingServerToWebConferencingEdge).webConference(ClientA).webConference(ExternalClient)),
  /** Downloads of every kind, from inside and outside. */
  Downloads(
      Deployments.downloads(TLS),
      new ScenarioBuilder()
          .download(ClientA, MessageKind.AddressBook)
          .download(ClientA, MessageKind.MeetingContent)
          .download(ExternalClient, MessageKind.GroupExpansion)),
  /** Meeting content that another server shows. */
  DownloadWithRedirect(
      Deployments.downloads(TLS).redirect(Redirect.TLS),
      new ScenarioBuilder().download(ClientA, MessageKind.MeetingContent).followRedirect(ClientA)),
  /** The same where that server is reached in clear: the client does not go there. */
  DownloadWithRedirectInClear(
      Deployments.downloads(TCP).redirect(Redirect.TCP),
      new ScenarioBuilder().download(ClientA, MessageKind.MeetingContent).followRedirect(ClientA)),
  /** Every server is in FIPS mode; one of two clients has no approved suite. */
  Fips(
      Deployments.callsBetweenEnds(TLS).fips(FrontEnd).fipsDeclared()
          .suites(FrontEnd, Suite.Approved, Suite.NonApproved)
          .suites(ClientA, Suite.Approved, Suite.NonApproved)
          .suites(ClientB, Suite.NonApproved),
      new ScenarioBuilder().signIn(ClientA, ClientB)),
  /** Media between two clients, under the eyes of an attacker who also makes up packets and sends some back. */
  MediaUnderAttack(
      Deployments.callsBetweenEnds(TLS).attacker(Set.of(Zone.Internal)),
      new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB).packets(2, 3)),
  /** Media between two clients while sequence numbers roll over. */
  MediaRollingOver(
      Deployments.callsBetweenEnds(TLS), new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB).packets(3, 4).rollingOver());

  private final DesignBuilder design;
  private final ScenarioBuilder scenario;

  Case(DesignBuilder design, ScenarioBuilder scenario) {
    this.design = design;
    this.scenario = scenario;
  }

  DesignBuilder design() {
    return design;
  }

  ScenarioBuilder scenario() {
    return scenario;
  }

  Exploration explore() {
    return Exploration.of(design, scenario);
  }

  /** A client calls somebody on the telephone network: two calls, of which the Mediation Server has an end each. */
  private static ScenarioBuilder outwardCall() {
    return new ScenarioBuilder()
        .connect(MediationServerToGateway)
        .signIn(ClientA)
        .call(1, ClientA, MediationServer)
        .call(2, MediationServer, Gateway);
  }

  private static Certificate[] wholeBag() {
    return new Certificate[] {SelfSigned, RogueIssuer, Expired, WrongName, Unlisted};
  }
}
