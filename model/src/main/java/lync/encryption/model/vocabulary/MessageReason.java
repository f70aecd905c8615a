package lync.encryption.model.vocabulary;

/** Why a message was refused. */
public enum MessageReason {
  None,
  NoRoute,
  NotSignedIn,
  RecipientNotSignedIn,
  NotAuthenticated,
  NoConnection,
  TcpOnCrossingPath,
  TimedOut,
  /** The relay service does not answer the request. */
  NotGranted,
  /** There is no relay credential to show, and none is coming. */
  NoCredential,
  /** The relay service, or the A/V Edge, does not take the credential: forged, expired or rolled out. */
  CredentialRefused,
  /** The key that an offer promises is not there, and none is coming. */
  NoKey,
  /** Key material would cross TCP (C22, R4). */
  TcpForKey,
  /** The call is over, or has no use for the message (RFC 3261 12.2). */
  NoDialog,
  /** Signalling of desktop sharing would cross TCP (C14). */
  TcpForSharing,
  /** There is nowhere to be sent on to, or none where a client would go (C16). */
  RedirectNotFollowed
}
