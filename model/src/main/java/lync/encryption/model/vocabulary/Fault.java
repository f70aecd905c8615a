package lync.encryption.model.vocabulary;

/** Named deviations of an implementation from the document; what each must break stands in the fault catalogue. */
public enum Fault {
  /** A server accepts a peer server that presents no certificate (C02). */
  OneWayServerTls,
  /** Servers do not compare the name in a peer server's certificate (C02). */
  WrongNameAccepted,
  /** Servers do not look at the validity period of a peer server's certificate (C02). */
  ExpiredCertificateAccepted,
  /** Servers do not check who issued a peer server's certificate (C02). */
  ServerIssuerUnchecked,
  /** Servers do not consult the trusted-server list (C02). */
  UntrustedServerAccepted,
  /** No client certificate is asked for between servers across the perimeter (C03). */
  PerimeterHopDowngraded,
  /** No client certificate is asked for on a TLS trunk (C06). */
  TrunkWithoutClientCertificate,
  /** Any holder of a trusted certificate may act as the gateway (C06). */
  GatewayNameUnchecked,
  /** The Mediation Server does not check who issued the gateway's certificate (C07). */
  GatewayRogueCertificate,
  /** The gateway does not check who issued the Mediation Server's certificate (C07b). */
  MediationIssuerUnchecked,
  /** A trunk connection over TCP is never accepted (C04). */
  TrunkTcpRefused,
  /** A trunk connection over TLS is never accepted (C04). */
  TrunkTlsRefused,
  /** A TCP trunk is not reported (C05). */
  WarningSilenced,
  /** A failed TLS handshake is retried in clear (C11). */
  TcpRetryAfterTlsFailure,
  /** An external client may sign in over TCP (C08, C11). */
  ExternalClientOverTcp,
  /** A message that crossed the firewall is relayed onto an internal TCP hop (C08). */
  CrossingMessageOntoInternalTcp,
  /** A client configured for TLS uses TCP where the link allows it (C12). */
  TlsClientFallsBackToTcp,
  /** A suite without encryption is negotiated (C01). */
  NullCipherNegotiated,
  /** An instant message on a TCP hop is hidden all the same (C01 from the other side). */
  ContentSealedOnTcp,
  /** A client accepts any server certificate (C11). */
  ClientChecksNothing,
  /** Internal client connections over TLS are never accepted (C09). */
  InternalTlsRefused,
  /** Internal client connections over TCP are never accepted (C10). */
  InternalTcpRefused,
  /** A connection attempt is never answered (L02). */
  ConnectionLeftPending,
  /** A side that sent Required accepts media without key (C17, C30). */
  CryptoStripped,
  /** An unset level is sent as Supported (C30). */
  UnsetLevelSentAsSupported,
  /** A peer's offer changes the deployment's level (C31b). */
  PeerLowersLevel,
  /** A re-INVITE turns SRTP into RTP (C17b). */
  MidCallDowngrade,
  /** Two capable ends, both Supported, settle on RTP (C13). */
  MediaClearThoughCapable,
  /** The relay service answers an untrusted requester (C19, C21). */
  AnyoneMayRequestKeys,
  /** A credential or key is issued for a participant who never authenticated (C19). */
  KeyBeforeSignIn,
  /** The key leaves the relay service bare inside SIP (C20a). */
  KeySentUnwrapped,
  /** Credentials are not authenticated (C20b). */
  ForgedCredentialAccepted,
  /** Expiry of a credential is not honoured (C20c). */
  ExpiredCredentialAccepted,
  /** A credential that was rolled out still counts (C20c). */
  OldCredentialAfterRoll,
  /** A client asks the relay service without a Front End (C21). */
  ClientAsksRelayDirectly,
  /** The relay service asks the Front End for no certificate (C21). */
  RelayRequestOverOneWayTls,
  /** Key material is sent on a TCP leg (C22). */
  KeyOnTcpLeg,
  /** Key material is sent on the initiator's own view of the handshake (C22). */
  SentBeforeResponderAccepts,
  /** The Front End unwraps the key and forwards it bare over TLS (C23). */
  BareKeyForwarded,
  /** Key or credential is delivered to a connection that nobody signed in on (C24). */
  KeyOnUnauthenticatedConnection,
  /** A call with a Windows Live user never comes up (C29). */
  WindowsLiveRefused,
  /** A call with a Windows Live user is let through under Required (C31). */
  WindowsLiveUnderRequired,
  /** The exception for Windows Live is applied to another dialog (C32). */
  WindowsLiveExceptionLeaks,
  /** The exception for Windows Live is not applied to its own dialog (C32). */
  WindowsLiveEncrypted,
  /** A call is never answered (L01). */
  CallLeftPending,
  /** Signalling of desktop sharing takes a TCP hop (C14). */
  DesktopSharingOverTcp,
  /** Web conferencing without TLS (C15). */
  WebConferencingClear,
  /** No client certificate is asked for between the servers of web conferencing (C15). */
  OneWayPsomBetweenServers,
  /** A client follows a redirect out of HTTPS (C16). */
  HttpRedirectFollowed,
  /** A download in clear (C16). */
  DownloadOverHttp,
  /** The key of a media stream can be derived from public terms (C18a). */
  PredictableKey,
  /** The tag of a media packet is not verified (C18b). */
  TagUnchecked,
  /** A media packet is accepted back at its sender (C18b). */
  ReflectionAccepted,
  /** The receiver of media keeps no replay window (C18c). */
  ReplayWindowOff,
  /** A media packet moves the replay window before it is authenticated (C18d). */
  WindowUpdatedBeforeAuthentication,
  /** A sender of media uses an index twice under one key (C18f). */
  SenderReusesIndex,
  /** A participant in media never gets a usable key (C18e). */
  NoDecryption,
  /** The Mediation Server forwards internal media in clear (C25). */
  NextHopClear,
  /** Trunk media is encrypted though not configured (C26). */
  TrunkEncryptionUnasked,
  /** Configured trunk SRTP never comes up (C27). */
  TrunkSrtpRefused,
  /** Clear trunk media never comes up (C26b). */
  TrunkSrtpForced,
  /** The gateway does SRTP without a trunk over mutual TLS (C28). */
  TrunkSrtpWithoutMutualTls,
  /** A key of the trunk travels over TCP (C28). */
  TrunkKeyOverTcp,
  /** A server in FIPS mode accepts a suite that is not approved (C33). */
  NonApprovedSuiteInFips,
  /** One server of a FIPS deployment is not configured (C34). */
  OneServerWithoutFips
}
