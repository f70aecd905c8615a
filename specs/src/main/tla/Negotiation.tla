----------------------------- MODULE Negotiation ----------------------------
(***************************************************************************)
(* Encryption levels: which one holds for whom, what an end conveys of it  *)
(* in an offer or answer, and what comes of two of them (facts section 4;  *)
(* RFC 3264, [MS-SDPEXT] 3.1.5.8).  The trunk's table is here as well, for *)
(* the slice of the trunk.                                                 *)
(* Serves C13, C17, C17b, C29, C30, C31, C31b, C32.                        *)
(***************************************************************************)
EXTENDS Routes

(* C30, C31: one level for the whole deployment, or one per site (reading R7). Windows Live has none. *)
LevelOf(p) ==
  CASE p = "PublicUser"    -> "Unset"
    [] p = "PartnerClient" -> level["PartnerEdge"]
    [] OTHER               -> IF Alternative("R7") THEN level[Home(p)] ELSE level["FrontEnd"]

(* C30: a level that nobody has set is Required; who cannot do SRTP says nothing of it. *)
Sent(p) ==
  IF p \notin design.srtp THEN "Unstated"
  ELSE LET here == LevelOf(p)
       IN  IF here # "Unset" THEN here
           ELSE IF Fault("UnsetLevelSentAsSupported") THEN "Supported"
           ELSE "Required"

WithKey == {"Required", "Supported"}

(* Facts section 4. An end that states nothing, or was never heard, is as one that does not support SRTP. *)
Table(o, a) ==
  IF o \in WithKey /\ a \in WithKey THEN "SRTP"
  ELSE IF "Required" \in {o, a} THEN "Failure"
  ELSE "RTP"

(* The trunk (C25-C28): keys never travel in SIP over TCP, so media over such a trunk is clear. *)
TrunkTable(mode, capable, transport) ==
  IF transport = "TCP" \/ mode = "NotSupported" THEN "RTP"
  ELSE IF capable THEN "SRTP"
  ELSE IF mode = "Required" THEN "Failure"
  ELSE "RTP"

-----------------------------------------------------------------------------
(* What an end of a call has before it *)

HasCrypto(m) == payload[m].form \in {"Crypto", "SessionKey"}

(* The level that a received offer shows: without a crypto attribute nobody can tell it from DoNotSupport. *)
Seen(m) ==
  IF ~HasCrypto(m) THEN "DoNotSupport"
  ELSE IF Kind(m) = "Reoffer" THEN call[CallOf(m)].reoffered
  ELSE call[CallOf(m)].offered

MediaAt(c, p) == IF SideOf(c, p) = "Caller" THEN call[c].callerMedia ELSE call[c].calleeMedia

(* C17b: a dialog in SRTP stays so ([MS-SDPEXT] 3.1.5.8), whatever the administrator has set meanwhile. *)
LevelToOffer(m) ==
  LET p == scenario.messages[m].from
  IN  IF Kind(m) # "Reoffer" THEN Sent(p)
      ELSE IF Fault("MidCallDowngrade") THEN "DoNotSupport"
      ELSE IF MediaAt(CallOf(m), p) = "SRTP" THEN "Required"
      ELSE Sent(p)

(* What p answers the offer in slot m with *)
LevelToAnswer(m, p) ==
  IF Kind(m) = "Reoffer" /\ ~Fault("MidCallDowngrade") /\ MediaAt(CallOf(m), p) = "SRTP" THEN "Required" ELSE Sent(p)

Leaks(c) ==
  /\ Fault("WindowsLiveExceptionLeaks")
  /\ ~WindowsLive(c)
  /\ \E d \in Calls \ {c} : WindowsLive(d) /\ call[d].phase = "Established"

(* What comes of the offer in slot m of call c for p, who answers it. C13, C17, C29-C32. *)
Outcome(c, m, p) ==
  LET o       == Seen(m)
      a       == LevelToAnswer(m, p)
      settled == Table(o, a)
  IN  IF WindowsLive(c) /\ Fault("WindowsLiveRefused") THEN "Failure"
      ELSE IF WindowsLive(c) /\ Fault("WindowsLiveEncrypted") THEN "SRTP"
      ELSE IF WindowsLive(c) /\ Fault("WindowsLiveUnderRequired") THEN "RTP"
      ELSE IF Leaks(c) THEN "RTP"
      ELSE IF o = "Supported" /\ a = "Supported" /\ Fault("MediaClearThoughCapable") THEN "RTP"
      ELSE IF settled = "Failure" /\ Fault("CryptoStripped") THEN "RTP"
      ELSE settled
=============================================================================
