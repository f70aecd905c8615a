package lync.encryption.wire.relay;

/** Deviations that relay authentication can be made to have, by their names in the fault catalogue. */
public enum RelayFault {
  /** The service makes keys for whoever asks, whatever credential is shown (C19, C21). */
  AnyoneMayRequestKeys,
  /** Neither the username's code nor a request's is verified (C20b). */
  ForgedCredentialAccepted,
  /** Expiry is not honoured (C20c). */
  ExpiredCredentialAccepted,
  /** The keys of a certificate that was given up still count (C20c). */
  OldCredentialAfterRoll,
  /** The session key leaves the service as it is (C20a). */
  KeySentUnwrapped,
  /** The Front End unwraps the key and passes it on bare (C23). */
  BareKeyForwarded,
  /** The session key follows from what everybody knows (C18a). */
  PredictableKey
}
