------------------------------ MODULE MCTrunk ------------------------------
(* The trunk between Mediation Server and gateway, over TCP and over TLS: C04, C05, C06, C07, C07b. *)
EXTENDS Trial

CONSTANTS Allowed, Active, Connections

MCLinks == {"MediationServerToGateway", "GatewayToMediationServer"} \cup
           IF Active THEN {"AttackerAsGatewayToMediationServer", "AttackerAsMediationServerToGateway"} ELSE {}
MCMessages == 1..1

MCDesigns ==
  {[ByTheBook({"MediationServer", "Gateway"}) EXCEPT
      !.allows = [l \in AllHonestLinks |-> Allowed], !.active = Active]}

MCScenarios ==
  {[Attacked(Tries(<<Says("Unused", "ClientA", "ClientA", "Sender")>>), {"MediationServerToGateway", "GatewayToMediationServer"}, Connections)
     EXCEPT !.connect = {"MediationServerToGateway", "GatewayToMediationServer"}]}
=============================================================================
