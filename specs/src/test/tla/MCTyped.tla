-------------------------------- MODULE MCTyped -----------------------------
(* Random well-typed states of the wide universe, most of them unreachable: every action and clause is total, TypeOK is closed. *)
EXTENDS Trial

CONSTANT Count

MCLinks == AllLinks
MCMessages == 1..4
MCDesigns == {}
MCScenarios == {}

Some(S)    == RandomElement(S)
Few(S)     == {x \in S : Some(1..5) = 1}
Many(S)    == {x \in S : Some(1..5) > 1}
SomeOf(S)  == Some({{}, S, Few(S), Many(S)})

(* Half of the ends in one common phase, so that guards about both ends are met. *)
Phase(usual) == IF Some(BOOLEAN) THEN usual ELSE Some(Phases)

RandomDesign(k) ==
  [present |-> Many(AllParticipants),
   zone |-> [p \in AllParticipants |-> IF Some(BOOLEAN) THEN "Internal" ELSE Some(AllZones)],
   certificate |-> [p \in AllParticipants |->
      [issuer |-> Some(Issuers \cup {"None"}), validity |-> Some({"Valid", "Expired"}), name |-> Some({"Matching", "Other"})]],
   trust |-> [p \in AllParticipants |-> Many(Issuers)],
   trustedServers |-> [p \in AllParticipants |-> Many(AllParticipants)],
   allowedPartners |-> [p \in AllParticipants |-> Many(AllParticipants)],
   allows |-> [l \in AllHonestLinks |-> SomeOf(Transports)],
   configured |-> [p \in OwnClients |-> Some({"TLS", "TCP"})],
   home |-> [p \in OwnClients |-> Some(FrontEnds)],
   throughDirector |-> SomeOf(OwnClients),
   compromised |-> SomeOf(AllParticipants),
   tapped |-> SomeOf(AllZones),
   active |-> Some(BOOLEAN),
   bag |-> SomeOf(BagCertificates),
   alternatives |-> SomeOf(Readings),
   faults |-> SomeOf(Faults)]

RandomScenario(k) ==
  [connect |-> SomeOf(AllHonestLinks),
   messages |-> [m \in Messages |->
      [kind |-> Some(MessageKinds), from |-> Some(Clients), to |-> Some(Clients), origin |-> Some({"Sender", "Attacker"})]],
   attacked |-> SomeOf(AllHonestLinks), retries |-> Some(0..3), attackerConnections |-> Some(0..3),
   handshakes |-> Some({"Serial", "Interleaved"}), order |-> Some({"Sequential", "Concurrent"})]

RandomInit ==
  \E k \in 1..Count :
    /\ design = RandomDesign(k)
    /\ scenario = RandomScenario(k)
    /\ \E usual \in {Some(Phases)} :
         /\ initiator = [l \in HonestLinks |->
              [phase |-> Phase(usual), transport |-> Some(Transports), farEnd |-> Some(FarEnds), suite |-> Some(Suites),
               certificate |-> Some(Certificates), requested |-> Some(BOOLEAN), reason |-> Some(Reasons), retries |-> Some(0..3)]]
         /\ responder = [l \in Links |->
              [phase |-> Phase(usual), transport |-> Some(Transports), suite |-> Some(Suites), certificate |-> Some(Certificates),
               requested |-> Some(BOOLEAN), reason |-> Some(Reasons)]]
    /\ message = [m \in Messages |-> [phase |-> Some(MessagePhases), position |-> Some(0..LongestRoute), reason |-> Some(MessageReasons)]]
    /\ carried = [m \in Messages |-> [l \in Links |-> Some({"None"} \cup SomeOf(Carriages))]]
    /\ registration = [p \in OwnClients |-> Some(Links \cup {"None"})]
    /\ knowledge = SomeOf(Terms)
    /\ trunkWarned = Some(BOOLEAN)
    /\ attackerBudget = Some(0..3)

RandomSpec == RandomInit /\ [][Next]_vars

(* Clauses may well be false here; they only may not fail to have a value. *)
Valued ==
  /\ {InstantMessageEncryptedOnTls, ServerToServerMutualTls, PerimeterCrossingMutualTls, TrunkTlsOptionalOverTcp,
      TrunkTlsOptionalOverTls, TrunkTlsRecommended, TrunkTlsIsMutual, GatewayCertificateTrusted, MediationCertificateTrusted,
      CrossFirewallTrafficTls, InternalInstantMessageMayUseTls, InternalInstantMessageMayUseTcp, ClientToServerTls,
      InstantMessageAndPresenceTls, ConnectionsEnd, KnowledgeClosed} \subseteq BOOLEAN
  /\ {InstantMessageEncryptedOnTlsAntecedent, ServerToServerMutualTlsAntecedent, PerimeterCrossingMutualTlsAntecedent,
      TrunkTlsOptionalOverTcpAntecedent, TrunkTlsOptionalOverTlsAntecedent, TrunkTlsRecommendedAntecedent,
      TrunkTlsIsMutualAntecedent, GatewayCertificateTrustedAntecedent, MediationCertificateTrustedAntecedent,
      CrossFirewallTrafficTlsAntecedent, InternalInstantMessageMayUseTlsAntecedent, InternalInstantMessageMayUseTcpAntecedent,
      ClientToServerTlsAntecedent, InstantMessageAndPresenceTlsAntecedent, ConnectionsEndAntecedent} \subseteq BOOLEAN
  /\ {InstantMessageEncryptedOnTlsApplies, ServerToServerMutualTlsApplies, PerimeterCrossingMutualTlsApplies,
      TrunkTlsOptionalOverTcpApplies, TrunkTlsOptionalOverTlsApplies, TrunkTlsRecommendedApplies, TrunkTlsIsMutualApplies,
      GatewayCertificateTrustedApplies, MediationCertificateTrustedApplies, CrossFirewallTrafficTlsApplies,
      InternalInstantMessageMayUseTlsApplies, InternalInstantMessageMayUseTcpApplies, ClientToServerTlsApplies,
      InstantMessageAndPresenceTlsApplies, ConnectionsEndApplies} \subseteq BOOLEAN

(* Of a random state only its successors are looked at, not theirs. *)
OneStep == TLCGet("level") < 1
=============================================================================
