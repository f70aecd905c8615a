package lync.encryption.wire.tls;

/** The two ends of a connection. */
public enum Party {
  Initiator,
  Responder;

  public Party other() {
    return this == Initiator ? Responder : Initiator;
  }
}
