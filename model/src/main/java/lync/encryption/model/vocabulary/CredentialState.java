package lync.encryption.model.vocabulary;

/** What has become of a generation of relay credentials (C20c). */
public enum CredentialState {
  Valid,
  /** Its lifetime has passed (Set-CsAVEdgeConfiguration). */
  Expired,
  /** The certificate that it was issued under has been given up (Staging AV certificates). */
  RolledOut
}
