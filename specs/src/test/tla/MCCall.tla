-------------------------------- MODULE MCCall ------------------------------
(***************************************************************************)
(* An internal call with credentials and keys from the relay service, or   *)
(* with keys of the ends (reading R5), and what may come in between: the   *)
(* attacker, the administrator, a re-INVITE and a BYE.                     *)
(* C13, C17, C17b, C19-C24, C30, C31b, L01.                                *)
(***************************************************************************)
EXTENDS Trial

CONSTANTS Active, Connections, AtSites, Read, Administered, Plans, SrtpCapable, Configured

Prepared == <<SignsIn("ClientA"), SignsIn("ClientB")>>
Credentials(p) == <<Says("CredentialRequest", p, p, "Sender"), Says("CredentialReply", p, p, "Sender")>>
Keys(c, p)     == <<SaysIn(c, "KeyRequest", p, p, "Sender"), SaysIn(c, "KeyReply", p, p, "Sender")>>
Calling(c, p, q)   == <<SaysIn(c, "Offer", p, q, "Sender"), SaysIn(c, "Answer", q, p, "Sender")>>
Recalling(c, p, q) == <<SaysIn(c, "Reoffer", p, q, "Sender"), SaysIn(c, "Reanswer", q, p, "Sender")>>
Hanging(c, p, q)   == <<SaysIn(c, "Bye", p, q, "Sender")>>

KeysFetched == Prepared \o Credentials("ClientA") \o Credentials("ClientB") \o Keys(1, "ClientA") \o Keys(1, "ClientB")

WithKeys      == KeysFetched \o Calling(1, "ClientA", "ClientB")
WithoutKeys   == Prepared \o Calling(1, "ClientA", "ClientB")
Again         == WithKeys \o Recalling(1, "ClientB", "ClientA") \o Hanging(1, "ClientA", "ClientB")
AgainWithout  == WithoutKeys \o Recalling(1, "ClientB", "ClientA") \o Hanging(1, "ClientA", "ClientB")

(* The attacker asks in the clients' names, and the service is to answer it. *)
AskedByAttacker ==
  Prepared
  \o <<Says("CredentialRequest", "ClientA", "ClientA", "Attacker"), Says("CredentialReply", "ClientA", "ClientA", "Sender")>>
  \o <<SaysIn(1, "KeyRequest", "ClientA", "ClientA", "Attacker"), SaysIn(1, "KeyReply", "ClientA", "ClientA", "Sender")>>
  \o Calling(1, "ClientA", "ClientB")

MCLinks == {"ClientAToFrontEnd", "ClientBToFrontEnd", "FrontEndToRelayAuthentication"} \cup
           IF Active THEN {"AttackerAsClientAToFrontEnd", "AttackerAsFrontEndToRelayAuthentication"} ELSE {}
MCMessages == 1..Len(Plans)

MCDesigns ==
  {[ByTheBook({"ClientA", "ClientB", "FrontEnd", "RelayAuthentication"}) EXCEPT
      !.audioVideo = {"ClientA", "ClientB"},
      !.srtp = SrtpCapable,
      !.configured = [p \in OwnClients |-> Configured],
      !.allows = [@ EXCEPT !["ClientAToFrontEnd"] = {Configured}, !["ClientBToFrontEnd"] = {Configured}],
      !.levels = [s \in Sites |-> AtSites],
      !.alternatives = Read,
      !.active = Active]}

MCScenarios ==
  {[Attacked(Tries(Plans), {"ClientAToFrontEnd", "FrontEndToRelayAuthentication"}, Connections) EXCEPT !.administrator = Administered]}

NotSignedIn == Credentials("ClientA") \o Keys(1, "ClientA") \o Calling(1, "ClientA", "ClientB")

BothCapable == {"ClientA", "ClientB"}
OneCapable  == {"ClientA"}
=============================================================================
