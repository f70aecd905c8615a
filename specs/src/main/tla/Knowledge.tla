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
  IN  T \cup {Content(t[2]) : t \in {s \in T : s[1] = "Sealed" /\ s[3] \in open}}

KnowledgeClosed == Close(knowledge) = knowledge

(* Nothing handed over leaves the knowledge as it is, closed or not. *)
Learn(T) == knowledge' = IF T = {} THEN knowledge ELSE Close(knowledge \cup T)

-----------------------------------------------------------------------------
(* How a message looks on the wire of a connection *)

CarriageOf(end) ==
  IF end.transport = "TCP" THEN "TCP" ELSE IF end.suite = "Null" THEN "NullTLS" ELSE "TLS"

WireTerm(m, l, carriage) ==
  IF carriage = "TCP" /\ ~(Fault("ContentSealedOnTcp") /\ Kind(m) = "InstantMessage") THEN Content(m) ELSE Sealed(m, l)

(* Records of a suite without encryption are sealed with a secret that everybody knows. *)
Reads(z) ==
  LET near    == {l \in Links : z \in Zones(l)}
      crossed == {x \in Messages \X near : carried[x[1]][x[2]] # "None"}
      unkept  == {l \in Links : \E m \in Messages : carried[m][l] = "NullTLS"}
  IN  Close({WireTerm(x[1], x[2], carried[x[1]][x[2]]) : x \in crossed} \cup {TrafficSecret(l) : l \in unkept})
=============================================================================
