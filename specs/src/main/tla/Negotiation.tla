----------------------------- MODULE Negotiation ----------------------------
(***************************************************************************)
(* Encryption levels: which one holds for whom, what an end conveys of it  *)
(* in an offer or answer, and what comes of two of them (facts section 4;  *)
(* RFC 3264, [MS-SDPEXT] 3.1.5.8).  Servers that are ends of calls have    *)
(* levels as well, and the trunk has its mode; media may bypass the        *)
(* Mediation Server, if the levels of both legs fit (facts section 5).     *)
(* Serves C13, C17, C17b, C25-C32, C31b.                                   *)
(***************************************************************************)
EXTENDS Routes, Certificates

(* C30, C31: one level for the whole deployment, or one per site (reading R7). Windows Live has none. *)
LevelOf(p) ==
  CASE p = "PublicUser"    -> "Unset"
    [] p = "PartnerClient" -> level["PartnerEdge"]
    [] OTHER               -> IF Alternative("R7") THEN level[Home(p)] ELSE level["FrontEnd"]

(* C30: a level that nobody has set is Required; who cannot do SRTP says nothing of it. C25: inside, the Mediation Server goes by no *)
(* level of the deployment, unless by reading R8.                                                                                   *)
Sent(p) ==
  IF p \notin design.srtp THEN "Unstated"
  ELSE IF p = "MediationServer" /\ ~Alternative("R8") THEN "Required"
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

(* The same for a trunk by its mode (C26-C28): keys never travel in SIP over TCP, so media over such a trunk is clear. *)
TrunkTable(mode, capable, transport) ==
  IF transport = "TCP" \/ mode = "NotSupported" THEN "RTP"
  ELSE IF capable THEN "SRTP"
  ELSE IF mode = "Required" THEN "Failure"
  ELSE "RTP"

-----------------------------------------------------------------------------
(* The trunk (C26-C28) *)

(* Reading R6: what holds where nobody has set a mode *)
TrunkMode ==
  IF design.trunkMode # "Unset" THEN design.trunkMode ELSE IF Alternative("R6") THEN "Required" ELSE "NotSupported"

(* What the Mediation Server has of the connection that trunk call c goes over *)
MediationEndIs(c, holds(_)) ==
  LET l == TrunkLink(c)
  IN  IF l = "None" THEN FALSE
      ELSE IF InitiatorOf[l] = "MediationServer"
           THEN initiator[l].phase = "Established" /\ holds(initiator[l])
           ELSE responder[l].phase = "Established" /\ holds(responder[l])

OverTcp(c) == LET tcp(end) == end.transport = "TCP" IN MediationEndIs(c, tcp)

MutualTrunk(c) ==
  LET mutual(end) == end.transport # "TCP" /\ end.requested /\ end.certificate # "None"
  IN  MediationEndIs(c, mutual) /\ OwnCertificate("MediationServer") # "None"

LevelOfMode == [Required |-> "Required", Optional |-> "Supported", NotSupported |-> "DoNotSupport"]

(* What the Mediation Server sends on the trunk: keys never travel in SIP over TCP, so over it there is no SRTP. *)
LevelOnTrunk(c) ==
  IF ~Fault("TrunkKeyOverTcp") /\ OverTcp(c) THEN "DoNotSupport"
  ELSE IF TrunkMode = "NotSupported" /\ Fault("TrunkEncryptionUnasked") THEN "Supported"
  ELSE LevelOfMode[TrunkMode]

(* The gateway can do SRTP over mutual TLS only, and needs to store a certificate for it (C28). *)
GatewayLevel(c) ==
  IF "Gateway" \notin design.srtp THEN "Unstated"
  ELSE IF Fault("TrunkSrtpWithoutMutualTls") THEN "Supported"
  ELSE IF ~design.certificateStore THEN "Unstated"
  ELSE IF MutualTrunk(c) \/ (Fault("TrunkKeyOverTcp") /\ OverTcp(c)) THEN "Supported"
  ELSE "Unstated"

(* What p sends in call c, before anything of the call itself tells otherwise *)
SentIn(c, p) ==
  IF ~TrunkCall(c) THEN Sent(p) ELSE IF p = "Gateway" THEN GatewayLevel(c) ELSE LevelOnTrunk(c)

-----------------------------------------------------------------------------
(* What an end of a call has before it *)

HasCrypto(m) == payload[m].form \in {"Crypto", "SessionKey"}

(* The level that a received offer shows: without a crypto attribute nobody can tell it from DoNotSupport. *)
Seen(m) ==
  IF ~HasCrypto(m) THEN "DoNotSupport"
  ELSE IF Kind(m) = "Reoffer" THEN call[CallOf(m)].reoffered
  ELSE call[CallOf(m)].offered

(* What each side sends and expects *)
MediaSide(c, s) == IF s = "Caller" THEN call[c].callerMedia ELSE call[c].calleeMedia

MediaAt(c, p) == MediaSide(c, SideOf(c, p))

(* The client's media is to go past the Mediation Server, straight to the gateway (facts section 5). *)
WantsBypass(d) ==
  /\ design.bypass
  /\ TrunkCall(d)
  /\ CallerOf(d) = "MediationServer"
  /\ Ahead(d) # 0
  /\ CallerOf(Ahead(d)) \in OwnClients
  /\ design.zone[CallerOf(Ahead(d))] = "Internal"

(* The levels that would have to agree: the client's, as its offer shows it, and the trunk's *)
BypassLevels(d) == {Seen(OfferOf(Ahead(d))), LevelOnTrunk(d)}

Fits(d) == BypassLevels(d) # {"Required", "DoNotSupport"}

Bypasses(d) == WantsBypass(d) /\ Fits(d)

(* Reading R12: where the levels do not fit, the call fails, or media takes its way through the Mediation Server. *)
BypassFails(d) == ~Alternative("R12") /\ WantsBypass(d) /\ ~Fits(d)

(* What the Mediation Server offers the gateway in the client's stead *)
LevelPassedOn(d) ==
  LET levels == BypassLevels(d)
  IN  IF "Required" \in levels THEN "Required"
      ELSE IF levels \cap {"DoNotSupport", "Unstated"} # {} THEN "DoNotSupport"
      ELSE "Supported"

(* C17b: a dialog in SRTP stays so ([MS-SDPEXT] 3.1.5.8), whatever the administrator has set meanwhile. *)
LevelToOffer(m) ==
  LET p == scenario.messages[m].from
      c == CallOf(m)
  IN  IF Kind(m) # "Reoffer" THEN IF Bypasses(c) THEN LevelPassedOn(c) ELSE SentIn(c, p)
      ELSE IF Fault("MidCallDowngrade") THEN "DoNotSupport"
      ELSE IF MediaAt(c, p) = "SRTP" THEN "Required"
      ELSE SentIn(c, p)

(* The call behind c is bypassed: its gateway answers for c. *)
AnswersForGateway(c, p) ==
  IF p # "MediationServer" THEN FALSE ELSE IF Behind(c) = 0 THEN FALSE ELSE call[Behind(c)].bypassed

(* What p answers the offer in slot m with *)
LevelToAnswer(m, p) ==
  LET c == CallOf(m)
  IN  IF Kind(m) = "Reoffer"
      THEN IF ~Fault("MidCallDowngrade") /\ MediaAt(c, p) = "SRTP" THEN "Required" ELSE SentIn(c, p)
      ELSE IF AnswersForGateway(c, p) THEN IF call[Behind(c)].callerMedia = "SRTP" THEN "Supported" ELSE "DoNotSupport"
      ELSE SentIn(c, p)

Leaks(c) ==
  /\ Fault("WindowsLiveExceptionLeaks")
  /\ ~WindowsLive(c)
  /\ \E d \in Calls \ {c} : WindowsLive(d) /\ call[d].phase = "Established"

(* C25: the leg between the Mediation Server and its next hop inside *)
NextHop(c) == "MediationServer" \in EndsOf(c) /\ ~TrunkCall(c)

(* What the levels make of the offer in slot m of call c for p, who answers it *)
Settled(c, m, p) ==
  LET o       == Seen(m)
      a       == LevelToAnswer(m, p)
      settled == Table(o, a)
  IN  IF Fault("NextHopClear") /\ NextHop(c) THEN "RTP"
      ELSE IF WindowsLive(c) /\ Fault("WindowsLiveRefused") THEN "Failure"
      ELSE IF WindowsLive(c) /\ Fault("WindowsLiveEncrypted") THEN "SRTP"
      ELSE IF WindowsLive(c) /\ Fault("WindowsLiveUnderRequired") THEN "RTP"
      ELSE IF Leaks(c) THEN "RTP"
      ELSE IF o = "Supported" /\ a = "Supported" /\ Fault("MediaClearThoughCapable") THEN "RTP"
      ELSE IF settled = "Failure" /\ Fault("CryptoStripped") THEN "RTP"
      ELSE settled

(* What comes of it: SRTP needs a suite, too. C13, C17, C25-C33. *)
Outcome(c, m, p) ==
  LET settled == Settled(c, m, p)
      starved == IF settled = "SRTP" THEN MediaSuite(c) = "None" \/ (Fault("TrunkSrtpRefused") /\ TrunkCall(c))
                 ELSE settled = "RTP" /\ Fault("TrunkSrtpForced") /\ TrunkCall(c)
  IN  IF starved THEN "Failure" ELSE settled
=============================================================================
