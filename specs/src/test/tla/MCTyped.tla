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

SrtpEnds == MediaEnds \ {"PublicUser"}

(* Half of the states are aimed: everybody is there, and a call or a request has come as far as some slot, else hardly any guard *)
(* of a call would ever be met. What is not aimed is anything at all.                                                            *)
RandomDesign(k, aimed) ==
  [present |-> IF aimed THEN AllParticipants ELSE Many(AllParticipants),
   zone |-> [p \in AllParticipants |-> IF Some(BOOLEAN) THEN "Internal" ELSE Some(AllZones)],
   certificate |-> [p \in AllParticipants |->
      [issuer |-> Some(Issuers \cup {"None"}), validity |-> Some({"Valid", "Expired"}), name |-> Some({"Matching", "Other"})]],
   trust |-> [p \in AllParticipants |-> Many(Issuers)],
   trustedServers |-> [p \in AllParticipants |-> Many(AllParticipants)],
   allowedPartners |-> [p \in AllParticipants |-> Many(AllParticipants)],
   allows |-> [l \in AllHonestLinks |-> SomeOf(Transports)],
   configured |-> [p \in OwnClients |-> Some({"TLS", "TCP"})],
   home |-> [p \in Homed |-> Some(FrontEnds)],
   throughDirector |-> SomeOf(OwnClients),
   audioVideo |-> IF aimed THEN MediaEnds ELSE SomeOf(MediaEnds),
   srtp |-> IF aimed THEN Some({SrtpEnds, Few(SrtpEnds)}) ELSE SomeOf(SrtpEnds),
   levels |-> [s \in Sites |-> Some(Levels)],
   sharing |-> SomeOf(MediaEnds),
   trunkMode |-> Some(TrunkModes),
   certificateStore |-> Some(BOOLEAN),
   bypass |-> Some(BOOLEAN),
   redirect |-> Some(Redirects),
   fips |-> SomeOf(FipsServers),
   fipsDeclared |-> Some(BOOLEAN),
   suites |-> [p \in AllParticipants |-> IF aimed /\ Some(1..4) > 1 THEN SystemSuites ELSE SomeOf(SystemSuites)],
   compromised |-> SomeOf(AllParticipants),
   tapped |-> SomeOf(AllZones),
   active |-> Some(BOOLEAN),
   bag |-> SomeOf(BagCertificates),
   alternatives |-> IF aimed THEN Few(Readings) ELSE SomeOf(Readings),
   faults |-> IF aimed THEN {f \in Faults : Some(1..12) = 1} ELSE SomeOf(Faults)]

Plan(kind, from, to, c) ==
  [kind |-> kind, from |-> from, to |-> to, origin |-> IF Some(1..4) = 1 THEN "Attacker" ELSE "Sender", call |-> c]

Shapes ==
  << <<"Offer", "Answer", "Reoffer", "Reanswer", "Bye">>, <<"CredentialRequest", "CredentialReply", "KeyRequest", "KeyReply", "Offer">>,
     <<"KeyRequest", "KeyReply", "Offer", "Answer", "Bye">>, <<"CredentialRequest", "CredentialReply", "Offer", "Allocate", "Unused">>,
     <<"Offer", "Answer", "CredentialReply", "KeyRequest", "KeyReply">> >>

(* Two calls of which the second is placed for the first, and what clients do in the web *)
TwoCalls == {<<1, 2>>, <<2, 1>>}

Chains ==
  {<<"ClientA", "MediationServer", "Gateway">>, <<"Gateway", "MediationServer", "ClientB">>,
   <<"ClientA", "ConferencingServer", "ClientB">>, <<"ExternalClient", "MediationServer", "Gateway">>}

ChainedPlans(calls, ends) ==
  LET first  == calls[1]
      second == calls[2]
  IN  [m \in Messages |->
         CASE m = 1 -> Plan("Offer", ends[1], ends[2], first)
           [] m = 2 -> Plan("Answer", ends[2], ends[1], first)
           [] m = 3 -> Plan("Offer", ends[2], ends[3], second)
           [] m = 4 -> Plan("Answer", ends[3], ends[2], second)
           [] m = 5 -> Plan(Some({"Bye", "Reoffer", "KeyRequest"}), ends[2], ends[1], first)]

WebPlans(p, other) ==
  [m \in Messages |->
     CASE m = 1 -> Plan("DownloadRequest", p, p, 0)
       [] m = 2 -> Plan(Some(DownloadKinds \cup {"MeetingContent"}), p, p, 0)
       [] m = 3 -> Plan(Some({"FollowRedirect", "DownloadRequest"}), p, p, 0)
       [] m = 4 -> Plan(Some(DownloadKinds), Some({p, other}), p, Some(0..2))
       [] m = 5 -> Plan("WebConference", other, p, 0)]

Pairs == {<<"ClientA", "ClientB">>, <<"MediationServer", "Gateway">>, <<"ClientA", "MediationServer">>,
          <<"ConferencingServer", "ClientB">>, <<"Gateway", "MediationServer">>, <<"ExternalClient", "ClientA">>, <<"ClientB", "PublicUser">>, <<"PartnerClient", "ClientA">>,
          <<"ClientB", "ExternalClient">>, <<"PublicUser", "ExternalClient">>}

(* The attacker has a part in few of them. *)
AimedPlans(shape, pair, c) ==
  [m \in Messages |-> IF shape[m] \in {"Answer", "Reanswer"} THEN Plan(shape[m], pair[2], pair[1], c)
                      ELSE Plan(shape[m], pair[1], pair[2], c)]

RandomPlans(aimed) ==
  IF ~aimed THEN [m \in Messages |-> Plan(Some(MessageKinds), Some(MediaEnds), Some(MediaEnds), Some(0..2))]
  ELSE CASE Some(1..5) <= 2 -> AimedPlans(Shapes[Some(1..Len(Shapes))], Some(Pairs), Some({1, 2}))
         [] Some(1..3) <= 2 -> ChainedPlans(Some(TwoCalls), Some(Chains))
         [] OTHER           -> WebPlans("ClientA", "ExternalClient")

(* What a message of a kind carries in an orderly run *)
Usually(kind) ==
  CASE kind \in {"CredentialReply", "KeyRequest"} -> "Credential"
    [] kind = "MeetingContent" -> "Redirect"
    [] kind = "KeyReply" -> "WrappedKey"
    [] kind = "Allocate" -> "Proof"
    [] OTHER -> Some({"None", "Crypto", "SessionKey"})

(* How far a call should have come, by which of its slots no longer wait *)
Natural(c) ==
  LET begun(kind) == LET slot == SlotOf(c, kind) IN IF slot = 0 THEN FALSE ELSE message[slot].phase # "Waiting"
  IN  IF begun("Reanswer") THEN Some({"Reanswered", "Established"})
      ELSE IF begun("Reoffer") THEN "Reoffered"
      ELSE IF begun("Answer") THEN Some({"Answered", "Established"})
      ELSE IF begun("Offer") THEN "Offered"
      ELSE "Idle"

RandomScenario(k, aimed) ==
  [connect |-> SomeOf(AllHonestLinks),
   messages |-> RandomPlans(aimed),
   administrator |-> SomeOf(AdministratorSteps),
   attacked |-> SomeOf(AllHonestLinks), retries |-> Some(0..3), attackerConnections |-> Some(0..3),
   handshakes |-> Some({"Serial", "Interleaved"}), order |-> Some({"Sequential", "Concurrent"}),
   sharing |-> SomeOf(Calls), packets |-> Some(0..Packets), deliveries |-> Some(0..7), firstIndex |-> Some({0, 6})]

RandomInit ==
  \E k \in 1..Count : \E aimed \in {Some(BOOLEAN)}, cut \in {Some(1..6)} :
    /\ design = RandomDesign(k, aimed)
    /\ scenario = RandomScenario(k, aimed)
    /\ \E usual \in {Some(Phases)} :
         /\ initiator = [l \in HonestLinks |->
              [phase |-> Phase(usual), transport |-> Some(Transports), farEnd |-> Some(FarEnds), suite |-> Some(Suites),
               certificate |-> Some(Certificates), requested |-> Some(BOOLEAN), reason |-> Some(Reasons), retries |-> Some(0..3)]]
         /\ responder = [l \in Links |->
              [phase |-> Phase(usual), transport |-> Some(Transports), suite |-> Some(Suites), certificate |-> Some(Certificates),
               requested |-> Some(BOOLEAN), reason |-> Some(Reasons)]]
    /\ message = [m \in Messages |->
         [phase |-> IF ~aimed \/ Some(1..8) = 1 THEN Some(MessagePhases) ELSE IF m < cut THEN "Delivered" ELSE "Waiting",
          position |-> Some(0..LongestRoute), reason |-> Some(MessageReasons)]]
    /\ carried = [m \in Messages |-> [l \in Links |-> Some({"None"} \cup SomeOf(Carriages))]]
    /\ registration = [p \in OwnClients |-> Some(Links \cup {"None"})]
    /\ call = [c \in Calls |->
         [phase |-> IF aimed /\ Some(1..3) > 1 THEN Natural(c) ELSE Some(CallPhases), reason |-> Some(CallReasons), offered |-> Some(SentLevels),
          answered |-> Some(SentLevels), reoffered |-> Some(SentLevels), reanswered |-> Some(SentLevels),
          callerMedia |-> Some(Media), calleeMedia |-> Some(Media), suite |-> Some(Suites), bypassed |-> Some(BOOLEAN)]]
    /\ level = [s \in Sites |-> Some(Levels)]
    /\ credentials =
         [generation |-> Some(1..2), first |-> IF aimed THEN "Valid" ELSE Some(CredentialStates), second |-> Some(CredentialStates)]
    /\ payload = [m \in Messages |->
         [form |-> IF aimed /\ Some(1..6) > 1 THEN Usually(Kind(m)) ELSE Some(PayloadForms),
          generation |-> IF aimed THEN Some(1..2) ELSE Some(0..2)]]
    /\ signedIn = [m \in Messages |-> [issued |-> Some(Links \cup {"None"}), delivered |-> Some(Links \cup {"None"})]]
    /\ unwrapped = [c \in Calls |-> [s \in Sides |-> IF aimed /\ Some(BOOLEAN) THEN 0 ELSE Some(0..2)]]
    /\ administrator = SomeOf(AdministratorSteps)
    /\ sent = [c \in Calls |-> [s \in Sides |-> [n \in Indices |-> [form |-> Some(Media), times |-> Some(0..2)]]]]
    /\ window = [c \in Calls |-> [s \in Sides |-> [highest |-> Some(0..Packets), below |-> Some(BOOLEAN)]]]
    /\ accepted = [c \in Calls |-> [s \in Sides |-> [n \in Indices |-> Some(0..2)]]]
    /\ alien = [c \in Calls |-> [s \in Sides |-> [forged |-> Some(BOOLEAN), reflected |-> Some(BOOLEAN)]]]
    /\ deliveries = Some(0..7)
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
  /\ {DesktopSharingSignallingTls, WebConferencingTls, DownloadsHttps, MediaConfidential, MediaAuthentic, MediaNotReplayed,
      MediaReachesParticipant, SenderNeverReusesIndex, MediationNextHopSrtp, TrunkMediaClearByDefault, TrunkMediaClearReachable,
      TrunkMediaMayBeEncrypted, TrunkSrtpNeedsCapableGateway, FipsAlgorithms, FipsOnEveryServer} \subseteq BOOLEAN
  /\ {DesktopSharingSignallingTlsAntecedent, WebConferencingTlsAntecedent, DownloadsHttpsAntecedent, MediaConfidentialAntecedent,
      MediaAuthenticAntecedent, MediaNotReplayedAntecedent, RejectionLeavesNoTraceAntecedent, MediaReachesParticipantAntecedent,
      SenderNeverReusesIndexAntecedent, MediationNextHopSrtpAntecedent, TrunkMediaClearByDefaultAntecedent,
      TrunkMediaClearReachableAntecedent, TrunkMediaMayBeEncryptedAntecedent, TrunkSrtpNeedsCapableGatewayAntecedent,
      FipsAlgorithmsAntecedent} \subseteq BOOLEAN
  /\ {DesktopSharingSignallingTlsApplies, WebConferencingTlsApplies, DownloadsHttpsApplies, MediaConfidentialApplies,
      MediaAuthenticApplies, MediaNotReplayedApplies, RejectionLeavesNoTraceApplies, MediaReachesParticipantApplies,
      SenderNeverReusesIndexApplies, MediationNextHopSrtpApplies, TrunkMediaClearByDefaultApplies, TrunkMediaClearReachableApplies,
      TrunkMediaMayBeEncryptedApplies, TrunkSrtpNeedsCapableGatewayApplies, FipsAlgorithmsApplies,
      FipsOnEveryServerApplies} \subseteq BOOLEAN
  /\ \A p \in AllParticipants : KeysKnownTo(p) \subseteq Terms
  /\ \A z \in AllZones : Reads(z) \subseteq Terms

(* The clauses of steps have a value on every step, false as they may be. *)
StepsValued ==
  [][{RankFalls, EndedStaysEnded, NoMidCallDowngrade, CredentialUnforgeable, CredentialExpires, LevelChangedByAdministrator,
     RejectionLeavesNoTrace} \subseteq BOOLEAN]_vars

(* Of a random state only its successors are looked at, not theirs. *)
OneStep == TLCGet("level") < 1
=============================================================================
