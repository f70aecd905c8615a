package lync.encryption.model.vocabulary;

/** How far a call has come (RFC 3261 13 to 15; L01). */
public enum CallPhase {
  Idle,
  Offered,
  Answered,
  Established,
  Reoffered,
  Reanswered,
  Ended,
  Failed
}
