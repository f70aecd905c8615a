----------------------------- MODULE MCConference ---------------------------
(***************************************************************************)
(* A conference of two, who share a desktop: a call for each with the      *)
(* conferencing service, which passes on what it hears.  C13, C14, C18e.   *)
(***************************************************************************)
EXTENDS Trial

CONSTANTS Configured, AtSites

MCDesigns ==
  {[ByTheBook({"ClientA", "ClientB", "FrontEnd", "ConferencingServer"}) EXCEPT
      !.audioVideo = {"ClientA", "ClientB", "ConferencingServer"},
      !.srtp = {"ClientA", "ClientB", "ConferencingServer"},
      !.sharing = {"ClientA", "ClientB", "ConferencingServer"},
      !.configured = [p \in OwnClients |-> Configured],
      !.allows = [@ EXCEPT !["ClientAToFrontEnd"] = {Configured}, !["ClientBToFrontEnd"] = {Configured}],
      !.levels = [s \in Sites |-> AtSites],
      !.alternatives = {"R5"}]}

MCScenarios ==
  {[Tries(<<SignsIn("ClientA"), SignsIn("ClientB"), SaysIn(1, "Offer", "ClientA", "ConferencingServer", "Sender"),
            SaysIn(1, "Answer", "ConferencingServer", "ClientA", "Sender"), SaysIn(2, "Offer", "ConferencingServer", "ClientB", "Sender"),
            SaysIn(2, "Answer", "ClientB", "ConferencingServer", "Sender")>>)
     EXCEPT !.connect = {"FrontEndToConferencingServer"}, !.sharing = {1, 2}, !.packets = 1, !.deliveries = 4]}
=============================================================================
