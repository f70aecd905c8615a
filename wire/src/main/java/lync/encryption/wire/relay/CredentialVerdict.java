package lync.encryption.wire.relay;

/** What a credential is worth when it is shown. */
public enum CredentialVerdict {
  /** Issued by the service, neither expired nor rolled out. */
  Valid,
  /** Not issued by the service, or not with this password. */
  Forged,
  /** Its time is up, or that of the certificate behind it. */
  Expired,
  /** The certificate behind it has been given up. */
  RolledOut
}
