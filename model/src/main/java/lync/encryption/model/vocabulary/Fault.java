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
  ConnectionLeftPending
}
