-------------------------------- MODULE MCTyped -----------------------------
(* Random well-typed states of the wide universe, most of them unreachable: every action and clause is total, TypeOK is closed. *)
EXTENDS Trial

CONSTANT Count

MCLinks == AllLinks
MCMessages == 1..5
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
   audioVideo |-> Some({Clients, SomeOf(Clients)}),
   srtp |-> SomeOf(CredentialHolders),
   levels |-> [s \in Sites |-> Some(Levels)],
   compromised |-> SomeOf(AllParticipants),
   tapped |-> SomeOf(AllZones),
   active |-> Some(BOOLEAN),
   bag |-> SomeOf(BagCertificates),
   alternatives |-> SomeOf(Readings),
   faults |-> SomeOf(Faults)]

Plan(kind, from, to, c) == [kind |-> kind, from |-> from, to |-> to, origin |-> Some({"Sender", "Sender", "Attacker"}), call |-> c]

(* Half of the scenarios have the slots of a call or of the relay service where they belong, between two clients, with the rest *)
(* anything at all: else no answer would ever have an offer before it.                                                            *)
Ordered ==
  << <<"Offer", "Answer", "Reoffer", "Reanswer", "Bye">>, <<"CredentialRequest", "CredentialReply", "KeyRequest", "KeyReply", "Allocate">>,
     <<"KeyRequest", "KeyReply", "Offer", "Answer", "Offer">>, <<"CredentialRequest", "CredentialReply", "Offer", "KeyRequest", "KeyReply">> >>

RandomPlans(k) ==
  LET anything == [m \in Messages |-> Plan(Some(MessageKinds), Some(Clients), Some(Clients), Some(0..2))]
      shapes   == {Some(1..Len(Ordered))}
      pairs    == {<<Some(Clients), Some(Clients)>>}
      called   == {Some(0..2)}
  IN  IF Some(BOOLEAN) THEN anything
      ELSE CHOOSE plans \in UNION {{[m \in Messages |->
             LET kind == Ordered[n][m] IN IF Some(1..8) = 1 THEN anything[m]
               ELSE IF kind \in {"Answer", "Reanswer"} THEN Plan(kind, pair[2], pair[1], c) ELSE Plan(kind, pair[1], pair[2], c)]
             : pair \in pairs, c \in called} : n \in shapes} : TRUE

RandomScenario(k) ==
  [connect |-> SomeOf(AllHonestLinks),
   messages |-> RandomPlans(k),
   administrator |-> SomeOf(AdministratorSteps),
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
    /\ call = [c \in Calls |->
         [phase |-> Some(CallPhases), reason |-> Some(CallReasons), offered |-> Some(SentLevels), answered |-> Some(SentLevels),
          reoffered |-> Some(SentLevels), reanswered |-> Some(SentLevels), callerMedia |-> Some(Media), calleeMedia |-> Some(Media)]]
    /\ level = [s \in Sites |-> Some(Levels)]
    /\ credentials = [generation |-> Some(1..2), first |-> Some(CredentialStates), second |-> Some(CredentialStates)]
    /\ payload = [m \in Messages |-> [form |-> Some(PayloadForms), generation |-> Some(0..2)]]
    /\ signedIn = [m \in Messages |-> [issued |-> Some(Links \cup {"None"}), delivered |-> Some(Links \cup {"None"})]]
    /\ unwrapped = [c \in Calls |-> [s \in Sides |-> Some(0..2)]]
    /\ administrator = SomeOf(AdministratorSteps)
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
  /\ {AudioVideoSrtp, ClearMediaOnlyByException, SessionKeyFromRelayAuthentication, SessionKeyWrapped,
      FrontEndPresentsCredentials, SessionKeyOnlyOverTlsSip, ParticipantUnwrapsWithCredentials,
      DeliveryOverAuthenticatedConnection, WindowsLiveAudioVideo, EncryptionRequiredByDefault, WindowsLiveNeedsSupported,
      WindowsLiveMediaClear, CallsEnd} \subseteq BOOLEAN
  /\ {AudioVideoSrtpAntecedent, ClearMediaOnlyByExceptionAntecedent, SessionKeyFromRelayAuthenticationAntecedent,
      SessionKeyWrappedAntecedent, FrontEndPresentsCredentialsAntecedent, SessionKeyOnlyOverTlsSipAntecedent,
      ParticipantUnwrapsWithCredentialsAntecedent, DeliveryOverAuthenticatedConnectionAntecedent,
      WindowsLiveAudioVideoAntecedent, EncryptionRequiredByDefaultAntecedent, WindowsLiveNeedsSupportedAntecedent,
      WindowsLiveMediaClearAntecedent, CallsEndAntecedent, NoMidCallDowngradeAntecedent, CredentialUnforgeableAntecedent,
      CredentialExpiresAntecedent, LevelChangedByAdministratorAntecedent} \subseteq BOOLEAN
  /\ {AudioVideoSrtpApplies, ClearMediaOnlyByExceptionApplies, SessionKeyFromRelayAuthenticationApplies,
      SessionKeyWrappedApplies, FrontEndPresentsCredentialsApplies, SessionKeyOnlyOverTlsSipApplies,
      ParticipantUnwrapsWithCredentialsApplies, DeliveryOverAuthenticatedConnectionApplies, WindowsLiveAudioVideoApplies,
      EncryptionRequiredByDefaultApplies, WindowsLiveNeedsSupportedApplies, WindowsLiveMediaClearApplies, CallsEndApplies,
      NoMidCallDowngradeApplies, CredentialUnforgeableApplies, CredentialExpiresApplies, LevelChangedByAdministratorApplies} \subseteq BOOLEAN
  /\ \A p \in AllParticipants : KeysKnownTo(p) \subseteq Terms
  /\ \A z \in AllZones : Reads(z) \subseteq Terms

(* The clauses of steps have a value on every step, false as they may be. *)
StepsValued ==
  [][{RankFalls, EndedStaysEnded, NoMidCallDowngrade, CredentialUnforgeable, CredentialExpires, LevelChangedByAdministrator} \subseteq BOOLEAN]_vars

(* Of a random state only its successors are looked at, not theirs. *)
OneStep == TLCGet("level") < 1
=============================================================================
