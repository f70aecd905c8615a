------------------------------- MODULE MCRelay ------------------------------
(***************************************************************************)
(* An external client gets a relay credential and keys by way of the Edge, *)
(* allocates at the A/V Edge, and calls an internal client; the attacker   *)
(* tries to be it, with the relay or with the relay service.               *)
(* C19, C20b, C20c, C21, C24.                                              *)
(***************************************************************************)
EXTENDS Trial

CONSTANTS Active, Connections, Read, Administered, Plans

MCLinks ==
  {"ClientAToFrontEnd", "ExternalClientToAccessEdge", "AccessEdgeToFrontEnd", "FrontEndToAccessEdge", "FrontEndToRelayAuthentication",
   "ExternalClientToAvEdge", "ExternalClientToRelayAuthentication"} \cup
  IF Active THEN {"AttackerAsExternalClientToAvEdge", "AttackerAsExternalClientToRelayAuthentication"} ELSE {}
MCMessages == 1..Len(Plans)

MCDesigns ==
  {[ByTheBook({"ClientA", "ExternalClient", "FrontEnd", "AccessEdge", "AvEdge", "RelayAuthentication"}) EXCEPT
      !.audioVideo = {"ClientA", "ExternalClient"},
      !.srtp = {"ClientA", "ExternalClient"},
      !.allows["ExternalClientToAvEdge"] = {"TCP"},
      !.allows["ExternalClientToRelayAuthentication"] = {},
      !.alternatives = Read,
      !.active = Active]}

MCScenarios ==
  {[Attacked(Tries(Plans), {"ExternalClientToAvEdge", "ExternalClientToRelayAuthentication"}, Connections)
      EXCEPT !.administrator = Administered]}

Asks(kind, c, p, origin) == SaysIn(c, kind, p, p, origin)
Got(p, c) ==
  <<Asks("CredentialRequest", 0, p, "Sender"), Asks("CredentialReply", 0, p, "Sender"),
    Asks("KeyRequest", c, p, "Sender"), Asks("KeyReply", c, p, "Sender")>>

Allocating == <<SignsIn("ExternalClient"), SignsIn("ClientA")>> \o Got("ExternalClient", 1) \o Got("ClientA", 1) \o
              <<Asks("Allocate", 0, "ExternalClient", "Sender"), SaysIn(1, "Offer", "ExternalClient", "ClientA", "Sender"),
                SaysIn(1, "Answer", "ClientA", "ExternalClient", "Sender")>>

(* The attacker makes up an allocation and requests. *)
MadeUp == <<Asks("Allocate", 0, "ExternalClient", "Attacker"), Asks("CredentialRequest", 0, "ExternalClient", "Attacker"),
            Asks("CredentialReply", 0, "ExternalClient", "Sender"), Asks("KeyRequest", 1, "ExternalClient", "Attacker"),
            Asks("KeyReply", 1, "ExternalClient", "Sender"), SaysIn(1, "Offer", "ExternalClient", "ClientA", "Sender")>>
=============================================================================
