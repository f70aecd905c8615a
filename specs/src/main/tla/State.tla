-------------------------------- MODULE State -------------------------------
(***************************************************************************)
(* The eight variables that move.  Each end of a connection keeps its own  *)
(* view, because under an attacker the two ends need not agree; messages   *)
(* keep what they crossed, because clauses judge what was sent and not     *)
(* what a connection has become since.                                     *)
(***************************************************************************)
EXTENDS Design

VARIABLES
  initiator,       \* the connecting end's view of each honest link
  responder,       \* the accepting end's view of each link
  message,         \* how far each message has come
  carried,         \* under which protection each message crossed each link
  registration,    \* over which link each own client has signed in
  knowledge,       \* the terms that the attacker knows
  trunkWarned,     \* a TCP trunk was reported to the administrator (C05)
  attackerBudget   \* attacker connections left: a bound, not a rule of the product

connectionVars == <<initiator, responder>>
messageVars    == <<message, carried, registration>>

(* The design is constant within a behaviour, so fingerprints can do without it. *)
View == <<initiator, responder, message, carried, registration, knowledge, trunkWarned, attackerBudget>>
vars == <<design, scenario, initiator, responder, message, carried, registration, knowledge, trunkWarned, attackerBudget>>

-----------------------------------------------------------------------------
(* Terms: triples throughout, so that any two can be compared *)

Content(m)       == <<"Content", m, "None">>
Sealed(m, l)     == <<"Sealed", m, l>>
TrafficSecret(l) == <<"TrafficSecret", 0, l>>

Terms == {Content(m) : m \in Messages} \cup {Sealed(m, l) : m \in Messages, l \in Links} \cup {TrafficSecret(l) : l \in Links}

-----------------------------------------------------------------------------
InitiatorEnds ==
  [phase : Phases, transport : Transports, farEnd : FarEnds, suite : Suites, certificate : Certificates, requested : BOOLEAN,
   reason : Reasons, retries : 0..3]

ResponderEnds ==
  [phase : Phases, transport : Transports, suite : Suites, certificate : Certificates, requested : BOOLEAN, reason : Reasons]

TypeOK ==
  /\ initiator \in [HonestLinks -> InitiatorEnds]
  /\ responder \in [Links -> ResponderEnds]
  /\ message \in [Messages -> [phase : MessagePhases, position : 0..LongestRoute, reason : MessageReasons]]
  /\ carried \in [Messages -> [Links -> Carriages]]
  /\ registration \in [OwnClients -> Links \cup {"None"}]
  /\ knowledge \subseteq Terms
  /\ trunkWarned \in BOOLEAN
  /\ attackerBudget \in 0..3

-----------------------------------------------------------------------------
FreshInitiator(retriesSoFar) ==
  [phase |-> "Idle", transport |-> "TCP", farEnd |-> "Genuine", suite |-> "None", certificate |-> "None", requested |-> FALSE,
   reason |-> "None", retries |-> retriesSoFar]

FreshResponder ==
  [phase |-> "Idle", transport |-> "TCP", suite |-> "None", certificate |-> "None", requested |-> FALSE, reason |-> "None"]

(* A refused end forgets its peer, so that nothing can lean on a connection that failed. *)
RefusedInitiator(end, why) ==
  [FreshInitiator(end.retries) EXCEPT !.phase = "Refused", !.transport = end.transport, !.reason = why]

RefusedResponder(end, why) ==
  [FreshResponder EXCEPT !.phase = "Refused", !.transport = end.transport, !.reason = why]

Ended(m) == message[m].phase \in {"Delivered", "Refused"}

Init ==
  /\ design \in Designs
  /\ scenario \in Scenarios
  /\ initiator = [l \in HonestLinks |-> FreshInitiator(0)]
  /\ responder = [l \in Links |-> FreshResponder]
  /\ message = [m \in Messages |-> [phase |-> "Waiting", position |-> 0, reason |-> "None"]]
  /\ carried = [m \in Messages |-> [l \in Links |-> "None"]]
  /\ registration = [p \in OwnClients |-> "None"]
  /\ knowledge = {}
  /\ trunkWarned = FALSE
  /\ attackerBudget = scenario.attackerConnections
=============================================================================
