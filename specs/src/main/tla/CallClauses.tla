----------------------------- MODULE CallClauses ----------------------------
(***************************************************************************)
(* What the document promises of calls, levels and keys, in the manner of  *)
(* Clauses: <Name>, <Name>Antecedent and <Name>Applies for each clause.    *)
(* The clauses about steps are formulas with primes.                       *)
(*                                                                         *)
(* Media is judged against what was sent, as soon as it may flow; keys by  *)
(* what carried them, and by the evidence on the connections that did.     *)
(***************************************************************************)
EXTENDS Clauses

(* A call that is up: a re-INVITE that is still open changes nothing yet. *)
CallIsUp(c) == call[c].phase \in {"Established", "Reoffered"}

UpCalls == {c \in Calls : CallIsUp(c)}

(* From its answer on media flows: who answered may send at once, whether or not the other takes the answer (RFC 3264 6.1). *)
CallIsAnswered(c) == CallIsUp(c) \/ call[c].phase \in {"Answered", "Reanswered"}

(* The levels that the media of a call was settled by, and which of them an end sent *)
Resettled(c) == call[c].reanswered # "None"
LevelsOf(c)  == IF Resettled(c) THEN <<call[c].reoffered, call[c].reanswered>> ELSE <<call[c].offered, call[c].answered>>
SomeSent(c, v) == LevelsOf(c)[1] = v \/ LevelsOf(c)[2] = v

LastSentBy(c, p) ==
  IF p = (IF Resettled(c) THEN FromOf(ReofferOf(c)) ELSE CallerOf(c)) THEN LevelsOf(c)[1] ELSE LevelsOf(c)[2]

MediaOf(c) == {call[c].callerMedia, call[c].calleeMedia}
Capable(c) == EndsOf(c) \subseteq design.srtp

(* What is sent in a call that is answered by the levels that settled it: until the offerer has taken the answer, only the other end goes by it. *)
MediaSent(c) == IF CallIsUp(c) THEN MediaOf(c) ELSE {MediaAt(c, ToOf(OfferAt(c)))}

(* The calls that C13 speaks about: of the trunk C26-C28 speak. *)
MustBeEncrypted(c) == CallIsAnswered(c) /\ Capable(c) /\ ~SomeSent(c, "DoNotSupport") /\ ~TrunkCall(c)

WindowsLiveUp == {c \in UpCalls : WindowsLive(c)}

PresentForMedia == design.audioVideo \cap design.present

AudioVideoPossible == \E p \in PresentForMedia \cap (OwnClients \cup MediaServers), q \in PresentForMedia : p # q

RelayInUse == InUse("FrontEndToRelayAuthentication") /\ PresentForMedia \cap OwnClients # {}

(* By R7, what the level of a client is when the scenario starts *)
LevelAtStart(p) == design.levels[IF Alternative("R7") THEN Home(p) ELSE "FrontEnd"]

MessagesOf(kind) == {m \in Messages : Kind(m) = kind}

-----------------------------------------------------------------------------
(* C13, state: media between two ends that can do SRTP, neither of which sent DoNotSupport, is SRTP both ways, but on the trunk. *)
AudioVideoSrtp == \A c \in Calls : MustBeEncrypted(c) => MediaSent(c) = {"SRTP"}

AudioVideoSrtpAntecedent == \E c \in Calls : MustBeEncrypted(c)

AudioVideoSrtpApplies == AudioVideoPossible

InClear(c) == CallIsAnswered(c) /\ "RTP" \in MediaSent(c)

(* C17, state: media in clear only on the trunk, towards Windows Live or an end that cannot do or does not support SRTP, and never *)
(* under Required.                                                                                                                *)
ClearMediaOnlyByException ==
  \A c \in Calls : InClear(c) =>
    /\ ~SomeSent(c, "Required")
    /\ TrunkCall(c) \/ WindowsLive(c) \/ SomeSent(c, "DoNotSupport") \/ SomeSent(c, "Unstated")

ClearMediaOnlyByExceptionAntecedent == \E c \in Calls : InClear(c)

ClearMediaOnlyByExceptionApplies == AudioVideoPossible

(* C17b, step (derived): within a dialog SRTP stays SRTP ([MS-SDPEXT] 3.1.5.8). *)
NoMidCallDowngrade ==
  UNCHANGED call \/ \A c \in Calls : call[c].phase \in {"Established", "Reoffered", "Reanswered"} =>
    /\ call[c].callerMedia = "SRTP" => call'[c].callerMedia # "RTP"
    /\ call[c].calleeMedia = "SRTP" => call'[c].calleeMedia # "RTP"

(* Only where an offer anew has been answered could it have been lost. *)
NoMidCallDowngradeAntecedent ==
  \E c \in Calls : Resettled(c) /\ (CallIsUp(c) \/ call[c].phase = "Reanswered") /\ "SRTP" \in MediaOf(c)

NoMidCallDowngradeApplies == AudioVideoPossible

-----------------------------------------------------------------------------
(* What the responder of a link has of its peer: mutual TLS with a server in the list of trusted servers (C02). *)
AcceptedFromTrustedServer(l) ==
  \E e \in EstablishedEnds(l) : e.judge = ResponderOf[l] /\ PeerEvidence(l, e) /\ Listed(e.judge, e.peer, e.certificate)

(* The links over which the request that a reply answers came to the relay service *)
RequestLinks(m) == IF m > 1 THEN RequestCameOver(m) ELSE {}

Filled(kinds) == {m \in Messages : Kind(m) \in kinds /\ payload[m].form # "None"}

(* Reading R5: where the ends make the keys, it is the credential that comes from the relay service. *)
Issued == Filled({IF Alternative("R5") THEN "CredentialReply" ELSE "KeyReply"})

(* C19, state: every session key was issued in answer to a request over accepted mutual TLS from a trusted server, for a client that *)
(* had authenticated; from whom the attacker holds the password, it can authenticate itself.                                         *)
SessionKeyFromRelayAuthentication ==
  \A m \in Issued :
    /\ \E l \in RequestLinks(m) \cap ServerLinks : AcceptedFromTrustedServer(l)
    /\ signedIn[m].issued # "None" \/ Compromised(FromOf(m))

SessionKeyFromRelayAuthenticationAntecedent == Issued # {}

SessionKeyFromRelayAuthenticationApplies == RelayInUse

(* C20a, state: no message from the relay service contains a session key but wrapped. *)
SessionKeyWrapped == \A m \in MessagesOf("KeyReply") : payload[m].form # "SessionKey"

SessionKeyWrappedAntecedent == Filled({"KeyReply"}) # {}

SessionKeyWrappedApplies == RelayInUse /\ ~Alternative("R5")

(* The steps at which a credential proves good: an allocation is granted, or a key is unwrapped. *)
GrantedNow(m) == message[m].phase # "Delivered" /\ message'[m].phase = "Delivered"

NowProves(ok(_, _)) ==
  /\ UNCHANGED message \/ \A m \in MessagesOf("Allocate") : GrantedNow(m) => ok(FromOf(m), payload'[m].generation)
  /\ UNCHANGED unwrapped \/ \A c \in Calls, s \in Sides :
       unwrapped'[c][s] # unwrapped[c][s] => ok(ClientAt(c, s), unwrapped'[c][s])

CredentialUsed == \E m \in Messages : Kind(m) \in {"Allocate", "KeyReply"} /\ message[m].phase = "Delivered"

(* C20b, step (derived): nothing but a credential that the service issued to this client opens a key or a relay. *)
CredentialUnforgeable ==
  LET issued(p, g) == g >= 1 /\ \E m \in Messages : BringsCredential(m, p, g)
  IN  NowProves(issued)

CredentialUnforgeableAntecedent == CredentialUsed

CredentialUnforgeableApplies == RelayInUse

(* C20c, step (derived): nor one that has expired or been rolled out by then. *)
CredentialExpires ==
  LET valid(p, g) == g >= 1 => StateOf(g) = "Valid"
  IN  NowProves(valid)

(* A credential is about to prove good or not: a proof is on its way to the A/V Edge, or a wrapped key has come and is still wrapped. *)
CredentialAtStake(m) ==
  CASE Kind(m) = "Allocate" -> message[m].phase \in {"Underway", "Intercepted"}
    [] Kind(m) = "KeyReply" ->
         /\ message[m].phase = "Delivered"
         /\ payload[m].form = "WrappedKey"
         /\ CallOf(m) # 0
         /\ unwrapped[CallOf(m)][SideOf(CallOf(m), FromOf(m))] = 0
    [] OTHER                -> FALSE

(* Without a roll and without expiry every credential is good. *)
CredentialExpiresAntecedent ==
  /\ credentials.generation = 2 \/ credentials.first # "Valid"
  /\ \E m \in Messages : CredentialAtStake(m)

CredentialExpiresApplies == RelayInUse

(* C21, state: every request that the relay service answered came from a Front End over accepted mutual TLS. *)
FrontEndPresentsCredentials ==
  \A m \in Filled(ReplyKinds) : \E l \in RequestLinks(m) \cap ServedRelayLinks : AcceptedFromTrustedServer(l)

FrontEndPresentsCredentialsAntecedent == Filled(ReplyKinds) # {}

FrontEndPresentsCredentialsApplies == RelayInUse

-----------------------------------------------------------------------------
KeyBearing == {m \in Messages : CarriesKey(m)}

KeyCarried == \E m \in KeyBearing : CarriedSomewhere(m)

(* C22, state: no session key, wrapped key or relay credential is in transit but inside SIP on an accepted TLS connection. *)
SessionKeyOnlyOverTlsSip ==
  \A m \in KeyBearing, l \in Links : carried[m][l] # "None" => carried[m][l] = "TLS" /\ ProtocolOf[l] = "SIP"

SessionKeyOnlyOverTlsSipAntecedent == KeyCarried

SessionKeyOnlyOverTlsSipApplies == AudioVideoPossible

(* The side s unwrapped with what it had: a key wrapped under g had come for it, and the credential. *)
UnwrappedInOrder(c, s, g) ==
  /\ CredentialHeld(ClientAt(c, s), g)
  /\ \E m \in MessagesOf("KeyReply") :
       /\ message[m].phase = "Delivered"
       /\ CallOf(m) = c
       /\ SideOf(c, FromOf(m)) = s
       /\ payload[m] = Carrying("WrappedKey", g)

DeliveredAllocations == {m \in MessagesOf("Allocate") : message[m].phase = "Delivered"}

(* The key came over a connection of the participant's own without its wrapping. *)
CameBare(m) ==
  /\ message[m].phase = "Delivered"
  /\ CallOf(m) # 0
  /\ \E l \in Links :
       /\ carried[m][l] # "None"
       /\ FromOf(m) \in {InitiatorOf[l], ResponderOf[l]}
       /\ SessionKey(CallOf(m), "Relay") \in PayloadTerms(m, l, payload)

(* C23, state: who knows a key received it wrapped, and the credential to unwrap it; under R5, who has an allocation its credential. *)
ParticipantUnwrapsWithCredentials ==
  IF Alternative("R5")
  THEN \A m \in DeliveredAllocations : Compromised(FromOf(m)) \/ CredentialHeld(FromOf(m), payload[m].generation)
  ELSE /\ \A m \in MessagesOf("KeyReply") : ~CameBare(m)
       /\ \A c \in Calls, s \in Sides : unwrapped[c][s] >= 1 => UnwrappedInOrder(c, s, unwrapped[c][s])

ParticipantUnwrapsWithCredentialsAntecedent ==
  IF Alternative("R5") THEN DeliveredAllocations # {}
  ELSE \E m \in Filled({"KeyReply"}) : message[m].phase = "Delivered"

ParticipantUnwrapsWithCredentialsApplies == RelayInUse

(* Reading R11: the client's own certificate secures the connection as well. *)
ClientJudged(l) ==
  /\ responder[l].certificate # "None"
  /\ IssuerTrusted(ResponderOf[l], InitiatorOf[l], responder[l].certificate)
  /\ WithinValidity(InitiatorOf[l], responder[l].certificate)
  /\ NameMatches(l, InitiatorOf[l], responder[l].certificate)

(* C24: what a client had seen of its server on its own link *)
ClientJudgedServer(l) ==
  /\ initiator[l].phase = "Established"
  /\ initiator[l].transport # "TCP"
  /\ initiator[l].certificate # "None"
  /\ IssuerTrusted(InitiatorOf[l], ResponderOf[l], initiator[l].certificate)
  /\ WithinValidity(ResponderOf[l], initiator[l].certificate)
  /\ NameMatches(l, ResponderOf[l], initiator[l].certificate)
  /\ Alternative("R11") => ClientJudged(l)

ReceivedInOrder(m, l) ==
  /\ l \in HonestLinks
  /\ ClientJudgedServer(l)
  /\ message[m].phase = "Delivered" => signedIn[m].delivered = l

(* A client receives what its route ends at, and sends what its route starts at. Who the attacker only claims to be sends nothing. *)
ClientDelivery(m, l) ==
  LET p     == InitiatorOf[l]
      route == Route(m)
  IN  IF Compromised(p) \/ Compromised(ResponderOf[l]) THEN TRUE
      ELSE IF route = << >> THEN TRUE
      ELSE IF p = route[Len(route)] THEN ReceivedInOrder(m, l)
      ELSE l \in HonestLinks /\ p = route[1] => ClientJudgedServer(l)

ServerDelivery(l) ==
  /\ EstablishedEnds(l) # {}
  /\ \A e \in EstablishedEnds(l) : PeerEvidence(l, e) /\ Listed(e.judge, e.peer, e.certificate)

(* C24, state: every key or credential crossed only connections whose server the client had judged and signed in to, or mutual TLS. *)
DeliveryOverAuthenticatedConnection ==
  \A m \in KeyBearing, l \in Links : carried[m][l] # "None" =>
    /\ l \in ClientLinks => ClientDelivery(m, l)
    /\ l \in ServerLinks => ServerDelivery(l)

DeliveryOverAuthenticatedConnectionAntecedent == KeyCarried

DeliveryOverAuthenticatedConnectionApplies == RelayInUse \/ AudioVideoPossible

-----------------------------------------------------------------------------
WindowsLiveCalled == \E c \in Calls : call[c].phase # "Idle" /\ WindowsLive(c)

(* A Windows Live user, its provider, the Edge and an own client, who may call one another *)
WindowsLiveReachable(own) ==
  /\ {"PublicUser", "PublicProvider", "AccessEdge"} \subseteq design.present
  /\ "PublicUser" \in design.audioVideo
  /\ own \cap PresentForMedia # {}

(* C29, reach: a call with a Windows Live user comes up, where the level lets it. *)
WindowsLiveAudioVideo == \E c \in Calls : call[c].phase = "Established" /\ WindowsLive(c)

WindowsLiveAudioVideoAntecedent == WindowsLiveCalled

WindowsLiveAudioVideoApplies == WindowsLiveReachable({p \in OwnClients : LevelAtStart(p) \in {"Supported", "DoNotSupport"}})

(* The levels that p has sent in a call, by who offered *)
SentBy(c, p) ==
  (IF p = CallerOf(c) THEN {call[c].offered} ELSE {}) \cup (IF p = CalleeOf(c) THEN {call[c].answered} ELSE {}) \cup
  (IF p = FromOf(ReofferOf(c)) THEN {call[c].reoffered} ELSE {}) \cup (IF p = ToOf(ReofferOf(c)) THEN {call[c].reanswered} ELSE {})

(* C30, state: what was settled is what the table says of the levels sent, and who has no level set sends Required. *)
EncryptionRequiredByDefault ==
  /\ \A c \in UpCalls : MediaOf(c) = {Table(LevelsOf(c)[1], LevelsOf(c)[2])}
  /\ \A c \in Calls : \A p \in EndsOf(c) \cap (OwnClients \cup {"ConferencingServer"}) \cap design.srtp :
       LevelOf(p) = "Unset" => SentBy(c, p) \subseteq {"None", "Required"}

EncryptionRequiredByDefaultAntecedent == \E c \in Calls : call[c].phase # "Idle"

EncryptionRequiredByDefaultApplies == AudioVideoPossible

(* C31, state: a call with a Windows Live user is up only if the Lync end did not send Required, and fails with a reason otherwise. *)
WindowsLiveNeedsSupported ==
  \A c \in Calls : call[c].phase \in {"Established", "Reoffered", "Failed"} /\ WindowsLive(c) =>
    IF call[c].phase = "Failed" THEN call[c].reason # "None"
    ELSE LastSentBy(c, PeerOf(c, "PublicUser")) # "Required"

WindowsLiveNeedsSupportedAntecedent == WindowsLiveCalled

WindowsLiveNeedsSupportedApplies == WindowsLiveReachable(OwnClients)

(* C31b, step: the level changes only by a step of the administrator that sets it, and to what that sets. *)
LevelChangedByAdministrator ==
  UNCHANGED level \/ \E v \in SettableLevels :
    /\ LevelSteps[v] \in administrator \ administrator'
    /\ level'["PartnerEdge"] = level["PartnerEdge"]
    /\ \A s \in FrontEnds : level'[s] \in {level[s], v}

(* An offer or answer was sent: what is refused before that stays at position 0. *)
LevelChangedByAdministratorAntecedent ==
  \E m \in Messages : Kind(m) \in DialogKinds /\ message[m].phase # "Waiting" /\ message[m].position >= 1

LevelChangedByAdministratorApplies == AudioVideoPossible

(* C32, state: media with Windows Live is RTP, and that exception touches no other call. *)
WindowsLiveMediaClear ==
  LET exceptional == WindowsLiveUp
  IN  exceptional = {} \/
        /\ \A c \in exceptional : MediaOf(c) = {"RTP"}
        /\ \A d \in UpCalls \ exceptional : MustBeEncrypted(d) => MediaOf(d) = {"SRTP"}

WindowsLiveMediaClearAntecedent == WindowsLiveUp # {}

WindowsLiveMediaClearApplies == WindowsLiveNeedsSupportedApplies

(* Who would call and cannot has attempted it as well. An offer that waits for its turn does so for the scenario's sake. *)
Attempted(c) == IF call[c].phase = "Idle" THEN Placed(c) /\ Turn(OfferOf(c)) ELSE TRUE

(* L01, live: every attempted call ends established or failed with a reason. Here as the state it ends in; RankFalls and *)
(* EndedStaysEnded are its steps.                                                                                         *)
CallsEnd ==
  /\ (\E c \in Calls : call[c].phase \in {"Idle", "Offered", "Answered", "Reoffered", "Reanswered"} /\ Attempted(c)) => ~Quiet
  /\ \A c \in Calls : call[c].phase = "Failed" => call[c].reason # "None"

CallsEndAntecedent == \E c \in Calls : Attempted(c)

CallsEndApplies == AudioVideoPossible

-----------------------------------------------------------------------------
(* The session keys that a participant can know by what reached or left it, and by the credentials that it holds; the attacker's own *)
(* links are at their responder's end only.                                                                                         *)
LinkEnds == [p \in AllParticipants |-> {l \in Links : ResponderOf[l] = p \/ (l \in HonestLinks /\ InitiatorOf[l] = p)}]

KeysKnownTo(p) ==
  LET crossed == {x \in KeyBearing \X LinkEnds[p] : carried[x[1]][x[2]] # "None"}
      seen    == UNION {PayloadTerms(x[1], x[2], payload) : x \in crossed}
      held    == IF p \in CredentialHolders THEN {Credential(p, g) : g \in {h \in Generations : CredentialHeld(p, h)}} ELSE {}
  IN  {t \in Close(seen \cup held, payload) : t[1] = "SessionKey"}
=============================================================================
