package lync.encryption.model.vocabulary;

/** What a message carries besides its text (C19 to C24). */
public enum PayloadForm {
  None,
  Crypto,
  SessionKey,
  WrappedKey,
  Credential,
  Proof;

  /** What gives a key away, or a part of it: it must not be seen (C22). */
  public boolean isKeyMaterial() {
    return this == SessionKey || this == WrappedKey || this == Credential;
  }

  /** An offer or answer of this form has crypto. */
  public boolean isCrypto() {
    return this == Crypto || this == SessionKey;
  }
}
