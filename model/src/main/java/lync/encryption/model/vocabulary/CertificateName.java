package lync.encryption.model.vocabulary;

/** Whether a certificate names the participant that owns it (RFC 6125 §6). */
public enum CertificateName {
  Matching,
  Other
}
