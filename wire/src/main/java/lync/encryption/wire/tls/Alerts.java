package lync.encryption.wire.tls;

import lync.encryption.model.vocabulary.Reason;
import org.bouncycastle.tls.AlertDescription;

/** With which alert an end refuses another's certificate. */
public final class Alerts {

  private Alerts() {}

  /**
   * The alert for a reason: RFC 8446 §6.2 and §4.4.2.4, RFC 5246 §7.2.2 and §7.4.6.
   *
   * @param refusing the end that sends it
   * @throws IllegalArgumentException if the reason is no verdict on a certificate
   */
  public static short on(Reason reason, TlsVersion version, Party refusing) {
    return switch (reason) {
      case NoCertificate -> absent(version, refusing);
      case UnknownIssuer -> AlertDescription.unknown_ca;
      case CertificateExpired -> AlertDescription.certificate_expired;
      case NameMismatch -> AlertDescription.bad_certificate;
      case NotTrustedServer -> AlertDescription.access_denied;
      case NoCommonSuite -> AlertDescription.handshake_failure;
      case None, PeerRefused, TransportRefused, TimedOut -> throw new IllegalArgumentException(reason + " is no verdict on a certificate");
    };
  }

  private static short absent(TlsVersion version, Party refusing) {
    if (refusing == Party.Initiator) {
      return AlertDescription.decode_error;
    }
    return version == TlsVersion.V13 ? AlertDescription.certificate_required : AlertDescription.handshake_failure;
  }

  /** The name that the RFC gives to an alert. */
  public static String name(int alert) {
    return AlertDescription.getName((short) alert);
  }
}
