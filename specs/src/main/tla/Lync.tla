-------------------------------- MODULE Lync --------------------------------
(***************************************************************************)
(* The encryption rules of Lync Server 2013, with an attacker in the       *)
(* tapped zones.  This module only puts the pieces together:               *)
(*                                                                         *)
(*   Vocabulary    participants, links and enumerations (constant)         *)
(*   Design        what is configured, and what is tried on it             *)
(*   State         the variables, their types, and how they start          *)
(*   Knowledge     terms, deduction, what lies open in a zone              *)
(*   Certificates  facts about a certificate, and the verdict on it        *)
(*   Routes        which way a message goes, and when it may               *)
(*   Connections   how connections are accepted or refused (actions)       *)
(*   Negotiation   encryption levels, and what comes of two of them        *)
(*   RelayAuthentication   credentials and session keys (actions)          *)
(*   Messages      how messages travel (actions)                           *)
(*   Downloads     what the web services answer (actions)                  *)
(*   Dialogs       how calls are placed, answered and ended (actions)      *)
(*   Packets       media, sent, received, made up and reflected (actions)  *)
(*   Administrator what the administrator may do meanwhile (actions)       *)
(*   Progress      the next-state relation, and why it comes to an end     *)
(*   Clauses       what the document promises of connections and messages  *)
(*   CallClauses   what it promises of calls, levels and keys              *)
(*   MediaClauses  what it promises of media, trunk, conferences, FIPS     *)
(*                                                                         *)
(* An instance extends it, sets Links, Messages, Packets, Designs and      *)
(* Scenarios, and uses VIEW View, which leaves the constant design out of  *)
(* the fingerprint of a state.                                             *)
(***************************************************************************)
EXTENDS MediaClauses

Spec == Init /\ [][Next]_vars

(* L01 and L02, as TLC checks them: properties of every step *)
RankAlwaysFalls   == [][RankFalls]_vars
EndedForGood      == [][EndedStaysEnded]_vars

(* The step clauses of calls, levels and keys (C17b, C20b, C20c, C31b), likewise *)
NeverDowngradedMidCall      == [][NoMidCallDowngrade]_vars
CredentialNeverForged       == [][CredentialUnforgeable]_vars
CredentialAlwaysExpires     == [][CredentialExpires]_vars
LevelOnlyByAdministrator    == [][LevelChangedByAdministrator]_vars

(* The step clause of media (C18d), likewise *)
RejectionsLeaveNoTrace      == [][RejectionLeavesNoTrace]_vars
=============================================================================
