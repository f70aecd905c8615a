package lync.encryption.model.vocabulary;

/** Why a connection was refused. */
public enum Reason {
  None,
  NoCertificate,
  UnknownIssuer,
  CertificateExpired,
  NameMismatch,
  NotTrustedServer,
  PeerRefused,
  TransportRefused,
  TimedOut,
  /** The two ends have no cipher suite in common (C33). */
  NoCommonSuite
}
