-------------------------------- MODULE Routes ------------------------------
(***************************************************************************)
(* Which way a message goes, and when it may.  A route follows from the    *)
(* design alone: home pools, Director, Edge (facts section 1); SIP routes  *)
(* it hop by hop (RFC 3261 16).  Serves C01, C08-C10, C12, C14-C16, C19,   *)
(* C21-C24, C26-C28.                                                       *)
(***************************************************************************)
EXTENDS State

(* How far a participant's way leads before it comes to the Director or the Front End *)
FirstHops ==
  [ClientA        |-> <<"ClientA">>,
   ClientB        |-> <<"ClientB">>,
   ExternalClient |-> <<"ExternalClient", "AccessEdge">>,
   PartnerClient  |-> <<"PartnerClient", "PartnerEdge", "AccessEdge">>,
   PublicUser     |-> <<"PublicUser", "PublicProvider", "AccessEdge">>,
   MediationServer    |-> <<"MediationServer">>,
   ConferencingServer |-> <<"ConferencingServer">>]

(* Who has a way up: everybody who takes part in calls but the gateway, which knows its Mediation Server alone. *)
Correspondents == DOMAIN FirstHops

Reverse(s) == [i \in 1..Len(s) |-> s[Len(s) + 1 - i]]

(* From a participant up to a Front End, and back: for every choice of Front End, and whether the Director lies on the way *)
UpTable ==
  [p \in Correspondents |-> [h \in FrontEnds |-> [directed \in BOOLEAN |->
     FirstHops[p] \o (IF directed THEN <<"Director", h>> ELSE <<h>>)]]]

DownTable == [p \in Correspondents |-> [h \in FrontEnds |-> [directed \in BOOLEAN |-> Reverse(UpTable[p][h][directed])]]]

Home(p) == IF p \in Homed THEN design.home[p] ELSE "FrontEnd"

Directed(p) ==
  IF p \in {"ClientA", "ClientB"} THEN p \in design.throughDirector
  ELSE IF p \in MediaServers THEN FALSE
  ELSE "Director" \in design.present

Up(p)   == UpTable[p][Home(p)][Directed(p)]
Down(p) == DownTable[p][Home(p)][Directed(p)]

(* From a client's home to the Front End that speaks to the relay service *)
MiddleTable == [FrontEnd |-> <<"FrontEnd">>, SecondFrontEnd |-> <<"SecondFrontEnd", "FrontEnd">>]

(* The client's own way to that Front End (reading R9), and the way of every reply *)
AskTable ==
  [p \in Correspondents |-> [h \in FrontEnds |-> [directed \in BOOLEAN |-> UpTable[p][h][directed] \o Tail(MiddleTable[h])]]]

ReplyTable ==
  [p \in Correspondents |-> [h \in FrontEnds |-> [directed \in BOOLEAN |->
     <<"RelayAuthentication">> \o Reverse(MiddleTable[h]) \o Tail(DownTable[p][h][directed])]]]

Middle(p) == MiddleTable[Home(p)]

AsksDirectly(p) == p = "ExternalClient" /\ Fault("ClientAsksRelayDirectly")

(* C21: the Front End composes the request for its client; under reading R9 the client does. *)
Approach(p) ==
  IF AsksDirectly(p) THEN <<p>>
  ELSE IF Alternative("R9") THEN AskTable[p][Home(p)][Directed(p)]
  ELSE Middle(p)

(* C15, C16: conferences and downloads do not pass the Front End. *)
WebRouteUp(kind, p) ==
  CASE kind = "WebConference" ->
         IF p = "ClientA" THEN <<"ClientA", "ConferencingServer">>
         ELSE <<"ExternalClient", "WebConferencingEdge", "ConferencingServer">>
    [] kind = "DownloadRequest" ->
         IF p = "ClientA" THEN <<"ClientA", "WebServices">> ELSE <<"ExternalClient", "ReverseProxy", "WebServices">>
    [] kind = "FollowRedirect" -> <<"ClientA", "OfficeWebApps">>

(* A reply, an answer or a download belongs to the slot before it. *)
RequestOf(m) == m - 1

AnswersDownload(m) == IF m > 1 THEN Kind(RequestOf(m)) \in DownloadedFor[Kind(m)] ELSE FALSE

WebRoute(m) ==
  IF Kind(m) \notin DownloadKinds THEN WebRouteUp(Kind(m), FromOf(m))
  ELSE IF AnswersDownload(m) THEN Reverse(WebRouteUp(Kind(RequestOf(m)), FromOf(RequestOf(m))))
  ELSE <<"WebServices", "ClientA">>

(* The gateway is a neighbour of its Mediation Server, for what belongs to calls; from and to anybody else nothing leads. *)
GatewayRoute(kind, from, to) == IF kind \in DialogKinds /\ {from, to} = TrunkEnds THEN <<from, to>> ELSE << >>

Route(m) ==
  LET kind == Kind(m)
      from == scenario.messages[m].from
      to   == scenario.messages[m].to
  IN  IF kind \in WebKinds THEN WebRoute(m)
      ELSE IF kind = "Allocate" THEN <<from, "AvEdge">>
      ELSE IF from = "Gateway" THEN GatewayRoute(kind, from, to)
      ELSE IF kind = "SignIn" THEN Up(from)
      ELSE IF kind \in RequestKinds THEN Approach(from) \o <<"RelayAuthentication">>
      ELSE IF kind \in ReplyKinds THEN ReplyTable[from][Home(from)][Directed(from)]
      ELSE IF to = "Gateway" THEN GatewayRoute(kind, from, to)
      ELSE IF Home(from) = Home(to) THEN Up(from) \o Tail(Down(to))
      ELSE Up(from) \o Down(to)

(* What goes over the trunk, where TCP is allowed wherever the gateway stands (C04): C26-C28 speak of it. *)
OnTrunk(m) == Kind(m) \in DialogKinds /\ {FromOf(m), ToOf(m)} = TrunkEnds

(* A request or reply belongs to a conversation with its client, wherever the relay service stands; relays are not signalling (R13), *)
(* and of conferences and downloads C15 and C16 speak.                                                                               *)
Crosses(m) ==
  IF Kind(m) = "Allocate" \/ Kind(m) \in WebKinds \/ OnTrunk(m) THEN FALSE
  ELSE LET from  == scenario.messages[m].from
           route == IF Kind(m) \notin RelayKinds THEN Route(m) ELSE IF from = "Gateway" THEN << >> ELSE Down(from)
       IN  \E i \in 1..Len(route) : design.zone[route[i]] # "Internal"

-----------------------------------------------------------------------------
(* Which messages can be at all *)

MatchesRequest(m) ==
  /\ m > 1
  /\ Kind(RequestOf(m)) = AnsweredKind[Kind(m)]
  /\ FromOf(RequestOf(m)) = FromOf(m)
  /\ CallOf(RequestOf(m)) = CallOf(m)

(* C19: a key is made for a call, and by the relay service only where the ends do not make it themselves (reading R5, the trunk). *)
KeyConcernsCall(m) == CallOf(m) # 0 /\ ~Alternative("R5") /\ InCall(CallOf(m), FromOf(m)) /\ ~TrunkCall(CallOf(m))

WebClients == {"ClientA", "ExternalClient"}

(* Who was sent on had asked for meeting content in the slot before that (C16). *)
FollowsContent(m) ==
  /\ m > 2
  /\ Kind(m - 1) = "MeetingContent"
  /\ Kind(m - 2) = "DownloadRequest"
  /\ FromOf(m - 1) = "ClientA"
  /\ FromOf(m - 2) = "ClientA"

WithinCall(m) == CallOf(m) # 0 /\ FromOf(m) # ToOf(m) /\ InCall(CallOf(m), FromOf(m)) /\ ToOf(m) \in EndsOf(CallOf(m))

AnswersSlot(m, slot) ==
  /\ m > 1
  /\ RequestOf(m) = slot
  /\ FromOf(m) = ToOf(slot)
  /\ ToOf(m) = FromOf(slot)

(* What each kind asks besides a route. The attacker makes up requests, but no replies and no dialogs. *)
KindPossible(m) ==
  LET plan   == scenario.messages[m]
      sender == plan.origin = "Sender"
      holder == plan.from \in CredentialHolders
  IN  CASE plan.kind = "Unused"                         -> FALSE
        [] plan.kind = "SignIn"                         -> plan.from \in OwnClients
        [] plan.kind \in {"Presence", "InstantMessage"} -> plan.from # plan.to
        [] plan.kind = "CredentialRequest"              -> holder
        [] plan.kind = "CredentialReply"                -> sender /\ holder /\ MatchesRequest(m)
        [] plan.kind = "KeyRequest"                     -> holder /\ KeyConcernsCall(m)
        [] plan.kind = "KeyReply"                       -> sender /\ holder /\ MatchesRequest(m) /\ KeyConcernsCall(m)
        [] plan.kind = "Allocate"                       -> plan.from = "ExternalClient"
        [] plan.kind = "Offer"                          -> sender /\ plan.call # 0 /\ m = OfferOf(plan.call) /\ Placed(plan.call)
        [] plan.kind = "Answer"                         -> sender /\ plan.call # 0 /\ AnswersSlot(m, OfferOf(plan.call))
        [] plan.kind = "Reoffer"                        -> sender /\ WithinCall(m) /\ m = ReofferOf(plan.call)
        [] plan.kind = "Reanswer"                       -> sender /\ plan.call # 0 /\ AnswersSlot(m, ReofferOf(plan.call))
        [] plan.kind = "Bye"                            -> sender /\ WithinCall(m) /\ m = ByeOf(plan.call)
        [] plan.kind \in {"WebConference", "DownloadRequest"} -> plan.from \in WebClients
        [] plan.kind = "FollowRedirect"                 -> sender /\ plan.from = "ClientA" /\ FollowsContent(m)
        [] plan.kind \in DownloadKinds                  -> sender /\ AnswersDownload(m) /\ FromOf(RequestOf(m)) = plan.from

(* What a narrow instance lacks can be named, but never used. *)
InstanceLink(p, q) == IF HopLink(p, q) \in Links THEN HopLink(p, q) ELSE "None"

(* The trunk connection that a trunk call goes over, in either direction (RFC 3261 18.2.2): the caller's. *)
TrunkLink(c) == InstanceLink(CallerOf(c), CalleeOf(c))

(* The honest link between two neighbours on a message's route *)
HonestHop(m, p, q) == IF OnTrunk(m) /\ CallOf(m) # 0 /\ TrunkCall(CallOf(m)) THEN TrunkLink(CallOf(m)) ELSE InstanceLink(p, q)

Possible(m) ==
  /\ KindPossible(m)
  /\ LET route == Route(m)
     IN  /\ route # << >>
         /\ \A i \in 1..Len(route) : route[i] \in design.present
         /\ \A i \in 1..(Len(route) - 1) : HonestHop(m, route[i], route[i + 1]) # "None"

(* The answer to the offer in a slot, if there can be one. *)
AnswerTo(slot) ==
  IF slot = 0 \/ slot + 1 \notin Messages THEN 0
  ELSE IF Kind(slot + 1) \notin {"Answer", "Reanswer"} THEN 0
  ELSE IF Kind(slot) = AnsweredKind[Kind(slot + 1)] /\ Possible(slot + 1) THEN slot + 1
  ELSE 0

-----------------------------------------------------------------------------
(* When a message may start *)

(* The first of two calls is answered once the second is up, whose messages therefore do not wait for that answer. *)
AnsweredAfter(n, m) ==
  /\ Kind(n) = "Answer"
  /\ CallOf(n) # 0
  /\ Kind(m) \in DialogKinds
  /\ Behind(CallOf(n)) # 0
  /\ CallOf(m) = Behind(CallOf(n))

\* Not a disjunction: in a guard TLC would take it for two steps.
Turn(m) ==
  IF scenario.order = "Concurrent" THEN TRUE
  ELSE {n \in 1..(m - 1) :
          ~Ended(n) /\ scenario.messages[n].origin = "Sender" /\ Kind(n) # "Unused" /\ ~AnsweredAfter(n, m)} = {}

(* A sign-in that cannot have its turn yet is not worth waiting for: each would wait for the other. *)
SignInPending(p) ==
  \E n \in Messages :
    /\ Kind(n) = "SignIn"
    /\ scenario.messages[n].origin = "Sender"
    /\ scenario.messages[n].from = p
    /\ ~Ended(n)
    /\ Turn(n)

(* What an own client says itself; what a Front End asks for its sake it says in its own name, and a relay knows no sign-in. *)
SpeaksForOwnClient(m) ==
  /\ scenario.messages[m].from \in OwnClients
  /\ Kind(m) \notin {"SignIn", "Allocate"} \cup WebKinds
  /\ Kind(m) \in RelayKinds => Route(m)[1] = scenario.messages[m].from

-----------------------------------------------------------------------------
(* The hop that a message faces *)

AtHop(m) == message[m].position >= 1 /\ message[m].position < Len(Route(m))

(* The connection that leads down to an own client is the one that it signed in over; a download comes the way that it was asked for. *)
(* C24: a faulty server takes whatever connection claims to be the client's.                                                         *)
ConnectionTo(q, h, m) ==
  IF Kind(m) \in WebKinds THEN h
  ELSE IF Kind(m) \in ReplyKinds /\ Fault("KeyOnUnauthenticatedConnection")
  THEN LET twin == AttackerTwin[h]
       IN  IF twin \in Links /\ responder[twin].phase = "Established" THEN twin
           ELSE IF registration[q] # "None" THEN registration[q]
           ELSE h
  ELSE registration[q]

(* Upward p uses the connection that it opened; downward it uses the one that q opened, for an own client the one q signed in over. *)
Hop(m) ==
  LET route == Route(m)
      p     == route[message[m].position]
      q     == route[message[m].position + 1]
      h     == HonestHop(m, p, q)
      up    == h # "None" /\ InitiatorOf[h] = p
  IN  [from |-> p, to |-> q, honest |-> h, upward |-> up,
       link |-> IF h # "None" /\ q \in OwnClients THEN ConnectionTo(q, h, m) ELSE h]

CarriesKey(m) == payload[m].form \in KeyMaterial

(* C22: a faulty initiator does not wait until it has been accepted. *)
SendsEarly(m) == CarriesKey(m) /\ Fault("SentBeforeResponderAccepts")

UsableHop(m, hop) ==
  /\ hop.link \in Links
  /\ IF hop.upward
     THEN IF initiator[hop.link].phase = "Finished" THEN SendsEarly(m) ELSE initiator[hop.link].phase = "Established"
     ELSE ResponderOf[hop.link] = hop.from /\ responder[hop.link].phase = "Established"

SendingEnd(hop) == IF hop.upward THEN initiator[hop.link] ELSE responder[hop.link]

(* C08: what crosses the firewall is refused rather than sent over TCP, whoever would send it. *)
TcpForbidden(m, l, end) ==
  /\ end.transport = "TCP"
  /\ ~Fault("CrossingMessageOntoInternalTcp")
  /\ ~(Fault("ExternalClientOverTcp") /\ IsExternalSignInLink(l))
  /\ Crosses(m)

(* C22: what carries a key is refused rather than sent over TCP, unless reading R4 allows it. Asked of the payload that would cross. *)
KeyForbidden(m, l, end, carrying) ==
  /\ end.transport = "TCP"
  /\ carrying[m].form \in KeyMaterial
  /\ ~Alternative("R4")
  /\ ~Fault("KeyOnTcpLeg")
  /\ ~(Fault("TrunkKeyOverTcp") /\ l \in TrunkLinks)

(* C14: so is what belongs to the sharing of a desktop. *)
SharingForbidden(m, end) ==
  /\ end.transport = "TCP"
  /\ Kind(m) \in DialogKinds
  /\ CallOf(m) \in scenario.sharing
  /\ ~Fault("DesktopSharingOverTcp")

(* The honest links that messages stand before, and that the one who would open them may open for their sake *)
AwaitedLinks ==
  LET hops == {Hop(m) : m \in {n \in Messages : message[n].phase = "Underway" /\ AtHop(n)}}
  IN  {hop.honest : hop \in {h \in hops : h.upward \/ h.to \in ForeignClients}}

(* An honest link is wanted for its own sake, or because a message stands before it. *)
Wanted(l) == BothEndsPresent(l) /\ l \in scenario.connect \cup AwaitedLinks
=============================================================================
