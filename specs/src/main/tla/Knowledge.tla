------------------------------ MODULE Knowledge -----------------------------
(***************************************************************************)
(* What can be derived from what was seen: the Dolev-Yao attacker over the *)
(* tapped zones, and the passive reader Reads(z) by which C01 and C10      *)
(* judge what lies open in a zone.  Ciphers are not broken: sealed records *)
(* open only with the secrets of their connection.                         *)
(***************************************************************************)
EXTENDS State

(* The key of stream (c, s). The ends make it themselves under reading R5, and always on the trunk (C19); where the trunk call is *)
(* bypassed, the gateway gets the keys of the call ahead of it (facts section 5).                                               *)
KeyTerm(c, s) ==
  LET first == IF call[c].bypassed THEN Ahead(c) ELSE 0
      k     == IF first = 0 THEN c ELSE first
  IN  SessionKey(k, IF Alternative("R5") \/ TrunkCall(k) THEN s ELSE "Relay")

(* What a message gives away besides its text to who reads it on a link, if it carries this payload there: a bare key, a key wrapped *)
(* for the side that asked, or a credential. The Front End may be faulty and pass the key on bare (C23).                            *)
PayloadTerms(m, l, carrying) ==
  LET what == carrying[m].form
      g    == carrying[m].generation
      p    == scenario.messages[m].from
      c    == CallOf(m)
  IN  IF what \notin KeyMaterial THEN {}
      ELSE IF what = "Credential" THEN IF g >= 1 /\ p \in CredentialHolders THEN {Credential(p, g)} ELSE {}
      ELSE IF c = 0 THEN {}
      ELSE IF what = "SessionKey"
           THEN IF Kind(m) = "KeyReply" THEN {SessionKey(c, "Relay")}
                ELSE IF Kind(m) \in DialogKinds THEN {KeyTerm(c, SideOf(c, p))}
                ELSE {}
      ELSE IF Fault("BareKeyForwarded") /\ "RelayAuthentication" \notin {InitiatorOf[l], ResponderOf[l]} THEN {SessionKey(c, "Relay")}
      ELSE IF g >= 1 THEN {Wrapped(c, SideOf(c, p), g)}
      ELSE {}

(* What the packet with index k of stream (c, s) says, by where it comes from *)
Said(c, s, k) == LET from == Root(c, s) IN MediaTerm(from[1], from[2], k)

(* What opened records give, then what unwrapped keys give, then what keys open of media: what media says opens nothing further. *)
Close(T, carrying) ==
  LET open    == {t[3] : t \in {s \in T : s[1] = "TrafficSecret"}}
      read    == IF open = {} THEN {} ELSE {t \in T : t[1] = "Sealed" /\ t[3] \in open}
      opened  == IF read = {} THEN T
                 ELSE T \cup {Content(t[2]) : t \in read} \cup UNION {PayloadTerms(t[2], t[3], carrying) : t \in read}
      wrapped == {t \in opened : t[1] = "Wrapped"}
      keyed   == IF wrapped = {} THEN opened
                 ELSE opened \cup {SessionKey(t[2], "Relay") : t \in {w \in wrapped : Credential(ClientAt(w[2], w[3]), w[4]) \in opened}}
      packets == {t \in keyed : t[1] = "Packet"}
  IN  IF packets = {} THEN keyed
      ELSE keyed \cup {Said(t[2], t[3], t[4]) : t \in {x \in packets : KeyTerm(x[2], x[3]) \in keyed}}

KnowledgeClosed == Close(knowledge, payload) = knowledge

(* Nothing handed over leaves the knowledge as it is, closed or not. What records hold is the payload as it is after the step. *)
LearnOf(T, carrying) == knowledge' = IF T = {} THEN knowledge ELSE Close(knowledge \cup T, carrying)

(* The same where no payload changes. *)
Learn(T) == LearnOf(T, payload)

-----------------------------------------------------------------------------
(* How a message looks on the wire of a connection *)

(* An end that is Finished has not been accepted yet; nobody sends on it, unless by fault (C22). *)
CarriageOf(end) ==
  IF end.phase = "Finished" THEN "Unaccepted"
  ELSE IF end.transport = "TCP" THEN "TCP"
  ELSE IF end.suite = "Null" THEN "NullTLS"
  ELSE "TLS"

WireTerms(m, l, carriage, carrying) ==
  IF carriage = "TCP" /\ ~(Fault("ContentSealedOnTcp") /\ Kind(m) = "InstantMessage")
  THEN {Content(m)} \cup PayloadTerms(m, l, carrying)
  ELSE {Sealed(m, l)}

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
OpenIn(heard, secrets) ==
  Close(UNION {WireTerms(x[1], x[2], carried[x[1]][x[2]], payload) : x \in heard} \cup secrets, payload)

Reads(z) == OpenIn(Heard(Crossings, z), PublicSecrets(Crossings))
=============================================================================
