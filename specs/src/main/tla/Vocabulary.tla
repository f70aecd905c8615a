----------------------------- MODULE Vocabulary -----------------------------
(***************************************************************************)
(* Who and what the specification speaks about: participants, links, and   *)
(* the enumerations from which every variable takes its values.  All of it *)
(* is constant.  An instance narrows only Links, Messages and Packets, so  *)
(* that one scenario does not pay for what it never uses.                  *)
(* Serves every clause; ports and protocols are those of facts section 1.  *)
(***************************************************************************)
EXTENDS Naturals, Sequences, FiniteSets

CONSTANTS Links, Messages, Packets

-----------------------------------------------------------------------------
(* Participants *)

Servers ==
  {"FrontEnd", "SecondFrontEnd", "Director", "AccessEdge", "AvEdge", "RelayAuthentication", "MediationServer", "WebServices",
   "ReverseProxy", "Exchange", "PartnerEdge", "PublicProvider", "ConferencingServer", "WebConferencingEdge", "OfficeWebApps"}

OwnClients == {"ClientA", "ClientB", "ExternalClient"}

(* Their own organisations authenticate them, so they never sign in here. *)
ForeignClients == {"PartnerClient", "PublicUser"}

Clients == OwnClients \cup ForeignClients

(* The gateway is neither a server nor a client (reading R1). *)
AllParticipants == Servers \cup Clients \cup {"Gateway"}

(* Servers that are ends of calls: towards the telephone network, and of conferences. *)
MediaServers == {"MediationServer", "ConferencingServer"}

(* Who can be an end of a call *)
MediaEnds == Clients \cup MediaServers \cup {"Gateway"}

(* What belongs to Lync itself; C33 speaks of these and of Exchange, C34 of these. *)
LyncServers ==
  {"FrontEnd", "SecondFrontEnd", "Director", "AccessEdge", "AvEdge", "RelayAuthentication", "MediationServer", "WebServices",
   "ConferencingServer", "WebConferencingEdge"}

FipsServers == LyncServers \cup {"Exchange"}

(* The Access Edge is missing on purpose: it authenticates nobody (facts section 2). *)
AuthenticatingServers == {"FrontEnd", "SecondFrontEnd", "Director"}

(* Peers that are judged by the list of allowed partners instead of the list of trusted servers (C03). *)
Partners == {"PartnerEdge", "PublicProvider"}

FrontEnds == {"FrontEnd", "SecondFrontEnd"}

(* Whom the design gives a home pool; everybody else belongs to the first. *)
Homed == OwnClients \cup {"MediationServer"}

AllZones == {"Internal", "Perimeter", "Internet", "Partner", "Provider", "PSTN"}

-----------------------------------------------------------------------------
(* Links *)

Row(initiatingParticipant, respondingParticipant, protocolSpoken) ==
  [initiator |-> initiatingParticipant, responder |-> respondingParticipant, protocol |-> protocolSpoken]

HonestTable ==
  [ClientAToFrontEnd              |-> Row("ClientA", "FrontEnd", "SIP"),
   ClientAToDirector              |-> Row("ClientA", "Director", "SIP"),
   ClientBToFrontEnd              |-> Row("ClientB", "FrontEnd", "SIP"),
   ClientBToSecondFrontEnd        |-> Row("ClientB", "SecondFrontEnd", "SIP"),
   ExternalClientToAccessEdge     |-> Row("ExternalClient", "AccessEdge", "SIP"),
   ExternalClientToAvEdge         |-> Row("ExternalClient", "AvEdge", "TURN"),
   ExternalClientToReverseProxy   |-> Row("ExternalClient", "ReverseProxy", "HTTP"),
   ClientAToWebServices           |-> Row("ClientA", "WebServices", "HTTP"),
   PartnerClientToPartnerEdge     |-> Row("PartnerClient", "PartnerEdge", "SIP"),
   PublicUserToPublicProvider     |-> Row("PublicUser", "PublicProvider", "SIP"),
   FrontEndToSecondFrontEnd       |-> Row("FrontEnd", "SecondFrontEnd", "SIP"),
   SecondFrontEndToFrontEnd       |-> Row("SecondFrontEnd", "FrontEnd", "SIP"),
   FrontEndToDirector             |-> Row("FrontEnd", "Director", "SIP"),
   DirectorToFrontEnd             |-> Row("Director", "FrontEnd", "SIP"),
   FrontEndToAccessEdge           |-> Row("FrontEnd", "AccessEdge", "SIP"),
   AccessEdgeToFrontEnd           |-> Row("AccessEdge", "FrontEnd", "SIP"),
   DirectorToAccessEdge           |-> Row("Director", "AccessEdge", "SIP"),
   AccessEdgeToDirector           |-> Row("AccessEdge", "Director", "SIP"),
   AccessEdgeToPartnerEdge        |-> Row("AccessEdge", "PartnerEdge", "SIP"),
   PartnerEdgeToAccessEdge        |-> Row("PartnerEdge", "AccessEdge", "SIP"),
   AccessEdgeToPublicProvider     |-> Row("AccessEdge", "PublicProvider", "SIP"),
   PublicProviderToAccessEdge     |-> Row("PublicProvider", "AccessEdge", "SIP"),
   FrontEndToMediationServer      |-> Row("FrontEnd", "MediationServer", "SIP"),
   FrontEndToExchange             |-> Row("FrontEnd", "Exchange", "SIP"),
   FrontEndToRelayAuthentication  |-> Row("FrontEnd", "RelayAuthentication", "SIP"),
   ExternalClientToRelayAuthentication |-> Row("ExternalClient", "RelayAuthentication", "SIP"),
   ReverseProxyToWebServices      |-> Row("ReverseProxy", "WebServices", "HTTP"),
   MediationServerToGateway       |-> Row("MediationServer", "Gateway", "SIP"),
   GatewayToMediationServer       |-> Row("Gateway", "MediationServer", "SIP"),
   MediationServerToFrontEnd              |-> Row("MediationServer", "FrontEnd", "SIP"),
   SecondFrontEndToMediationServer        |-> Row("SecondFrontEnd", "MediationServer", "SIP"),
   MediationServerToSecondFrontEnd        |-> Row("MediationServer", "SecondFrontEnd", "SIP"),
   FrontEndToConferencingServer           |-> Row("FrontEnd", "ConferencingServer", "SIP"),
   ClientAToConferencingServer            |-> Row("ClientA", "ConferencingServer", "PSOM"),
   ExternalClientToWebConferencingEdge    |-> Row("ExternalClient", "WebConferencingEdge", "PSOM"),
   ConferencingServerToWebConferencingEdge |-> Row("ConferencingServer", "WebConferencingEdge", "PSOM"),
   ClientAToOfficeWebApps                 |-> Row("ClientA", "OfficeWebApps", "HTTP")]

(* The attacker's own attempts sit on links of their own, so that the honest connection can go on meanwhile. *)
TwinTable ==
  [AttackerAsClientAToFrontEnd              |-> "ClientAToFrontEnd",
   AttackerAsClientBToFrontEnd              |-> "ClientBToFrontEnd",
   AttackerAsClientBToSecondFrontEnd        |-> "ClientBToSecondFrontEnd",
   AttackerAsClientAToDirector              |-> "ClientAToDirector",
   AttackerAsExternalClientToAccessEdge     |-> "ExternalClientToAccessEdge",
   AttackerAsDirectorToFrontEnd             |-> "DirectorToFrontEnd",
   AttackerAsSecondFrontEndToFrontEnd       |-> "SecondFrontEndToFrontEnd",
   AttackerAsAccessEdgeToFrontEnd           |-> "AccessEdgeToFrontEnd",
   AttackerAsAccessEdgeToDirector           |-> "AccessEdgeToDirector",
   AttackerAsFrontEndToAccessEdge           |-> "FrontEndToAccessEdge",
   AttackerAsDirectorToAccessEdge           |-> "DirectorToAccessEdge",
   AttackerAsPartnerEdgeToAccessEdge        |-> "PartnerEdgeToAccessEdge",
   AttackerAsPublicProviderToAccessEdge     |-> "PublicProviderToAccessEdge",
   AttackerAsFrontEndToMediationServer      |-> "FrontEndToMediationServer",
   AttackerAsFrontEndToExchange             |-> "FrontEndToExchange",
   AttackerAsFrontEndToRelayAuthentication  |-> "FrontEndToRelayAuthentication",
   AttackerAsExternalClientToRelayAuthentication |-> "ExternalClientToRelayAuthentication",
   AttackerAsExternalClientToAvEdge         |-> "ExternalClientToAvEdge",
   AttackerAsGatewayToMediationServer       |-> "GatewayToMediationServer",
   AttackerAsMediationServerToGateway       |-> "MediationServerToGateway",
   AttackerAsMediationServerToFrontEnd      |-> "MediationServerToFrontEnd",
   AttackerAsConferencingServerToWebConferencingEdge |-> "ConferencingServerToWebConferencingEdge"]

AllHonestLinks   == DOMAIN HonestTable
AllAttackerLinks == DOMAIN TwinTable
AllLinks         == AllHonestLinks \cup AllAttackerLinks

(* The honest link itself, or the twin of an attacker link. *)
HonestOf == [l \in AllLinks |-> IF l \in AllHonestLinks THEN l ELSE TwinTable[l]]

(* An attacker link claims its twin's initiator, and takes responder and protocol from it. *)
InitiatorOf == [l \in AllLinks |-> HonestTable[HonestOf[l]].initiator]
ResponderOf == [l \in AllLinks |-> HonestTable[HonestOf[l]].responder]
ProtocolOf  == [l \in AllLinks |-> HonestTable[HonestOf[l]].protocol]

AttackerTwin ==
  [h \in AllHonestLinks |->
     IF \E l \in AllAttackerLinks : TwinTable[l] = h THEN CHOOSE l \in AllAttackerLinks : TwinTable[l] = h ELSE "None"]

LinkBetween(p, q) ==
  LET found == {h \in AllHonestLinks : HonestTable[h].initiator = p /\ HonestTable[h].responder = q}
  IN  IF found = {} THEN "None" ELSE CHOOSE h \in found : TRUE

(* The link that a hop from p to q takes: p's own connection or, downward, the one that q has opened. *)
HopTable ==
  [p \in AllParticipants |-> [q \in AllParticipants |->
     IF LinkBetween(p, q) # "None" THEN LinkBetween(p, q) ELSE LinkBetween(q, p)]]

HopLink(p, q) == HopTable[p][q]

ServerLinks ==
  {l \in AllLinks : InitiatorOf[l] \in Servers /\ ResponderOf[l] \in Servers /\ ProtocolOf[l] \in {"SIP", "PSOM"}}
TrunkLinks  == {l \in AllLinks : {InitiatorOf[l], ResponderOf[l]} = {"MediationServer", "Gateway"}}
ClientLinks == {l \in AllLinks : InitiatorOf[l] \in OwnClients}

SipClientLinks  == {l \in ClientLinks : ProtocolOf[l] = "SIP"}
PsomClientLinks == {l \in ClientLinks : ProtocolOf[l] = "PSOM"}
HttpClientLinks == {l \in ClientLinks : ProtocolOf[l] = "HTTP"}
PsomLinks       == {l \in AllLinks : ProtocolOf[l] = "PSOM"}
PsomServerLinks == PsomLinks \cap ServerLinks

(* What a client uses for web conferences and downloads (C15, C16), and where a redirect leads *)
WebClientLinks == PsomClientLinks \cup HttpClientLinks
RedirectLink   == "ClientAToOfficeWebApps"

(* The service that hands out relay credentials and keys. No client should come to it directly (C21). *)
RelayLinks       == {l \in AllLinks : ResponderOf[l] = "RelayAuthentication"}
DirectRelayLinks == {l \in RelayLinks : InitiatorOf[l] = "ExternalClient"}
ServedRelayLinks == {l \in RelayLinks : InitiatorOf[l] = "FrontEnd"}

(* Where an external client signs in, or the attacker as one. *)
ExternalSignInLinks == {l \in AllLinks : HonestOf[l] = "ExternalClientToAccessEdge"}

(* The links of the instance *)
HonestLinks   == Links \cap AllHonestLinks
AttackerLinks == Links \cap AllAttackerLinks

ASSUME Links \subseteq AllLinks
ASSUME \E n \in 1..24 : Messages = 1..n
ASSUME Packets \in 0..9

-----------------------------------------------------------------------------
(* Connections *)

Transports   == {"TCP", "TLS", "MTLS"}
Suites       == {"None", "Null", "Approved", "NonApproved"}
FarEnds      == {"Genuine", "Attacker"}
InProgress   == {"Opened", "ServerPresented", "ServerAccepted", "Finished"}
Phases       == {"Idle", "Established", "Refused"} \cup InProgress
Reasons      == {"None", "NoCertificate", "UnknownIssuer", "CertificateExpired", "NameMismatch", "NotTrustedServer", "PeerRefused",
                 "TransportRefused", "TimedOut", "NoCommonSuite"}

(* What a participant's system can have (C33): the rest of Suites is no encryption at all. *)
SystemSuites == {"Approved", "NonApproved"}

(* Certificates as one side presents them; the bag holds those that an attacker may get without a compromise. *)
Issuers         == {"EnterpriseCA", "PublicCA", "PartnerCA", "RogueCA", "SelfSigned"}
BagCertificates == {"SelfSigned", "RogueIssuer", "Expired", "WrongName", "Unlisted"}
Certificates    == {"None", "Own"} \cup BagCertificates

-----------------------------------------------------------------------------
(* Messages *)

(* What a client and the relay service say to one another by way of the Front End (C19, C21). *)
RequestKinds == {"CredentialRequest", "KeyRequest"}
ReplyKinds   == {"CredentialReply", "KeyReply"}
RelayKinds   == RequestKinds \cup ReplyKinds

(* INVITE, its 200, re-INVITE, its 200, BYE (RFC 3261 13, 14, 15), with offer and answer in them (RFC 3264). *)
DialogKinds == {"Offer", "Answer", "Reoffer", "Reanswer", "Bye"}

(* Web conferences and downloads: meeting content, address book, expansion of distribution groups (C15, C16). *)
DownloadKinds == {"MeetingContent", "AddressBook", "GroupExpansion"}
WebKinds      == {"WebConference", "DownloadRequest", "FollowRedirect"} \cup DownloadKinds

MessageKinds   == {"Unused", "SignIn", "Presence", "InstantMessage", "Allocate"} \cup RelayKinds \cup DialogKinds \cup WebKinds
MessagePhases  == {"Waiting", "Underway", "Intercepted", "Delivered", "Refused"}
MessageReasons == {"None", "NoRoute", "NotSignedIn", "RecipientNotSignedIn", "NotAuthenticated", "NoConnection", "TcpOnCrossingPath",
                   "TimedOut", "NotGranted", "NoCredential", "CredentialRefused", "NoKey", "TcpForKey", "NoDialog", "TcpForSharing",
                   "RedirectNotFollowed"}

(* Unaccepted: TLS in the initiator's own view, before the responder has accepted. *)
Carriages == {"None", "TCP", "NullTLS", "TLS", "Unaccepted"}

(* The kind that each answering kind answers, in the slot before. *)
AnsweredKind ==
  [CredentialReply |-> "CredentialRequest", KeyReply |-> "KeyRequest", Answer |-> "Offer", Reanswer |-> "Reoffer"]

(* The kinds that each download answers: only meeting content is to be had elsewhere. *)
DownloadedFor ==
  [MeetingContent |-> {"DownloadRequest", "FollowRedirect"}, AddressBook |-> {"DownloadRequest"}, GroupExpansion |-> {"DownloadRequest"}]

(* What a message carries besides its text. Crypto stands for the crypto attribute where the keys come from the relay service; *)
(* Proof shows possession of a credential without showing it (RFC 5389 15.4); Redirect sends a client elsewhere.               *)
KeyMaterial  == {"SessionKey", "WrappedKey", "Credential"}
PayloadForms == {"None", "Crypto", "Proof", "Redirect"} \cup KeyMaterial

(* The longest route leads from one foreign organisation to the other through Edge, Director and Front End. *)
LongestRoute == 9

-----------------------------------------------------------------------------
(* Calls *)

Calls == 1..2
Sides == {"Caller", "Callee"}

OtherCall == [c \in Calls |-> CHOOSE d \in Calls : d # c]
OtherSide == [Caller |-> "Callee", Callee |-> "Caller"]

(* Who can have made a session key. *)
KeyMakers == {"Relay"} \cup Sides

(* Where an encryption level is set: the own sites by their Front Ends, and the partner's. *)
Sites == FrontEnds \cup {"PartnerEdge"}

(* What an administrator sets (C30), and what an offer or answer conveyed: Unstated by an end that cannot do SRTP, None by nobody. *)
Levels     == {"Unset", "Required", "Supported", "DoNotSupport"}
SentLevels == {"None", "Unstated", "Required", "Supported", "DoNotSupport"}

Media       == {"None", "SRTP", "RTP"}
CallPhases  == {"Idle", "Offered", "Answered", "Established", "Reoffered", "Reanswered", "Ended", "Failed"}
CallReasons == {"None", "EncryptionLevelsNotCompatible", "NoKey", "NotDelivered", "TimedOut"}

(* Credentials of the relay service by generation; generation 0 is a forgery. *)
Generations      == 1..2
CredentialStates == {"Valid", "Expired", "RolledOut"}

(* Which step of the administrator sets which level *)
LevelSteps         == [Required |-> "Require", Supported |-> "Support", DoNotSupport |-> "DoNotSupport"]
SettableLevels     == DOMAIN LevelSteps
AdministratorSteps == {"Require", "Support", "DoNotSupport", "Roll", "Retire", "Expire"}

-----------------------------------------------------------------------------
(* Packets: a stream is a call and the side that sends, and counts its packets from 0. *)

Indices == 0..(Packets - 1)

(* What a packet shows of its index wraps around: eight stands for the 65,536 of RFC 3711 3.3.1. *)
Sequence == 8

-----------------------------------------------------------------------------
(* Choices of a design *)

(* What the administrator sets on the trunk (C26-C28), and where the web services send clients on to *)
TrunkModes == {"Unset", "Required", "Optional", "NotSupported"}
Redirects  == {"None", "TLS", "TCP"}

Readings == {"R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13"}

Faults ==
  {"OneWayServerTls", "WrongNameAccepted", "ExpiredCertificateAccepted", "ServerIssuerUnchecked", "UntrustedServerAccepted",
   "PerimeterHopDowngraded", "TrunkWithoutClientCertificate", "GatewayNameUnchecked", "GatewayRogueCertificate",
   "MediationIssuerUnchecked", "TrunkTcpRefused", "TrunkTlsRefused", "WarningSilenced", "TcpRetryAfterTlsFailure",
   "ExternalClientOverTcp", "CrossingMessageOntoInternalTcp", "TlsClientFallsBackToTcp", "NullCipherNegotiated", "InternalTlsRefused",
   "InternalTcpRefused", "ConnectionLeftPending", "ContentSealedOnTcp", "ClientChecksNothing",
   "CryptoStripped", "UnsetLevelSentAsSupported", "PeerLowersLevel", "MidCallDowngrade", "MediaClearThoughCapable",
   "AnyoneMayRequestKeys", "KeyBeforeSignIn", "KeySentUnwrapped", "ForgedCredentialAccepted", "ExpiredCredentialAccepted",
   "OldCredentialAfterRoll", "ClientAsksRelayDirectly", "RelayRequestOverOneWayTls", "KeyOnTcpLeg", "SentBeforeResponderAccepts",
   "BareKeyForwarded", "KeyOnUnauthenticatedConnection", "WindowsLiveRefused", "WindowsLiveUnderRequired",
   "WindowsLiveExceptionLeaks", "WindowsLiveEncrypted", "CallLeftPending",
   "DesktopSharingOverTcp", "WebConferencingClear", "OneWayPsomBetweenServers", "HttpRedirectFollowed", "DownloadOverHttp",
   "PredictableKey", "TagUnchecked", "ReflectionAccepted", "ReplayWindowOff", "WindowUpdatedBeforeAuthentication",
   "SenderReusesIndex", "NoDecryption", "NextHopClear", "TrunkEncryptionUnasked", "TrunkSrtpRefused", "TrunkSrtpForced",
   "TrunkSrtpWithoutMutualTls", "TrunkKeyOverTcp", "NonApprovedSuiteInFips", "OneServerWithoutFips"}
=============================================================================
