------------------------------ MODULE Downloads -----------------------------
(***************************************************************************)
(* What the web services answer to a request for meeting content, the      *)
(* address book or the members of a distribution group; meeting content    *)
(* may be elsewhere, and then the answer sends the client on.  Requests    *)
(* and answers travel as any other message does.  Serves C16.              *)
(***************************************************************************)
EXTENDS Messages

CanAnswerDownload(m) ==
  /\ message[m].phase = "Waiting"
  /\ Kind(m) \in DownloadKinds
  /\ m > 1
  /\ message[RequestOf(m)].phase = "Delivered"
  /\ Turn(m)
  /\ Possible(m)

(* Only the web services send on; where they sent to has the content itself. *)
PayloadOfDownload(m) ==
  IF design.redirect # "None" /\ Kind(m) = "MeetingContent" /\ Kind(RequestOf(m)) = "DownloadRequest"
  THEN Carrying("Redirect", 0)
  ELSE CarryingNothing

(* C16; RFC 7231 6.4. *)
AnswerDownload(m) ==
  /\ CanAnswerDownload(m)
  /\ message' = [message EXCEPT ![m].phase = "Underway", ![m].position = 1]
  /\ payload' = [payload EXCEPT ![m] = PayloadOfDownload(m)]
  /\ UNCHANGED <<carried, registration, level, signedIn, knowledge>>
  /\ UnchangedOutsideMessages
=============================================================================
