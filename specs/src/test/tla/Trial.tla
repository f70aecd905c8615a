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
   compromised |-> {},
   tapped |-> AllZones,
   active |-> FALSE,
   bag |-> BagCertificates,
   alternatives |-> {},
   faults |-> Switched]

Says(kind, from, to, origin) == [kind |-> kind, from |-> from, to |-> to, origin |-> origin]
SignsIn(p)       == Says("SignIn", p, p, "Sender")
Writes(p, q)     == Says("InstantMessage", p, q, "Sender")

Tries(these) ==
  [connect |-> {}, messages |-> these, attacked |-> {}, retries |-> 0, attackerConnections |-> 0, handshakes |-> "Serial",
   order |-> "Sequential"]

Attacked(s, these, connections) == [s EXCEPT !.attacked = these, !.attackerConnections = connections]

NeverInternalTls == ~InternalInstantMessageMayUseTls
NeverInternalTcp == ~InternalInstantMessageMayUseTcp
NeverTrunkTcp    == ~TrunkTlsOptionalOverTcp
NeverTrunkTls    == ~TrunkTlsOptionalOverTls

StateClauses ==
  <<<<"C01", InstantMessageEncryptedOnTls>>, <<"C02", ServerToServerMutualTls>>, <<"C03", PerimeterCrossingMutualTls>>,
    <<"C05", TrunkTlsRecommended>>, <<"C06", TrunkTlsIsMutual>>, <<"C07", GatewayCertificateTrusted>>,
    <<"C07b", MediationCertificateTrusted>>, <<"C08", CrossFirewallTrafficTls>>, <<"C11", ClientToServerTls>>,
    <<"C12", InstantMessageAndPresenceTls>>, <<"L02", ConnectionsEnd>>,
    <<"C04 over TCP reached", NeverTrunkTcp>>, <<"C04 over TLS reached", NeverTrunkTls>>, <<"C09 reached", NeverInternalTls>>,
    <<"C10 reached", NeverInternalTcp>>,
    <<"antecedent C01", ~InstantMessageEncryptedOnTlsAntecedent>>, <<"antecedent C02", ~ServerToServerMutualTlsAntecedent>>,
    <<"antecedent C03", ~PerimeterCrossingMutualTlsAntecedent>>, <<"antecedent C04 over TCP", ~TrunkTlsOptionalOverTcpAntecedent>>,
    <<"antecedent C04 over TLS", ~TrunkTlsOptionalOverTlsAntecedent>>, <<"antecedent C05", ~TrunkTlsRecommendedAntecedent>>,
    <<"antecedent C06", ~TrunkTlsIsMutualAntecedent>>, <<"antecedent C07", ~GatewayCertificateTrustedAntecedent>>,
    <<"antecedent C07b", ~MediationCertificateTrustedAntecedent>>, <<"antecedent C08", ~CrossFirewallTrafficTlsAntecedent>>,
    <<"antecedent C09", ~InternalInstantMessageMayUseTlsAntecedent>>, <<"antecedent C10", ~InternalInstantMessageMayUseTcpAntecedent>>,
    <<"antecedent C11", ~ClientToServerTlsAntecedent>>, <<"antecedent C12", ~InstantMessageAndPresenceTlsAntecedent>>,
    <<"antecedent L02", ~ConnectionsEndAntecedent>>>>

ASSUME \A k \in 1..40 : TLCSet(k, 0)

(* A constraint that constrains nothing: it prints, for each clause, the length of the shortest run that breaks it (one worker). *)
(* TLC asks it of a successor while the level is still that of the state before, which is the number of steps to the successor.  *)
Observe ==
  \A k \in 1..Len(StateClauses) :
    StateClauses[k][2] \/ TLCGet(k) = 1
      \/ (TLCSet(k, 1) /\ PrintT(<<"at step", TLCGet("level"), StateClauses[k][1]>>))

(* Messages end as well, though no clause of this slice says so. *)
MessagesEnd ==
  Quiet => \A m \in Messages : Kind(m) = "Unused" \/ scenario.messages[m].origin = "Attacker" \/ Ended(m) \/ Fault("ConnectionLeftPending")
=============================================================================
