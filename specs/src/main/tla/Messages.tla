------------------------------- MODULE Messages -----------------------------
(***************************************************************************)
(* How messages travel hop by hop over established connections, and what   *)
(* the attacker sees, holds, forwards or makes up on the way.  A message   *)
(* crosses a link within one step: eavesdropping and deduction belong to   *)
(* the step that sends.  Serves C01, C08, C09, C10, C12.                   *)
(***************************************************************************)
EXTENDS Connections

UnchangedOutsideMessages == UNCHANGED <<design, scenario, connectionVars, trunkWarned, attackerBudget>>

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

(* Message m reaches position j of its route over link l. *)
Arrive(m, j, l) ==
  LET route   == Route(m)
      from    == scenario.messages[m].from
      refused == FailsAuthentication(m, route[j])
      last    == j = Len(route)
  IN  /\ message' = [message EXCEPT ![m].position = j,
                                    ![m].phase = IF refused THEN "Refused" ELSE IF last THEN "Delivered" ELSE "Underway",
                                    ![m].reason = IF refused THEN "NotAuthenticated" ELSE @]
      /\ registration' = IF ~refused /\ last /\ Kind(m) = "SignIn" /\ from \in OwnClients
                         THEN [registration EXCEPT ![from] = SignInLink(m, l)]
                         ELSE registration

-----------------------------------------------------------------------------
CanStartMessage(m) ==
  /\ message[m].phase = "Waiting"
  /\ scenario.messages[m].origin = "Sender"
  /\ SpeaksForOwnClient(m) => registration[scenario.messages[m].from] # "None"
  /\ Turn(m)
  /\ Possible(m)

(* An own client speaks only once it has signed in. C09, C10, C12; RFC 3261 10, 22. *)
StartMessage(m) ==
  /\ CanStartMessage(m)
  /\ message' = [message EXCEPT ![m].phase = "Underway", ![m].position = 1]
  /\ UNCHANGED <<carried, registration, knowledge>>
  /\ UnchangedOutsideMessages

CanSendHop(m) ==
  /\ message[m].phase = "Underway"
  /\ AtHop(m)
  /\ LET hop == Hop(m) IN UsableHop(hop) /\ ~TcpForbidden(m, hop.link, SendingEnd(hop))

(* One hop; the attacker sees the wire where it taps it, and holds the message if it is the far end. *)
(* C01, C08, C09, C10, C12; RFC 3261 16.6, 18.1.                                                     *)
SendHop(m) ==
  /\ CanSendHop(m)
  /\ LET hop       == Hop(m)
         l         == hop.link
         carriage  == CarriageOf(SendingEnd(hop))
         toAttacker == IF hop.upward THEN initiator[l].farEnd = "Attacker" ELSE l \in AttackerLinks
     IN  /\ Cross(m, l, carriage)
         /\ Learn(IF Tapped(l) \/ toAttacker THEN {WireTerm(m, l, carriage)} ELSE {})
         /\ IF toAttacker
            THEN /\ message' = [message EXCEPT ![m].phase = "Intercepted"]
                 /\ UNCHANGED registration
            ELSE Arrive(m, message[m].position + 1, l)
  /\ UnchangedOutsideMessages

-----------------------------------------------------------------------------
(* Why a message is refused; "None" while it may still go on *)

ReasonToRefuseWaiting(m) ==
  LET from == scenario.messages[m].from
  IN  IF Kind(m) = "Unused" \/ ~Turn(m) THEN "None"
      ELSE IF ~Possible(m) THEN "NoRoute"
      ELSE IF scenario.messages[m].origin # "Sender" \/ ~SpeaksForOwnClient(m) THEN "None"
      ELSE IF registration[from] = "None" /\ ~SignInPending(from) THEN "NotSignedIn"
      ELSE "None"

(* No connection will come: the initiator has given up, or offers nothing that the link allows. *)
NeverOpens(l) ==
  \/ initiator[l].phase = "Refused" /\ initiator[l].retries >= scenario.retries
  \/ initiator[l].phase = "Idle" /\ ~\E t \in Transports : Offers(l, t)

ReasonToRefuseUnderway(m) ==
  LET hop == Hop(m)
      l   == hop.link
  IN  IF UsableHop(hop) THEN IF TcpForbidden(m, l, SendingEnd(hop)) THEN "TcpOnCrossingPath" ELSE "None"
      ELSE IF hop.honest = "None" THEN "None"
      ELSE IF hop.upward \/ hop.to \in ForeignClients
           THEN IF NeverOpens(l) \/ initiator[l].phase = "Established" THEN "NoConnection" ELSE "None"
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
  /\ UNCHANGED <<carried, registration, knowledge>>
  /\ UnchangedOutsideMessages

CanLoseMessage(m) == message[m].phase = "Intercepted"

(* What the attacker keeps never arrives, and its sender gives up. L02; RFC 3261 17.1. *)
LoseMessage(m) ==
  /\ CanLoseMessage(m)
  /\ message' = [message EXCEPT ![m].phase = "Refused", ![m].reason = "TimedOut"]
  /\ UNCHANGED <<carried, registration, knowledge>>
  /\ UnchangedOutsideMessages

-----------------------------------------------------------------------------
(* The attacker as sender *)

(* For an own client the attacker may speak only on the connection over which that client signed in. *)
MaySpeakOver(m, i, l) == (i = 1 /\ SpeaksForOwnClient(m)) => registration[scenario.messages[m].from] = l

AttackerSends(m, i, l, end, made) ==
  LET carriage == CarriageOf(end)
  IN  /\ Cross(m, l, carriage)
      /\ Learn(made \cup IF Tapped(l) THEN {WireTerm(m, l, carriage)} ELSE {})
      /\ Arrive(m, i + 1, l)

(* The man in the middle passes on, over its other half, what it can read. C01, C08, C11; upward on its own link, downward on the client's. *)
(* A server refuses what crosses the firewall over TCP, whoever sends it; a client cannot tell where a message came from.                *)
AttackerForwards(m) ==
  /\ message[m].phase = "Intercepted"
  /\ Content(m) \in knowledge
  /\ AtHop(m)
  /\ LET hop == Hop(m)
         i   == message[m].position
         l   == IF hop.upward THEN AttackerTwin[hop.honest] ELSE hop.honest
     IN  /\ l \in Links
         /\ IF hop.upward
            THEN /\ responder[l].phase = "Established"
                 /\ MaySpeakOver(m, i, l)
                 /\ ~TcpForbidden(m, l, responder[l])
                 /\ AttackerSends(m, i, l, responder[l], {})
            ELSE /\ initiator[l].phase = "Established"
                 /\ initiator[l].farEnd = "Attacker"
                 /\ AttackerSends(m, i, l, initiator[l], {})
  /\ UnchangedOutsideMessages

(* TCP carries no protection against a third party that writes into the stream. *)
Writable(l) ==
  IF l \in AttackerLinks
  THEN responder[l].phase = "Established"
  ELSE /\ l \in scenario.attacked
       /\ Tapped(l)
       /\ responder[l].phase = "Established"
       /\ responder[l].transport = "TCP"
       /\ GenuineInitiator(l, "Established")

(* The attacker makes a message up where the receiver would take it from p. C08, C11. *)
InjectMessage(m, l) ==
  /\ message[m].phase = "Waiting"
  /\ scenario.messages[m].origin = "Attacker"
  /\ design.active
  /\ Writable(l)
  /\ Turn(m)
  /\ LET route == Route(m)
         hops  == {i \in 1..(Len(route) - 1) : route[i] = InitiatorOf[l] /\ route[i + 1] = ResponderOf[l]}
     IN  \E i \in hops :
           /\ MaySpeakOver(m, i, l)
           /\ Possible(m)
           /\ ~TcpForbidden(m, l, responder[l])
           /\ AttackerSends(m, i, l, responder[l], {Content(m)})
  /\ UnchangedOutsideMessages
=============================================================================
