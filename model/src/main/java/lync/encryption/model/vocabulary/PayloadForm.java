package lync.encryption.model.vocabulary;

/** What a message carries besides its text (C19 to C24). */
public enum PayloadForm {
  None,
  /** The crypto attribute of an offer or answer where the relay service makes the keys: it has no key in it. */
  Crypto,
  /** A bare key: in an offer or answer the crypto attribute of RFC 4568, in a reply of the relay service only by a fault. */
  SessionKey,
  WrappedKey,
  Credential,
  /** What shows possession of a credential without showing it: TURN's MESSAGE-INTEGRITY (RFC 5389 15.4). */
  Proof,
  /** Sends the client on to another place (C16). */
  Redirect;

  /** What gives a key away, or a part of it: it must not be seen (C22). */
  public boolean isKeyMaterial() {
    return this == SessionKey || this == WrappedKey || this == Credential;
  }

  /** An offer or answer of this form has crypto. */
  public boolean isCrypto() {
    return this == Crypto || this == SessionKey;
  }
}
