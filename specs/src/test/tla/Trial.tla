-------------------------------- MODULE Trial -------------------------------
(***************************************************************************)
(* What the trial instances share: one deployment by the book, from which  *)
(* each instance departs with EXCEPT, and the names of properties that TLC *)
(* wants as invariants.                                                    *)
(***************************************************************************)
EXTENDS Lync, TLC

CONSTANT Switched   \* faults, set by the configuration

Usual(issuing) == [issuer |-> issuing, validity |-> "Valid", name |-> "Matching"]

ByTheBook(exists) ==
  [present |-> exists,
   zone |-> [p \in AllParticipants |->
      CASE p \in {"AccessEdge", "AvEdge", "RelayAuthentication", "ReverseProxy"} -> "Perimeter"
        [] p = "ExternalClient" -> "Internet"
        [] p \in {"PartnerEdge", "PartnerClient"} -> "Partner"
        [] p \in {"PublicProvider", "PublicUser"} -> "Provider"
        [] OTHER -> "Internal"],
   certificate |-> [p \in AllParticipants |->
      Usual(IF p \in Clients THEN "None" ELSE IF p \in {"AccessEdge", "PartnerEdge", "PublicProvider"} THEN "PublicCA" ELSE "EnterpriseCA")],
   trust |-> [p \in AllParticipants |-> {"EnterpriseCA", "PublicCA"}],
   trustedServers |-> [p \in AllParticipants |-> Servers \ Partners],
   allowedPartners |-> [p \in AllParticipants |->
      CASE p = "AccessEdge" -> Partners [] p \in Partners -> {"AccessEdge"} [] OTHER -> {}],
   allows |-> [l \in AllHonestLinks |-> IF l \in ServerLinks THEN {"MTLS"} ELSE {"TLS"}],
   configured |-> [p \in OwnClients |-> "TLS"],
   home |-> [p \in OwnClients |-> "FrontEnd"],
   throughDirector |-> {},
   audioVideo |-> {},
   srtp |-> {},
   levels |-> [s \in Sites |-> "Unset"],
   compromised |-> {},
   tapped |-> AllZones,
   active |-> FALSE,
   bag |-> BagCertificates,
   alternatives |-> {},
   faults |-> Switched]

SaysIn(c, kind, from, to, origin) == [kind |-> kind, from |-> from, to |-> to, origin |-> origin, call |-> c]
Says(kind, from, to, origin)      == SaysIn(0, kind, from, to, origin)
SignsIn(p)       == Says("SignIn", p, p, "Sender")
Writes(p, q)     == Says("InstantMessage", p, q, "Sender")

Tries(these) ==
  [connect |-> {}, messages |-> these, attacked |-> {}, retries |-> 0, attackerConnections |-> 0, handshakes |-> "Serial",
   order |-> "Sequential", administrator |-> {}]

Attacked(s, these, connections) == [s EXCEPT !.attacked = these, !.attackerConnections = connections]

NeverInternalTls == ~InternalInstantMessageMayUseTls
NeverInternalTcp == ~InternalInstantMessageMayUseTcp
NeverTrunkTcp    == ~TrunkTlsOptionalOverTcp
NeverTrunkTls    == ~TrunkTlsOptionalOverTls

ASSUME \A k \in 1..40 : TLCSet(k, 0)

(* TLC asks a constraint of a successor while the level is still that of the state before: the number of steps to the successor. *)
First(k, what, holds) == holds \/ TLCGet(k) = 1 \/ (TLCSet(k, 1) /\ PrintT(<<"at step", TLCGet("level"), what>>))

(* A constraint that constrains nothing: it prints, for each clause, the length of the shortest run that breaks it (one worker). *)
Observe ==
  /\ First(1, "C01", InstantMessageEncryptedOnTls)
  /\ First(2, "C02", ServerToServerMutualTls)
  /\ First(3, "C03", PerimeterCrossingMutualTls)
  /\ First(4, "C05", TrunkTlsRecommended)
  /\ First(5, "C06", TrunkTlsIsMutual)
  /\ First(6, "C07", GatewayCertificateTrusted)
  /\ First(7, "C07b", MediationCertificateTrusted)
  /\ First(8, "C08", CrossFirewallTrafficTls)
  /\ First(9, "C11", ClientToServerTls)
  /\ First(10, "C12", InstantMessageAndPresenceTls)
  /\ First(11, "L02", ConnectionsEnd)
  /\ First(12, "C04 over TCP reached", NeverTrunkTcp)
  /\ First(13, "C04 over TLS reached", NeverTrunkTls)
  /\ First(14, "C09 reached", NeverInternalTls)
  /\ First(15, "C10 reached", NeverInternalTcp)
  /\ First(16, "antecedent C01", ~InstantMessageEncryptedOnTlsAntecedent)
  /\ First(17, "antecedent C02", ~ServerToServerMutualTlsAntecedent)
  /\ First(18, "antecedent C03", ~PerimeterCrossingMutualTlsAntecedent)
  /\ First(19, "antecedent C04 over TCP", ~TrunkTlsOptionalOverTcpAntecedent)
  /\ First(20, "antecedent C04 over TLS", ~TrunkTlsOptionalOverTlsAntecedent)
  /\ First(21, "antecedent C05", ~TrunkTlsRecommendedAntecedent)
  /\ First(22, "antecedent C06", ~TrunkTlsIsMutualAntecedent)
  /\ First(23, "antecedent C07", ~GatewayCertificateTrustedAntecedent)
  /\ First(24, "antecedent C07b", ~MediationCertificateTrustedAntecedent)
  /\ First(25, "antecedent C08", ~CrossFirewallTrafficTlsAntecedent)
  /\ First(26, "antecedent C09", ~InternalInstantMessageMayUseTlsAntecedent)
  /\ First(27, "antecedent C10", ~InternalInstantMessageMayUseTcpAntecedent)
  /\ First(28, "antecedent C11", ~ClientToServerTlsAntecedent)
  /\ First(29, "antecedent C12", ~InstantMessageAndPresenceTlsAntecedent)
  /\ First(30, "antecedent L02", ~ConnectionsEndAntecedent)

(* Messages end as well, though no clause of this slice says so. *)
MessagesEnd ==
  Quiet => \A m \in Messages : Kind(m) = "Unused" \/ scenario.messages[m].origin = "Attacker" \/ Ended(m) \/ Fault("ConnectionLeftPending")
=============================================================================
