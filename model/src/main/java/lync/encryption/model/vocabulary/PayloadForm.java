package lync.encryption.model.vocabulary;

/** What a message carries besides its text (C19 to C24). */
public enum PayloadForm {
  None,
  Crypto,
  SessionKey,
  WrappedKey,
  Credential,
  Proof
}
