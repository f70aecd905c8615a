-------------------------------- MODULE State -------------------------------
(***************************************************************************)
(* The variables that move.  Each end of a connection keeps its own        *)
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
  call,            \* how far each call has come, the levels as sent, and what each end sends and expects
  level,           \* the encryption level in force at each site
  credentials,     \* which generation the relay service issues, and what has become of each
  payload,         \* what each message carries besides its text
  signedIn,        \* how the client was authenticated when a reply was issued, and when a message was delivered to it
  unwrapped,       \* with which generation of credential each side unwrapped the key of its call
  administrator,   \* the steps that the administrator may still take
  knowledge,       \* the terms that the attacker knows
  trunkWarned,     \* a TCP trunk was reported to the administrator (C05)
  attackerBudget   \* attacker connections left: a bound, not a rule of the product

connectionVars == <<initiator, responder>>
messageVars    == <<message, carried, registration>>

(* What the protocol changes in a call, and what the administrator changes *)
dialogVars     == <<call, payload, signedIn, unwrapped>>
adminVars      == <<level, credentials, administrator>>

(* The design is constant within a behaviour, so fingerprints can do without it. *)
View ==
  <<initiator, responder, message, carried, registration, call, level, credentials, payload, signedIn, unwrapped, administrator,
    knowledge, trunkWarned, attackerBudget>>
vars ==
  <<design, scenario, initiator, responder, message, carried, registration, call, level, credentials, payload, signedIn, unwrapped,
    administrator, knowledge, trunkWarned, attackerBudget>>

-----------------------------------------------------------------------------
(* Terms: quadruples throughout, so that any two can be compared *)

Content(m)       == <<"Content", m, "None", 0>>
Sealed(m, l)     == <<"Sealed", m, l, 0>>
TrafficSecret(l) == <<"TrafficSecret", 0, l, 0>>
SessionKey(c, o) == <<"SessionKey", c, o, 0>>
Wrapped(c, s, g) == <<"Wrapped", c, s, g>>
Credential(p, g) == <<"Credential", 0, p, g>>

(* Windows Live has no relay credential of ours. *)
CredentialHolders == Clients \ {"PublicUser"}

Terms ==
  {Content(m) : m \in Messages} \cup {Sealed(m, l) : m \in Messages, l \in Links} \cup {TrafficSecret(l) : l \in Links}
  \cup {SessionKey(c, o) : c \in Calls, o \in KeyMakers}
  \cup {Wrapped(c, s, g) : c \in Calls, s \in Sides, g \in Generations}
  \cup {Credential(p, g) : p \in CredentialHolders, g \in Generations}

-----------------------------------------------------------------------------
InitiatorEnds ==
  [phase : Phases, transport : Transports, farEnd : FarEnds, suite : Suites, certificate : Certificates, requested : BOOLEAN,
   reason : Reasons, retries : 0..3]

ResponderEnds ==
  [phase : Phases, transport : Transports, suite : Suites, certificate : Certificates, requested : BOOLEAN, reason : Reasons]

CallStates ==
  [phase : CallPhases, reason : CallReasons, offered : SentLevels, answered : SentLevels, reoffered : SentLevels,
   reanswered : SentLevels, callerMedia : Media, calleeMedia : Media]

TypeOK ==
  /\ initiator \in [HonestLinks -> InitiatorEnds]
  /\ responder \in [Links -> ResponderEnds]
  /\ message \in [Messages -> [phase : MessagePhases, position : 0..LongestRoute, reason : MessageReasons]]
  /\ carried \in [Messages -> [Links -> Carriages]]
  /\ registration \in [OwnClients -> Links \cup {"None"}]
  /\ call \in [Calls -> CallStates]
  /\ level \in [Sites -> Levels]
  /\ credentials \in [generation : Generations, first : CredentialStates, second : CredentialStates]
  /\ payload \in [Messages -> [form : PayloadForms, generation : 0..2]]
  /\ signedIn \in [Messages -> [issued : Links \cup {"None"}, delivered : Links \cup {"None"}]]
  /\ unwrapped \in [Calls -> [Sides -> 0..2]]
  /\ administrator \subseteq AdministratorSteps
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

(* What a message carries besides its text. *)
Carrying(what, g) == [form |-> what, generation |-> g]

CarryingNothing == Carrying("None", 0)

NoCall ==
  [phase |-> "Idle", reason |-> "None", offered |-> "None", answered |-> "None", reoffered |-> "None", reanswered |-> "None",
   callerMedia |-> "None", calleeMedia |-> "None"]

Ended(m) == message[m].phase \in {"Delivered", "Refused"}

Init ==
  /\ design \in Designs
  /\ scenario \in Scenarios
  /\ initiator = [l \in HonestLinks |-> FreshInitiator(0)]
  /\ responder = [l \in Links |-> FreshResponder]
  /\ message = [m \in Messages |-> [phase |-> "Waiting", position |-> 0, reason |-> "None"]]
  /\ carried = [m \in Messages |-> [l \in Links |-> "None"]]
  /\ registration = [p \in OwnClients |-> "None"]
  /\ call = [c \in Calls |-> NoCall]
  /\ level = design.levels
  /\ credentials = [generation |-> 1, first |-> "Valid", second |-> "Valid"]
  /\ payload = [m \in Messages |-> CarryingNothing]
  /\ signedIn = [m \in Messages |-> [issued |-> "None", delivered |-> "None"]]
  /\ unwrapped = [c \in Calls |-> [s \in Sides |-> 0]]
  /\ administrator = scenario.administrator
  /\ knowledge = {}
  /\ trunkWarned = FALSE
  /\ attackerBudget = scenario.attackerConnections
=============================================================================
