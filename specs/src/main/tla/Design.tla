------------------------------- MODULE Design -------------------------------
(***************************************************************************)
(* What an administrator has configured (design) and what is tried on it   *)
(* (scenario), with the operators by which everything else reads them.     *)
(* Both are variables that Init fixes, so that one instance can check many *)
(* designs; no action changes them.                                        *)
(* Serves every clause: a DEFAULT clause names the field that overrides it.*)
(***************************************************************************)
EXTENDS Vocabulary

CONSTANTS Designs, Scenarios

VARIABLES design, scenario

DesignDomain ==
  [present         : SUBSET AllParticipants,
   zone            : [AllParticipants -> AllZones],
   certificate     : [AllParticipants -> [issuer : Issuers \cup {"None"}, validity : {"Valid", "Expired"}, name : {"Matching", "Other"}]],
   trust           : [AllParticipants -> SUBSET Issuers],
   trustedServers  : [AllParticipants -> SUBSET AllParticipants],
   allowedPartners : [AllParticipants -> SUBSET AllParticipants],
   allows          : [AllHonestLinks -> SUBSET Transports],
   configured      : [OwnClients -> {"TLS", "TCP"}],
   home            : [OwnClients -> FrontEnds],
   throughDirector : SUBSET OwnClients,
   audioVideo      : SUBSET Clients,
   srtp            : SUBSET (Clients \ {"PublicUser"}),
   levels          : [Sites -> Levels],
   compromised     : SUBSET AllParticipants,
   tapped          : SUBSET AllZones,
   active          : BOOLEAN,
   bag             : SUBSET BagCertificates,
   alternatives    : SUBSET Readings,
   faults          : SUBSET Faults]

ScenarioDomain ==
  [connect             : SUBSET AllHonestLinks,
   messages            : [Messages -> [kind : MessageKinds, from : Clients, to : Clients, origin : {"Sender", "Attacker"},
                                       call : 0..2]],
   attacked            : SUBSET AllHonestLinks,
   retries             : 0..3,
   attackerConnections : 0..3,
   handshakes          : {"Serial", "Interleaved"},
   order               : {"Sequential", "Concurrent"},
   administrator       : SUBSET AdministratorSteps]

ASSUME Designs \subseteq DesignDomain
ASSUME Scenarios \subseteq ScenarioDomain

-----------------------------------------------------------------------------
(* Readings, faults, places *)

Fault(f)       == f \in design.faults
Alternative(r) == r \in design.alternatives

BothEndsPresent(l) == InitiatorOf[l] \in design.present /\ ResponderOf[l] \in design.present

Zones(l)  == {design.zone[InitiatorOf[l]], design.zone[ResponderOf[l]]}
\* Not a disjunction: in an action TLC would take it for two steps.
Tapped(l) == Zones(l) \cap design.tapped # {}
Inside(l) == design.zone[InitiatorOf[l]] = "Internal" /\ design.zone[ResponderOf[l]] = "Internal"

Compromised(p) == p \in design.compromised

Kind(m) == scenario.messages[m].kind

-----------------------------------------------------------------------------
(* Calls, as the scenario plans them: who calls whom is what the first offer says. *)

CallOf(m) == scenario.messages[m].call

(* The first slot of a kind in a call; there is no slot 0. *)
SlotOf(c, kind) ==
  LET plans == scenario.messages
      slots == {m \in Messages : plans[m].kind = kind /\ plans[m].call = c}
  IN  IF slots = {} THEN 0 ELSE CHOOSE m \in slots : \A n \in slots : m <= n

OfferOf(c)   == SlotOf(c, "Offer")
ReofferOf(c) == SlotOf(c, "Reoffer")
ByeOf(c)     == SlotOf(c, "Bye")

(* A call without an offer has nobody at either side. *)
FromOf(m) == IF m = 0 THEN "None" ELSE scenario.messages[m].from
ToOf(m)   == IF m = 0 THEN "None" ELSE scenario.messages[m].to

CallerOf(c) == FromOf(OfferOf(c))
CalleeOf(c) == ToOf(OfferOf(c))

SideOf(c, p)    == IF p = CallerOf(c) THEN "Caller" ELSE "Callee"
ClientAt(c, s)  == IF s = "Caller" THEN CallerOf(c) ELSE CalleeOf(c)
PeerOf(c, p)    == IF p = CallerOf(c) THEN CalleeOf(c) ELSE CallerOf(c)
EndsOf(c)       == LET offer == OfferOf(c) IN {FromOf(offer), ToOf(offer)}

(* C29, C31, C32: the other end is a user of Windows Live Messenger. *)
WindowsLive(c) == "PublicUser" \in EndsOf(c)

\* Written with one look at the offer each: these are asked of every message that waits.
Placed(c) ==
  LET offer == OfferOf(c)
      ends  == {FromOf(offer), ToOf(offer)}
  IN  offer # 0 /\ FromOf(offer) # ToOf(offer) /\ ends \subseteq design.audioVideo

InCall(c, p) ==
  LET offer == OfferOf(c)
      ends  == {FromOf(offer), ToOf(offer)}
  IN  offer # 0 /\ p \in ends /\ FromOf(offer) # ToOf(offer) /\ ends \subseteq design.audioVideo

-----------------------------------------------------------------------------
(* What a responder is ready for *)

Allows(l) == design.allows[HonestOf[l]]

IsExternalSignInLink(l) == l \in ExternalSignInLinks

(* C08, C11: TCP is listened for only where the administrator allows it, unless a fault opens it. C19, C21: the relay service *)
(* listens to no client, unless a fault has it so.                                                                            *)
Listens(l, t) ==
  \/ t \in Allows(l)
  \/ /\ t \notin Allows(l)
     /\ IF l \in DirectRelayLinks
        THEN t = "TLS" /\ design.faults \cap {"ClientAsksRelayDirectly", "AnyoneMayRequestKeys"} # {}
        ELSE t = "TCP" /\ Fault("ExternalClientOverTcp") /\ IsExternalSignInLink(l)

(* C02, C03, C06, C21: mutual TLS begins with the CertificateRequest (RFC 5246 7.4.4, RFC 8446 4.3.2). Asked of TLS only, in *)
(* either form.                                                                                                           *)
Requests(l, t) ==
  /\ t = "MTLS" \/ l \in TrunkLinks
  /\ ~(Fault("PerimeterHopDowngraded") /\ l \in ServerLinks /\ ~Inside(l))
  /\ ~(Fault("TrunkWithoutClientCertificate") /\ l \in TrunkLinks)
  /\ ~(Fault("RelayRequestOverOneWayTls") /\ l \in ServedRelayLinks)

(* C04, C09, C10: an allowed transport that is never accepted starves the clause that permits it. *)
RefusesTransport(l, t) ==
  \/ /\ l \in SipClientLinks
     /\ Inside(l)
     /\ Fault(IF t = "TCP" THEN "InternalTcpRefused" ELSE "InternalTlsRefused")
  \/ /\ l \in TrunkLinks
     /\ Fault(IF t = "TCP" THEN "TrunkTcpRefused" ELSE "TrunkTlsRefused")

NegotiatedSuite == IF Fault("NullCipherNegotiated") THEN "Null" ELSE "Approved"
=============================================================================
