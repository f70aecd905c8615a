package lync.encryption.model.rule;

import java.util.Arrays;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reason;

/**
 * How one end of a link judges each certificate that the other may present: the five checks of {@code specs/PROTOCOL.md} §5, in their order, less
 * those that a fault skips. The first that fails is the reason. Immutable.
 */
public final class Verdict {

  private final Reason[] reasons;

  /**
   * @param peer the judging end and the facts it can see
   * @param atResponder whether that end accepted the connection
   */
  Verdict(Design design, Peer peer, boolean atResponder) {
    reasons = Arrays.stream(Certificate.values()).map(c -> judge(design, peer, atResponder, c)).toArray(Reason[]::new);
  }

  private static Reason judge(Design design, Peer peer, boolean atResponder, Certificate certificate) {
    Link link = peer.link();
    boolean serverLink = link.isServerLink();
    boolean careless = link.isClientLink() && !atResponder && design.fault(Fault.ClientChecksNothing);
    if (certificate == Certificate.None) {
      return serverLink && atResponder && design.fault(Fault.OneWayServerTls) ? Reason.None : Reason.NoCertificate;
    }
    boolean issuerUnchecked = careless
        || serverLink && design.fault(Fault.ServerIssuerUnchecked)
        || link.isTrunkLink() && peer.judge() == Participant.MediationServer && design.fault(Fault.GatewayRogueCertificate)
        || link.isTrunkLink() && peer.judge() == Participant.Gateway && design.fault(Fault.MediationIssuerUnchecked);
    if (!peer.issuerTrusted(certificate) && !issuerUnchecked) {
      return Reason.UnknownIssuer;
    }
    boolean validityUnchecked = careless || serverLink && design.fault(Fault.ExpiredCertificateAccepted);
    if (!peer.valid(certificate) && !validityUnchecked) {
      return Reason.CertificateExpired;
    }
    boolean nameUnchecked = careless
        || serverLink && design.fault(Fault.WrongNameAccepted)
        || link.isTrunkLink() && peer.judge() == Participant.MediationServer && design.fault(Fault.GatewayNameUnchecked);
    if (!peer.named(certificate) && !nameUnchecked) {
      return Reason.NameMismatch;
    }
    if (serverLink && !peer.listed(certificate) && !design.fault(Fault.UntrustedServerAccepted)) {
      return Reason.NotTrustedServer;
    }
    return Reason.None;
  }

  /** Why a certificate is not accepted; {@link Reason#None} if it is. */
  public Reason on(Certificate presented) {
    return reasons[presented.ordinal()];
  }
}
