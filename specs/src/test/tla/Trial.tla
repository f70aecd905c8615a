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
        [] p = "WebConferencingEdge" -> "Perimeter"
        [] OTHER -> "Internal"],
   certificate |-> [p \in AllParticipants |->
      Usual(IF p \in Clients THEN "None" ELSE IF p \in {"AccessEdge", "PartnerEdge", "PublicProvider", "WebConferencingEdge"} THEN "PublicCA" ELSE "EnterpriseCA")],
   trust |-> [p \in AllParticipants |-> {"EnterpriseCA", "PublicCA"}],
   trustedServers |-> [p \in AllParticipants |-> Servers \ Partners],
   allowedPartners |-> [p \in AllParticipants |->
      CASE p = "AccessEdge" -> Partners [] p \in Partners -> {"AccessEdge"} [] OTHER -> {}],
   allows |-> [l \in AllHonestLinks |-> IF l \in ServerLinks THEN {"MTLS"} ELSE {"TLS"}],
   configured |-> [p \in OwnClients |-> "TLS"],
   home |-> [p \in Homed |-> "FrontEnd"],
   throughDirector |-> {},
   audioVideo |-> {},
   srtp |-> {},
   levels |-> [s \in Sites |-> "Unset"],
   sharing |-> {},
   trunkMode |-> "Unset",
   certificateStore |-> FALSE,
   bypass |-> FALSE,
   redirect |-> "None",
   fips |-> {},
   fipsDeclared |-> FALSE,
   suites |-> [p \in AllParticipants |-> {"Approved"}],
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
   order |-> "Sequential", administrator |-> {}, sharing |-> {}, packets |-> 0, deliveries |-> 0, firstIndex |-> 0]

Attacked(s, these, connections) == [s EXCEPT !.attacked = these, !.attackerConnections = connections]

NeverInternalTls == ~InternalInstantMessageMayUseTls
NeverInternalTcp == ~InternalInstantMessageMayUseTcp
NeverTrunkTcp    == ~TrunkTlsOptionalOverTcp
NeverTrunkTls    == ~TrunkTlsOptionalOverTls

NeverCalled      == \A c \in Calls : call[c].phase # "Established"
NeverWindowsLive == ~WindowsLiveAudioVideo
NeverRecalled    == \A c \in Calls : call[c].phase = "Established" => call[c].reanswered = "None"
NeverHungUp      == \A c \in Calls : call[c].phase # "Ended"
NeverReached     == ~MediaReachesParticipant
NeverTrunkClear  == ~TrunkMediaClearReachable
NeverTrunkSrtp   == ~TrunkMediaMayBeEncrypted
NeverTwoCalls    == \E c \in Calls : call[c].phase # "Established"
NeverBypassed    == \A c \in Calls : call[c].phase # "Established" \/ ~call[c].bypassed
NeverRolledOver  == \A c \in Calls, s \in Sides : scenario.firstIndex = 0 \/ window[c][s].highest < 3
NeverDownloaded  == \A m \in Messages : Kind(m) \notin DownloadKinds \/ message[m].phase # "Delivered"
NeverFollowed    == \A m \in Messages : Kind(m) # "FollowRedirect" \/ message[m].phase # "Delivered"
NeverConferenced == \A m \in Messages : Kind(m) # "WebConference" \/ message[m].phase # "Delivered"

ASSUME \A k \in 1..120 : TLCSet(k, 0)

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
  /\ First(31, "C13", AudioVideoSrtp)
  /\ First(32, "C17", ClearMediaOnlyByException)
  /\ First(33, "C19", SessionKeyFromRelayAuthentication)
  /\ First(34, "C20a", SessionKeyWrapped)
  /\ First(35, "C21", FrontEndPresentsCredentials)
  /\ First(36, "C22", SessionKeyOnlyOverTlsSip)
  /\ First(37, "C23", ParticipantUnwrapsWithCredentials)
  /\ First(38, "C24", DeliveryOverAuthenticatedConnection)
  /\ First(39, "C30", EncryptionRequiredByDefault)
  /\ First(40, "C31", WindowsLiveNeedsSupported)
  /\ First(41, "C32", WindowsLiveMediaClear)
  /\ First(42, "L01", CallsEnd)
  /\ First(43, "C29 reached", NeverWindowsLive)
  /\ First(44, "a call established", NeverCalled)
  /\ First(45, "a re-INVITE answered", NeverRecalled)
  /\ First(46, "a call ended", NeverHungUp)
  /\ First(47, "antecedent C13", ~AudioVideoSrtpAntecedent)
  /\ First(48, "antecedent C17", ~ClearMediaOnlyByExceptionAntecedent)
  /\ First(49, "antecedent C19", ~SessionKeyFromRelayAuthenticationAntecedent)
  /\ First(50, "antecedent C20a", ~SessionKeyWrappedAntecedent)
  /\ First(51, "antecedent C21", ~FrontEndPresentsCredentialsAntecedent)
  /\ First(52, "antecedent C22", ~SessionKeyOnlyOverTlsSipAntecedent)
  /\ First(53, "antecedent C23", ~ParticipantUnwrapsWithCredentialsAntecedent)
  /\ First(54, "antecedent C24", ~DeliveryOverAuthenticatedConnectionAntecedent)
  /\ First(55, "antecedent C30", ~EncryptionRequiredByDefaultAntecedent)
  /\ First(56, "antecedent C31", ~WindowsLiveNeedsSupportedAntecedent)
  /\ First(57, "antecedent C32", ~WindowsLiveMediaClearAntecedent)
  /\ First(58, "antecedent L01", ~CallsEndAntecedent)
  /\ First(59, "antecedent C29", ~WindowsLiveAudioVideoAntecedent)
  /\ First(60, "antecedent C17b", ~NoMidCallDowngradeAntecedent)
  /\ First(61, "antecedent C20b", ~CredentialUnforgeableAntecedent)
  /\ First(62, "antecedent C20c", ~CredentialExpiresAntecedent)
  /\ First(63, "antecedent C31b", ~LevelChangedByAdministratorAntecedent)
  /\ First(64, "C14", DesktopSharingSignallingTls)
  /\ First(65, "C15", WebConferencingTls)
  /\ First(66, "C16", DownloadsHttps)
  /\ First(67, "C18a", MediaConfidential)
  /\ First(68, "C18b", MediaAuthentic)
  /\ First(69, "C18c", MediaNotReplayed)
  /\ First(70, "C18f", SenderNeverReusesIndex)
  /\ First(71, "C25", MediationNextHopSrtp)
  /\ First(72, "C26", TrunkMediaClearByDefault)
  /\ First(73, "C28", TrunkSrtpNeedsCapableGateway)
  /\ First(74, "C33", FipsAlgorithms)
  /\ First(75, "C34", FipsOnEveryServerApplies => FipsOnEveryServer)
  /\ First(76, "C18e reached", NeverReached)
  /\ First(77, "C26b reached", NeverTrunkClear)
  /\ First(78, "C27 reached", NeverTrunkSrtp)
  /\ First(79, "two calls established", NeverTwoCalls)
  /\ First(80, "a bypassed call established", NeverBypassed)
  /\ First(81, "the roll-over accepted", NeverRolledOver)
  /\ First(82, "a download delivered", NeverDownloaded)
  /\ First(83, "a redirect followed", NeverFollowed)
  /\ First(84, "a web conference joined", NeverConferenced)
  /\ First(85, "antecedent C14", ~DesktopSharingSignallingTlsAntecedent)
  /\ First(86, "antecedent C15", ~WebConferencingTlsAntecedent)
  /\ First(87, "antecedent C16", ~DownloadsHttpsAntecedent)
  /\ First(88, "antecedent C18a", ~MediaConfidentialAntecedent)
  /\ First(89, "antecedent C18b", ~MediaAuthenticAntecedent)
  /\ First(90, "antecedent C18c", ~MediaNotReplayedAntecedent)
  /\ First(91, "antecedent C18d", ~RejectionLeavesNoTraceAntecedent)
  /\ First(92, "antecedent C25", ~MediationNextHopSrtpAntecedent)
  /\ First(93, "antecedent C26", ~TrunkMediaClearByDefaultAntecedent)
  /\ First(94, "antecedent C26b, C27", ~TrunkMediaMayBeEncryptedAntecedent)
  /\ First(95, "antecedent C28", ~TrunkSrtpNeedsCapableGatewayAntecedent)
  /\ First(96, "antecedent C33", ~FipsAlgorithmsAntecedent)

(* The same for the step clauses, as an action constraint *)
ObserveStep ==
  /\ First(97, "C18d", RejectionLeavesNoTrace)
  /\ First(98, "C17b", NoMidCallDowngrade)

(* Messages end as well, though no clause of this slice says so. *)
MessagesEnd ==
  Quiet => \A m \in Messages :
    \/ Kind(m) = "Unused"
    \/ scenario.messages[m].origin = "Attacker"
    \/ Ended(m)
    \/ Fault("ConnectionLeftPending") \/ Fault("CallLeftPending")
=============================================================================
