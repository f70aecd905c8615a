------------------------------- MODULE Progress -----------------------------
(***************************************************************************)
(* What may happen next, and why it comes to an end (L01, L02): budgets    *)
(* make every behaviour finite, a rank falls with every step, and when the *)
(* protocol has nothing left to do every attempt has ended.                *)
(***************************************************************************)
EXTENDS Packets, Administrator

(* What the product does *)
ProtocolStep ==
  \/ \E l \in HonestLinks, t \in Transports : OpenConnection(l, t)
  \/ \E l \in Links : AcceptTcp(l)
  \/ \E l \in Links : RejectTransport(l)
  \/ \E l \in Links : RejectSuites(l)
  \/ \E l \in Links : PresentServerCertificate(l)
  \/ \E l \in HonestLinks : JudgeServerCertificate(l)
  \/ \E l \in HonestLinks : FinishInitiator(l)
  \/ \E l \in Links : JudgeClientCertificate(l)
  \/ \E l \in Links : TimeOut(l)
  \/ \E l \in HonestLinks : RetryConnection(l)
  \/ \E m \in Messages : StartMessage(m)
  \/ \E m \in Messages : SendHop(m)
  \/ \E m \in Messages : RefuseMessage(m)
  \/ \E m \in Messages : LoseMessage(m)
  \/ \E m \in Messages : AnswerRequest(m)
  \/ \E m \in Messages : UnwrapKey(m)
  \/ \E m \in Messages : AnswerDownload(m)
  \/ \E m \in Messages : PlaceCall(m)
  \/ \E m \in Messages : AnswerCall(m)
  \/ \E c \in Calls : CompleteCall(c)
  \/ \E c \in Calls : FailCall(c)
  \/ \E m \in Messages : HangUp(m)
  \/ \E c \in Calls, s \in Sides : SendPacket(c, s)
  \/ \E c \in Calls, s \in Sides, k \in Indices : ReceivePacket(c, s, k)

(* What the attacker does *)
AttackerStep ==
  \/ \E l \in HonestLinks, t \in Transports : InterceptConnection(l, t)
  \/ \E l \in HonestLinks, c \in {"Own"} \cup BagCertificates : AttackerPresentsCertificate(l, c)
  \/ \E l \in HonestLinks : AttackerAccepts(l)
  \/ \E l \in AttackerLinks, t \in Transports : AttackerConnects(l, t)
  \/ \E l \in AttackerLinks, c \in Certificates : AttackerFinishes(l, c)
  \/ \E m \in Messages : AttackerForwards(m)
  \/ \E m \in Messages : AttackerStrips(m)
  \/ \E m \in Messages, l \in Links : InjectMessage(m, l)
  \/ \E c \in Calls, s \in Sides, k \in Indices : ForgePacket(c, s, k)
  \/ \E c \in Calls, s \in Sides, k \in Indices : ReflectPacket(c, s, k)

(* What the administrator does *)
AdministratorStep ==
  \/ \E v \in SettableLevels : ChangeLevel(v)
  \/ RollCredentials
  \/ RetireCredentials
  \/ ExpireCredentials

Next == ProtocolStep \/ AttackerStep \/ AdministratorStep

-----------------------------------------------------------------------------
(* The protocol has nothing left to do; what attacker and administrator could still do does not count, for nobody waits for it. *)
Quiet ==
  ~ \/ \E l \in HonestLinks :
         /\ initiator[l].phase \in InProgress
         /\ CanJudgeServerCertificate(l) \/ CanFinishInitiator(l) \/ CanTimeOut(l)
    \/ \E l \in Links :
         /\ responder[l].phase \in InProgress
         /\ \/ CanAcceptTcp(l)
            \/ CanRejectTransport(l)
            \/ CanRejectSuites(l)
            \/ CanPresentServerCertificate(l)
            \/ CanJudgeClientCertificate(l)
            \/ CanTimeOut(l)
    \/ \E m \in Messages : CanStartMessage(m) \/ CanSendHop(m) \/ CanRefuseMessage(m) \/ CanLoseMessage(m)
    \/ \E m \in Messages : CanAnswerRequest(m) \/ CanUnwrap(m) \/ CanAnswerDownload(m)
    \/ \E m \in Messages : CanPlaceCall(m) \/ CanAnswerCall(m) \/ CanHangUp(m)
    \/ \E c \in Calls : CanCompleteCall(c) \/ CanFailCall(c)
    \/ \E c \in Calls, s \in Sides : CanSendPacket(c, s) \/ \E k \in Indices : CanReceivePacket(c, s, k)
    \/ \E l \in HonestLinks : CanRetryConnection(l) \/ \E t \in Transports : CanOpenConnection(l, t)

(* Quiet is written by hand; this is how it is kept honest. *)
QuietIsExact == Quiet <=> ~ENABLED ProtocolStep

-----------------------------------------------------------------------------
(* The rank *)

EndWeight ==
  [Idle |-> 7, Opened |-> 6, ServerPresented |-> 5, ServerAccepted |-> 4, Finished |-> 3, Refused |-> 1, Established |-> 0]

(* An interception weighs less than the position it happened at and more than the next, as it may still be forwarded. *)
MessageWeight(m) ==
  CASE Kind(m) = "Unused"                  -> 0
    [] message[m].phase = "Waiting"        -> 2 * LongestRoute + 3
    [] message[m].phase = "Underway"       -> 2 * (LongestRoute + 1 - message[m].position)
    [] message[m].phase = "Intercepted"    -> 2 * (LongestRoute + 1 - message[m].position) - 1
    [] OTHER                               -> 0

(* A re-INVITE takes a call back from Established, which the start of its message pays for. *)
CallPhaseWeight ==
  [Idle |-> 5, Offered |-> 4, Answered |-> 3, Reoffered |-> 2, Reanswered |-> 1, Established |-> 0, Ended |-> 0, Failed |-> 0]

CallWeight(c) ==
  CallPhaseWeight[call[c].phase] + (IF unwrapped[c].Caller = 0 THEN 1 ELSE 0) + (IF unwrapped[c].Callee = 0 THEN 1 ELSE 0)

(* Constant sets in some order, to sum over *)
RECURSIVE Listing(_)
Listing(S) == IF S = {} THEN << >> ELSE LET x == CHOOSE x \in S : TRUE IN <<x>> \o Listing(S \ {x})

HonestListing   == Listing(HonestLinks)
AttackerListing == Listing(AttackerLinks)
MessageListing  == Listing(Messages)
CallListing     == Listing(Calls)
StreamListing   == Listing(Calls \X Sides)
PacketListing   == Listing(Indices)

Total(weight(_), listing) ==
  LET sum[n \in 0..Len(listing)] == IF n = 0 THEN 0 ELSE sum[n - 1] + weight(listing[n])
  IN  sum[Len(listing)]

(* A new attempt restarts an end, so a retry and an attacker connection outweigh a whole handshake. *)
HonestWeight(l)   == 8 * (scenario.retries - initiator[l].retries) + EndWeight[initiator[l].phase]
AttackerWeight(l) == EndWeight[responder[l].phase]

StreamWeight(x) == LET packetWeight(k) == 2 - sent[x[1]][x[2]][k].times IN Total(packetWeight, PacketListing)

\* Apart, for a step moves few of them, and TLC need not add up the others anew.
ConnectionRank == Total(HonestWeight, HonestListing) + Total(AttackerWeight, AttackerListing)
MessageRank    == Total(MessageWeight, MessageListing)
CallRank       == Total(CallWeight, CallListing)
MediaRank      == Total(StreamWeight, StreamListing)

Rank == ConnectionRank + MessageRank + CallRank + MediaRank + deliveries + Cardinality(administrator) + 8 * attackerBudget

(* L01, L02, step: every behaviour is finite. *)
RankFalls == Rank' < Rank

EndedPhases == {"Established", "Refused"}

(* L01, L02, step: what has ended stays as it ended, unless somebody begins anew. *)
EndedStaysEnded ==
  /\ UNCHANGED initiator \/ \A l \in HonestLinks :
       initiator[l].phase \in EndedPhases =>
         \/ initiator'[l].phase = initiator[l].phase /\ initiator'[l].reason = initiator[l].reason
         \/ initiator'[l].retries > initiator[l].retries
  /\ UNCHANGED responder \/ \A l \in Links :
       responder[l].phase \in EndedPhases =>
         \/ responder'[l].phase = responder[l].phase /\ responder'[l].reason = responder[l].reason
         \/ l \in HonestLinks /\ initiator'[l].retries > initiator[l].retries
         \/ l \in AttackerLinks /\ attackerBudget' < attackerBudget
  /\ UNCHANGED message \/ \A m \in Messages : Ended(m) => message'[m] = message[m]
  /\ UNCHANGED call \/ \A c \in Calls :
       /\ call[c].phase \in {"Ended", "Failed"} => call'[c] = call[c]
       /\ call[c].phase = "Established" => call'[c].phase \in {"Established", "Reoffered", "Ended"}
=============================================================================
