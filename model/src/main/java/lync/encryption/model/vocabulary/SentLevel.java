package lync.encryption.model.vocabulary;

/** The encryption level that an offer or an answer conveyed; {@code Unstated}: its sender cannot do SRTP and says nothing of it (C30). */
public enum SentLevel {
  None,
  Unstated,
  Required,
  Supported,
  DoNotSupport;

  /** Its sender can do SRTP, and would. */
  public boolean offersCrypto() {
    return this == Required || this == Supported;
  }
}
