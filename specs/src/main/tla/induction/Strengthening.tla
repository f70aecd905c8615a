---------------------------- MODULE Strengthening ---------------------------
(***************************************************************************)
(* The named strengthening of the clauses, as specs/INDUCTION.md has it in *)
(* words: it holds initially, every step keeps it from every typed state   *)
(* in which it holds, and it implies the clauses, each under assumptions   *)
(* on the design.  No module of the specification needs it; it has a       *)
(* folder of its own so that no design's certificate rests on it.          *)
(***************************************************************************)
EXTENDS Lync

-----------------------------------------------------------------------------
(* Assumptions on the design *)

HonestServerLinks == AllHonestLinks \cap ServerLinks

HasCertificate(p) == design.certificate[p].issuer # "None"

NoFault == design.faults = {}

ReadingsOfChannelsByDefault == design.alternatives \cap {"R1", "R2", "R3"} = {}

ServersListenForMutualTlsOnly == \A l \in HonestServerLinks : design.allows[l] \subseteq {"MTLS"}

ServersHaveCertificates == \A l \in HonestServerLinks : HasCertificate(InitiatorOf[l]) /\ HasCertificate(ResponderOf[l])

TrunkEndsHaveCertificates == \A p \in TrunkEnds : HasCertificate(p)

ClientTcpInsideOnly == \A l \in AllHonestLinks : ClientTraffic(l) /\ "TCP" \in design.allows[l] => Inside(l)

BesideFips ==
  UNION {{InitiatorOf[l], ResponderOf[l]} :
           l \in {h \in AllHonestLinks : FipsMode(InitiatorOf[h]) \/ FipsMode(ResponderOf[h])}}

OnlyApprovedBesideFips == design.active /\ ~Alternative("R10") => \A p \in BesideFips : SuitesOf(p) \subseteq {"Approved"}

(* What each clause takes, besides the absence of faults, to follow from the strengthening *)
ServerToServerMutualTlsAssumes == ReadingsOfChannelsByDefault /\ ServersListenForMutualTlsOnly /\ ServersHaveCertificates
PerimeterCrossingMutualTlsAssumes == ReadingsOfChannelsByDefault /\ ServersListenForMutualTlsOnly /\ ServersHaveCertificates
TrunkTlsRecommendedAssumes == TRUE
TrunkTlsIsMutualAssumes == TrunkEndsHaveCertificates
GatewayCertificateTrustedAssumes == TRUE
MediationCertificateTrustedAssumes == TRUE
ClientToServerTlsAssumes == ReadingsOfChannelsByDefault /\ ClientTcpInsideOnly
FipsAlgorithmsAssumes == OnlyApprovedBesideFips
ConnectionsEndAssumes == TRUE

-----------------------------------------------------------------------------
(* Connections *)

Alive(end) == end.phase \in InProgress \cup {"Established"}

(* From the moment on that the responder has presented its certificate *)
SettledOverTls(end) == Alive(end) /\ end.phase # "Opened" /\ end.transport # "TCP"

StandsUp(l, judge, subject, c) ==
  /\ c # "None"
  /\ IssuerTrusted(judge, subject, c)
  /\ WithinValidity(subject, c)
  /\ NameMatches(l, subject, c)
  /\ l \in ServerLinks => Listed(judge, subject, c)

AtFarEnd(l, who) == initiator[l].farEnd = who /\ Alive(initiator[l])

InitiatorOffersTransport == \A l \in HonestLinks : Alive(initiator[l]) => Offers(l, initiator[l].transport)

InitiatorSettledSuite ==
  \A l \in HonestLinks : SettledOverTls(initiator[l]) =>
    LET settled == IF initiator[l].farEnd = "Attacker" THEN SuiteFromAttacker(l) ELSE NegotiatedSuite(l)
    IN  initiator[l].suite = settled /\ settled # "None"

InitiatorWasAsked ==
  \A l \in HonestLinks : SettledOverTls(initiator[l]) => initiator[l].requested = Requests(l, initiator[l].transport)

InitiatorJudgedServer ==
  \A l \in HonestLinks :
    SettledOverTls(initiator[l]) /\ initiator[l].phase # "ServerPresented" =>
      StandsUp(l, InitiatorOf[l], ResponderOf[l], initiator[l].certificate)

InitiatorRefusedForReason == \A l \in HonestLinks : initiator[l].phase = "Refused" => initiator[l].reason # "None"

AttackerInterceptsIfActive == \A l \in HonestLinks : AtFarEnd(l, "Attacker") => design.active

AttackerConnectsIfListened ==
  \A l \in AttackerLinks : Alive(responder[l]) => design.active /\ Listens(l, responder[l].transport)

ResponderHandshakesOverTls ==
  \A l \in Links : responder[l].phase \in InProgress \ {"Opened"} => responder[l].transport # "TCP"

ResponderSettledSuite ==
  \A l \in Links : SettledOverTls(responder[l]) => responder[l].suite = NegotiatedSuite(l) /\ NegotiatedSuite(l) # "None"

ResponderAsked ==
  \A l \in Links : SettledOverTls(responder[l]) => responder[l].requested = Requests(l, responder[l].transport)

ResponderJudgedClient ==
  \A l \in Links :
    responder[l].phase = "Established" /\ responder[l].transport # "TCP" /\ responder[l].requested =>
      StandsUp(l, ResponderOf[l], InitiatorOf[l], responder[l].certificate)

ResponderJudgesLast == \A l \in Links : responder[l].phase # "ServerAccepted"

ResponderRefusedForReason == \A l \in Links : responder[l].phase = "Refused" => responder[l].reason # "None"

EndsMoveTogether ==
  \A l \in HonestLinks :
    IF AtFarEnd(l, "Genuine")
    THEN responder[l].phase = IF initiator[l].phase = "ServerAccepted" THEN "ServerPresented" ELSE initiator[l].phase
    ELSE ~Alive(responder[l])

EndsShareTransport ==
  \A l \in HonestLinks :
    AtFarEnd(l, "Genuine") /\ Alive(responder[l]) => responder[l].transport = initiator[l].transport

TcpTrunkReported ==
  \/ trunkWarned
  \/ \A l \in InstanceTrunkLinks : \A e \in EstablishedEnds(l) : e.transport # "TCP"

-----------------------------------------------------------------------------
(* All of it *)
Inductive ==
  /\ InitiatorOffersTransport
  /\ InitiatorSettledSuite
  /\ InitiatorWasAsked
  /\ InitiatorJudgedServer
  /\ InitiatorRefusedForReason
  /\ AttackerInterceptsIfActive
  /\ AttackerConnectsIfListened
  /\ ResponderHandshakesOverTls
  /\ ResponderSettledSuite
  /\ ResponderAsked
  /\ ResponderJudgedClient
  /\ ResponderJudgesLast
  /\ ResponderRefusedForReason
  /\ EndsMoveTogether
  /\ EndsShareTransport
  /\ TcpTrunkReported
=============================================================================
