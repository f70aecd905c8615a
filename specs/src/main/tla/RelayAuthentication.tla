------------------------- MODULE RelayAuthentication ------------------------
(***************************************************************************)
(* The relay authentication service at the Edge: it issues credentials and *)
(* session keys, the keys wrapped for the credential of who asked, and the *)
(* Front End asks for its clients over mutual TLS.  Credentials come in    *)
(* two generations, because the service's own key is rolled now and then   *)
(* (facts section 3).  Serves C19, C20a, C20b, C20c, C21, C23.             *)
(***************************************************************************)
EXTENDS Connections, Negotiation

(* Whether the relay service may take p for signed in: an own client by its registration, another by its organisation's server, and a *)
(* media server by what joins it to its Front End.                                                                                    *)
OrganisationTable ==
  [PartnerClient      |-> <<"AccessEdgeToPartnerEdge", "PartnerEdgeToAccessEdge">>,
   PublicUser         |-> <<"AccessEdgeToPublicProvider", "PublicProviderToAccessEdge">>,
   ConferencingServer |-> <<"FrontEndToConferencingServer">>,
   Gateway            |-> << >>]

MediationTable ==
  [FrontEnd       |-> <<"MediationServerToFrontEnd", "FrontEndToMediationServer">>,
   SecondFrontEnd |-> <<"MediationServerToSecondFrontEnd", "SecondFrontEndToMediationServer">>]

OrganisationLinks(p) == IF p = "MediationServer" THEN MediationTable[Home(p)] ELSE OrganisationTable[p]

Accepted(l) == l \in Links /\ responder[l].phase = "Established"

Authenticated(p) ==
  IF p \in OwnClients THEN registration[p]
  ELSE LET links == OrganisationLinks(p)
           up    == {i \in 1..Len(links) : Accepted(links[i])}
       IN  IF up = {} THEN "None" ELSE IF 1 \in up THEN links[1] ELSE links[2]

-----------------------------------------------------------------------------
(* Credentials *)

StateOf(g) == IF g = 1 THEN credentials.first ELSE credentials.second

(* C20b, C20c: what the service issued, and has not let expire or rolled out. *)
Usable(g) ==
  IF g = 0 THEN Fault("ForgedCredentialAccepted")
  ELSE CASE StateOf(g) = "Valid"     -> TRUE
         [] StateOf(g) = "Expired"   -> Fault("ExpiredCredentialAccepted")
         [] StateOf(g) = "RolledOut" -> Fault("OldCredentialAfterRoll")

(* The replies that bring p a credential of generation g *)
BringsCredential(m, p, g) ==
  /\ Kind(m) = "CredentialReply"
  /\ scenario.messages[m].from = p
  /\ payload[m] = Carrying("Credential", g)

\* Not written with an existential quantifier: in a guard TLC would take every witness for a step.
CredentialHeld(p, g) == {m \in Messages : BringsCredential(m, p, g) /\ message[m].phase = "Delivered"} # {}

(* The Front End keeps what came past it for its client (C21). *)
CredentialKept(p, g) ==
  LET home == 1 + Len(Middle(p)) IN {m \in Messages : BringsCredential(m, p, g) /\ message[m].position >= home} # {}

Newest(G) == IF 2 \in G THEN 2 ELSE IF 1 \in G THEN 1 ELSE 0

NewestHeld(p) == Newest({g \in Generations : CredentialHeld(p, g)})

(* Who composes the request presents what it has itself (reading R9). *)
ToPresent(p) ==
  IF Alternative("R9") \/ AsksDirectly(p) THEN NewestHeld(p) ELSE Newest({g \in Generations : CredentialKept(p, g)})

-----------------------------------------------------------------------------
(* Keys *)

(* Where the ends make the keys (reading R5, the trunk), or cannot do SRTP, nobody waits for one. *)
NeedsKey(c, p) == ~Alternative("R5") /\ p \in design.srtp /\ ~TrunkCall(c)

(* C23: a key that came to the client without its wrapping *)
KeyDeliveredBare(m) ==
  /\ message[m].phase = "Delivered"
  /\ Kind(m) = "KeyReply"
  /\ \/ payload[m].form = "SessionKey"
     \/ payload[m].form = "WrappedKey" /\ Fault("BareKeyForwarded")

(* A wrapped key that has come, and that nobody at that side has unwrapped yet *)
WrappedKeyWaits(m) ==
  /\ message[m].phase = "Delivered"
  /\ Kind(m) = "KeyReply"
  /\ payload[m].form = "WrappedKey"
  /\ payload[m].generation >= 1
  /\ ~Fault("BareKeyForwarded")
  /\ CallOf(m) # 0
  /\ unwrapped[CallOf(m)][SideOf(CallOf(m), FromOf(m))] = 0
  /\ Usable(payload[m].generation)

CanUnwrap(m) == WrappedKeyWaits(m) /\ CredentialHeld(FromOf(m), payload[m].generation) /\ Possible(m)

KnowsKey(c, p) ==
  \/ unwrapped[c][SideOf(c, p)] # 0
  \/ \E m \in Messages : KeyDeliveredBare(m) /\ CallOf(m) = c /\ FromOf(m) = p

KeyInHand(c, p) == NeedsKey(c, p) => KnowsKey(c, p)

(* C19, C21: the service answers what came from a Front End; what came from a client only by fault. *)
Answers(l) ==
  \/ l \in ServedRelayLinks
  \/ /\ l \in DirectRelayLinks
     /\ Fault("AnyoneMayRequestKeys") \/ (l \in HonestLinks /\ Fault("ClientAsksRelayDirectly"))

RequestCameOver(m) == {l \in Links \cap RelayLinks : carried[RequestOf(m)][l] # "None"}

\* The cheap tests first.
Grantable(m) ==
  /\ m > 1
  /\ message[RequestOf(m)].phase = "Delivered"
  /\ Kind(m) = "CredentialReply" => StateOf(credentials.generation) = "Valid"
  /\ {l \in RequestCameOver(m) : Answers(l)} # {}
  /\ Possible(m)

-----------------------------------------------------------------------------
(* What is worth waiting for: nobody waits for what only the attacker would ask for. *)

RequestComing(r) ==
  CASE message[r].phase \in {"Underway", "Intercepted"} -> TRUE
    [] message[r].phase = "Waiting"                     -> scenario.messages[r].origin = "Sender" /\ Turn(r) /\ Possible(r)
    [] OTHER                                            -> FALSE

(* Of a reply that waits and is possible: its request may still come, or may be answered. *)
ReplyComing(m) ==
  IF message[RequestOf(m)].phase = "Delivered" THEN Turn(m) /\ Grantable(m) ELSE RequestComing(RequestOf(m))

Coming(m) ==
  CASE message[m].phase \in {"Underway", "Intercepted"} -> TRUE
    [] message[m].phase = "Waiting"                     -> m > 1 /\ ReplyComing(m) /\ Possible(m)
    [] OTHER                                            -> FALSE

CredentialComing(p) == \E m \in Messages : Kind(m) = "CredentialReply" /\ scenario.messages[m].from = p /\ Coming(m)

KeyAwaited(c, p) ==
  \E m \in Messages :
    /\ Kind(m) = "KeyReply"
    /\ scenario.messages[m].from = p
    /\ CallOf(m) = c
    /\ \/ Coming(m)
       \/ CanUnwrap(m)
       \/ WrappedKeyWaits(m) /\ ~CredentialHeld(p, payload[m].generation) /\ CredentialComing(p)

-----------------------------------------------------------------------------
UnchangedOutsideRelay ==
  UNCHANGED <<design, scenario, connectionVars, carried, registration, call, adminVars, mediaVars, knowledge, trunkWarned, attackerBudget>>

CanAnswerRequest(m) ==
  /\ message[m].phase = "Waiting"
  /\ Kind(m) \in ReplyKinds
  /\ Turn(m)
  /\ Grantable(m)

(* What the service puts into its reply: a credential of the generation that it issues, or the key wrapped under the one presented. *)
PayloadOfReply(m) ==
  IF Kind(m) = "CredentialReply" THEN Carrying("Credential", credentials.generation)
  ELSE IF Fault("KeySentUnwrapped") THEN Carrying("SessionKey", 0)
  ELSE LET presented == payload[RequestOf(m)].generation
       IN  Carrying("WrappedKey", IF presented = 0 THEN credentials.generation ELSE presented)

(* C19, C20a, C21; facts section 3. Who was signed in, and how, is noted as it was when the service answered. *)
AnswerRequest(m) ==
  /\ CanAnswerRequest(m)
  /\ message' = [message EXCEPT ![m].phase = "Underway", ![m].position = 1]
  /\ payload' = [payload EXCEPT ![m] = PayloadOfReply(m)]
  /\ signedIn' = [signedIn EXCEPT ![m].issued = Authenticated(FromOf(m))]
  /\ UNCHANGED unwrapped
  /\ UnchangedOutsideRelay

(* The client opens the wrapped key with its credential. C20b, C20c, C23. *)
UnwrapKey(m) ==
  /\ CanUnwrap(m)
  /\ unwrapped' = [unwrapped EXCEPT ![CallOf(m)][SideOf(CallOf(m), FromOf(m))] = payload[m].generation]
  /\ UNCHANGED <<message, payload, signedIn>>
  /\ UnchangedOutsideRelay
=============================================================================
