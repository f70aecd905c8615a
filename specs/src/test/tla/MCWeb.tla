--------------------------------- MODULE MCWeb ------------------------------
(***************************************************************************)
(* Web conferences inside and through the Edge, and downloads, of which    *)
(* meeting content may be elsewhere.  C11, C15, C16.                       *)
(***************************************************************************)
EXTENDS Trial

CONSTANT Elsewhere

MCDesigns ==
  {[ByTheBook({"ClientA", "ExternalClient", "WebServices", "ReverseProxy", "ConferencingServer", "WebConferencingEdge", "OfficeWebApps"}) EXCEPT
      !.allows = [@ EXCEPT !["ClientAToOfficeWebApps"] = {"TLS", "TCP"}],
      !.redirect = Elsewhere]}

Asks(kind, p) == Says(kind, p, p, "Sender")

MCScenarios ==
  {[Tries(<<Asks("WebConference", "ClientA"), Asks("WebConference", "ExternalClient"),
            Asks("DownloadRequest", "ClientA"), Asks("MeetingContent", "ClientA"),
            Asks("FollowRedirect", "ClientA"), Asks("MeetingContent", "ClientA"),
            Asks("DownloadRequest", "ExternalClient"), Asks("AddressBook", "ExternalClient")>>)
     EXCEPT !.connect = {"ConferencingServerToWebConferencingEdge"}]}
=============================================================================
