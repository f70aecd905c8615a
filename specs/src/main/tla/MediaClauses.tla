----------------------------- MODULE MediaClauses ---------------------------
(***************************************************************************)
(* What the document promises of media, the trunk, conferences, downloads  *)
(* and FIPS, in the manner of Clauses: <Name>, <Name>Antecedent and        *)
(* <Name>Applies for each clause.  The clause about steps is a formula     *)
(* with primes, the clause about designs speaks of the design alone.       *)
(*                                                                         *)
(* Media is judged packet by packet: by how each was sent, and by what its *)
(* receiver took it for.                                                   *)
(***************************************************************************)
EXTENDS CallClauses

CarriedOnlyOverTls(m) == \A l \in Links : carried[m][l] \in {"None", "TLS"}

-----------------------------------------------------------------------------
(* The messages that settle the sharing of a desktop *)
SharingMessages == {m \in Messages : Kind(m) \in DialogKinds /\ CallOf(m) \in scenario.sharing}

(* C14, state: desktop-sharing signalling is TLS on every hop. *)
DesktopSharingSignallingTls == \A m \in SharingMessages : CarriedOnlyOverTls(m)

DesktopSharingSignallingTlsAntecedent == \E m \in SharingMessages : CarriedSomewhere(m)

DesktopSharingSignallingTlsApplies ==
  /\ AudioVideoPossible
  /\ \E p, q \in design.sharing \cap design.present : p # q

(* The PSOM links of the instance over which anything is up *)
EstablishedPsomLinks == EstablishedLinks \cap PsomLinks

(* C15, state: web-conferencing traffic is TLS to clients, and mutual TLS with a listed peer between servers. *)
WebConferencingTls ==
  /\ \A l \in EstablishedPsomLinks : \A e \in EstablishedEnds(l) :
       /\ e.transport # "TCP"
       /\ e.suite # "Null"
       /\ l \in ServerLinks => PeerEvidence(l, e) /\ Listed(e.judge, e.peer, e.certificate)
  /\ \A m \in MessagesOf("WebConference") : CarriedOnlyOverTls(m)

WebConferencingTlsAntecedent == EstablishedPsomLinks # {} \/ \E m \in MessagesOf("WebConference") : CarriedSomewhere(m)

WebConferencingTlsApplies == \E l \in AllHonestLinks \cap PsomLinks : InUse(l)

(* What is asked of the web services and comes from them, or from where they send *)
DownloadMessages == {m \in Messages : Kind(m) \in DownloadKinds \cup {"DownloadRequest", "FollowRedirect"}}

(* C16, state: meeting content, address book and group expansion are in transit inside HTTPS only, and so is what asks for them. *)
DownloadsHttps ==
  \A m \in DownloadMessages, l \in Links : carried[m][l] # "None" => carried[m][l] = "TLS" /\ ProtocolOf[l] = "HTTP"

DownloadsHttpsAntecedent == \E m \in DownloadMessages : CarriedSomewhere(m)

DownloadsHttpsApplies == \E l \in AllHonestLinks \cap HttpClientLinks : InUse(l)

-----------------------------------------------------------------------------
(* Media *)

Streams == Calls \X Sides

(* Who holds the keys of a call: its ends, and those of the other call if the Mediation Server is bypassed between the two. *)
KeyHolders(c) ==
  LET other == OtherCall[c]
  IN  EndsOf(c) \cup
      IF (Behind(c) # 0 /\ call[other].bypassed) \/ (Ahead(c) # 0 /\ call[c].bypassed) THEN EndsOf(other) ELSE {}

(* The servers that keys pass: our own and, for a client of another organisation, that organisation's. *)
KeyServers(ends) ==
  LyncServers \cup (IF "PartnerClient" \in ends THEN {"PartnerEdge"} ELSE {})
              \cup (IF "PublicUser" \in ends THEN {"PublicProvider"} ELSE {})

(* Secrecy and authenticity are promised of ends and servers that nobody has compromised. *)
Concerned(c) ==
  LET holders == KeyHolders(c)
  IN  design.compromised \cap (holders \cup (KeyServers(holders) \cap design.present)) = {}

StreamsFrom(c, s) == {x \in Streams : Root(x[1], x[2]) = <<c, s>>}

SrtpSent == \E x \in Streams, k \in Indices : sent[x[1]][x[2]][k].form = "SRTP"

SrtpAccepted == \E x \in Streams, k \in Indices : accepted[x[1]][x[2]][k] > 0

(* Of what the packets with index k from (c, s) say: no call that passed it on is to blame, and all of them kept it in SRTP. *)
KeptSecret(c, s, k) ==
  LET streams == StreamsFrom(c, s)
  IN  /\ Concerned(c)
      /\ \A x \in streams : Concerned(x[1]) /\ sent[x[1]][x[2]][k].form # "RTP"

(* C18a, state: content that went in SRTP wherever it went is not known to the attacker. *)
MediaConfidential == \A t \in {x \in knowledge : x[1] = "Media"} : ~KeptSecret(t[2], t[3], t[4])

MediaConfidentialAntecedent == SrtpSent

MediaConfidentialApplies == AudioVideoPossible

AlienAccepted(c, s) == alien[c][s].forged \/ alien[c][s].reflected

(* C18b, state: what was accepted of a stream was sent by the other end, on this stream. *)
MediaAuthentic == \A x \in Streams : AlienAccepted(x[1], x[2]) => ~Concerned(x[1])

MediaAuthenticAntecedent == SrtpAccepted \/ \E x \in Streams : AlienAccepted(x[1], x[2])

MediaAuthenticApplies == AudioVideoPossible

(* C18c, state: no receiver accepts an index twice (RFC 3711 3.3.2). *)
MediaNotReplayed == \A x \in Streams, k \in Indices : accepted[x[1]][x[2]][k] <= 1

MediaNotReplayedAntecedent == SrtpAccepted

MediaNotReplayedApplies == AudioVideoPossible

(* C18d, step (derived): the window moves only with a packet that is accepted (RFC 3711 3.3). *)
RejectionLeavesNoTrace ==
  UNCHANGED window \/ \A c \in Calls, s \in Sides :
    window'[c][s] # window[c][s] => accepted'[c][s] # accepted[c][s] \/ alien'[c][s].forged \/ alien'[c][s].reflected

RejectionLeavesNoTraceAntecedent == deliveries > 0 /\ SrtpSent

RejectionLeavesNoTraceApplies == AudioVideoPossible

(* C18e, reach: a participant decrypts a packet. *)
MediaReachesParticipant == SrtpAccepted

MediaReachesParticipantAntecedent == SrtpSent

MediaReachesParticipantApplies == AudioVideoPossible

(* C18f, state (derived): no sender uses an index twice under one key (RFC 3711 9.1). *)
SenderNeverReusesIndex ==
  \A x \in Streams, k \in Indices : sent[x[1]][x[2]][k].form = "SRTP" => sent[x[1]][x[2]][k].times <= 1

SenderNeverReusesIndexAntecedent == SrtpSent

SenderNeverReusesIndexApplies == AudioVideoPossible

-----------------------------------------------------------------------------
(* The Mediation Server and the trunk *)

(* The calls that C25 speaks about: where media goes past the Mediation Server, it has no next hop. *)
MediatedInside(c) == CallIsUp(c) /\ NextHop(c) /\ (Behind(c) # 0 => ~call[Behind(c)].bypassed)

(* C25, state: media between the Mediation Server and its next hop inside is SRTP, both ways. *)
MediationNextHopSrtp == \A c \in Calls : MediatedInside(c) => MediaOf(c) = {"SRTP"}

MediationNextHopSrtpAntecedent == \E c \in Calls : MediatedInside(c)

MediationNextHopSrtpApplies == "MediationServer" \in PresentForMedia /\ PresentForMedia \cap Clients # {}

TrunkUp(c) == CallIsUp(c) /\ TrunkCall(c)

TrunkCalled == \E c \in Calls : call[c].offered # "None" /\ TrunkCall(c)

TrunkPossible == TrunkEnds \subseteq PresentForMedia /\ \E l \in AllHonestLinks \cap TrunkLinks : InUse(l)

(* Where nobody has asked for SRTP: by reading R6 the trunk asks for it of itself. *)
MediaUnasked(c) ==
  MediaOf(c) = IF design.trunkMode = "Unset" /\ Alternative("R6") /\ ~OverTcp(c) THEN {"SRTP"} ELSE {"RTP"}

(* C26, state: trunk media is RTP unless the trunk is configured for SRTP. *)
TrunkMediaClearByDefault ==
  design.trunkMode \in {"Unset", "NotSupported"} => \A c \in Calls : TrunkUp(c) => MediaUnasked(c)

TrunkMediaClearByDefaultAntecedent == design.trunkMode \in {"Unset", "NotSupported"} /\ \E c \in Calls : TrunkUp(c)

TrunkMediaClearByDefaultApplies == TrunkPossible

(* C26b, reach: and clear trunk media can be had. *)
TrunkMediaClearReachable == \E c \in Calls : TrunkUp(c) /\ MediaOf(c) = {"RTP"}

TrunkMediaClearReachableAntecedent == TrunkCalled

GatewayCapable == "Gateway" \in design.srtp /\ design.certificateStore

TrunkMediaClearReachableApplies ==
  /\ TrunkPossible
  /\ TrunkMode = "NotSupported" \/ (TrunkMode = "Optional" /\ ~GatewayCapable) \/ TrunkAllows({"TCP"})

(* C27, reach: with a capable gateway, TLS on the trunk and the mode set, SRTP trunk media can be had. *)
TrunkMediaMayBeEncrypted == \E c \in Calls : TrunkUp(c) /\ MediaOf(c) = {"SRTP"}

TrunkMediaMayBeEncryptedAntecedent == TrunkCalled

TrunkMediaMayBeEncryptedApplies ==
  /\ TrunkPossible
  /\ TrunkMode \in {"Required", "Optional"}
  /\ GatewayCapable
  /\ TrunkAllows(OverTls)

TrunkInSrtp(c) == TrunkUp(c) /\ "SRTP" \in MediaOf(c)

(* C28, state: SRTP on the trunk only over accepted mutual TLS with a gateway that stores a certificate; and no key goes over a trunk *)
(* in clear.                                                                                                                         *)
TrunkSrtpNeedsCapableGateway ==
  /\ \A c \in Calls : TrunkInSrtp(c) => design.certificateStore /\ MutualTrunk(c)
  /\ \A m \in KeyBearing, l \in InstanceTrunkLinks : carried[m][l] # "TCP"

TrunkSrtpNeedsCapableGatewayAntecedent ==
  (\E c \in Calls : TrunkInSrtp(c)) \/ (\E m \in KeyBearing, l \in InstanceTrunkLinks : carried[m][l] # "None")

TrunkSrtpNeedsCapableGatewayApplies == TrunkPossible

-----------------------------------------------------------------------------
(* FIPS *)

(* The ends over TLS that are on a server in FIPS mode, or are connected with one: not with who claims to be one. *)
FipsEnds(l) ==
  {e \in EstablishedEnds(l) : e.transport # "TCP" /\ (FipsMode(e.judge) \/ (e.genuine /\ FipsMode(e.peer)))}

FipsCalls == {c \in UpCalls : "SRTP" \in MediaOf(c) /\ \E p \in EndsOf(c) : FipsMode(p)}

BothApproved(p, q) == "Approved" \in design.suites[p] /\ "Approved" \in design.suites[q]

(* Reading R10: where FIPS mode merely makes approved suites possible, they are used between two that have them. *)
SuiteInOrder(suite, asked) == IF Alternative("R10") THEN suite # "Null" /\ (asked => suite = "Approved") ELSE suite = "Approved"

(* C33, state: every accepted channel and call with an end in FIPS mode uses an approved suite. *)
FipsAlgorithms ==
  /\ \A l \in EstablishedLinks : \A e \in FipsEnds(l) :
       SuiteInOrder(e.suite, e.genuine /\ BothApproved(e.judge, e.peer))
  /\ \A c \in FipsCalls : SuiteInOrder(call[c].suite, BothApproved(CallerOf(c), CalleeOf(c)))

FipsAlgorithmsAntecedent == FipsCalls # {} \/ \E l \in EstablishedLinks : FipsEnds(l) # {}

FipsAlgorithmsApplies == \E p \in design.present : FipsMode(p)

(* C34, design: of a deployment that is declared to be FIPS compliant, every Lync server is in FIPS mode. *)
FipsOnEveryServer == design.fipsDeclared => \A p \in LyncServers \cap design.present : FipsMode(p)

FipsOnEveryServerAntecedent == design.fipsDeclared

FipsOnEveryServerApplies == design.fipsDeclared
=============================================================================
