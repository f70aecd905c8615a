package lync.encryption.model.vocabulary;

/**
 * The encryption level that an offer or an answer conveyed, by profile and crypto attribute ([MS-SDPEXT] 3.1.5.8; C30). The words are the
 * administrator's, not those of the wire.
 */
public enum SentLevel {
  /** Nothing has been conveyed yet. */
  None,
  /** Its sender cannot do SRTP and says nothing of it. */
  Unstated,
  Required,
  Supported,
  DoNotSupport;

  /** Its sender can do SRTP, and would. */
  public boolean offersCrypto() {
    return this == Required || this == Supported;
  }
}
