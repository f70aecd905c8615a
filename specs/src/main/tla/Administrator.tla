---------------------------- MODULE Administrator ---------------------------
(***************************************************************************)
(* What the administrator may do while calls are going on: set the         *)
(* encryption level, and let the credentials of the relay service roll,    *)
(* retire or expire.  Each at most once, so that runs end.  No step of the *)
(* administrator by itself breaks anything: calls are judged by what was   *)
(* sent.  Serves C17b, C20c, C30, C31b.                                    *)
(***************************************************************************)
EXTENDS State

UnchangedOutsideAdministrator ==
  UNCHANGED <<design, scenario, connectionVars, messageVars, dialogVars, mediaVars, knowledge, trunkWarned, attackerBudget>>

Takes(step) ==
  /\ step \in administrator
  /\ administrator' = administrator \ {step}

(* Set-CsMediaConfiguration -EncryptionLevel, for the deployment or under reading R7 for a site. C31b. *)
ChangeLevel(v) ==
  /\ Takes(LevelSteps[v])
  /\ level' = IF Alternative("R7") THEN [level EXCEPT !["FrontEnd"] = v]
              ELSE [level EXCEPT !["FrontEnd"] = v, !["SecondFrontEnd"] = v]
  /\ UNCHANGED credentials
  /\ UnchangedOutsideAdministrator

(* The service issues under its new key from now on; what it has issued stays good (facts section 3). C20c. *)
RollCredentials ==
  /\ credentials.generation = 1
  /\ Takes("Roll")
  /\ credentials' = [credentials EXCEPT !.generation = 2]
  /\ UNCHANGED level
  /\ UnchangedOutsideAdministrator

(* The old key is given up. C20c. *)
RetireCredentials ==
  /\ credentials.generation = 2
  /\ credentials.first = "Valid"
  /\ Takes("Retire")
  /\ credentials' = [credentials EXCEPT !.first = "RolledOut"]
  /\ UNCHANGED level
  /\ UnchangedOutsideAdministrator

(* Eight hours have passed. C20c. *)
ExpireCredentials ==
  /\ credentials.first = "Valid"
  /\ Takes("Expire")
  /\ credentials' = [credentials EXCEPT !.first = "Expired"]
  /\ UNCHANGED level
  /\ UnchangedOutsideAdministrator
=============================================================================
