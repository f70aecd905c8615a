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
   home            : [Homed -> FrontEnds],
   throughDirector : SUBSET OwnClients,
   audioVideo      : SUBSET MediaEnds,
   srtp            : SUBSET (MediaEnds \ {"PublicUser"}),
   levels          : [Sites -> Levels],
   sharing         : SUBSET MediaEnds,
   trunkMode       : TrunkModes,
   certificateStore : BOOLEAN,
   bypass          : BOOLEAN,
   redirect        : Redirects,
   fips            : SUBSET FipsServers,
   fipsDeclared    : BOOLEAN,
   suites          : [AllParticipants -> SUBSET SystemSuites],
   compromised     : SUBSET AllParticipants,
   tapped          : SUBSET AllZones,
   active          : BOOLEAN,
   bag             : SUBSET BagCertificates,
   alternatives    : SUBSET Readings,
   faults          : SUBSET Faults]

ScenarioDomain ==
  [connect             : SUBSET AllHonestLinks,
   messages            : [Messages -> [kind : MessageKinds, from : MediaEnds, to : MediaEnds, origin : {"Sender", "Attacker"},
                                       call : 0..2]],
   attacked            : SUBSET AllHonestLinks,
   retries             : 0..3,
   attackerConnections : 0..3,
   handshakes          : {"Serial", "Interleaved"},
   order               : {"Sequential", "Concurrent"},
   administrator       : SUBSET AdministratorSteps,
   sharing             : SUBSET Calls,
   packets             : 0..Packets,
   deliveries          : 0..7,
   firstIndex          : {0, 6}]

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

(* Who may be in a call with one another: a gateway has only its Mediation Server, and who shares a desktop must be able to. *)
CanTalk(c, ends) ==
  /\ ends \subseteq design.audioVideo
  /\ "Gateway" \in ends => "MediationServer" \in ends
  /\ c \in scenario.sharing => ends \subseteq design.sharing

\* Written with one look at the offer each: these are asked of every message that waits.
Placed(c) ==
  LET offer == OfferOf(c) IN offer # 0 /\ FromOf(offer) # ToOf(offer) /\ CanTalk(c, {FromOf(offer), ToOf(offer)})

InCall(c, p) ==
  LET offer == OfferOf(c)
      ends  == {FromOf(offer), ToOf(offer)}
  IN  offer # 0 /\ p \in ends /\ FromOf(offer) # ToOf(offer) /\ CanTalk(c, ends)

-----------------------------------------------------------------------------
(* Calls that servers take part in *)

TrunkEnds == {"MediationServer", "Gateway"}

(* C26-C28: the leg between Mediation Server and gateway *)
TrunkCall(c) == EndsOf(c) = TrunkEnds

(* A call to the telephone network, or from it, is two calls: c is the first of them, in which the Mediation Server is called, and d *)
(* the second, in which it calls.                                                                                                   *)
Forwards(c, d) == CalleeOf(c) = "MediationServer" /\ CallerOf(d) = "MediationServer" /\ Placed(c) /\ Placed(d)

(* The second call behind a first, and the first ahead of a second; 0 if there is none. *)
Behind(c) == IF Forwards(c, OtherCall[c]) THEN OtherCall[c] ELSE 0
Ahead(d)  == IF Forwards(OtherCall[d], d) THEN OtherCall[d] ELSE 0

(* Where what stream (c, s) says comes from: a media server in the middle of two calls passes on what it hears in the other. *)
Root(c, s) ==
  LET p == ClientAt(c, s)
      d == OtherCall[c]
  IN  IF p \in MediaServers /\ InCall(d, p) THEN <<d, IF p = CallerOf(d) THEN "Callee" ELSE "Caller">> ELSE <<c, s>>

-----------------------------------------------------------------------------
(* What a responder is ready for *)

Allows(l) == design.allows[HonestOf[l]]

IsExternalSignInLink(l) == l \in ExternalSignInLinks

(* C15, C16: by fault, conferences and downloads are to be had over TCP. *)
WebInClear(l) ==
  IF l \in PsomClientLinks THEN Fault("WebConferencingClear")
  ELSE l \in HttpClientLinks /\ l # RedirectLink /\ Fault("DownloadOverHttp")

(* C08, C11: TCP is listened for only where the administrator allows it, unless a fault opens it. C19, C21: the relay service *)
(* listens to no client, unless a fault has it so.                                                                            *)
Listens(l, t) ==
  IF t \in Allows(l) THEN TRUE
  ELSE IF l \in DirectRelayLinks
       THEN t = "TLS" /\ design.faults \cap {"ClientAsksRelayDirectly", "AnyoneMayRequestKeys"} # {}
  ELSE IF t # "TCP" THEN FALSE
  ELSE IF l \in WebClientLinks THEN WebInClear(l)
  ELSE IsExternalSignInLink(l) /\ Fault("ExternalClientOverTcp")

(* C02, C03, C06, C21: mutual TLS begins with the CertificateRequest (RFC 5246 7.4.4, RFC 8446 4.3.2). Asked of TLS only, in *)
(* either form.                                                                                                           *)
Requests(l, t) ==
  /\ t = "MTLS" \/ l \in TrunkLinks
  /\ ~(Fault("PerimeterHopDowngraded") /\ l \in ServerLinks /\ ~Inside(l))
  /\ ~(Fault("TrunkWithoutClientCertificate") /\ l \in TrunkLinks)
  /\ ~(Fault("RelayRequestOverOneWayTls") /\ l \in ServedRelayLinks)
  /\ ~(Fault("OneWayPsomBetweenServers") /\ l \in PsomServerLinks)

(* C04, C09, C10: an allowed transport that is never accepted starves the clause that permits it. *)
RefusesTransport(l, t) ==
  \/ /\ l \in SipClientLinks
     /\ Inside(l)
     /\ Fault(IF t = "TCP" THEN "InternalTcpRefused" ELSE "InternalTlsRefused")
  \/ /\ l \in TrunkLinks
     /\ Fault(IF t = "TCP" THEN "TrunkTcpRefused" ELSE "TrunkTlsRefused")

-----------------------------------------------------------------------------
(* Suites, of TLS and of SRTP (C33) *)

(* C34: by fault the Front End was forgotten. *)
FipsMode(p) == p \in design.fips /\ ~(p = "FrontEnd" /\ Fault("OneServerWithoutFips"))

(* In FIPS mode a system negotiates approved suites only; under reading R10 it merely can. *)
ApprovedOnly(p) == FipsMode(p) /\ ~Alternative("R10") /\ ~Fault("NonApprovedSuiteInFips")

\* Nobody has no suites: a call without an offer has nobody at either side.
SuitesOf(p) ==
  IF p = "None" THEN {}
  ELSE IF ApprovedOnly(p) THEN design.suites[p] \cap {"Approved"}
  ELSE design.suites[p]

Best(S)  == IF "Approved" \in S THEN "Approved" ELSE IF "NonApproved" \in S THEN "NonApproved" ELSE "None"
Worst(S) == IF "NonApproved" \in S THEN "NonApproved" ELSE IF "Approved" \in S THEN "Approved" ELSE "None"

(* What the ends of a link settle on; "None" if they have nothing in common. The attacker offers what is weakest. *)
NegotiatedSuite(l) ==
  IF Fault("NullCipherNegotiated") THEN "Null"
  ELSE IF l \in AllHonestLinks THEN Best(SuitesOf(InitiatorOf[l]) \cap SuitesOf(ResponderOf[l]))
  ELSE Worst(SuitesOf(ResponderOf[l]))

(* What the attacker chooses in the responder's place *)
SuiteFromAttacker(l) == IF Fault("NullCipherNegotiated") THEN "Null" ELSE Worst(SuitesOf(InitiatorOf[l]))

(* What SRTP is agreed with in a call *)
MediaSuite(c) == Best(SuitesOf(CallerOf(c)) \cap SuitesOf(CalleeOf(c)))
=============================================================================
