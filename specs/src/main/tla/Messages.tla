------------------------------- MODULE Messages -----------------------------
(***************************************************************************)
(* How messages travel hop by hop over established connections, and what   *)
(* the attacker sees, holds, forwards or makes up on the way.  A message   *)
(* crosses a link within one step: eavesdropping and deduction belong to   *)
(* the step that sends.  What a message carries besides its text, a        *)
(* credential or a key, shares its fate.  Serves C01, C08, C09, C10, C12,  *)
(* C14-C16, C19-C24, C28.                                                  *)
(***************************************************************************)
EXTENDS RelayAuthentication

UnchangedOutsideMessages ==
  UNCHANGED <<design, scenario, connectionVars, call, credentials, unwrapped, administrator, mediaVars, trunkWarned, attackerBudget>>

(* What a message leaves alone while it stays where it is *)
UnchangedInPlace == UNCHANGED <<carried, registration, level, payload, signedIn, knowledge>>

Cross(m, l, carriage) == carried' = [carried EXCEPT ![m][l] = carriage]

(* The attacker has no password of a client that is not compromised (facts section 2: Director and Front End authenticate, the Edge does not). *)
FailsAuthentication(m, p) ==
  /\ p \in AuthenticatingServers
  /\ Kind(m) = "SignIn"
  /\ scenario.messages[m].origin = "Attacker"
  /\ ~Compromised(scenario.messages[m].from)

(* A sign-in counts for the connection that it really came over: the attacker's, if it stood before the first server. *)
SignInLink(m, l) ==
  LET route == Route(m)
      first == InstanceLink(route[1], route[2])
      twin  == IF first = "None" THEN "None" ELSE AttackerTwin[first]
  IN  IF twin \in Links /\ (twin = l \/ carried[m][twin] # "None") THEN twin ELSE first

(* The relay service and the relay look at the credential, or at what proves possession of one. C20b, C20c. *)
FailsCredential(m, g) ==
  /\ Kind(m) \in {"KeyRequest", "Allocate"}
  /\ Kind(m) = "KeyRequest" => ~Fault("AnyoneMayRequestKeys")
  /\ ~Usable(g)

(* C31b: an offer that asks for less than Required has no power over the deployment, but by fault. *)
LowersLevel(m) ==
  /\ Fault("PeerLowersLevel")
  /\ Kind(m) = "Offer"
  /\ CallOf(m) # 0
  /\ call[CallOf(m)].offered \in {"Supported", "DoNotSupport"}

(* Message m reaches position j of its route over link l, with what it carries besides its text. *)
Arrive(m, j, l, carrying) ==
  LET route     == Route(m)
      p         == route[j]
      from      == scenario.messages[m].from
      last      == j = Len(route)
      refusal   == IF FailsAuthentication(m, p) THEN "NotAuthenticated"
                   ELSE IF last /\ FailsCredential(m, carrying[m].generation) THEN "CredentialRefused"
                   ELSE "None"
      delivered == last /\ refusal = "None"
  IN  /\ message' = [message EXCEPT ![m].position = j,
                                    ![m].phase = IF refusal # "None" THEN "Refused" ELSE IF last THEN "Delivered" ELSE "Underway",
                                    ![m].reason = IF refusal # "None" THEN refusal ELSE @]
      /\ registration' = IF delivered /\ Kind(m) = "SignIn" /\ from \in OwnClients
                         THEN [registration EXCEPT ![from] = SignInLink(m, l)]
                         ELSE registration
      /\ signedIn' = IF delivered /\ p \in OwnClients /\ Kind(m) \notin {"Unused"} \cup WebKinds
                     THEN [signedIn EXCEPT ![m].delivered = registration[p]]
                     ELSE signedIn
      /\ level' = IF delivered /\ LowersLevel(m) THEN [level EXCEPT !["FrontEnd"] = call[CallOf(m)].offered] ELSE level

-----------------------------------------------------------------------------
(* What StartMessage starts; calls and replies start by steps of their own. *)
StartedKinds == {"SignIn", "Presence", "InstantMessage", "Allocate"} \cup RequestKinds \cup (WebKinds \ DownloadKinds)

(* C19: a request is for who has authenticated, unless by fault. *)
\* Not a disjunction: in a guard TLC would take it for two steps.
MayRequest(p) == Authenticated(p) = "None" => Fault("KeyBeforeSignIn")

CallOver(c) == c # 0 /\ call[c].phase \in {"Ended", "Failed"}

(* C16: a client goes on to where it was sent only if that is HTTPS, unless by fault. *)
MayFollow == IF design.redirect = "TLS" THEN TRUE ELSE Fault("HttpRedirectFollowed")

Redirected(m) ==
  /\ m > 1
  /\ message[RequestOf(m)].phase = "Delivered"
  /\ payload[RequestOf(m)].form = "Redirect"
  /\ MayFollow

(* What a kind asks for before it is worth sending *)
ReadyToStart(m) ==
  LET p == scenario.messages[m].from
  IN  CASE Kind(m) = "CredentialRequest" -> MayRequest(p)
        [] Kind(m) = "KeyRequest"        -> MayRequest(p) /\ ToPresent(p) # 0 /\ ~CallOver(CallOf(m))
        [] Kind(m) = "Allocate"          -> NewestHeld(p) # 0
        [] Kind(m) = "FollowRedirect"    -> Redirected(m)
        [] OTHER                         -> TRUE

CanStartMessage(m) ==
  /\ message[m].phase = "Waiting"
  /\ scenario.messages[m].origin = "Sender"
  /\ Kind(m) \in StartedKinds
  /\ SpeaksForOwnClient(m) => registration[scenario.messages[m].from] # "None"
  /\ Turn(m)
  /\ ReadyToStart(m)
  /\ Possible(m)

(* A request for a key shows the credential; who allocates proves that it has one (RFC 5389 15.4). *)
PayloadAtStart(m) ==
  CASE Kind(m) = "KeyRequest" -> Carrying("Credential", ToPresent(FromOf(m)))
    [] Kind(m) = "Allocate"   -> Carrying("Proof", NewestHeld(FromOf(m)))
    [] OTHER                  -> payload[m]

(* An own client speaks only once it has signed in. C09, C10, C12, C15, C16, C19, C21; RFC 3261 10, 22. *)
StartMessage(m) ==
  /\ CanStartMessage(m)
  /\ message' = [message EXCEPT ![m].phase = "Underway", ![m].position = 1]
  /\ payload' = [payload EXCEPT ![m] = PayloadAtStart(m)]
  /\ UNCHANGED <<carried, registration, level, signedIn, knowledge>>
  /\ UnchangedOutsideMessages

(* Why the message is not sent over this connection; "None" if it may be. C08, C14, C22, C28. *)
ReasonToHold(m, l, end, carrying) ==
  IF TcpForbidden(m, l, end) THEN "TcpOnCrossingPath"
  ELSE IF KeyForbidden(m, l, end, carrying) THEN "TcpForKey"
  ELSE IF SharingForbidden(m, end) THEN "TcpForSharing"
  ELSE "None"

CanSendHop(m) ==
  /\ message[m].phase = "Underway"
  /\ AtHop(m)
  /\ LET hop == Hop(m) IN UsableHop(m, hop) /\ ReasonToHold(m, hop.link, SendingEnd(hop), payload) = "None"

(* One hop; the attacker sees the wire where it taps it, and holds the message if it is the far end. *)
(* C01, C08, C09, C10, C12, C14-C16, C22, C24; RFC 3261 16.6, 18.1.                                  *)
SendHop(m) ==
  /\ CanSendHop(m)
  /\ LET hop       == Hop(m)
         l         == hop.link
         carriage  == CarriageOf(SendingEnd(hop))
         toAttacker == IF hop.upward THEN initiator[l].farEnd = "Attacker" ELSE l \in AttackerLinks
     IN  /\ Cross(m, l, carriage)
         /\ Learn(IF Tapped(l) \/ toAttacker THEN WireTerms(m, l, carriage, payload) ELSE {})
         /\ IF toAttacker
            THEN /\ message' = [message EXCEPT ![m].phase = "Intercepted"]
                 /\ UNCHANGED <<registration, signedIn, level>>
            ELSE Arrive(m, message[m].position + 1, l, payload)
  /\ UNCHANGED payload
  /\ UnchangedOutsideMessages

-----------------------------------------------------------------------------
(* Why a message is refused; "None" while it may still go on *)

(* No connection will come: the initiator has given up, or offers nothing that the link allows. *)
NeverOpens(l) ==
  \/ initiator[l].phase = "Refused" /\ initiator[l].retries >= scenario.retries
  \/ initiator[l].phase = "Idle" /\ ~\E t \in Transports : Offers(l, t)

(* The Edge will still hear of the organisation that vouches for p, or the Front End of its media server. *)
OrganisationComing(p) ==
  \E i \in 1..Len(OrganisationLinks(p)) :
    LET l == OrganisationLinks(p)[i]
    IN  /\ l \in scenario.connect \cap Links
        /\ BothEndsPresent(l)
        /\ initiator[l].phase # "Established"
        /\ ~NeverOpens(l)

ReasonNotAuthenticated(p) ==
  IF MayRequest(p) THEN "None"
  ELSE IF p \in OwnClients THEN IF SignInPending(p) THEN "None" ELSE "NotSignedIn"
  ELSE IF OrganisationComing(p) THEN "None" ELSE "NotAuthenticated"

ReasonToRefuseRequest(m) ==
  LET p     == scenario.messages[m].from
      first == ReasonNotAuthenticated(p)
  IN  IF first # "None" THEN first
      ELSE IF Kind(m) = "CredentialRequest" THEN "None"
      ELSE IF ToPresent(p) = 0 /\ ~CredentialComing(p) THEN "NoCredential"
      ELSE IF CallOver(CallOf(m)) THEN "NoDialog"
      ELSE "None"

(* The key without which an end cannot send or expect SRTP is neither there nor to come. *)
KeyLacking(c, p) == ~KeyInHand(c, p) /\ ~KeyAwaited(c, p)

KeyToOfferLacking(m) == LevelToOffer(m) \in WithKey /\ KeyLacking(CallOf(m), FromOf(m))

(* Nothing will come of the trunk connection that a trunk call would go over. *)
TrunkLacking(c) ==
  LET l == TrunkLink(c)
  IN  IF l = "None" THEN TRUE ELSE NeverOpens(l) \/ (initiator[l].phase = "Idle" /\ l \notin scenario.connect)

(* The Mediation Server has before it what the second of two calls is placed for. *)
FirstCallWaits(c) == call[c].phase = "Offered" /\ message[OfferOf(c)].phase = "Delivered"

(* Of call d, the second of two, with c the first *)
ReasonToRefuseSecond(c, d) ==
  IF CallOver(c) \/ message[OfferOf(c)].phase = "Refused" THEN "NoDialog"
  ELSE IF ~FirstCallWaits(c) THEN "None"
  ELSE IF BypassFails(d) THEN "NoDialog"
  ELSE IF Bypasses(d) /\ LevelPassedOn(d) \in WithKey /\ KeyLacking(c, "MediationServer") THEN "NoKey"
  ELSE "None"

ReasonToRefuseOffer(m) ==
  LET c == CallOf(m)
  IN  IF KeyToOfferLacking(m) THEN "NoKey"
      ELSE IF TrunkCall(c) /\ TrunkLacking(c) THEN "NoConnection"
      ELSE IF Ahead(c) # 0 THEN ReasonToRefuseSecond(Ahead(c), c)
      ELSE "None"

(* A dialog kind is refused when its call has no more use for it. L01; RFC 3261 12.2, 14, 15. *)
ReasonToRefuseDialog(m) ==
  LET c       == CallOf(m)
      phase   == call[c].phase
      refused(slot) == message[slot].phase = "Refused"
  IN  CASE Kind(m) = "Offer" -> ReasonToRefuseOffer(m)
        [] Kind(m) = "Answer" ->
             IF phase \notin {"Idle", "Offered", "Answered"} \/ refused(RequestOf(m)) THEN "NoDialog" ELSE "None"
        [] Kind(m) = "Reoffer" ->
             IF CallOver(c) \/ refused(OfferOf(c)) THEN "NoDialog"
             ELSE IF phase = "Established" /\ KeyToOfferLacking(m) THEN "NoKey"
             ELSE "None"
        [] Kind(m) = "Reanswer" ->
             IF CallOver(c) \/ refused(RequestOf(m)) \/ (phase = "Established" /\ message[RequestOf(m)].phase # "Waiting")
             THEN "NoDialog" ELSE "None"
        [] Kind(m) = "Bye" -> IF CallOver(c) \/ refused(OfferOf(c)) THEN "NoDialog" ELSE "None"

(* C16: what was not sent on, or not to where a client goes, is not followed; what was not asked for is not sent. *)
ReasonToRefuseWeb(m) ==
  CASE Kind(m) = "FollowRedirect" -> IF Ended(RequestOf(m)) /\ ~Redirected(m) THEN "RedirectNotFollowed" ELSE "None"
    [] Kind(m) \in DownloadKinds  ->
         IF message[RequestOf(m)].phase = "Delivered" THEN "None"
         ELSE IF RequestComing(RequestOf(m)) THEN "None"
         ELSE "NotGranted"
    [] OTHER                      -> "None"

ReasonToRefuseWaiting(m) ==
  LET from == scenario.messages[m].from
      kind == Kind(m)
  IN  IF kind = "Unused" \/ ~Turn(m) THEN "None"
      ELSE IF ~Possible(m) THEN "NoRoute"
      ELSE IF scenario.messages[m].origin # "Sender" THEN "None"
      ELSE IF SpeaksForOwnClient(m) /\ registration[from] = "None" /\ ~SignInPending(from) THEN "NotSignedIn"
      ELSE IF kind \in RequestKinds THEN ReasonToRefuseRequest(m)
      ELSE IF kind \in ReplyKinds THEN IF ReplyComing(m) THEN "None" ELSE "NotGranted"
      ELSE IF kind \in DialogKinds THEN ReasonToRefuseDialog(m)
      ELSE IF kind \in WebKinds THEN ReasonToRefuseWeb(m)
      ELSE IF kind = "Allocate" /\ NewestHeld(from) = 0 /\ ~CredentialComing(from) THEN "NoCredential"
      ELSE "None"

(* Down to a server that opens the connection itself: it is under way, or still to come for its own sake. *)
ServerComing(l) ==
  IF initiator[l].phase \in InProgress THEN TRUE
  ELSE l \in scenario.connect /\ initiator[l].phase # "Established" /\ ~NeverOpens(l)

ReasonToRefuseUnderway(m) ==
  LET hop == Hop(m)
      l   == hop.link
  IN  IF UsableHop(m, hop) THEN ReasonToHold(m, l, SendingEnd(hop), payload)
      ELSE IF hop.honest = "None" THEN "None"
      ELSE IF hop.upward \/ hop.to \in ForeignClients
           THEN IF NeverOpens(l) \/ initiator[l].phase = "Established" THEN "NoConnection" ELSE "None"
      \* Nobody opens for what comes down to a server; the one that asked has its connection, or had it.
      ELSE IF hop.to \notin OwnClients THEN IF ServerComing(l) THEN "None" ELSE "NoConnection"
      \* What is left leads down to an own client.
      ELSE IF l # "None" THEN "NoConnection"
      ELSE IF SignInPending(hop.to) THEN "None" ELSE "RecipientNotSignedIn"

ReasonToRefuse(m) ==
  IF message[m].phase = "Waiting" THEN ReasonToRefuseWaiting(m)
  ELSE IF message[m].phase = "Underway" /\ AtHop(m) THEN ReasonToRefuseUnderway(m)
  ELSE "None"

CanRefuseMessage(m) == ReasonToRefuse(m) # "None"

(* What cannot go on is refused with a reason, above all what would cross the firewall over TCP. C08, L02; RFC 3261 16.4, 21.4. *)
RefuseMessage(m) ==
  /\ CanRefuseMessage(m)
  /\ message' = [message EXCEPT ![m].phase = "Refused", ![m].reason = ReasonToRefuse(m)]
  /\ UnchangedInPlace
  /\ UnchangedOutsideMessages

CanLoseMessage(m) == message[m].phase = "Intercepted"

(* What the attacker keeps never arrives, and its sender gives up. L02; RFC 3261 17.1. *)
LoseMessage(m) ==
  /\ CanLoseMessage(m)
  /\ message' = [message EXCEPT ![m].phase = "Refused", ![m].reason = "TimedOut"]
  /\ UnchangedInPlace
  /\ UnchangedOutsideMessages

-----------------------------------------------------------------------------
(* The attacker as sender *)

(* For an own client the attacker may speak only on the connection over which that client signed in. *)
MaySpeakOver(m, i, l) == (i = 1 /\ SpeaksForOwnClient(m)) => registration[scenario.messages[m].from] = l

AttackerSends(m, i, l, end, made, carrying) ==
  LET carriage == CarriageOf(end)
  IN  /\ Cross(m, l, carriage)
      /\ payload' = carrying
      /\ LearnOf(made \cup IF Tapped(l) THEN WireTerms(m, l, carriage, carrying) ELSE {}, carrying)
      /\ Arrive(m, i + 1, l, carrying)
      /\ UnchangedOutsideMessages

(* The other half passes on what the attacker holds: upward its own link, downward the client's. A server refuses keys over TCP, *)
(* and whatever crosses the firewall over it, whoever sends it; a client cannot tell where a message came from.                  *)
PassesOn(m, carrying) ==
  LET hop == Hop(m)
      i   == message[m].position
      l   == IF hop.upward THEN AttackerTwin[hop.honest] ELSE hop.honest
  IN  /\ l \in Links
      /\ IF hop.upward
         THEN /\ responder[l].phase = "Established"
              /\ MaySpeakOver(m, i, l)
              /\ ReasonToHold(m, l, responder[l], carrying) = "None"
              /\ AttackerSends(m, i, l, responder[l], {}, carrying)
         ELSE /\ initiator[l].phase = "Established"
              /\ initiator[l].farEnd = "Attacker"
              /\ AttackerSends(m, i, l, initiator[l], {}, carrying)

AttackerHolds(m) ==
  /\ message[m].phase = "Intercepted"
  /\ Content(m) \in knowledge
  /\ AtHop(m)

(* The man in the middle passes on, over its other half, what it can read. C01, C08, C11, C24. *)
AttackerForwards(m) ==
  /\ AttackerHolds(m)
  /\ PassesOn(m, payload)

(* It takes the crypto attribute out first, so that the ends may think that SRTP is not to be had. C13, C17, C30. *)
AttackerStrips(m) ==
  /\ AttackerHolds(m)
  /\ Kind(m) \in DialogKinds \ {"Bye"}
  /\ HasCrypto(m)
  /\ PassesOn(m, [payload EXCEPT ![m] = CarryingNothing])

(* TCP carries no protection against a third party that writes into the stream. *)
Writable(l) ==
  IF l \in AttackerLinks
  THEN responder[l].phase = "Established"
  ELSE /\ l \in scenario.attacked
       /\ Tapped(l)
       /\ responder[l].phase = "Established"
       /\ responder[l].transport = "TCP"
       /\ GenuineInitiator(l, "Established")

(* The attacker shows the best credential that it has got hold of, or one that it has made up. *)
NewestKnown(p) == Newest({g \in Generations : Credential(p, g) \in knowledge})

PayloadMadeUp(m) ==
  CASE Kind(m) = "KeyRequest" -> Carrying("Credential", NewestKnown(FromOf(m)))
    [] Kind(m) = "Allocate"   -> Carrying("Proof", NewestKnown(FromOf(m)))
    [] OTHER                  -> payload[m]

(* C21: a faulty relay service takes a request from whoever connects in an external client's name, past whatever its way should be. *)
PastTheFrontEnd(m, l) ==
  /\ Fault("AnyoneMayRequestKeys")
  /\ l \in DirectRelayLinks \cap AttackerLinks
  /\ Kind(m) \in RequestKinds
  /\ scenario.messages[m].from = InitiatorOf[l]

(* The attacker makes a message up where the receiver would take it from p. C08, C11, C19, C20b, C21. *)
InjectMessage(m, l) ==
  /\ message[m].phase = "Waiting"
  /\ scenario.messages[m].origin = "Attacker"
  /\ design.active
  /\ Writable(l)
  /\ Turn(m)
  /\ LET route    == Route(m)
         past     == PastTheFrontEnd(m, l)
         hops     == IF past THEN {Len(route) - 1}
                     ELSE {i \in 1..(Len(route) - 1) : route[i] = InitiatorOf[l] /\ route[i + 1] = ResponderOf[l]}
         carrying == [payload EXCEPT ![m] = PayloadMadeUp(m)]
     IN  \E i \in hops :
           /\ ~past => MaySpeakOver(m, i, l)
           /\ Possible(m)
           /\ ReasonToHold(m, l, responder[l], carrying) = "None"
           /\ AttackerSends(m, i, l, responder[l], {Content(m)}, carrying)
=============================================================================
