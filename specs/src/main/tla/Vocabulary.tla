----------------------------- MODULE Vocabulary -----------------------------
(***************************************************************************)
(* Who and what the specification speaks about: participants, links, and   *)
(* the enumerations from which every variable takes its values.  All of it *)
(* is constant.  An instance narrows only Links and Messages, so that one  *)
(* scenario does not pay for links it never uses.                          *)
(* Serves every clause; ports and protocols are those of facts section 1.  *)
(***************************************************************************)
EXTENDS Naturals, Sequences

CONSTANTS Links, Messages

-----------------------------------------------------------------------------
(* Participants *)

Servers ==
  {"FrontEnd", "SecondFrontEnd", "Director", "AccessEdge", "AvEdge", "RelayAuthentication", "MediationServer", "WebServices",
   "ReverseProxy", "Exchange", "PartnerEdge", "PublicProvider"}

OwnClients == {"ClientA", "ClientB", "ExternalClient"}

(* Their own organisations authenticate them, so they never sign in here. *)
ForeignClients == {"PartnerClient", "PublicUser"}

Clients == OwnClients \cup ForeignClients

(* The gateway is neither a server nor a client (reading R1). *)
AllParticipants == Servers \cup Clients \cup {"Gateway"}

(* The Access Edge is missing on purpose: it authenticates nobody (facts section 2). *)
AuthenticatingServers == {"FrontEnd", "SecondFrontEnd", "Director"}

(* Peers that are judged by the list of allowed partners instead of the list of trusted servers (C03). *)
Partners == {"PartnerEdge", "PublicProvider"}

FrontEnds == {"FrontEnd", "SecondFrontEnd"}

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
   ReverseProxyToWebServices      |-> Row("ReverseProxy", "WebServices", "HTTP"),
   MediationServerToGateway       |-> Row("MediationServer", "Gateway", "SIP"),
   GatewayToMediationServer       |-> Row("Gateway", "MediationServer", "SIP")]

(* The attacker's own attempts sit on links of their own, so that the honest connection can go on meanwhile. *)
TwinTable ==
  [AttackerAsClientAToFrontEnd              |-> "ClientAToFrontEnd",
   AttackerAsClientBToFrontEnd              |-> "ClientBToFrontEnd",
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
   AttackerAsGatewayToMediationServer       |-> "GatewayToMediationServer",
   AttackerAsMediationServerToGateway       |-> "MediationServerToGateway"]

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

ServerLinks == {l \in AllLinks : InitiatorOf[l] \in Servers /\ ResponderOf[l] \in Servers /\ ProtocolOf[l] = "SIP"}
TrunkLinks  == {l \in AllLinks : {InitiatorOf[l], ResponderOf[l]} = {"MediationServer", "Gateway"}}
ClientLinks == {l \in AllLinks : InitiatorOf[l] \in OwnClients}

SipClientLinks == {l \in ClientLinks : ProtocolOf[l] = "SIP"}

(* Where an external client signs in, or the attacker as one. *)
ExternalSignInLinks == {l \in AllLinks : HonestOf[l] = "ExternalClientToAccessEdge"}

(* The links of the instance *)
HonestLinks   == Links \cap AllHonestLinks
AttackerLinks == Links \cap AllAttackerLinks

ASSUME Links \subseteq AllLinks
ASSUME \E n \in 1..4 : Messages = 1..n

-----------------------------------------------------------------------------
(* Connections *)

Transports   == {"TCP", "TLS", "MTLS"}
Suites       == {"None", "Null", "Approved", "NonApproved"}
FarEnds      == {"Genuine", "Attacker"}
InProgress   == {"Opened", "ServerPresented", "ServerAccepted", "Finished"}
Phases       == {"Idle", "Established", "Refused"} \cup InProgress
Reasons      == {"None", "NoCertificate", "UnknownIssuer", "CertificateExpired", "NameMismatch", "NotTrustedServer", "PeerRefused",
                 "TransportRefused", "TimedOut"}

(* Certificates as one side presents them; the bag holds those that an attacker may get without a compromise. *)
Issuers         == {"EnterpriseCA", "PublicCA", "PartnerCA", "RogueCA", "SelfSigned"}
BagCertificates == {"SelfSigned", "RogueIssuer", "Expired", "WrongName", "Unlisted"}
Certificates    == {"None", "Own"} \cup BagCertificates

-----------------------------------------------------------------------------
(* Messages *)

MessageKinds   == {"Unused", "SignIn", "Presence", "InstantMessage"}
MessagePhases  == {"Waiting", "Underway", "Intercepted", "Delivered", "Refused"}
MessageReasons == {"None", "NoRoute", "NotSignedIn", "RecipientNotSignedIn", "NotAuthenticated", "NoConnection", "TcpOnCrossingPath",
                   "TimedOut"}
Carriages      == {"None", "TCP", "NullTLS", "TLS"}

(* The longest route leads from one foreign organisation to the other through Edge, Director and Front End. *)
LongestRoute == 9

-----------------------------------------------------------------------------
(* Choices of a design *)

Readings == {"R1", "R2", "R3", "R13"}

Faults ==
  {"OneWayServerTls", "WrongNameAccepted", "ExpiredCertificateAccepted", "ServerIssuerUnchecked", "UntrustedServerAccepted",
   "PerimeterHopDowngraded", "TrunkWithoutClientCertificate", "GatewayNameUnchecked", "GatewayRogueCertificate",
   "MediationIssuerUnchecked", "TrunkTcpRefused", "TrunkTlsRefused", "WarningSilenced", "TcpRetryAfterTlsFailure",
   "ExternalClientOverTcp", "CrossingMessageOntoInternalTcp", "TlsClientFallsBackToTcp", "NullCipherNegotiated", "InternalTlsRefused",
   "InternalTcpRefused", "ConnectionLeftPending", "ContentSealedOnTcp", "ClientChecksNothing"}
=============================================================================
