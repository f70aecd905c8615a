package lync.encryption.model.vocabulary;

/** Whether a certificate is within its validity period (RFC 5280 §4.1.2.5). */
public enum Validity {
  Valid,
  Expired
}
