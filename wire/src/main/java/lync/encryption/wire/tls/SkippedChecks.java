package lync.encryption.wire.tls;

import java.util.EnumSet;
import java.util.Set;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;

/** What each fault of the catalogue leaves out of an implementation that speaks TLS ({@code specs/PROTOCOL.md} §4 and §5). */
final class SkippedChecks {

  private SkippedChecks() {}

  /** The checks that one end of a link makes. */
  static Set<Check> checks(Link link, Party judging, Set<Fault> faults) {
    Set<Check> checks = EnumSet.allOf(Check.class);
    if (!link.isServerLink()) {
      checks.remove(Check.Listing);
    }
    for (Fault fault : faults) {
      checks.removeAll(skippedBy(fault, link, judging));
    }
    return checks;
  }

  private static Set<Check> skippedBy(Fault fault, Link link, Party judging) {
    return switch (fault) {
      case OneWayServerTls -> onlyIf(link.isServerLink() && judging == Party.Responder, Check.Presence);
      case ServerIssuerUnchecked -> onlyIf(link.isServerLink(), Check.Issuer);
      case ExpiredCertificateAccepted -> onlyIf(link.isServerLink(), Check.Validity);
      case WrongNameAccepted -> onlyIf(link.isServerLink(), Check.Name);
      case UntrustedServerAccepted -> onlyIf(link.isServerLink(), Check.Listing);
      case GatewayNameUnchecked -> onlyIf(link.isTrunkLink() && judges(Participant.MediationServer, link, judging), Check.Name);
      case GatewayRogueCertificate -> onlyIf(link.isTrunkLink() && judges(Participant.MediationServer, link, judging), Check.Issuer);
      case MediationIssuerUnchecked -> onlyIf(link.isTrunkLink() && judges(Participant.Gateway, link, judging), Check.Issuer);
      case ClientChecksNothing -> onlyIf(link.isClientLink() && judging == Party.Initiator, Check.Issuer, Check.Validity, Check.Name);
      default -> Set.of();
    };
  }

  private static boolean judges(Participant participant, Link link, Party judging) {
    return participant == (judging == Party.Initiator ? link.initiator() : link.responder());
  }

  private static Set<Check> onlyIf(boolean concerned, Check... checks) {
    return concerned ? Set.of(checks) : Set.of();
  }

  /** Whether a responder that should ask for a certificate does not. */
  static boolean requestOmitted(Link link, boolean inside, Set<Fault> faults) {
    return link.isServerLink() && !inside && faults.contains(Fault.PerimeterHopDowngraded)
        || link.isTrunkLink() && faults.contains(Fault.TrunkWithoutClientCertificate)
        || link.twin() == Link.FrontEndToRelayAuthentication && faults.contains(Fault.RelayRequestOverOneWayTls)
        || link.isServerLink() && link.protocol() == Protocol.PSOM && faults.contains(Fault.OneWayPsomBetweenServers);
  }
}
