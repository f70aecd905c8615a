------------------------------ MODULE Knowledge -----------------------------
(***************************************************************************)
(* What can be derived from what was seen: the Dolev-Yao attacker over the *)
(* tapped zones, and the passive reader Reads(z) by which C01 and C10      *)
(* judge what lies open in a zone.  Ciphers are not broken: sealed records *)
(* open only with the secrets of their connection.                         *)
(***************************************************************************)
EXTENDS State

(* One pass is enough: contents open nothing further. *)
Close(T) ==
  LET open == {t[3] : t \in {s \in T : s[1] = "TrafficSecret"}}
  IN  IF open = {} THEN T ELSE T \cup {Content(t[2]) : t \in {s \in T : s[1] = "Sealed" /\ s[3] \in open}}

KnowledgeClosed == Close(knowledge) = knowledge

(* Nothing handed over leaves the knowledge as it is, closed or not. *)
Learn(T) == knowledge' = IF T = {} THEN knowledge ELSE Close(knowledge \cup T)

-----------------------------------------------------------------------------
(* How a message looks on the wire of a connection *)

CarriageOf(end) ==
  IF end.transport = "TCP" THEN "TCP" ELSE IF end.suite = "Null" THEN "NullTLS" ELSE "TLS"

WireTerm(m, l, carriage) ==
  IF carriage = "TCP" /\ ~(Fault("ContentSealedOnTcp") /\ Kind(m) = "InstantMessage") THEN Content(m) ELSE Sealed(m, l)

NeverCarried == [l \in Links |-> "None"]
MessageLinks == {<<m, l>> : m \in Messages, l \in Links}

CarriedSomewhere(m) == carried[m] # NeverCarried

(* Which message crossed which link *)
Crossings == {x \in MessageLinks : carried[x[1]][x[2]] # "None"}

(* Records of a suite without encryption are sealed with a secret that everybody knows. *)
PublicSecrets(crossings) == {TrafficSecret(x[2]) : x \in {y \in crossings : carried[y[1]][y[2]] = "NullTLS"}}

LinksIn(z) == {l \in Links : z \in Zones(l)}

(* The crossings that can be heard in a zone *)
Heard(crossings, z) == LET near == LinksIn(z) IN {x \in crossings : x[2] \in near}

(* What lies open to who hears these crossings *)
OpenIn(heard, secrets) == Close({WireTerm(x[1], x[2], carried[x[1]][x[2]]) : x \in heard} \cup secrets)

Reads(z) == OpenIn(Heard(Crossings, z), PublicSecrets(Crossings))
=============================================================================
