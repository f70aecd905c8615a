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

AttackerOnlyReads == ~design.active

ReadingsOfKeysByDefault == design.alternatives \cap {"R4", "R11"} = {}

RelayableLinks == {l \in AllHonestLinks \cap SipClientLinks : AttackerTwin[l] # "None"}

TrustsNoRogue(p) == design.trust[p] \cap {"RogueCA", "SelfSigned"} = {}

NoClearClientUnderAttack ==
  design.active => \A l \in RelayableLinks : design.configured[InitiatorOf[l]] = "TCP" => "TCP" \notin design.allows[l]

ClientsTrustNoRogue == design.active => \A l \in RelayableLinks : TrustsNoRogue(InitiatorOf[l])

FrontEndsSpeakForThemselves ==
  design.active =>
    /\ ~Alternative("R9")
    /\ FrontEnds \cap design.compromised = {}
    /\ TrustsNoRogue("FrontEnd")
    /\ TrustsNoRogue("RelayAuthentication")

OnlyOwnersAllocate == design.active => ~Alternative("R5")

MediationRequiresSrtp == ~Alternative("R8") /\ "MediationServer" \in design.srtp

ProxyReachesWebServicesOverTls == "TCP" \notin design.allows["ReverseProxyToWebServices"]

(* What each clause takes, besides the absence of faults, to follow from the strengthening *)
InstantMessageEncryptedOnTlsAssumes == TRUE
ServerToServerMutualTlsAssumes == ReadingsOfChannelsByDefault /\ ServersListenForMutualTlsOnly /\ ServersHaveCertificates
PerimeterCrossingMutualTlsAssumes == ReadingsOfChannelsByDefault /\ ServersListenForMutualTlsOnly /\ ServersHaveCertificates
TrunkTlsRecommendedAssumes == TRUE
TrunkTlsIsMutualAssumes == TrunkEndsHaveCertificates
GatewayCertificateTrustedAssumes == TRUE
MediationCertificateTrustedAssumes == TRUE
CrossFirewallTrafficTlsAssumes == NoClearClientUnderAttack
ClientToServerTlsAssumes == ReadingsOfChannelsByDefault /\ ClientTcpInsideOnly
InstantMessageAndPresenceTlsAssumes == TRUE
AudioVideoSrtpAssumes == AttackerOnlyReads
DesktopSharingSignallingTlsAssumes == NoClearClientUnderAttack
WebConferencingTlsAssumes == ServersListenForMutualTlsOnly /\ ServersHaveCertificates
DownloadsHttpsAssumes == ProxyReachesWebServicesOverTls
ClearMediaOnlyByExceptionAssumes == AttackerOnlyReads
NoMidCallDowngradeAssumes == TRUE
MediaConfidentialAssumes == ReadingsOfKeysByDefault /\ AttackerOnlyReads
MediaAuthenticAssumes == AttackerOnlyReads
MediaNotReplayedAssumes == TRUE
RejectionLeavesNoTraceAssumes == TRUE
SenderNeverReusesIndexAssumes == TRUE
SessionKeyFromRelayAuthenticationAssumes == ServersListenForMutualTlsOnly /\ ServersHaveCertificates /\ FrontEndsSpeakForThemselves
SessionKeyWrappedAssumes == TRUE
CredentialUnforgeableAssumes == TRUE
CredentialExpiresAssumes == TRUE
FrontEndPresentsCredentialsAssumes == ServersListenForMutualTlsOnly /\ ServersHaveCertificates
SessionKeyOnlyOverTlsSipAssumes == ReadingsOfKeysByDefault /\ NoClearClientUnderAttack
ParticipantUnwrapsWithCredentialsAssumes == OnlyOwnersAllocate
DeliveryOverAuthenticatedConnectionAssumes ==
  /\ ReadingsOfKeysByDefault
  /\ ServersListenForMutualTlsOnly
  /\ ServersHaveCertificates
  /\ NoClearClientUnderAttack
  /\ ClientsTrustNoRogue
MediationNextHopSrtpAssumes == AttackerOnlyReads /\ MediationRequiresSrtp
TrunkMediaClearByDefaultAssumes == AttackerOnlyReads
TrunkSrtpNeedsCapableGatewayAssumes == ReadingsOfKeysByDefault
EncryptionRequiredByDefaultAssumes == AttackerOnlyReads
WindowsLiveNeedsSupportedAssumes == AttackerOnlyReads
LevelChangedByAdministratorAssumes == TRUE
WindowsLiveMediaClearAssumes == AttackerOnlyReads
FipsAlgorithmsAssumes == TRUE
CallsEndAssumes == TRUE
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

InterceptorShowsWhatItHas ==
  \A l \in HonestLinks : SettledOverTls(initiator[l]) /\ AtFarEnd(l, "Attacker") =>
    initiator[l].certificate \in design.bag \/ Stolen(ResponderOf[l], initiator[l].certificate)

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

AttackerShowsWhatItHas ==
  \A l \in AttackerLinks :
    responder[l].phase \in {"Finished", "Established"} /\ responder[l].transport # "TCP" =>
      responder[l].certificate \in design.bag \cup {"None"} \/ Stolen(InitiatorOf[l], responder[l].certificate)

ResponderJudgesLast == \A l \in Links : responder[l].phase # "ServerAccepted"

ResponderRefusedForReason == \A l \in Links : responder[l].phase = "Refused" => responder[l].reason # "None"

EndsMoveTogether ==
  \A l \in HonestLinks :
    IF AtFarEnd(l, "Genuine")
    THEN responder[l].phase = IF initiator[l].phase = "ServerAccepted" THEN "ServerPresented" ELSE initiator[l].phase
    ELSE ~Alive(responder[l])

IdleTogether == \A l \in HonestLinks : initiator[l].phase = "Idle" => responder[l].phase = "Idle"

EndsShareTransport ==
  \A l \in HonestLinks :
    AtFarEnd(l, "Genuine") /\ Alive(responder[l]) => responder[l].transport = initiator[l].transport

TcpTrunkReported ==
  \/ trunkWarned
  \/ \A l \in InstanceTrunkLinks : \A e \in EstablishedEnds(l) : e.transport # "TCP"

-----------------------------------------------------------------------------
(* Messages *)

(* The links that a message crossed *)
CrossedBy(m) == {l \in Links : carried[m][l] # "None"}

Joins(m, l) ==
  LET route == Route(m)
  IN  \E i \in 1..(Len(route) - 1) : HonestHop(m, route[i], route[i + 1]) = HonestOf[l]

SendsUnder(end, carriage) == end.phase = "Established" /\ CarriageOf(end) = carriage

ImpossibleStaysAtHome == \A m \in Messages : ~Possible(m) => message[m].phase \notin {"Underway", "Intercepted"}

StandsBeforeAHop == \A m \in Messages : message[m].phase \in {"Underway", "Intercepted"} => AtHop(m)

WaitingCrossedNothing == \A m \in Messages : message[m].phase = "Waiting" => ~CarriedSomewhere(m) /\ payload[m] = CarryingNothing

FormsOf(kind) ==
  CASE kind \in {"CredentialReply", "KeyRequest"} -> {"Credential"}
    [] kind = "KeyReply"                          -> {"WrappedKey"}
    [] kind = "Allocate"                          -> {"Proof"}
    [] kind \in DialogKinds                       -> {"Crypto", "SessionKey"}
    [] kind = "MeetingContent"                    -> {"Redirect"}
    [] OTHER                                      -> {}

PayloadFitsKind == \A m \in Messages : payload[m].form \in {"None"} \cup FormsOf(Kind(m))

CarriedAsConnected ==
  \A m \in Messages : \A l \in CrossedBy(m) :
    SendsUnder(responder[l], carried[m][l]) \/ (l \in HonestLinks /\ SendsUnder(initiator[l], carried[m][l]))

CarriedOnItsWay == \A m \in Messages : \A l \in CrossedBy(m) : Joins(m, l)

RegisteredOnOwnLink == \A p \in OwnClients : registration[p] # "None" => InitiatorOf[registration[p]] = p

HeldAtAHop ==
  \A m \in Messages : message[m].phase = "Intercepted" /\ AtHop(m) =>
    LET hop  == Hop(m)
        twin == IF hop.honest = "None" THEN "None" ELSE AttackerTwin[hop.honest]
    IN  IF hop.honest = "None" THEN TRUE
        ELSE IF hop.upward
        THEN initiator[hop.honest].phase = "Established" /\ initiator[hop.honest].farEnd = "Attacker"
        ELSE hop.to \in OwnClients /\ twin \in Links /\ responder[twin].phase = "Established"

CrossingNotInClear ==
  NoClearClientUnderAttack => \A m \in Messages : CarriedInClear(m) => ~Crosses(m)

SharingNotInClear ==
  NoClearClientUnderAttack => \A m \in SharingMessages : ~CarriedInClear(m)

KeysNotInClear ==
  ReadingsOfKeysByDefault /\ NoClearClientUnderAttack => \A m \in KeyBearing : ~CarriedInClear(m)

TrunkKeysNotInClear ==
  ReadingsOfKeysByDefault => \A m \in KeyBearing, l \in InstanceTrunkLinks : carried[m][l] # "TCP"

RequestsReachedRelay ==
  \A m \in Messages : Kind(m) \in RequestKinds /\ message[m].phase = "Delivered" =>
    \E l \in CrossedBy(m) \cap ServedRelayLinks : responder[l].phase = "Established"

RepliesFollowRequests ==
  \A m \in Filled(ReplyKinds) :
    IF m = 1 THEN FALSE ELSE Kind(m - 1) \in RequestKinds /\ message[m - 1].phase = "Delivered"

(* Front Ends speak for themselves, and over mutual TLS. *)
FrontEndsSpeak == FrontEndsSpeakForThemselves /\ ServersListenForMutualTlsOnly

RequestersAreKnown ==
  FrontEndsSpeak =>
    \A m \in Messages : Kind(m) \in RequestKinds /\ message[m].phase \in {"Underway", "Intercepted", "Delivered"} =>
      Authenticated(FromOf(m)) # "None" \/ Compromised(FromOf(m))

IssuedToTheKnown ==
  FrontEndsSpeak => \A m \in Filled(ReplyKinds) : signedIn[m].issued # "None" \/ Compromised(FromOf(m))

WasIssued(p, g) == \E m \in Messages : BringsCredential(m, p, g)

CredentialsPresentedWereIssued ==
  \A m \in Messages : Kind(m) \in {"KeyRequest", "Allocate"} /\ payload[m].generation # 0 => WasIssued(FromOf(m), payload[m].generation)

CredentialsKnownWereIssued ==
  \A p \in CredentialHolders, g \in Generations : Credential(p, g) \in knowledge => WasIssued(p, g)

KeysUnwrappedInOrder ==
  \A c \in Calls, s \in Sides : unwrapped[c][s] # 0 => UnwrappedInOrder(c, s, unwrapped[c][s])

AllocatesWithItsOwn ==
  ~design.active =>
    \A m \in MessagesOf("Allocate") : message[m].phase \notin {"Waiting", "Refused"} => CredentialHeld(FromOf(m), payload[m].generation)

(* The attacker can neither be taken for a server by its clients nor meet one that speaks in clear. *)
NobodyBetween == NoClearClientUnderAttack /\ ClientsTrustNoRogue

EitherCompromised(l) == Compromised(InitiatorOf[l]) \/ Compromised(ResponderOf[l])

SignInsNotRelayed ==
  NobodyBetween =>
    \A m \in MessagesOf("SignIn") : \A l \in CrossedBy(m) \cap AttackerLinks :
      scenario.messages[m].origin = "Sender" /\ InitiatorOf[l] = FromOf(m) => EitherCompromised(l)

RegisteredInPerson ==
  NobodyBetween => \A p \in OwnClients : registration[p] \in AttackerLinks => EitherCompromised(registration[p])

(* Where what a message carries to a client ends *)
EndsAt(m, p) == LET route == Route(m) IN IF route = << >> THEN FALSE ELSE route[Len(route)] = p

KeysReceivedInPerson ==
  NobodyBetween =>
    \A m \in KeyBearing : \A l \in CrossedBy(m) \cap AttackerLinks \cap ClientLinks : EndsAt(m, InitiatorOf[l]) => EitherCompromised(l)

KeysDeliveredWhereSignedIn ==
  NobodyBetween =>
    \A m \in KeyBearing : \A l \in CrossedBy(m) \cap HonestLinks \cap ClientLinks :
      EndsAt(m, InitiatorOf[l]) /\ message[m].phase = "Delivered" => signedIn[m].delivered = l \/ EitherCompromised(l)

-----------------------------------------------------------------------------
(* Calls *)

OfferedCalls == {c \in Calls : OfferOf(c) # 0}

NoCallUnlessPlaced == \A c \in Calls : Placed(c) \/ call[c].phase = "Idle"

OnItsWayOrThere(m) == message[m].phase \in {"Underway", "Intercepted", "Delivered"}

IdleCallsUnoffered == \A c \in OfferedCalls : call[c].phase = "Idle" => ~OnItsWayOrThere(OfferOf(c))

CallsFollowMessages ==
  \A c \in OfferedCalls :
    LET offer  == OfferAt(c)
        answer == IF offer = 0 THEN 0 ELSE AnswerTo(offer)
    IN  CASE call[c].phase \in {"Offered", "Reoffered"} ->
               IF offer = 0 THEN FALSE
               ELSE message[offer].phase # "Waiting" /\ (IF answer = 0 THEN TRUE ELSE ~OnItsWayOrThere(answer))
          [] call[c].phase \in {"Answered", "Reanswered"} -> IF answer = 0 THEN FALSE ELSE message[answer].phase # "Waiting"
          [] OTHER -> TRUE

AnswersFollowOffers ==
  \A c \in OfferedCalls : \A m \in {OfferOf(c), ReofferOf(c)} \ {0} :
    message[m].phase = "Waiting" => IF AnswerTo(m) = 0 THEN TRUE ELSE ~OnItsWayOrThere(AnswerTo(m))

AnsweredOnceBehindIsUp ==
  \A c \in {d \in OfferedCalls : Behind(d) # 0} :
    call[c].phase \in {"Answered", "Established", "Reoffered", "Reanswered"} => call[Behind(c)].phase \in UpPhases \cup {"Ended", "Failed"}

MediaComesWithAnswers ==
  \A c \in OfferedCalls :
    /\ call[c].phase \in {"Idle", "Offered"} => MediaOf(c) = {"None"}
    /\ call[c].phase = "Answered" => call[c].callerMedia = "None"

(* A message shows a crypto attribute only if it should, and then always, unless somebody can have taken it out. *)
Shows(m, should) == IF HasCrypto(m) THEN should ELSE should => design.active

OffersShowTheirLevel ==
  \A c \in OfferedCalls : \A m \in {OfferOf(c), ReofferOf(c)} \ {0} :
    message[m].phase \in {"Underway", "Intercepted", "Delivered"} =>
      Shows(m, (IF m = OfferOf(c) THEN call[c].offered ELSE call[c].reoffered) \in WithKey)

(* What who answers the offer that a call stands at sends *)
AnswerersMedia(c) == MediaAt(c, ToOf(OfferAt(c)))

AnswersShowTheirOutcome ==
  \A c \in OfferedCalls : call[c].phase \in {"Answered", "Reanswered"} =>
    LET answer == AnswerTo(OfferAt(c)) IN IF answer = 0 THEN TRUE ELSE Shows(answer, AnswerersMedia(c) = "SRTP")

SettledOnce ==
  \A c \in OfferedCalls :
    LET gone == IF ReofferOf(c) = 0 THEN FALSE ELSE message[ReofferOf(c)].phase # "Waiting"
    IN  CASE call[c].phase \in {"Idle", "Offered", "Answered", "Reoffered"} -> ~Resettled(c)
          [] call[c].phase = "Established"                                 -> Resettled(c) => gone
          [] call[c].phase = "Reanswered"                                  -> gone
          [] OTHER                                                         -> TRUE

OutcomeByTheTable ==
  ~design.active =>
    \A c \in OfferedCalls :
      CASE call[c].phase = "Answered"   -> call[c].calleeMedia = Table(call[c].offered, call[c].answered)
        [] call[c].phase = "Reanswered" -> AnswerersMedia(c) = Table(call[c].reoffered, call[c].reanswered)
        [] CallIsUp(c)                  -> MediaOf(c) = {Table(LevelsOf(c)[1], LevelsOf(c)[2])}
        [] OTHER                        -> TRUE

LevelsAreStated ==
  \A c \in OfferedCalls :
    LET x     == call[c]
        first == x.offered # "None" /\ x.answered # "None"
    IN  CASE x.phase = "Offered"                   -> x.offered # "None"
          [] x.phase \in {"Answered", "Established"} -> first /\ (Resettled(c) => x.reoffered # "None")
          [] x.phase = "Reoffered"                 -> first /\ x.reoffered # "None"
          [] x.phase = "Reanswered"                -> first /\ x.reoffered # "None" /\ Resettled(c)
          [] OTHER                                 -> TRUE

CapableEndsStateLevels ==
  \A c \in OfferedCalls : ~TrunkCall(c) =>
    \A p \in EndsOf(c) \cap design.srtp : "Unstated" \notin SentBy(c, p)

WindowsLiveStatesNothing ==
  ~design.active => \A c \in OfferedCalls : WindowsLive(c) => SentBy(c, "PublicUser") \subseteq {"None", "Unstated"}

UnsetSendsRequired ==
  \A c \in OfferedCalls : \A p \in EndsOf(c) \cap (OwnClients \cup {"ConferencingServer"}) \cap design.srtp :
    LevelOf(p) = "Unset" => SentBy(c, p) \subseteq {"None", "Required"}

ReofferKeepsSrtp ==
  \A c \in OfferedCalls : call[c].phase \in {"Reoffered", "Reanswered"} /\ ReofferOf(c) # 0 =>
    (MediaAt(c, FromOf(ReofferOf(c))) = "SRTP" => call[c].reoffered = "Required")

FailedForReason == \A c \in OfferedCalls : call[c].phase = "Failed" => call[c].reason # "None"

SrtpUsesCommonSuite ==
  \A c \in OfferedCalls :
    LET counts == IF call[c].phase \in {"Answered", "Established", "Reoffered"} THEN "SRTP" \in MediaOf(c)
                  ELSE call[c].phase = "Reanswered" /\ AnswerersMedia(c) = "SRTP"
    IN  counts => call[c].suite = MediaSuite(c) /\ MediaSuite(c) # "None"

(* The levels of p by which a call stands, or may come to stand as it is *)
CountedOf(c, p) ==
  LET x         == call[c]
      answered  == x.phase \in {"Answered", "Established", "Reoffered", "Reanswered"}
      resettled == answered /\ Resettled(c)
      m         == ReofferOf(c)
  IN  (IF p = CallerOf(c) /\ (answered \/ x.phase = "Offered") THEN {x.offered} ELSE {}) \cup
      (IF p = CalleeOf(c) /\ answered THEN {x.answered} ELSE {}) \cup
      IF m = 0 THEN {}
      ELSE (IF p = FromOf(m) /\ (resettled \/ x.phase \in {"Reoffered", "Reanswered"}) THEN {x.reoffered} ELSE {}) \cup
           (IF p = ToOf(m) /\ resettled THEN {x.reanswered} ELSE {})

MediationSendsRequired ==
  MediationRequiresSrtp =>
    \A c \in OfferedCalls : NextHop(c) /\ ~AnswersForGateway(c, "MediationServer") => CountedOf(c, "MediationServer") \subseteq {"Required"}

BypassedIfWanted == \A c \in OfferedCalls : call[c].bypassed => WantsBypass(c)

TrunkCalls == {c \in OfferedCalls : TrunkCall(c)}

TrunkCallsUnderWay == {c \in TrunkCalls : call[c].phase \notin {"Idle", "Ended", "Failed"}}

TrunkCallsOverTrunk ==
  \A c \in TrunkCallsUnderWay :
    LET l == TrunkLink(c) IN IF l = "None" THEN TRUE ELSE initiator[l].phase = "Established"

TrunkLevelsByMode ==
  ~design.active =>
    \A c \in TrunkCalls :
      LET levels == CountedOf(c, "MediationServer")
      IN  IF TrunkMode = "NotSupported" \/ OverTcp(c) THEN levels \subseteq {"DoNotSupport"}
          ELSE TrunkMode = "Required" => levels \subseteq {"Required"}

TrunkSrtpIfCapable ==
  \A c \in TrunkCallsUnderWay :
    "SRTP" \in MediaOf(c) \/ ~(CountedOf(c, "Gateway") \subseteq {"Unstated"}) =>
      design.certificateStore /\ MutualTrunk(c)

-----------------------------------------------------------------------------
(* Streams of media *)

IndicesUsedOnce == \A x \in Streams, k \in Indices : sent[x[1]][x[2]][k].times <= 1

AcceptedOnce == \A x \in Streams, k \in Indices : accepted[x[1]][x[2]][k] <= 1

AcceptedBehindWindow ==
  \A x \in Streams, k \in Indices : accepted[x[1]][x[2]][k] > 0 =>
    LET w == window[x[1]][x[2]] IN k + 1 = w.highest \/ (k + 2 = w.highest /\ w.below) \/ k + 2 < w.highest

-----------------------------------------------------------------------------
(* Media and what the attacker knows *)

NoKeyMayBeHeard == AttackerOnlyReads /\ ReadingsOfKeysByDefault

ListenersKnowNoKeys == NoKeyMayBeHeard => \A t \in knowledge : t[1] \notin {"TrafficSecret", "Credential", "SessionKey"}

SentInClear(x, k) == sent[x[1]][x[2]][k].form = "RTP" /\ sent[x[1]][x[2]][k].times > 0

MediaHeardWasInClear ==
  NoKeyMayBeHeard =>
    \A t \in {known \in knowledge : known[1] = "Media"} : \E x \in StreamsFrom(t[2], t[3]) : SentInClear(x, t[4])

AliensFromAttackers ==
  \A x \in Streams : ~alien[x[1]][x[2]].reflected /\ (alien[x[1]][x[2]].forged => design.active)

-----------------------------------------------------------------------------
(* All of it *)
Inductive ==
  /\ InitiatorOffersTransport
  /\ InitiatorSettledSuite
  /\ InitiatorWasAsked
  /\ InitiatorJudgedServer
  /\ InitiatorRefusedForReason
  /\ AttackerInterceptsIfActive
  /\ InterceptorShowsWhatItHas
  /\ AttackerConnectsIfListened
  /\ ResponderHandshakesOverTls
  /\ ResponderSettledSuite
  /\ ResponderAsked
  /\ ResponderJudgedClient
  /\ AttackerShowsWhatItHas
  /\ ResponderJudgesLast
  /\ ResponderRefusedForReason
  /\ EndsMoveTogether
  /\ IdleTogether
  /\ EndsShareTransport
  /\ TcpTrunkReported
  /\ ImpossibleStaysAtHome
  /\ StandsBeforeAHop
  /\ WaitingCrossedNothing
  /\ PayloadFitsKind
  /\ CarriedAsConnected
  /\ CarriedOnItsWay
  /\ RegisteredOnOwnLink
  /\ HeldAtAHop
  /\ CrossingNotInClear
  /\ SharingNotInClear
  /\ KeysNotInClear
  /\ TrunkKeysNotInClear
  /\ RequestsReachedRelay
  /\ RepliesFollowRequests
  /\ RequestersAreKnown
  /\ IssuedToTheKnown
  /\ CredentialsPresentedWereIssued
  /\ CredentialsKnownWereIssued
  /\ KeysUnwrappedInOrder
  /\ AllocatesWithItsOwn
  /\ SignInsNotRelayed
  /\ RegisteredInPerson
  /\ KeysReceivedInPerson
  /\ KeysDeliveredWhereSignedIn
  /\ NoCallUnlessPlaced
  /\ IdleCallsUnoffered
  /\ CallsFollowMessages
  /\ AnswersFollowOffers
  /\ AnsweredOnceBehindIsUp
  /\ MediaComesWithAnswers
  /\ OffersShowTheirLevel
  /\ AnswersShowTheirOutcome
  /\ SettledOnce
  /\ OutcomeByTheTable
  /\ LevelsAreStated
  /\ CapableEndsStateLevels
  /\ WindowsLiveStatesNothing
  /\ UnsetSendsRequired
  /\ ReofferKeepsSrtp
  /\ FailedForReason
  /\ SrtpUsesCommonSuite
  /\ MediationSendsRequired
  /\ BypassedIfWanted
  /\ TrunkCallsOverTrunk
  /\ TrunkLevelsByMode
  /\ TrunkSrtpIfCapable
  /\ IndicesUsedOnce
  /\ AcceptedOnce
  /\ AcceptedBehindWindow
  /\ ListenersKnowNoKeys
  /\ MediaHeardWasInClear
  /\ AliensFromAttackers
=============================================================================
