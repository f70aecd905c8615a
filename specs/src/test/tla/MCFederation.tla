---------------------------- MODULE MCFederation ----------------------------
(* An instant message to a federation partner and one to a public provider: C03, C08. *)
EXTENDS Trial

CONSTANTS Active, Connections

MCLinks ==
  {"ClientAToFrontEnd", "FrontEndToAccessEdge", "AccessEdgeToFrontEnd", "AccessEdgeToPartnerEdge", "PartnerEdgeToAccessEdge",
   "PartnerClientToPartnerEdge",
   "AccessEdgeToPublicProvider", "PublicUserToPublicProvider"} \cup
  IF Active THEN {"AttackerAsPartnerEdgeToAccessEdge", "AttackerAsPublicProviderToAccessEdge"} ELSE {}
MCMessages == 1..4

MCDesigns ==
  {[ByTheBook({"ClientA", "FrontEnd", "AccessEdge", "PartnerEdge", "PartnerClient", "PublicProvider", "PublicUser"}) EXCEPT !.active = Active]}

MCScenarios ==
  {Attacked(Tries(<<SignsIn("ClientA"), Writes("ClientA", "PartnerClient"), Writes("PartnerClient", "ClientA"),
                    Writes("ClientA", "PublicUser")>>),
            {"PartnerEdgeToAccessEdge", "AccessEdgeToPartnerEdge", "PublicProviderToAccessEdge", "PartnerClientToPartnerEdge"}, Connections)}
=============================================================================
