package lync.encryption.model.vocabulary;

/** Whether the web services send clients on for meeting content, and over what the other place is then reached (C16). */
public enum Redirect {
  None,
  TLS,
  TCP
}
