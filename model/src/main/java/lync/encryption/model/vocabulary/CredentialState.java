package lync.encryption.model.vocabulary;

/** What has become of a generation of relay credentials (C20c). */
public enum CredentialState {
  Valid,
  Expired,
  RolledOut
}
