-------------------------------- MODULE Routes ------------------------------
(***************************************************************************)
(* Which way a message goes, and when it may.  A route follows from the    *)
(* design alone: home pools, Director, Edge (facts section 1); SIP routes  *)
(* it hop by hop (RFC 3261 16).  Serves C01, C08-C10, C12, C19, C21-C24.   *)
(***************************************************************************)
EXTENDS State

(* How far a client's way leads before it comes to the Director or the Front End *)
FirstHops ==
  [ClientA        |-> <<"ClientA">>,
   ClientB        |-> <<"ClientB">>,
   ExternalClient |-> <<"ExternalClient", "AccessEdge">>,
   PartnerClient  |-> <<"PartnerClient", "PartnerEdge", "AccessEdge">>,
   PublicUser     |-> <<"PublicUser", "PublicProvider", "AccessEdge">>]

Reverse(s) == [i \in 1..Len(s) |-> s[Len(s) + 1 - i]]

(* From a client up to a Front End, and back: for every choice of Front End, and whether the Director lies on the way *)
UpTable ==
  [p \in Clients |-> [h \in FrontEnds |-> [directed \in BOOLEAN |->
     FirstHops[p] \o (IF directed THEN <<"Director", h>> ELSE <<h>>)]]]

DownTable == [p \in Clients |-> [h \in FrontEnds |-> [directed \in BOOLEAN |-> Reverse(UpTable[p][h][directed])]]]

Home(p)     == IF p \in OwnClients THEN design.home[p] ELSE "FrontEnd"
Directed(p) == IF p \in {"ClientA", "ClientB"} THEN p \in design.throughDirector ELSE "Director" \in design.present

Up(p)   == UpTable[p][Home(p)][Directed(p)]
Down(p) == DownTable[p][Home(p)][Directed(p)]

(* From a client's home to the Front End that speaks to the relay service *)
MiddleTable == [FrontEnd |-> <<"FrontEnd">>, SecondFrontEnd |-> <<"SecondFrontEnd", "FrontEnd">>]

(* The client's own way to that Front End (reading R9), and the way of every reply *)
AskTable ==
  [p \in Clients |-> [h \in FrontEnds |-> [directed \in BOOLEAN |-> UpTable[p][h][directed] \o Tail(MiddleTable[h])]]]

ReplyTable ==
  [p \in Clients |-> [h \in FrontEnds |-> [directed \in BOOLEAN |->
     <<"RelayAuthentication">> \o Reverse(MiddleTable[h]) \o Tail(DownTable[p][h][directed])]]]

Middle(p) == MiddleTable[Home(p)]

AsksDirectly(p) == p = "ExternalClient" /\ Fault("ClientAsksRelayDirectly")

(* C21: the Front End composes the request for its client; under reading R9 the client does. *)
Approach(p) ==
  IF AsksDirectly(p) THEN <<p>>
  ELSE IF Alternative("R9") THEN AskTable[p][Home(p)][Directed(p)]
  ELSE Middle(p)

Route(m) ==
  LET kind == Kind(m)
      from == scenario.messages[m].from
      to   == scenario.messages[m].to
  IN  IF kind = "SignIn" THEN Up(from)
      ELSE IF kind \in RequestKinds THEN Approach(from) \o <<"RelayAuthentication">>
      ELSE IF kind \in ReplyKinds THEN ReplyTable[from][Home(from)][Directed(from)]
      ELSE IF kind = "Allocate" THEN <<from, "AvEdge">>
      ELSE IF Home(from) = Home(to) THEN Up(from) \o Tail(Down(to))
      ELSE Up(from) \o Down(to)

(* A request or reply belongs to a conversation with its client, wherever the relay service stands; relays are not signalling (R13). *)
Crosses(m) ==
  IF Kind(m) = "Allocate" THEN FALSE
  ELSE LET route == IF Kind(m) \in RelayKinds THEN Down(scenario.messages[m].from) ELSE Route(m)
       IN  \E i \in 1..Len(route) : design.zone[route[i]] # "Internal"

-----------------------------------------------------------------------------
(* Which messages can be at all *)

(* A reply or an answer belongs to the slot before it. *)
RequestOf(m) == m - 1

MatchesRequest(m) ==
  /\ m > 1
  /\ Kind(RequestOf(m)) = AnsweredKind[Kind(m)]
  /\ FromOf(RequestOf(m)) = FromOf(m)
  /\ CallOf(RequestOf(m)) = CallOf(m)

(* C19: a key is made for a call, and by the relay service only where the ends do not make it themselves (reading R5). *)
KeyConcernsCall(m) == CallOf(m) # 0 /\ ~Alternative("R5") /\ InCall(CallOf(m), FromOf(m))

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
  IN  CASE plan.kind = "Unused"                         -> FALSE
        [] plan.kind = "SignIn"                         -> plan.from \in OwnClients
        [] plan.kind \in {"Presence", "InstantMessage"} -> plan.from # plan.to
        [] plan.kind = "CredentialRequest"              -> plan.from # "PublicUser"
        [] plan.kind = "CredentialReply"                -> sender /\ plan.from # "PublicUser" /\ MatchesRequest(m)
        [] plan.kind = "KeyRequest"                     -> plan.from # "PublicUser" /\ KeyConcernsCall(m)
        [] plan.kind = "KeyReply" ->
             sender /\ plan.from # "PublicUser" /\ MatchesRequest(m) /\ KeyConcernsCall(m)
        [] plan.kind = "Allocate"                       -> plan.from = "ExternalClient"
        [] plan.kind = "Offer"                          -> sender /\ plan.call # 0 /\ m = OfferOf(plan.call) /\ Placed(plan.call)
        [] plan.kind = "Answer"                         -> sender /\ plan.call # 0 /\ AnswersSlot(m, OfferOf(plan.call))
        [] plan.kind = "Reoffer"                        -> sender /\ WithinCall(m) /\ m = ReofferOf(plan.call)
        [] plan.kind = "Reanswer"                       -> sender /\ plan.call # 0 /\ AnswersSlot(m, ReofferOf(plan.call))
        [] plan.kind = "Bye"                            -> sender /\ WithinCall(m) /\ m = ByeOf(plan.call)

Possible(m) ==
  /\ KindPossible(m)
  /\ LET route == Route(m)
     IN  /\ \A i \in 1..Len(route) : route[i] \in design.present
         /\ \A i \in 1..(Len(route) - 1) : HopLink(route[i], route[i + 1]) \in Links

(* The answer to the offer in a slot, if there can be one. *)
AnswerTo(slot) ==
  IF slot = 0 \/ slot + 1 \notin Messages THEN 0
  ELSE IF Kind(slot + 1) \notin {"Answer", "Reanswer"} THEN 0
  ELSE IF Kind(slot) = AnsweredKind[Kind(slot + 1)] /\ Possible(slot + 1) THEN slot + 1
  ELSE 0

-----------------------------------------------------------------------------
(* When a message may start *)

Turn(m) ==
  \/ scenario.order = "Concurrent"
  \/ \A n \in Messages : n < m /\ scenario.messages[n].origin = "Sender" /\ Kind(n) # "Unused" => Ended(n)

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
  /\ Kind(m) \notin {"SignIn", "Allocate"}
  /\ Kind(m) \in RelayKinds => Route(m)[1] = scenario.messages[m].from

-----------------------------------------------------------------------------
(* The hop that a message faces *)

(* What a narrow instance lacks can be named, but never used. *)
InstanceLink(p, q) == IF HopLink(p, q) \in Links THEN HopLink(p, q) ELSE "None"

AtHop(m) == message[m].position >= 1 /\ message[m].position < Len(Route(m))

(* The connection that leads down to an own client is the one that it signed in over. C24: a faulty server takes whatever connection *)
(* claims to be the client's.                                                                                                       *)
ConnectionTo(q, h, m) ==
  IF Kind(m) \in ReplyKinds /\ Fault("KeyOnUnauthenticatedConnection")
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
      h     == InstanceLink(p, q)
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
KeyForbidden(m, end, carrying) ==
  /\ end.transport = "TCP"
  /\ carrying[m].form \in KeyMaterial
  /\ ~Alternative("R4")
  /\ ~Fault("KeyOnTcpLeg")

(* The honest links that messages stand before, and that the one who would open them may open for their sake *)
AwaitedLinks ==
  LET hops == {Hop(m) : m \in {n \in Messages : message[n].phase = "Underway" /\ AtHop(n)}}
  IN  {hop.honest : hop \in {h \in hops : h.upward \/ h.to \in ForeignClients}}

(* An honest link is wanted for its own sake, or because a message stands before it. *)
Wanted(l) == BothEndsPresent(l) /\ l \in scenario.connect \cup AwaitedLinks
=============================================================================
