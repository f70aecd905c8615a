package lync.encryption.wire.srtp;

/** Deviations that our own implementation can be made to have, by their names in the fault catalogue. */
public enum SrtpFault {
  /** The tag is not verified (C18b). */
  TagUnchecked,
  /** A receiver takes packets of any stream, so also what its own side sent (C18b). */
  ReflectionAccepted,
  /** No index is remembered (C18c). */
  ReplayWindowOff,
  /** The window is moved before anything about a packet is verified, even whose stream it is of (C18d). */
  WindowUpdatedBeforeAuthentication,
  /** The sender does not remember which indices it has used (C18f). */
  SenderReusesIndex,
  /** The receiver hands on what it verified without decrypting it: as if it never got a usable key (C18e). */
  NoDecryption
}
