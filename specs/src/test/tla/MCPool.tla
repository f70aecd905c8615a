------------------------------- MODULE MCPool -------------------------------
(* Two Front Ends of one deployment and the servers behind them, with an attacker who wants to be one of them: C02. *)
EXTENDS Trial

CONSTANTS Active, Connections

MCLinks ==
  {"FrontEndToSecondFrontEnd", "SecondFrontEndToFrontEnd", "FrontEndToMediationServer"} \cup
  IF Active THEN {"AttackerAsSecondFrontEndToFrontEnd", "AttackerAsFrontEndToMediationServer"} ELSE {}
MCMessages == 1..1

MCDesigns == {[ByTheBook({"FrontEnd", "SecondFrontEnd", "MediationServer"}) EXCEPT !.active = Active]}

MCScenarios ==
  {[Attacked(Tries(<<Says("Unused", "ClientA", "ClientA", "Sender")>>), MCLinks \cap AllHonestLinks, Connections)
     EXCEPT !.connect = MCLinks \cap AllHonestLinks]}
=============================================================================
