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
  Failed;

  /** Media flows by what both ends agreed. */
  public boolean isUp() {
    return this == Established || this == Reoffered;
  }

  /** An offer waits for its answer, or an answer for its offerer. */
  public boolean isPending() {
    return this == Offered || this == Answered || this == Reoffered || this == Reanswered;
  }

  /** Nothing follows. */
  public boolean isOver() {
    return this == Ended || this == Failed;
  }
}
