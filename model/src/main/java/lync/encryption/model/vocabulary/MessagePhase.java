package lync.encryption.model.vocabulary;

/** How far a message has come on its route (RFC 3261 §16: each hop is a transaction of its own). */
public enum MessagePhase {
  Waiting,
  Underway,
  Intercepted,
  Delivered,
  Refused;

  /** Nothing more can happen to the message. */
  public boolean ended() {
    return this == Delivered || this == Refused;
  }
}
