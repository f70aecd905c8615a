-------------------------------- MODULE MCPstn ------------------------------
(***************************************************************************)
(* A call to the telephone network: two calls with the Mediation Server in *)
(* the middle, over a trunk of TCP or TLS, in each mode, with a gateway    *)
(* that can do SRTP or cannot, and with media bypass.  C25-C28.            *)
(***************************************************************************)
EXTENDS Trial

CONSTANTS Allowed, Mode, Stores, Bypassed, AtSites, Read, Count, Delivered

MCDesigns ==
  {[ByTheBook({"ClientA", "FrontEnd", "MediationServer", "Gateway"}) EXCEPT
      !.audioVideo = {"ClientA", "MediationServer", "Gateway"},
      !.srtp = {"ClientA", "MediationServer", "Gateway"},
      !.zone = [@ EXCEPT !["Gateway"] = "PSTN"],
      !.allows = [@ EXCEPT !["MediationServerToGateway"] = Allowed],
      !.levels = [s \in Sites |-> AtSites],
      !.trunkMode = Mode,
      !.certificateStore = Stores,
      !.bypass = Bypassed,
      !.alternatives = Read]}

MCScenarios ==
  {[Tries(<<SignsIn("ClientA"), SaysIn(1, "Offer", "ClientA", "MediationServer", "Sender"),
            SaysIn(1, "Answer", "MediationServer", "ClientA", "Sender"), SaysIn(2, "Offer", "MediationServer", "Gateway", "Sender"),
            SaysIn(2, "Answer", "Gateway", "MediationServer", "Sender")>>)
     EXCEPT !.connect = {"MediationServerToGateway"}, !.packets = Count, !.deliveries = Delivered]}

(* Levels and mode by the table come to what the table of modes says (CALLS.md C4, MEDIA.md M4). *)
ModesAsTheTableSays ==
  \A c \in Calls : TrunkUp(c) /\ ~call[c].bypassed =>
    MediaOf(c) = {TrunkTable(TrunkMode, GatewayCapable, IF OverTcp(c) THEN "TCP" ELSE "TLS")}
=============================================================================
