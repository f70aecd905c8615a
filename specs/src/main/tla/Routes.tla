-------------------------------- MODULE Routes ------------------------------
(***************************************************************************)
(* Which way a message goes, and when it may.  A route follows from the    *)
(* design alone: home pools, Director, Edge (facts section 1); SIP routes  *)
(* it hop by hop (RFC 3261 16).  Serves C01, C08, C09, C10, C12.           *)
(***************************************************************************)
EXTENDS State

(* How far a client's way leads before it comes to the Director or the Front End *)
Approach ==
  [ClientA        |-> <<"ClientA">>,
   ClientB        |-> <<"ClientB">>,
   ExternalClient |-> <<"ExternalClient", "AccessEdge">>,
   PartnerClient  |-> <<"PartnerClient", "PartnerEdge", "AccessEdge">>,
   PublicUser     |-> <<"PublicUser", "PublicProvider", "AccessEdge">>]

Reverse(s) == [i \in 1..Len(s) |-> s[Len(s) + 1 - i]]

(* From a client up to a Front End, and back: for every choice of Front End, and whether the Director lies on the way *)
UpTable ==
  [p \in Clients |-> [h \in FrontEnds |-> [directed \in BOOLEAN |->
     Approach[p] \o (IF directed THEN <<"Director", h>> ELSE <<h>>)]]]

DownTable == [p \in Clients |-> [h \in FrontEnds |-> [directed \in BOOLEAN |-> Reverse(UpTable[p][h][directed])]]]

Home(p)     == IF p \in OwnClients THEN design.home[p] ELSE "FrontEnd"
Directed(p) == IF p \in {"ClientA", "ClientB"} THEN p \in design.throughDirector ELSE "Director" \in design.present

Up(p)   == UpTable[p][Home(p)][Directed(p)]
Down(p) == DownTable[p][Home(p)][Directed(p)]

Route(m) ==
  LET from == scenario.messages[m].from
      to   == scenario.messages[m].to
  IN  IF Kind(m) = "SignIn" THEN Up(from)
      ELSE IF Home(from) = Home(to) THEN Up(from) \o Tail(Down(to))
      ELSE Up(from) \o Down(to)

Crosses(m) == LET route == Route(m) IN \E i \in 1..Len(route) : design.zone[route[i]] # "Internal"

Possible(m) ==
  /\ Kind(m) # "Unused"
  /\ IF Kind(m) = "SignIn" THEN scenario.messages[m].from \in OwnClients ELSE scenario.messages[m].from # scenario.messages[m].to
  /\ LET route == Route(m)
     IN  /\ \A i \in 1..Len(route) : route[i] \in design.present
         /\ \A i \in 1..(Len(route) - 1) : HopLink(route[i], route[i + 1]) \in Links

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

SpeaksForOwnClient(m) == scenario.messages[m].from \in OwnClients /\ Kind(m) # "SignIn"

-----------------------------------------------------------------------------
(* The hop that a message faces *)

(* What a narrow instance lacks can be named, but never used. *)
InstanceLink(p, q) == IF HopLink(p, q) \in Links THEN HopLink(p, q) ELSE "None"

AtHop(m) == message[m].position >= 1 /\ message[m].position < Len(Route(m))

(* Upward p uses the connection that it opened; downward it uses the one that q opened, for an own client the one q signed in over. *)
Hop(m) ==
  LET route == Route(m)
      p     == route[message[m].position]
      q     == route[message[m].position + 1]
      h     == InstanceLink(p, q)
      up    == h # "None" /\ InitiatorOf[h] = p
  IN  [from |-> p, to |-> q, honest |-> h, upward |-> up,
       link |-> IF h # "None" /\ q \in OwnClients THEN registration[q] ELSE h]

UsableHop(hop) ==
  /\ hop.link \in Links
  /\ IF hop.upward
     THEN initiator[hop.link].phase = "Established"
     ELSE ResponderOf[hop.link] = hop.from /\ responder[hop.link].phase = "Established"

SendingEnd(hop) == IF hop.upward THEN initiator[hop.link] ELSE responder[hop.link]

(* C08: what crosses the firewall is refused rather than sent over TCP, whoever would send it. *)
TcpForbidden(m, l, end) ==
  /\ end.transport = "TCP"
  /\ ~Fault("CrossingMessageOntoInternalTcp")
  /\ ~(Fault("ExternalClientOverTcp") /\ IsExternalSignInLink(l))
  /\ Crosses(m)

(* The honest links that messages stand before, and that the one who would open them may open for their sake *)
AwaitedLinks ==
  LET hops == {Hop(m) : m \in {n \in Messages : message[n].phase = "Underway" /\ AtHop(n)}}
  IN  {hop.honest : hop \in {h \in hops : h.upward \/ h.to \in ForeignClients}}

(* An honest link is wanted for its own sake, or because a message stands before it. *)
Wanted(l) == BothEndsPresent(l) /\ l \in scenario.connect \cup AwaitedLinks
=============================================================================
