------------------------------- MODULE Dialogs ------------------------------
(***************************************************************************)
(* Calls: an offer and its answer settle what media both ends send and     *)
(* expect, a re-INVITE may settle it anew, a BYE ends it (RFC 3261 13-15,  *)
(* RFC 3264).  The offers and answers travel as any other message does;    *)
(* here is what the two ends make of them.  A call ends established, ended *)
(* or failed with a reason (L01).  A call to the telephone network is two: *)
(* the Mediation Server places the second once the offer of the first has  *)
(* come, and answers the first once the second is up (facts section 5).    *)
(* Serves C13, C14, C17, C17b, C25-C32, L01.                               *)
(***************************************************************************)
EXTENDS Downloads

UnchangedOutsideDialogs ==
  UNCHANGED <<design, scenario, connectionVars, carried, registration, adminVars, signedIn, unwrapped, mediaVars, knowledge, trunkWarned,
              attackerBudget>>

Started(m) == [message EXCEPT ![m].phase = "Underway", ![m].position = 1]

WithMedia(state, side, media) ==
  IF side = "Caller" THEN [state EXCEPT !.callerMedia = media] ELSE [state EXCEPT !.calleeMedia = media]

(* Keys that the ends make themselves lie in the offer or answer (reading R5, the trunk; RFC 4568). *)
CarryingCrypto(c) == Carrying(IF Alternative("R5") \/ TrunkCall(c) THEN "SessionKey" ELSE "Crypto", 0)

UpPhases == {"Established", "Reoffered", "Reanswered"}

SpeakerRegistered(m) == SpeaksForOwnClient(m) => registration[scenario.messages[m].from] # "None"

-----------------------------------------------------------------------------
(* Offering *)

PhaseToOffer == [Offer |-> "Idle", Reoffer |-> "Established"]

(* A trunk call goes over a trunk that is there: who offers has opened it. *)
TrunkReady(c) == TrunkCall(c) => initiator[TrunkLink(c)].phase = "Established"

(* The second of two calls waits for the offer of the first; whoever passes keys on must know them. *)
SecondCallReady(d) ==
  LET c == Ahead(d)
  IN  c # 0 =>
        /\ FirstCallWaits(c)
        /\ ~BypassFails(d)
        /\ Bypasses(d) /\ LevelPassedOn(d) \in WithKey => KeyInHand(c, "MediationServer")

CanPlaceCall(m) ==
  /\ message[m].phase = "Waiting"
  /\ Kind(m) \in DOMAIN PhaseToOffer
  /\ CallOf(m) # 0
  /\ call[CallOf(m)].phase = PhaseToOffer[Kind(m)]
  /\ Turn(m)
  /\ Possible(m)
  /\ SpeakerRegistered(m)
  /\ Kind(m) = "Offer" => TrunkReady(CallOf(m)) /\ SecondCallReady(CallOf(m))
  /\ LevelToOffer(m) \in WithKey => KeyInHand(CallOf(m), FromOf(m))

(* The offer shows the level of who makes it, with the crypto attribute if SRTP is to be had. C13, C17b, C25-C28, C30; *)
(* RFC 3261 13, 14, RFC 3264 5.                                                                                        *)
PlaceCall(m) ==
  /\ CanPlaceCall(m)
  /\ LET c       == CallOf(m)
         offered == LevelToOffer(m)
     IN  /\ call' = IF Kind(m) = "Offer"
                    THEN [call EXCEPT ![c] = [@ EXCEPT !.phase = "Offered", !.offered = offered, !.bypassed = Bypasses(c)]]
                    ELSE [call EXCEPT ![c] = [@ EXCEPT !.phase = "Reoffered", !.reoffered = offered]]
         /\ payload' = [payload EXCEPT ![m] = IF offered \in WithKey THEN CarryingCrypto(c) ELSE CarryingNothing]
  /\ message' = Started(m)
  /\ UnchangedOutsideDialogs

-----------------------------------------------------------------------------
(* Answering *)

PhaseToAnswer == [Answer |-> "Offered", Reanswer |-> "Reoffered"]

(* The first of two calls is answered once the second is up. *)
BehindIsUp(c) == Behind(c) # 0 => call[Behind(c)].phase \in UpPhases

CanAnswerCall(m) ==
  /\ message[m].phase = "Waiting"
  /\ Kind(m) \in DOMAIN PhaseToAnswer
  /\ CallOf(m) # 0
  /\ call[CallOf(m)].phase = PhaseToAnswer[Kind(m)]
  /\ ~Fault("CallLeftPending")
  /\ m > 1
  /\ message[RequestOf(m)].phase = "Delivered"
  /\ Turn(m)
  /\ Possible(m)
  /\ SpeakerRegistered(m)
  /\ Kind(m) = "Answer" => BehindIsUp(CallOf(m))
  /\ LET x == Outcome(CallOf(m), RequestOf(m), FromOf(m))
     IN  /\ x # "Failure"
         /\ x = "SRTP" => KeyInHand(CallOf(m), FromOf(m))

(* Who answers goes by the outcome at once. C13, C17, C17b, C25-C28, C30, C32, C33; RFC 3264 6. *)
AnswerCall(m) ==
  /\ CanAnswerCall(m)
  /\ LET c        == CallOf(m)
         p        == FromOf(m)
         offer    == RequestOf(m)
         x        == Outcome(c, offer, p)
         answered == LevelToAnswer(offer, p)
         settled  == [WithMedia(call[c], SideOf(c, p), x) EXCEPT !.suite = IF x = "SRTP" THEN MediaSuite(c) ELSE "None"]
     IN  /\ call' = [call EXCEPT ![c] =
                       IF Kind(m) = "Answer" THEN [settled EXCEPT !.phase = "Answered", !.answered = answered]
                       ELSE [settled EXCEPT !.phase = "Reanswered", !.reanswered = answered]]
         /\ payload' = [payload EXCEPT ![m] = IF x = "RTP" THEN CarryingNothing ELSE CarryingCrypto(c)]
  /\ message' = Started(m)
  /\ UnchangedOutsideDialogs

-----------------------------------------------------------------------------
(* What comes of it for the one who offered *)

(* The offer that a call stands at: the re-INVITE's while it is one. *)
OfferAt(c) == IF call[c].phase \in {"Reoffered", "Reanswered"} THEN ReofferOf(c) ELSE OfferOf(c)

LevelOffered(c) == IF call[c].phase = "Reanswered" THEN call[c].reoffered ELSE call[c].offered

(* An answer with crypto needs the key; one without must not meet a level of Required, but by fault. C17, C30, C31. *)
Acceptable(c) ==
  LET offer == OfferAt(c)
  IN  IF HasCrypto(AnswerTo(offer)) THEN KeyInHand(c, FromOf(offer))
      ELSE \/ LevelOffered(c) # "Required"
           \/ Fault("CryptoStripped")
           \/ Fault("WindowsLiveUnderRequired") /\ WindowsLive(c)
           \/ Fault("NextHopClear") /\ NextHop(c)

AnswerDelivered(c) ==
  LET answer == AnswerTo(OfferAt(c)) IN IF answer = 0 THEN FALSE ELSE message[answer].phase = "Delivered"

\* Compared with TRUE, since in a guard TLC would take each way of being acceptable for a step.
CanCompleteCall(c) ==
  /\ call[c].phase \in {"Answered", "Reanswered"}
  /\ AnswerDelivered(c)
  /\ Acceptable(c) = TRUE

(* Who offered goes by what the answer shows. C13, C17, C29, C30, L01; RFC 3261 13.2.2.4. *)
CompleteCall(c) ==
  /\ CanCompleteCall(c)
  /\ LET offer == OfferAt(c)
         media == IF HasCrypto(AnswerTo(offer)) THEN "SRTP" ELSE "RTP"
     IN  call' = [call EXCEPT ![c] = WithMedia([@ EXCEPT !.phase = "Established"], SideOf(c, FromOf(offer)), media)]
  /\ UNCHANGED <<message, payload>>
  /\ UnchangedOutsideDialogs

-----------------------------------------------------------------------------
(* Why a call fails; "None" while it may still come to something *)

ReasonNotDelivered(m) == IF message[m].reason \in {"NoKey", "TcpForKey"} THEN "NoKey" ELSE "NotDelivered"

(* The offer has come, and its receiver cannot make anything of it. 488 is what SIP says to the second (facts section 4). *)
ReasonNotAnswered(c, offer) ==
  LET answer   == AnswerTo(offer)
      answerer == ToOf(offer)
      x        == Outcome(c, offer, answerer)
  IN  IF answer = 0 THEN "TimedOut"
      ELSE IF message[answer].phase = "Refused" THEN "TimedOut"
      ELSE IF x = "Failure" THEN "EncryptionLevelsNotCompatible"
      ELSE IF x = "SRTP" /\ KeyLacking(c, answerer) THEN "NoKey"
      ELSE "None"

(* A faulty callee never says that it will not answer. *)
ReasonOnceAsked(c, offer) == IF Fault("CallLeftPending") THEN "None" ELSE ReasonNotAnswered(c, offer)

(* The first of two calls fails with the second, and waits for it otherwise; for one that waits for the first in turn it does not. *)
ReasonFromBehind(c, d, offer) ==
  LET phase == call[d].phase
  IN  CASE phase = "Failed"                   -> call[d].reason
        [] phase = "Ended"                    -> "NotDelivered"
        [] phase \in {"Offered", "Answered"}  -> "None"
        [] phase \in UpPhases                 -> ReasonOnceAsked(c, offer)
        [] phase = "Idle"                     ->
             IF BypassFails(d) THEN "EncryptionLevelsNotCompatible"
             ELSE IF message[OfferOf(d)].phase = "Refused" THEN "NotDelivered"
             ELSE IF message[OfferOf(d)].phase = "Waiting" /\ ~Turn(OfferOf(d)) THEN "NotDelivered"
             ELSE "None"

ReasonOnceOffered(c, offer) ==
  IF call[c].phase = "Offered" /\ Behind(c) # 0 THEN ReasonFromBehind(c, Behind(c), offer) ELSE ReasonOnceAsked(c, offer)

ReasonWhileOffered(c, offer) ==
  CASE message[offer].phase = "Refused"   -> ReasonNotDelivered(offer)
    [] message[offer].phase = "Delivered" -> ReasonOnceOffered(c, offer)
    [] OTHER                              -> "None"

ReasonWhileAnswered(c, answer) ==
  CASE message[answer].phase = "Refused"   -> ReasonNotDelivered(answer)
    [] message[answer].phase = "Delivered" ->
         IF Acceptable(c) THEN "None" ELSE IF HasCrypto(answer) THEN "NoKey" ELSE "EncryptionLevelsNotCompatible"
    [] OTHER                               -> "None"

ReasonNotPlaced(offer) == IF message[offer].phase = "Refused" THEN ReasonNotDelivered(offer) ELSE "None"

ReasonIfPlaced(c) ==
  LET phase  == call[c].phase
      offer  == OfferAt(c)
      answer == AnswerTo(offer)
  IN  IF phase \in {"Established", "Ended", "Failed"} \/ offer = 0 THEN "None"
      ELSE CASE phase = "Idle"                       -> IF Fault("CallLeftPending") THEN "None" ELSE ReasonNotPlaced(offer)
             [] phase \in {"Offered", "Reoffered"}   -> ReasonWhileOffered(c, offer)
             [] phase \in {"Answered", "Reanswered"} -> IF answer = 0 THEN "None" ELSE ReasonWhileAnswered(c, answer)

(* Nobody has tried a call that could not be placed. *)
ReasonToFail(c) == LET reason == ReasonIfPlaced(c) IN IF reason = "None" THEN "None" ELSE IF Placed(c) THEN reason ELSE "None"

CanFailCall(c) == ReasonToFail(c) # "None"

(* A call fails with a reason; a failed re-INVITE changes nothing (RFC 3261 14.1). C30, C31, L01. *)
FailCall(c) ==
  /\ CanFailCall(c)
  /\ call' = [call EXCEPT ![c] = IF @.phase = "Reoffered" THEN [@ EXCEPT !.phase = "Established"]
                                 ELSE [@ EXCEPT !.phase = "Failed", !.reason = ReasonToFail(c)]]
  /\ UNCHANGED <<message, payload>>
  /\ UnchangedOutsideDialogs

-----------------------------------------------------------------------------
CanHangUp(m) ==
  /\ message[m].phase = "Waiting"
  /\ Kind(m) = "Bye"
  /\ CallOf(m) # 0
  /\ call[CallOf(m)].phase = "Established"
  /\ Turn(m)
  /\ Possible(m)
  /\ SpeakerRegistered(m)

(* Who hangs up waits for nobody. L01; RFC 3261 15. *)
HangUp(m) ==
  /\ CanHangUp(m)
  /\ call' = [call EXCEPT ![CallOf(m)].phase = "Ended"]
  /\ message' = Started(m)
  /\ UNCHANGED payload
  /\ UnchangedOutsideDialogs
=============================================================================
