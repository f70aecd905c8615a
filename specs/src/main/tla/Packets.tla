------------------------------- MODULE Packets ------------------------------
(***************************************************************************)
(* Media: each packet of a stream is sent once, and may reach the receiver *)
(* at any time, again or never, so that loss, reordering and repetition    *)
(* need no state.  An SRTP receiver guesses the roll-over counter, looks   *)
(* into its replay window, verifies the tag and only then moves the window *)
(* (RFC 3711 3.3, 3.3.1, 3.3.2), here a window of two: the smallest with   *)
(* seen and too old.  The attacker makes packets up, and sends them back   *)
(* to who sent them.  Serves C18a-C18f.                                    *)
(***************************************************************************)
EXTENDS Dialogs, Integers

UnchangedOutsidePackets ==
  UNCHANGED <<design, scenario, connectionVars, messageVars, dialogVars, adminVars, trunkWarned, attackerBudget>>

Streaming(c) == call[c].phase \in {"Answered", "Established", "Reoffered", "Reanswered"}

(* A call without an offer has nobody at either side, whose zone nobody could tap. *)
MediaTapped(c) ==
  LET offer == OfferOf(c)
  IN  IF offer = 0 THEN FALSE ELSE {design.zone[FromOf(offer)], design.zone[ToOf(offer)]} \cap design.tapped # {}

(* The Mediation Server would receive stream (c, s), and media goes past it: its packets reach the gateway, or the client, without it *)
(* (facts section 5).                                                                                                                *)
PassesBy(c, s) ==
  /\ ClientAt(c, OtherSide[s]) = "MediationServer"
  /\ IF Ahead(c) # 0 /\ call[c].bypassed THEN TRUE ELSE AnswersForGateway(c, "MediationServer")

Known(c, s) == KeyTerm(c, s) \in knowledge

-----------------------------------------------------------------------------
(* Sending *)

(* The packets of a stream that the scenario has, and whose index was used n times *)
Used(c, s, n) == {k \in Indices : k < scenario.packets /\ sent[c][s][k].times = n}

(* C18f: by fault a sender starts again when it has used every index. *)
ToSend(c, s) ==
  LET unused == Used(c, s, 0)
  IN  IF unused = {} /\ Fault("SenderReusesIndex") THEN Used(c, s, 1) ELSE unused

(* Who passes media on has heard it first: it accepted the packet, or reads media in clear. What goes past it was sent, and that is all. *)
\* Not a disjunction: in a guard TLC would take it for two steps.
HasHeard(c, s, k) ==
  LET from == Root(c, s)
      d    == from[1]
      t    == from[2]
  IN  IF from = <<c, s>> THEN TRUE
      ELSE IF PassesBy(d, t) THEN sent[d][t][k].times > 0
      ELSE IF accepted[d][t][k] > 0 THEN TRUE
      ELSE sent[d][t][k].form = "RTP" /\ MediaSide(d, OtherSide[t]) = "RTP"

Least(S) == CHOOSE k \in S : \A n \in S : k <= n

CanSendPacket(c, s) ==
  /\ scenario.packets > 0
  /\ Streaming(c)
  /\ MediaSide(c, s) # "None"
  /\ LET next == ToSend(c, s) IN IF next = {} THEN FALSE ELSE HasHeard(c, s, Least(next))

(* What crosses the wire of a packet *)
PacketTerms(c, s, k, form) ==
  IF form = "RTP" THEN {Said(c, s, k)}
  ELSE {Packet(c, s, k)} \cup IF Fault("PredictableKey") THEN {KeyTerm(c, s)} ELSE {}

(* C18a, C18f; RFC 3550 5.1, RFC 3711 3.3. *)
SendPacket(c, s) ==
  /\ CanSendPacket(c, s)
  /\ LET k    == Least(ToSend(c, s))
         form == MediaSide(c, s)
     IN  /\ sent' = [sent EXCEPT ![c][s][k] = [form |-> form, times |-> @.times + 1]]
         /\ Learn(IF MediaTapped(c) THEN PacketTerms(c, s, k, form) ELSE {})
  /\ UNCHANGED <<window, accepted, alien, deliveries>>
  /\ UnchangedOutsidePackets

-----------------------------------------------------------------------------
(* Receiving *)

(* The roll-over counter that a receiver whose highest index is h takes a packet with this sequence number to have (RFC 3711 3.3.1, *)
(* appendix A); the one before the first, -1, no packet has.                                                                       *)
GuessedCounter(h, shown) ==
  LET counter == h \div Sequence
      last    == h % Sequence
      half    == Sequence \div 2
  IN  IF last < half THEN IF shown - last > half THEN counter - 1 ELSE counter
      ELSE IF last - half > shown THEN counter + 1
      ELSE counter

(* The index that the receiver of stream (c, s) takes packet k for; outside Indices, it is none of the stream's. Who has accepted *)
(* nothing yet goes by what the packet shows.                                                                                    *)
GuessedIndex(c, s, k) ==
  LET shown   == (scenario.firstIndex + k) % Sequence
      highest == window[c][s].highest
      h       == IF highest = 0 THEN shown ELSE scenario.firstIndex + highest - 1
  IN  Sequence * GuessedCounter(h, shown) + shown - scenario.firstIndex

(* C18c: ahead of the window, or in it and not seen. *)
Fresh(c, s, j) ==
  /\ j \in Indices
  /\ LET w == window[c][s] IN j + 1 > w.highest \/ (j + 2 = w.highest /\ ~w.below) \/ Fault("ReplayWindowOff")

Moved(w, j) ==
  IF j + 1 > w.highest THEN [highest |-> j + 1, below |-> w.highest = j /\ j > 0]
  ELSE IF j + 2 = w.highest THEN [w EXCEPT !.below = TRUE]
  ELSE w

WindowMoved(c, s, j) == [window EXCEPT ![c][s] = Moved(@, j)]

(* C18d: a packet that is rejected leaves no trace, but by fault. *)
WindowAfterRejecting(c, s, j) ==
  IF Fault("WindowUpdatedBeforeAuthentication") /\ Fresh(c, s, j) THEN WindowMoved(c, s, j) ELSE window

(* C18b: the tag covers the roll-over counter, so it is right for the packet's own index only. C18e: without a usable key, for none. *)
TagPasses(k, j) == Fault("TagUnchecked") \/ (j = k /\ ~Fault("NoDecryption"))

CanReceivePacket(c, s, k) ==
  /\ deliveries > 0
  /\ scenario.packets > 0
  /\ sent[c][s][k].times > 0
  /\ Streaming(c)
  /\ MediaSide(c, OtherSide[s]) # "None"
  /\ ~PassesBy(c, s)

(* C18b, C18c, C18d, C18e; RFC 3711 3.3, 3.3.2. *)
ReceivePacket(c, s, k) ==
  /\ CanReceivePacket(c, s, k)
  /\ deliveries' = deliveries - 1
  /\ LET j == GuessedIndex(c, s, k)
     IN  IF sent[c][s][k].form # "SRTP" \/ MediaSide(c, OtherSide[s]) # "SRTP"
         THEN UNCHANGED <<window, accepted>>
         ELSE IF Fresh(c, s, j) /\ TagPasses(k, j)
         THEN /\ accepted' = [accepted EXCEPT ![c][s][k] = IF @ = 2 THEN 2 ELSE @ + 1]
              /\ window' = WindowMoved(c, s, j)
         ELSE /\ window' = WindowAfterRejecting(c, s, j)
              /\ UNCHANGED accepted
  /\ UNCHANGED <<sent, alien, knowledge>>
  /\ UnchangedOutsidePackets

-----------------------------------------------------------------------------
(* The attacker as sender *)

AttackerSendsPacket(c) ==
  /\ deliveries > 0
  /\ scenario.packets > 0
  /\ design.active
  /\ Streaming(c)
  /\ MediaTapped(c)
  /\ deliveries' = deliveries - 1
  /\ UNCHANGED <<sent, accepted, knowledge>>
  /\ UnchangedOutsidePackets

(* The attacker makes up a packet of stream (c, s), sealed as if it were the one with index k. What for, is up to the receiver's guess. *)
(* C18b, C18d; RFC 3711 3.3, 9.5.                                                                                                       *)
ForgePacket(c, s, k) ==
  /\ AttackerSendsPacket(c)
  /\ k < scenario.packets
  /\ MediaSide(c, OtherSide[s]) = "SRTP"
  /\ ~PassesBy(c, s)
  /\ LET j == GuessedIndex(c, s, k)
     IN  IF Fresh(c, s, j) /\ TagPasses(k, j) /\ (Known(c, s) \/ Fault("TagUnchecked"))
         THEN /\ alien' = [alien EXCEPT ![c][s].forged = TRUE]
              /\ window' = WindowMoved(c, s, j)
         ELSE /\ window' = WindowAfterRejecting(c, s, j)
              /\ UNCHANGED alien

(* A packet of stream (c, s) comes back to who sent it, as if it were of the other stream. C18b, C18d; RFC 3711 9.5. *)
ReflectPacket(c, s, k) ==
  /\ AttackerSendsPacket(c)
  /\ sent[c][s][k].form = "SRTP"
  /\ MediaSide(c, s) = "SRTP"
  /\ ~PassesBy(c, OtherSide[s])
  /\ LET o == OtherSide[s]
         j == GuessedIndex(c, o, k)
     IN  IF Fault("ReflectionAccepted") /\ Fresh(c, o, j) /\ TagPasses(k, j)
         THEN /\ alien' = [alien EXCEPT ![c][o].reflected = TRUE]
              /\ window' = WindowMoved(c, o, j)
         ELSE /\ window' = WindowAfterRejecting(c, o, j)
              /\ UNCHANGED alien
=============================================================================
