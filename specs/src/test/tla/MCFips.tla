-------------------------------- MODULE MCFips ------------------------------
(* A deployment in FIPS mode, with Exchange that has an approved suite or has none, and a call with the Mediation Server. C33, C34. *)
EXTENDS Trial

CONSTANTS ExchangeHas, Read

MCDesigns ==
  {[ByTheBook({"ClientA", "FrontEnd", "Exchange", "MediationServer"}) EXCEPT
      !.fips = FipsServers,
      !.fipsDeclared = TRUE,
      !.suites = [p \in AllParticipants |-> IF p = "Exchange" THEN ExchangeHas ELSE SystemSuites],
      !.audioVideo = {"ClientA", "MediationServer"},
      !.srtp = {"ClientA", "MediationServer"},
      !.alternatives = Read]}

MCScenarios ==
  {[Tries(<<SignsIn("ClientA"), SaysIn(1, "Offer", "ClientA", "MediationServer", "Sender"),
            SaysIn(1, "Answer", "MediationServer", "ClientA", "Sender")>>)
     EXCEPT !.connect = {"FrontEndToExchange"}]}

DeclaredIsTrue == FipsOnEveryServerApplies => FipsOnEveryServer
=============================================================================
