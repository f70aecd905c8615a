package lync.encryption.model.vocabulary;

/** A certificate as one side of a link presents it: none, its own, or one of the attacker's bag. */
public enum Certificate {
  None,
  Own,
  SelfSigned,
  RogueIssuer,
  Expired,
  WrongName,
  Unlisted
}
