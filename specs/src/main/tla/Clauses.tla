------------------------------- MODULE Clauses ------------------------------
(***************************************************************************)
(* What the document promises, one operator per clause of the catalogue.   *)
(* <Name> is the property (a goal to be reached, where it says reach),     *)
(* <Name>Antecedent the situation it speaks about, so that a clause which  *)
(* holds because nothing happened is noticed, and <Name>Applies whether    *)
(* the design has anything to which it could apply.                        *)
(*                                                                         *)
(* Clauses judge evidence: what was presented, what was carried, what was  *)
(* configured.  None of them asks what an end concluded.                   *)
(***************************************************************************)
EXTENDS Progress

(* The established ends of a link, each as the one who judges: the peer, what it presented, whether the judge presented too, and the *)
(* suite that they settled on; genuine: the peer is who the link says.                                                              *)
EstablishedEnds(l) ==
  LET i == InitiatorOf[l]
      r == ResponderOf[l]
  IN  (IF l \in HonestLinks /\ initiator[l].phase = "Established"
       THEN {[judge |-> i, peer |-> r, transport |-> initiator[l].transport, certificate |-> initiator[l].certificate,
              presented |-> initiator[l].requested /\ OwnCertificate(i) # "None", suite |-> initiator[l].suite,
              genuine |-> initiator[l].farEnd = "Genuine"]}
       ELSE {})
      \cup
      (IF responder[l].phase = "Established"
       THEN {[judge |-> r, peer |-> i, transport |-> responder[l].transport, certificate |-> responder[l].certificate,
              presented |-> OwnCertificate(r) # "None", suite |-> responder[l].suite, genuine |-> l \in HonestLinks]}
       ELSE {})

Established(l) == responder[l].phase = "Established" \/ (l \in HonestLinks /\ initiator[l].phase = "Established")

EstablishedLinks == {l \in Links : Established(l)}

(* The links of the instance by kind *)
InstanceTrunkLinks   == Links \cap TrunkLinks
HonestTrunkLinks     == HonestLinks \cap TrunkLinks
HonestSipClientLinks == HonestLinks \cap SipClientLinks

FromTrustedIssuer(e)   == IssuerTrusted(e.judge, e.peer, e.certificate)
InForce(e)             == WithinValidity(e.peer, e.certificate)
NamesPeer(l, e)        == NameMatches(l, e.peer, e.certificate)

(* C02, C03: both presented, and what the peer presented is worth its name. *)
PeerEvidence(l, e) ==
  /\ e.transport # "TCP"
  /\ e.presented
  /\ e.certificate # "None"
  /\ FromTrustedIssuer(e)
  /\ InForce(e)
  /\ NamesPeer(l, e)

(* Reading R2 widens "server-to-server" to every protocol, reading R1 counts the gateway as a server. *)
ServerTraffic(l) ==
  \/ l \in ServerLinks
  \/ Alternative("R2") /\ InitiatorOf[l] \in Servers /\ ResponderOf[l] \in Servers
  \/ Alternative("R1") /\ l \in TrunkLinks

(* Reading R13 widens client-to-server traffic to every protocol, relays included. *)
ClientTraffic(l) == l \in ClientLinks /\ (ProtocolOf[l] \in {"SIP", "PSOM", "HTTP"} \/ Alternative("R13"))

InUse(l) == BothEndsPresent(l) /\ Allows(l) # {}

InternalMessage(m) == Kind(m) = "InstantMessage" /\ ~Crosses(m)

(* How the two people of a message are configured; what foreign clients are is not ours to know. *)
ConfiguredEnds(m) == {design.configured[p] : p \in {scenario.messages[m].from, scenario.messages[m].to} \cap OwnClients}

(* The attempts that C09 and C10 could hope to see delivered *)
InternalAttempt(m) ==
  /\ message[m].phase # "Waiting"
  /\ scenario.messages[m].origin = "Sender"
  /\ {scenario.messages[m].from, scenario.messages[m].to} \subseteq OwnClients
  /\ InternalMessage(m)
  /\ Possible(m)

InternalClients(transport) ==
  {p \in OwnClients \cap design.present : design.zone[p] = "Internal" /\ design.configured[p] = transport}

-----------------------------------------------------------------------------
(* C01, state: the content of an instant message can be read in a zone exactly if the message took a TCP hop there. *)
InstantMessageEncryptedOnTls ==
  LET instantMessages == {m \in Messages : Kind(m) = "InstantMessage" /\ CarriedSomewhere(m)}
      crossings       == Crossings
      tcpCrossings    == {x \in crossings : carried[x[1]][x[2]] = "TCP"}
      secrets         == PublicSecrets(crossings)
  IN  \A z \in AllZones :
        LET lyingOpen == OpenIn(Heard(crossings, z), secrets)
            overTcp   == {x[1] : x \in Heard(tcpCrossings, z)}
        IN  \A m \in instantMessages : Content(m) \in lyingOpen <=> m \in overTcp

InstantMessageEncryptedOnTlsAntecedent == \E m \in Messages : Kind(m) = "InstantMessage" /\ CarriedSomewhere(m)

InstantMessageEncryptedOnTlsApplies == OwnClients \cap design.present # {}

-----------------------------------------------------------------------------
ServerChannel(l, inside) == ServerTraffic(l) /\ Inside(l) = inside

ServerChannelsMutual(inside) ==
  \A l \in EstablishedLinks : ServerChannel(l, inside) =>
    \A e \in EstablishedEnds(l) : PeerEvidence(l, e) /\ Listed(e.judge, e.peer, e.certificate)

ServerChannelEstablished(inside) == \E l \in EstablishedLinks : ServerChannel(l, inside)

ServerChannelInUse(inside) == \E l \in AllHonestLinks : ServerChannel(l, inside) /\ InUse(l)

(* C02, state: every established server-to-server channel inside is mutual TLS: both presented a certificate of a trusted issuer, *)
(* in force, with the right name, and each is in the other's list of trusted servers.                                            *)
ServerToServerMutualTls == ServerChannelsMutual(TRUE)

ServerToServerMutualTlsAntecedent == ServerChannelEstablished(TRUE)

ServerToServerMutualTlsApplies == ServerChannelInUse(TRUE)

(* C03, state: a server-to-server channel that crosses the perimeter carries the same evidence; partners and providers are judged *)
(* by the list of allowed partners.                                                                                               *)
PerimeterCrossingMutualTls == ServerChannelsMutual(FALSE)

PerimeterCrossingMutualTlsAntecedent == ServerChannelEstablished(FALSE)

PerimeterCrossingMutualTlsApplies == ServerChannelInUse(FALSE)

-----------------------------------------------------------------------------
HonestTrunkAccepted(transports) ==
  \E l \in HonestTrunkLinks : responder[l].phase = "Established" /\ responder[l].transport \in transports

HonestTrunkTried(transports) ==
  \E l \in HonestTrunkLinks : initiator[l].phase # "Idle" /\ initiator[l].transport \in transports

TrunkAllows(transports) ==
  \E l \in AllHonestLinks \cap TrunkLinks : BothEndsPresent(l) /\ \E t \in transports : t \in Allows(l)

OverTls == {"TLS", "MTLS"}

(* C04, reach: where the trunk allows TCP, an accepted trunk connection over TCP is reachable. *)
TrunkTlsOptionalOverTcp == HonestTrunkAccepted({"TCP"})

TrunkTlsOptionalOverTcpAntecedent == HonestTrunkTried({"TCP"})

TrunkTlsOptionalOverTcpApplies == TrunkAllows({"TCP"})

(* C04, reach: where the trunk allows TLS, an accepted trunk connection over TLS is reachable. *)
TrunkTlsOptionalOverTls == HonestTrunkAccepted(OverTls)

TrunkTlsOptionalOverTlsAntecedent == HonestTrunkTried(OverTls)

TrunkTlsOptionalOverTlsApplies == TrunkAllows(OverTls)

TrunkEstablishedOverTcp == \E l \in InstanceTrunkLinks : \E e \in EstablishedEnds(l) : e.transport = "TCP"

(* C05, advice: a trunk whose signalling is TCP gets a warning. *)
TrunkTlsRecommended == TrunkEstablishedOverTcp => trunkWarned

TrunkTlsRecommendedAntecedent == TrunkEstablishedOverTcp

TrunkTlsRecommendedApplies == TrunkAllows({"TCP"})

(* The TLS ends of the trunk, for C06, C07 and C07b *)
TlsTrunkEnds(l) == {e \in EstablishedEnds(l) : e.transport # "TCP"}

(* C06, state: on an accepted TLS trunk connection both ends presented a certificate in force, with the name configured for that *)
(* gateway or Mediation Server; one of the right issuer is not enough.                                                           *)
TrunkTlsIsMutual ==
  \A l \in InstanceTrunkLinks : \A e \in TlsTrunkEnds(l) :
    e.presented /\ e.certificate # "None" /\ InForce(e) /\ NamesPeer(l, e)

TrunkTlsIsMutualAntecedent == \E l \in InstanceTrunkLinks : TlsTrunkEnds(l) # {}

TrunkTlsIsMutualApplies == TrunkAllows(OverTls)

PresentedTo(l, judge) == {e \in TlsTrunkEnds(l) : e.judge = judge /\ e.certificate # "None"}

(* C07, state: a gateway certificate presented on an accepted TLS trunk connection chains to an issuer that the Mediation Server trusts. *)
GatewayCertificateTrusted == \A l \in InstanceTrunkLinks : \A e \in PresentedTo(l, "MediationServer") : FromTrustedIssuer(e)

GatewayCertificateTrustedAntecedent == \E l \in InstanceTrunkLinks : PresentedTo(l, "MediationServer") # {}

GatewayCertificateTrustedApplies == TrunkAllows(OverTls)

(* C07b, state (derived): and conversely, the Mediation Server's certificate to an issuer that the gateway trusts. *)
MediationCertificateTrusted == \A l \in InstanceTrunkLinks : \A e \in PresentedTo(l, "Gateway") : FromTrustedIssuer(e)

MediationCertificateTrustedAntecedent == \E l \in InstanceTrunkLinks : PresentedTo(l, "Gateway") # {}

MediationCertificateTrustedApplies == TrunkAllows(OverTls)

-----------------------------------------------------------------------------
CarriedInClear(m) == \E l \in Links : carried[m][l] = "TCP"

(* C08, state: no message of a conversation whose path crosses the firewall is carried over TCP, inner hops included. *)
CrossFirewallTrafficTls == \A m \in Messages : CarriedInClear(m) => ~Crosses(m)

CrossFirewallTrafficTlsAntecedent == \E m \in Messages : CarriedSomewhere(m) /\ Crosses(m)

CrossFirewallTrafficTlsApplies ==
  /\ "AccessEdge" \in design.present
  /\ \E p \in Clients \cap design.present : design.zone[p] # "Internal"

(* C09, reach: a strictly internal instant message is delivered over TLS. *)
InternalInstantMessageMayUseTls ==
  \E m \in Messages :
    /\ message[m].phase = "Delivered"
    /\ InternalMessage(m)
    /\ CarriedSomewhere(m)
    /\ \A l \in Links : carried[m][l] \in {"None", "TLS"}

InternalInstantMessageMayUseTlsAntecedent == \E m \in Messages : InternalAttempt(m) /\ ConfiguredEnds(m) = {"TLS"}

InternalInstantMessageMayUseTlsApplies == \E p, q \in InternalClients("TLS") : p # q

(* C10, reach: where TCP is allowed, a strictly internal instant message is delivered over it, and lies open inside. *)
InternalInstantMessageMayUseTcp ==
  \E m \in Messages :
    /\ message[m].phase = "Delivered"
    /\ InternalMessage(m)
    /\ CarriedInClear(m)
    /\ Content(m) \in Reads("Internal")

InternalInstantMessageMayUseTcpAntecedent == \E m \in Messages : InternalAttempt(m) /\ "TCP" \in ConfiguredEnds(m)

InternalInstantMessageMayUseTcpApplies ==
  /\ ~Alternative("R3")
  /\ \E p \in InternalClients("TCP"), q \in InternalClients("TCP") \cup InternalClients("TLS") :
       /\ p # q
       /\ \E l \in AllHonestLinks \cap SipClientLinks : InitiatorOf[l] = p /\ BothEndsPresent(l) /\ "TCP" \in Allows(l)

-----------------------------------------------------------------------------
(* Internal TCP is the one exception, and only where the administrator allows it (C10, reading R3). *)
AllowedInternalTcp(l, e) == e.transport = "TCP" /\ "TCP" \in Allows(l) /\ Inside(l) /\ ~Alternative("R3")

(* A client knows its server by the server's certificate; a server knows its client by the sign-in. *)
ProtectsClient(l, e) ==
  /\ e.transport # "TCP"
  /\ e.judge = InitiatorOf[l] => e.certificate # "None" /\ FromTrustedIssuer(e) /\ InForce(e) /\ NamesPeer(l, e)

(* C11, state: every established client-to-server channel is TLS, with a server that the client has reason to believe in; the *)
(* internal TCP of C10 is the only exception.                                                                                 *)
ClientToServerTls ==
  \A l \in EstablishedLinks : ClientTraffic(l) =>
    \A e \in EstablishedEnds(l) : ProtectsClient(l, e) \/ AllowedInternalTcp(l, e)

ClientToServerTlsAntecedent == \E l \in EstablishedLinks : ClientTraffic(l)

ClientToServerTlsApplies == \E l \in AllHonestLinks : ClientTraffic(l) /\ InUse(l)

(* The links on which C12 speaks *)
TlsClientLinks == {l \in HonestSipClientLinks : design.configured[InitiatorOf[l]] = "TLS"}

(* The messages that C12 speaks about *)
PersonalMessages == {m \in Messages : Kind(m) \in {"InstantMessage", "Presence"}}

(* C12, state: no instant message or presence between a client configured for TLS and its server is carried over TCP, even where *)
(* the link allows TCP to others.                                                                                               *)
InstantMessageAndPresenceTls == \A m \in PersonalMessages, l \in TlsClientLinks : carried[m][l] # "TCP"

InstantMessageAndPresenceTlsAntecedent == \E m \in PersonalMessages, l \in TlsClientLinks : carried[m][l] # "None"

InstantMessageAndPresenceTlsApplies == \E p \in OwnClients \cap design.present : design.configured[p] = "TLS"

-----------------------------------------------------------------------------
(* L02, live: every attempted connection ends established or refused with a reason. Here as the state it ends in; *)
(* RankFalls and EndedStaysEnded are its steps.                                                                    *)
ConnectionsEnd ==
  /\ ~NothingInProgress => ~Quiet
  /\ \A l \in HonestLinks : initiator[l].phase = "Refused" => initiator[l].reason # "None"
  /\ \A l \in Links : responder[l].phase = "Refused" => responder[l].reason # "None"

ConnectionsEndAntecedent ==
  (\E l \in HonestLinks : initiator[l].phase # "Idle") \/ (\E l \in Links : responder[l].phase # "Idle")

ConnectionsEndApplies == \E l \in AllHonestLinks : InUse(l)
=============================================================================
