------------------------------- MODULE MCEdge -------------------------------
(* An external client signs in over Edge and Director and writes to an internal one: C02, C03, C08, C11. *)
EXTENDS Trial

CONSTANTS Active, Connections, Inner, Retries

MCLinks ==
  {"ClientAToFrontEnd", "ExternalClientToAccessEdge", "AccessEdgeToDirector", "DirectorToAccessEdge", "DirectorToFrontEnd",
   "FrontEndToDirector"} \cup
  IF Active THEN {"AttackerAsExternalClientToAccessEdge", "AttackerAsAccessEdgeToDirector", "AttackerAsDirectorToFrontEnd"} ELSE {}
MCMessages == 1..3

MCDesigns ==
  {[ByTheBook({"ClientA", "ExternalClient", "FrontEnd", "Director", "AccessEdge"}) EXCEPT
      !.allows["ClientAToFrontEnd"] = {"TLS", "TCP"},
      !.configured["ClientA"] = Inner,
      !.active = Active]}

MCScenarios ==
  {[Attacked(Tries(<<SignsIn("ExternalClient"), SignsIn("ClientA"), Writes("ExternalClient", "ClientA")>>),
            {"ExternalClientToAccessEdge", "AccessEdgeToDirector", "DirectorToFrontEnd"}, Connections) EXCEPT !.retries = Retries]}
=============================================================================
