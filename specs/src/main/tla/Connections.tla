----------------------------- MODULE Connections ----------------------------
(***************************************************************************)
(* How connections come to be accepted or refused, honest ones and those   *)
(* with the attacker at one end.  A man in the middle is two half          *)
(* connections: an intercepted honest link and an attacker link.           *)
(* Both ends of an honest link move together; an end whose peer is the     *)
(* attacker moves alone.  Serves C02-C07b, C11, C15, C16, C33, L02, and    *)
(* every clause that leans on an established connection.                   *)
(*                                                                         *)
(* Each action of the protocol is a guard Can... and an effect, so that    *)
(* Quiet (L02) can speak of the guards.                                    *)
(***************************************************************************)
EXTENDS Knowledge, Certificates, Routes

UnchangedOutsideConnections == UNCHANGED <<design, scenario, messageVars, dialogVars, adminVars, mediaVars>>

GenuineInitiator(l, phase) == initiator[l].phase = phase /\ initiator[l].farEnd = "Genuine"

(* The initiator has a peer that moves with it only if no attacker sits in between. *)
PeerIn(l, phase) == initiator[l].farEnd = "Genuine" => responder[l].phase = phase

NothingInProgress ==
  /\ \A l \in HonestLinks : initiator[l].phase \notin InProgress
  /\ \A l \in Links : responder[l].phase \notin InProgress

(* A bound of the exploration: with Serial, one handshake at a time. *)
QuiescentHandshakes == scenario.handshakes = "Interleaved" \/ NothingInProgress

(* C15, C16: conferences and downloads are TLS, whatever the link allows; a redirect to clear HTTP is not followed, but by fault. *)
OffersWeb(l, t) ==
  IF t # "TCP" THEN t \in design.allows[l]
  ELSE IF l = RedirectLink THEN Fault("HttpRedirectFollowed") /\ design.redirect = "TCP" /\ t \in design.allows[l]
  ELSE WebInClear(l)

(* C21: by fault a client goes to the relay service itself. *)
OffersOther(l, t) ==
  \/ /\ t \in design.allows[l]
     /\ l \in SipClientLinks => ((design.configured[InitiatorOf[l]] = "TCP") <=> (t = "TCP"))
  \/ t = "TLS" /\ l \in DirectRelayLinks /\ Fault("ClientAsksRelayDirectly")
  \/ /\ t = "TCP"
     /\ \/ t \in design.allows[l] /\ Fault("TlsClientFallsBackToTcp")
        \/ IsExternalSignInLink(l) /\ Fault("ExternalClientOverTcp")
        \/ Fault("TcpRetryAfterTlsFailure") /\ initiator[l].retries > 0

(* What an initiator is ready to open (C09, C10, C11, C12): a client what it is configured for, anyone else what the link allows. *)
\* Compared with TRUE, since in a guard TLC would take each reason to offer it for a step.
Offers(l, t) == IF l \in WebClientLinks THEN OffersWeb(l, t) ELSE OffersOther(l, t) = TRUE

-----------------------------------------------------------------------------
(* Opening *)

CanOpenConnection(l, t) ==
  /\ initiator[l].phase = "Idle"
  /\ responder[l].phase = "Idle"
  /\ Offers(l, t)
  /\ QuiescentHandshakes
  /\ Wanted(l)

(* The initiator reaches the responder it meant. C02-C07, C11; RFC 3261 18.1, RFC 5246 7.4.1. *)
OpenConnection(l, t) ==
  /\ CanOpenConnection(l, t)
  /\ initiator' = [initiator EXCEPT ![l] = [@ EXCEPT !.phase = "Opened", !.transport = t, !.farEnd = "Genuine"]]
  /\ responder' = [responder EXCEPT ![l] = [@ EXCEPT !.phase = "Opened", !.transport = t]]
  /\ UNCHANGED <<knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

(* The attacker answers in the responder's place; the responder never hears of it. C02-C07, C11. *)
InterceptConnection(l, t) ==
  /\ attackerBudget > 0
  /\ design.active
  /\ l \in scenario.attacked
  /\ Tapped(l)
  /\ CanOpenConnection(l, t)
  /\ initiator' = [initiator EXCEPT ![l] = [@ EXCEPT !.phase = "Opened", !.transport = t, !.farEnd = "Attacker"]]
  /\ attackerBudget' = attackerBudget - 1
  /\ UNCHANGED <<responder, knowledge, trunkWarned>>
  /\ UnchangedOutsideConnections

(* The attacker claims to be its twin's initiator. C02, C03, C06, C07, C11. *)
AttackerConnects(l, t) ==
  /\ responder[l].phase \in {"Idle", "Refused"}
  /\ attackerBudget > 0
  /\ design.active
  /\ HonestOf[l] \in scenario.attacked
  /\ ResponderOf[l] \in design.present
  /\ Tapped(l)
  /\ Listens(l, t)
  /\ QuiescentHandshakes
  /\ responder' = [responder EXCEPT ![l] = [FreshResponder EXCEPT !.phase = "Opened", !.transport = t]]
  /\ attackerBudget' = attackerBudget - 1
  /\ UNCHANGED <<initiator, knowledge, trunkWarned>>
  /\ UnchangedOutsideConnections

-----------------------------------------------------------------------------
(* The responder's first answer *)

ResponderCanAnswer(l) ==
  /\ responder[l].phase = "Opened"
  /\ l \in HonestLinks => GenuineInitiator(l, "Opened")
  /\ ~Fault("ConnectionLeftPending")

(* C05: whoever brings up a trunk over TCP reports it. *)
WarnOfTcpTrunk(l) == trunkWarned' = (trunkWarned \/ (l \in TrunkLinks /\ ~Fault("WarningSilenced")))

CanAcceptTcp(l) ==
  /\ ResponderCanAnswer(l)
  /\ responder[l].transport = "TCP"
  /\ l \in HonestLinks => initiator[l].transport = "TCP"
  /\ ~RefusesTransport(l, "TCP")

(* Without TLS there is nothing to judge: the connection is up at once. C04, C05, C10, C11. *)
AcceptTcp(l) ==
  /\ CanAcceptTcp(l)
  /\ responder' = [responder EXCEPT ![l].phase = "Established"]
  /\ initiator' = IF l \in HonestLinks THEN [initiator EXCEPT ![l].phase = "Established"] ELSE initiator
  /\ WarnOfTcpTrunk(l)
  /\ UNCHANGED <<knowledge, attackerBudget>>
  /\ UnchangedOutsideConnections

CanRejectTransport(l) == ResponderCanAnswer(l) /\ RefusesTransport(l, responder[l].transport)

(* The starving faults of C04, C09 and C10; the attempt still ends with a reason (L02). *)
RejectTransport(l) ==
  /\ CanRejectTransport(l)
  /\ responder' = [responder EXCEPT ![l] = RefusedResponder(@, "TransportRefused")]
  /\ initiator' = IF l \in HonestLinks THEN [initiator EXCEPT ![l] = RefusedInitiator(@, "TransportRefused")] ELSE initiator
  /\ UNCHANGED <<knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

CanNegotiate(l) ==
  /\ ResponderCanAnswer(l)
  /\ responder[l].transport # "TCP"
  /\ ~RefusesTransport(l, responder[l].transport)

CanRejectSuites(l) == CanNegotiate(l) /\ NegotiatedSuite(l) = "None"

(* The ends have no suite in common: the alert handshake_failure. C33; RFC 5246 7.4.1.3, RFC 8446 4.1.1. *)
RejectSuites(l) ==
  /\ CanRejectSuites(l)
  /\ responder' = [responder EXCEPT ![l] = RefusedResponder(@, "NoCommonSuite")]
  /\ initiator' = IF l \in HonestLinks THEN [initiator EXCEPT ![l] = RefusedInitiator(@, "NoCommonSuite")] ELSE initiator
  /\ UNCHANGED <<knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

CanPresentServerCertificate(l) == CanNegotiate(l) /\ NegotiatedSuite(l) # "None"

(* The responder settles the suite, shows its certificate and may ask for one. C01 (null suite), C02, C03, C06, C33; *)
(* RFC 5246 7.4.2, 7.4.4.                                                                                            *)
PresentServerCertificate(l) ==
  /\ CanPresentServerCertificate(l)
  /\ LET requests == Requests(l, responder[l].transport)
         settled  == NegotiatedSuite(l)
     IN  /\ responder' = [responder EXCEPT ![l] =
                            [@ EXCEPT !.phase = "ServerPresented", !.suite = settled, !.requested = requests]]
         /\ initiator' = IF l \in HonestLinks
                         THEN [initiator EXCEPT ![l] =
                                 [@ EXCEPT !.phase = "ServerPresented", !.suite = settled, !.requested = requests,
                                           !.certificate = OwnCertificate(ResponderOf[l])]]
                         ELSE initiator
         /\ Learn(IF settled = "Null" THEN {TrafficSecret(l)} ELSE {})
  /\ UNCHANGED <<trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

(* The attacker shows what it can get, or the key of a compromised responder. C02, C03, C06, C07b, C11, C33. *)
AttackerPresentsCertificate(l, c) ==
  /\ initiator[l].phase = "Opened"
  /\ initiator[l].farEnd = "Attacker"
  /\ initiator[l].transport # "TCP"
  /\ \/ c \in design.bag \ {"Unlisted"}
     \/ Stolen(ResponderOf[l], c)
  /\ SuiteFromAttacker(l) # "None"
  /\ initiator' = [initiator EXCEPT ![l] =
                     [@ EXCEPT !.phase = "ServerPresented", !.certificate = c, !.suite = SuiteFromAttacker(l),
                               !.requested = Requests(l, initiator[l].transport)]]
  /\ UNCHANGED <<responder, knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

-----------------------------------------------------------------------------
(* Judging *)

CanJudgeServerCertificate(l) ==
  /\ initiator[l].phase = "ServerPresented"
  /\ PeerIn(l, "ServerPresented")

(* The initiator judges what it was shown. C02, C03, C06, C07, C07b, C11; RFC 5246 7.4.2, RFC 8446 4.4.2.4. *)
JudgeServerCertificate(l) ==
  /\ CanJudgeServerCertificate(l)
  /\ LET verdict == Verdict(l, InitiatorOf[l], ResponderOf[l], initiator[l].certificate)
     IN  IF verdict = "None"
         THEN /\ initiator' = [initiator EXCEPT ![l].phase = "ServerAccepted"]
              /\ UNCHANGED responder
         ELSE /\ initiator' = [initiator EXCEPT ![l] = RefusedInitiator(@, verdict)]
              /\ responder' = IF initiator[l].farEnd = "Genuine"
                              THEN [responder EXCEPT ![l] = RefusedResponder(@, "PeerRefused")]
                              ELSE responder
  /\ UNCHANGED <<knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

CanFinishInitiator(l) ==
  /\ initiator[l].phase = "ServerAccepted"
  /\ PeerIn(l, "ServerPresented")

(* The initiator answers the request with its own certificate, if it has one, and is done. C02, C03, C06; RFC 5246 7.4.6, RFC 8446 4.4. *)
FinishInitiator(l) ==
  /\ CanFinishInitiator(l)
  /\ initiator' = [initiator EXCEPT ![l].phase = "Finished"]
  /\ responder' = IF initiator[l].farEnd = "Genuine"
                  THEN [responder EXCEPT ![l] =
                          [@ EXCEPT !.phase = "Finished",
                                    !.certificate = IF responder[l].requested THEN OwnCertificate(InitiatorOf[l]) ELSE "None"]]
                  ELSE responder
  /\ UNCHANGED <<knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

(* The attacker answers a request with nothing, from its bag, or with the key of a compromised participant. C02, C03, C06, C07. *)
AttackerFinishes(l, c) ==
  /\ responder[l].phase = "ServerPresented"
  /\ \/ c = "None"
     \/ /\ responder[l].requested
        /\ c \in design.bag \/ Stolen(InitiatorOf[l], c)
  /\ responder' = [responder EXCEPT ![l] = [@ EXCEPT !.phase = "Finished", !.certificate = c]]
  /\ UNCHANGED <<initiator, knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

CanJudgeClientCertificate(l) ==
  /\ responder[l].phase = "Finished"
  /\ l \in HonestLinks => GenuineInitiator(l, "Finished")

(* The responder judges last, so its acceptance establishes the connection. C02, C03, C06, C07; RFC 5246 7.4.8, RFC 8446 4.4.2.4. *)
JudgeClientCertificate(l) ==
  /\ CanJudgeClientCertificate(l)
  /\ LET verdict  == IF responder[l].requested
                     THEN Verdict(l, ResponderOf[l], InitiatorOf[l], responder[l].certificate)
                     ELSE "None"
         admitted == verdict = "None"
     IN  /\ responder' = [responder EXCEPT ![l] = IF admitted THEN [@ EXCEPT !.phase = "Established"] ELSE RefusedResponder(@, verdict)]
         /\ initiator' = IF l \in HonestLinks
                         THEN [initiator EXCEPT ![l] =
                                 IF admitted THEN [@ EXCEPT !.phase = "Established"] ELSE RefusedInitiator(@, "PeerRefused")]
                         ELSE initiator
         /\ Learn(IF admitted /\ l \in AttackerLinks THEN {TrafficSecret(l)} ELSE {})
  /\ UNCHANGED <<trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

(* The attacker takes whatever the initiator shows, and shares the secrets of the connection. C01, C05, C08, C11. *)
AttackerAccepts(l) ==
  /\ initiator[l].farEnd = "Attacker"
  /\ \/ initiator[l].phase = "Finished"
     \/ initiator[l].phase = "Opened" /\ initiator[l].transport = "TCP"
  /\ initiator' = [initiator EXCEPT ![l].phase = "Established"]
  /\ IF initiator[l].transport = "TCP"
     THEN WarnOfTcpTrunk(l) /\ UNCHANGED knowledge
     ELSE UNCHANGED trunkWarned /\ Learn({TrafficSecret(l)})
  /\ UNCHANGED <<responder, attackerBudget>>
  /\ UnchangedOutsideConnections

-----------------------------------------------------------------------------
(* Ending what the attacker leaves open, and trying again *)

CanTimeOut(l) ==
  /\ IF l \in HonestLinks
     THEN initiator[l].farEnd = "Attacker" /\ initiator[l].phase \in {"Opened", "Finished"}
     ELSE responder[l].phase = "ServerPresented"
  /\ ~Fault("ConnectionLeftPending")

(* Nobody waits for ever for an attacker. L02; RFC 3261 17.1. *)
TimeOut(l) ==
  /\ CanTimeOut(l)
  /\ IF l \in HonestLinks
     THEN /\ initiator' = [initiator EXCEPT ![l] = RefusedInitiator(@, "TimedOut")]
          /\ UNCHANGED responder
     ELSE /\ responder' = [responder EXCEPT ![l] = RefusedResponder(@, "TimedOut")]
          /\ UNCHANGED initiator
  /\ UNCHANGED <<knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections

CanRetryConnection(l) ==
  /\ initiator[l].phase = "Refused"
  /\ initiator[l].retries < scenario.retries
  /\ Wanted(l)

(* A new attempt owes nothing to the failed one: the far end is chosen afresh. C11 (no retry in clear), L02. *)
RetryConnection(l) ==
  /\ CanRetryConnection(l)
  /\ initiator' = [initiator EXCEPT ![l] = FreshInitiator(@.retries + 1)]
  /\ responder' = [responder EXCEPT ![l] = FreshResponder]
  /\ UNCHANGED <<knowledge, trunkWarned, attackerBudget>>
  /\ UnchangedOutsideConnections
=============================================================================
