package lync.encryption.model.vocabulary;

/** Certification authorities, and the certificate that signs itself (RFC 5280 §3.2). */
public enum Issuer {
  EnterpriseCA,
  PublicCA,
  PartnerCA,
  RogueCA,
  SelfSigned
}
