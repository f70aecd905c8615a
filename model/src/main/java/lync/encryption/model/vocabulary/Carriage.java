package lync.encryption.model.vocabulary;

/** Under which protection a message crossed a link. */
public enum Carriage {
  None,
  TCP,
  NullTLS,
  TLS
}
