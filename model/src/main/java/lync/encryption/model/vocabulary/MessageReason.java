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
  NotGranted,
  NoCredential,
  CredentialRefused,
  NoKey,
  TcpForKey,
  NoDialog
}
