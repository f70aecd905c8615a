package lync.encryption.model.vocabulary;

/** Under which protection a message crossed a link. */
public enum Carriage {
  None,
  TCP,
  NullTLS,
  TLS,
  /** TLS on the initiator's own view: the responder had not accepted (C22). */
  Unaccepted
}
