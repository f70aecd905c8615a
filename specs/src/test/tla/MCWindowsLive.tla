---------------------------- MODULE MCWindowsLive ---------------------------
(* Calls between ClientA and a Windows Live user, either way, beside one within: C29, C31, C32, and C13, C17 next to them. *)
EXTENDS Trial

CONSTANTS AtSites, Plans, Steps

MCLinks ==
  {"ClientAToFrontEnd", "ClientBToFrontEnd", "FrontEndToAccessEdge", "AccessEdgeToFrontEnd", "AccessEdgeToPublicProvider",
   "PublicProviderToAccessEdge", "PublicUserToPublicProvider"}
MCMessages == 1..Len(Plans)

MCDesigns ==
  {[ByTheBook({"ClientA", "ClientB", "FrontEnd", "AccessEdge", "PublicProvider", "PublicUser"}) EXCEPT
      !.audioVideo = {"ClientA", "ClientB", "PublicUser"},
      !.srtp = {"ClientA", "ClientB"},
      !.levels = [s \in Sites |-> AtSites],
      !.alternatives = {"R5"}]}

MCScenarios == {[Tries(Plans) EXCEPT !.administrator = Steps, !.order = "Sequential"]}

Calling(c, p, q) == <<SaysIn(c, "Offer", p, q, "Sender"), SaysIn(c, "Answer", q, p, "Sender")>>

Outward == <<SignsIn("ClientA"), SignsIn("ClientB")>> \o Calling(1, "ClientA", "PublicUser") \o Calling(2, "ClientA", "ClientB")
Inward  == <<SignsIn("ClientA"), SignsIn("ClientB")>> \o Calling(1, "PublicUser", "ClientA") \o Calling(2, "ClientB", "ClientA")
=============================================================================
