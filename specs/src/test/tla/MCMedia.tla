------------------------------- MODULE MCMedia ------------------------------
(***************************************************************************)
(* Packets of an internal call with keys of the ends (reading R5): lost,   *)
(* reordered, repeated, made up and reflected; and with FirstIndex 6, what *)
(* happens where the sequence number wraps around.  C18a-C18f.             *)
(***************************************************************************)
EXTENDS Trial

CONSTANTS Count, Delivered, FirstIndex, AtSites

MCDesigns ==
  {[ByTheBook({"ClientA", "ClientB", "FrontEnd"}) EXCEPT
      !.audioVideo = {"ClientA", "ClientB"},
      !.srtp = {"ClientA", "ClientB"},
      !.levels = [s \in Sites |-> AtSites],
      !.alternatives = {"R5"},
      !.active = TRUE]}

MCScenarios ==
  {[Tries(<<SignsIn("ClientA"), SignsIn("ClientB"), SaysIn(1, "Offer", "ClientA", "ClientB", "Sender"),
            SaysIn(1, "Answer", "ClientB", "ClientA", "Sender")>>)
     EXCEPT !.packets = Count, !.deliveries = Delivered, !.firstIndex = FirstIndex]}
=============================================================================
