-------------------------------- MODULE Tiny --------------------------------
(* A specification with the conventions of the real one, small enough to be counted by hand: lines are opened where the design allows *)
(* it and refused elsewhere, and each message is sent over one open line, which a tapping attacker overhears.                         *)
EXTENDS Naturals, FiniteSets

CONSTANTS Links, Messages, Designs, Scenarios

VARIABLES design, scenario, line, sent, known, budget

vars == <<design, scenario, line, sent, known, budget>>
View == <<line, sent, known, budget>>

Content(m) == <<"Content", m>>

TypeOK ==
  /\ line \in [Links -> [phase : {"Idle", "Open", "Refused"}, tries : 0..2]]
  /\ sent \in [Messages -> Links \cup {"None"}]
  /\ known \subseteq {Content(m) : m \in Messages}
  /\ budget \in 0..1

Init ==
  /\ design \in Designs
  /\ scenario \in Scenarios
  /\ line = [l \in Links |-> [phase |-> "Idle", tries |-> 0]]
  /\ sent = [m \in Messages |-> "None"]
  /\ known = {}
  /\ budget = scenario.budget

(* A line opens if the design allows it. *)
Open(l) ==
  /\ line[l].phase = "Idle"
  /\ line' = [line EXCEPT ![l].phase = IF l \in design.allows THEN "Open" ELSE "Refused", ![l].tries = @ + 1]
  /\ UNCHANGED <<design, scenario, sent, known, budget>>

Send(m, l) ==
  /\ sent[m] = "None"
  /\ line[l].phase = "Open"
  /\ sent' = [sent EXCEPT ![m] = l]
  /\ known' = IF design.tapped THEN known \cup {Content(m)} ELSE known
  /\ UNCHANGED <<design, scenario, line, budget>>

(* The attacker closes every line at once. *)
Cut ==
  /\ budget > 0
  /\ budget' = budget - 1
  /\ line' = [l \in Links |-> [line[l] EXCEPT !.phase = "Refused"]]
  /\ UNCHANGED <<design, scenario, sent, known>>

ProtocolStep == (\E l \in Links : Open(l)) \/ (\E m \in Messages, l \in Links : Send(m, l))

Next == ProtocolStep \/ Cut

Idle == Cardinality({l \in Links : line[l].phase = "Idle"})
Rank == Idle + Cardinality({m \in Messages : sent[m] = "None"}) + budget
Quiet == Idle = 0 /\ \A m \in Messages, l \in Links : sent[m] # "None" \/ line[l].phase # "Open"
QuietIsExact == Quiet <=> ~ENABLED ProtocolStep

(* What is sent stays secret. *)
Secret == known = {}
SecretAntecedent == \E m \in Messages : sent[m] # "None"
SecretApplies == TRUE

AllSent == \A m \in Messages : sent[m] # "None"
AllSentAntecedent == \E l \in Links : line[l].phase = "Open"
AllSentApplies == design.allows # {}

SentOver(l) == {m \in Messages : sent[m] = l}

RankFalls == Rank' < Rank
BudgetStays == budget' = budget
=============================================================================
