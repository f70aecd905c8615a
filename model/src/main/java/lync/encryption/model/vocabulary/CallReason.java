package lync.encryption.model.vocabulary;

/** Why a call failed (L01). */
public enum CallReason {
  None,
  /** SIP 488 with this text ([MS-SDP]). */
  EncryptionLevelsNotCompatible,
  /** An end that is to send or expect SRTP has no key, and none is coming. */
  NoKey,
  /** The offer, or the answer, was refused on its way. */
  NotDelivered,
  /** The offer came, and nobody answers it. */
  TimedOut
}
