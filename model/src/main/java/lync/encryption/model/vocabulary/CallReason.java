package lync.encryption.model.vocabulary;

/** Why a call failed (L01). */
public enum CallReason {
  None,
  EncryptionLevelsNotCompatible,
  NoKey,
  NotDelivered,
  TimedOut
}
