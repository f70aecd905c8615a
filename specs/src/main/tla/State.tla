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
  sent,            \* how each packet of each stream was sent, and how often its index was used
  window,          \* the replay window of who receives each stream
  accepted,        \* how often each SRTP packet was accepted
  alien,           \* whether a receiver accepted what nobody had sent, or what it had sent itself
  deliveries,      \* packets that may still reach a receiver: a bound, not a rule of the product
  knowledge,       \* the terms that the attacker knows
  trunkWarned,     \* a TCP trunk was reported to the administrator (C05)
  attackerBudget   \* attacker connections left: a bound, not a rule of the product

connectionVars == <<initiator, responder>>
messageVars    == <<message, carried, registration>>

(* What the protocol changes in a call, and what the administrator changes *)
dialogVars     == <<call, payload, signedIn, unwrapped>>
adminVars      == <<level, credentials, administrator>>

(* What packets change, and nothing else *)
mediaVars      == <<sent, window, accepted, alien, deliveries>>

(* The design is constant within a behaviour, so fingerprints can do without it. *)
View ==
  <<initiator, responder, message, carried, registration, call, level, credentials, payload, signedIn, unwrapped, administrator,
    sent, window, accepted, alien, deliveries, knowledge, trunkWarned, attackerBudget>>
vars ==
  <<design, scenario, initiator, responder, message, carried, registration, call, level, credentials, payload, signedIn, unwrapped,
    administrator, sent, window, accepted, alien, deliveries, knowledge, trunkWarned, attackerBudget>>

-----------------------------------------------------------------------------
(* Terms: quadruples throughout, so that any two can be compared *)

Content(m)       == <<"Content", m, "None", 0>>
Sealed(m, l)     == <<"Sealed", m, l, 0>>
TrafficSecret(l) == <<"TrafficSecret", 0, l, 0>>
SessionKey(c, o) == <<"SessionKey", c, o, 0>>
Wrapped(c, s, g) == <<"Wrapped", c, s, g>>
Credential(p, g) == <<"Credential", 0, p, g>>

(* The SRTP packet with index k of the stream that side s of call c sends, and what the packet with that index says *)
Packet(c, s, k)    == <<"Packet", c, s, k>>
MediaTerm(c, s, k) == <<"Media", c, s, k>>

(* Windows Live has no relay credential of ours, nor has a gateway. *)
CredentialHolders == (Clients \ {"PublicUser"}) \cup MediaServers

Terms ==
  {Content(m) : m \in Messages} \cup {Sealed(m, l) : m \in Messages, l \in Links} \cup {TrafficSecret(l) : l \in Links}
  \cup {SessionKey(c, o) : c \in Calls, o \in KeyMakers}
  \cup {Wrapped(c, s, g) : c \in Calls, s \in Sides, g \in Generations}
  \cup {Credential(p, g) : p \in CredentialHolders, g \in Generations}
  \cup {Packet(c, s, k) : c \in Calls, s \in Sides, k \in Indices}
  \cup {MediaTerm(c, s, k) : c \in Calls, s \in Sides, k \in Indices}

-----------------------------------------------------------------------------
InitiatorEnds ==
  [phase : Phases, transport : Transports, farEnd : FarEnds, suite : Suites, certificate : Certificates, requested : BOOLEAN,
   reason : Reasons, retries : 0..3]

ResponderEnds ==
  [phase : Phases, transport : Transports, suite : Suites, certificate : Certificates, requested : BOOLEAN, reason : Reasons]

CallStates ==
  [phase : CallPhases, reason : CallReasons, offered : SentLevels, answered : SentLevels, reoffered : SentLevels,
   reanswered : SentLevels, callerMedia : Media, calleeMedia : Media, suite : Suites, bypassed : BOOLEAN]

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
  /\ sent \in [Calls -> [Sides -> [Indices -> [form : Media, times : 0..2]]]]
  /\ window \in [Calls -> [Sides -> [highest : 0..Packets, below : BOOLEAN]]]
  /\ accepted \in [Calls -> [Sides -> [Indices -> 0..2]]]
  /\ alien \in [Calls -> [Sides -> [forged : BOOLEAN, reflected : BOOLEAN]]]
  /\ deliveries \in 0..7
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
   callerMedia |-> "None", calleeMedia |-> "None", suite |-> "None", bypassed |-> FALSE]

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
  /\ sent = [c \in Calls |-> [s \in Sides |-> [k \in Indices |-> [form |-> "None", times |-> 0]]]]
  /\ window = [c \in Calls |-> [s \in Sides |-> [highest |-> 0, below |-> FALSE]]]
  /\ accepted = [c \in Calls |-> [s \in Sides |-> [k \in Indices |-> 0]]]
  /\ alien = [c \in Calls |-> [s \in Sides |-> [forged |-> FALSE, reflected |-> FALSE]]]
  /\ deliveries = scenario.deliveries
  /\ knowledge = {}
  /\ trunkWarned = FALSE
  /\ attackerBudget = scenario.attackerConnections
=============================================================================
