----------------------------- MODULE MCInternal -----------------------------
(* Internal instant messages between ClientA and ClientB through the Front End: C01, C09, C10, C11, C12. *)
EXTENDS Trial

CONSTANTS Configuration, Active, Connections

MCLinks == {"ClientAToFrontEnd", "ClientBToFrontEnd"} \cup
           IF Active THEN {"AttackerAsClientAToFrontEnd", "AttackerAsClientBToFrontEnd"} ELSE {}
MCMessages == 1..3

MCDesigns ==
  {[ByTheBook({"ClientA", "ClientB", "FrontEnd"}) EXCEPT
      !.allows = [l \in AllHonestLinks |-> {"TLS", "TCP"}],
      !.configured = [p \in OwnClients |-> Configuration[p]],
      !.active = Active]}

MCScenarios ==
  {Attacked(Tries(<<SignsIn("ClientA"), SignsIn("ClientB"), Writes("ClientA", "ClientB")>>),
            {"ClientAToFrontEnd", "ClientBToFrontEnd"}, Connections)}

BothTls == [p \in OwnClients |-> "TLS"]
BothTcp == [p \in OwnClients |-> "TCP"]
=============================================================================
