----------------------------- MODULE Certificates ---------------------------
(***************************************************************************)
(* Facts about a presented certificate, and the verdict of an end on it    *)
(* (RFC 5280 6, RFC 5246 7.4.2, RFC 8446 4.4.2, RFC 5922 for SIP names).   *)
(* Clauses C02, C03, C06, C07, C07b and C11 use the facts and never the    *)
(* verdict: a fault may change what an end concludes, not what it saw.     *)
(***************************************************************************)
EXTENDS Design

OwnCertificate(p) == IF design.certificate[p].issuer = "None" THEN "None" ELSE "Own"

(* What the attacker can present as p's own: it holds the keys of whom it compromised, if there is a certificate to them. *)
Stolen(p, c) == c = "Own" /\ Compromised(p) /\ OwnCertificate(p) = "Own"

(* A participant without certificate can still be impersonated with one of the enterprise. *)
UsualIssuer(p) == IF design.certificate[p].issuer = "None" THEN "EnterpriseCA" ELSE design.certificate[p].issuer

IssuerOf(p, c) ==
  CASE c = "SelfSigned"  -> "SelfSigned"
    [] c = "RogueIssuer" -> "RogueCA"
    [] OTHER             -> UsualIssuer(p)

IssuerTrusted(judge, p, c) == IssuerOf(p, c) \in design.trust[judge]

WithinValidity(p, c) ==
  CASE c = "Own"     -> design.certificate[p].validity = "Valid"
    [] c = "Expired" -> FALSE
    [] OTHER         -> TRUE

(* An unlisted server claims its own name, and between servers that name is what the peer compares. *)
NameMatches(l, p, c) ==
  CASE c = "Own"       -> design.certificate[p].name = "Matching"
    [] c = "WrongName" -> FALSE
    [] c = "Unlisted"  -> l \in ServerLinks
    [] OTHER           -> TRUE

Listed(judge, p, c) ==
  /\ c # "Unlisted"
  /\ p \in IF p \in Partners \/ judge \in Partners THEN design.allowedPartners[judge] ELSE design.trustedServers[judge]

-----------------------------------------------------------------------------
(* Which checks an implementation leaves out: never, without a fault. *)

ClientSkips(l, judge)    == l \in ClientLinks /\ judge = InitiatorOf[l] /\ Fault("ClientChecksNothing")
ServerSkips(l, f)        == l \in ServerLinks /\ Fault(f)
TrunkSkips(l, judge, who, f) == l \in TrunkLinks /\ judge = who /\ Fault(f)

CertificateOptional(l, judge) == judge = ResponderOf[l] /\ ServerSkips(l, "OneWayServerTls")

IssuerUnchecked(l, judge) ==
  \/ ServerSkips(l, "ServerIssuerUnchecked")
  \/ TrunkSkips(l, judge, "MediationServer", "GatewayRogueCertificate")
  \/ TrunkSkips(l, judge, "Gateway", "MediationIssuerUnchecked")
  \/ ClientSkips(l, judge)

ValidityUnchecked(l, judge) == ServerSkips(l, "ExpiredCertificateAccepted") \/ ClientSkips(l, judge)

NameUnchecked(l, judge) ==
  \/ ServerSkips(l, "WrongNameAccepted")
  \/ TrunkSkips(l, judge, "MediationServer", "GatewayNameUnchecked")
  \/ ClientSkips(l, judge)

ListUnchecked(l) == l \notin ServerLinks \/ Fault("UntrustedServerAccepted")

(* The same five checks at both ends; the first that fails is the reason, and "None" means accepted. *)
Verdict(l, judge, subject, c) ==
  IF c = "None" THEN IF CertificateOptional(l, judge) THEN "None" ELSE "NoCertificate"
  ELSE IF ~IssuerTrusted(judge, subject, c) /\ ~IssuerUnchecked(l, judge) THEN "UnknownIssuer"
  ELSE IF ~WithinValidity(subject, c) /\ ~ValidityUnchecked(l, judge) THEN "CertificateExpired"
  ELSE IF ~NameMatches(l, subject, c) /\ ~NameUnchecked(l, judge) THEN "NameMismatch"
  ELSE IF ~ListUnchecked(l) /\ ~Listed(judge, subject, c) THEN "NotTrustedServer"
  ELSE "None"
=============================================================================
