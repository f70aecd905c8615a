package lync.encryption.model.vocabulary;

/** What is spoken over a link. */
public enum Protocol {
  SIP,
  HTTP,
  TURN,
  /** Web conferencing. */
  PSOM
}
