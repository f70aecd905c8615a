package lync.encryption.model.vocabulary;

/**
 * How far one end of a connection has come. The initiator finishes first; a connection counts as established once the responder has
 * accepted (RFC 8446 §4.4: the server judges the client's certificate after the client has finished).
 */
public enum Phase {
  Idle,
  Opened,
  ServerPresented,
  ServerAccepted,
  Finished,
  Established,
  Refused;

  /** The handshake has begun and not ended. */
  public boolean inProgress() {
    return this == Opened || this == ServerPresented || this == ServerAccepted || this == Finished;
  }
}
