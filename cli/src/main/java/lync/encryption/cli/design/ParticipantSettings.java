package lync.encryption.cli.design;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;

/**
 * What is set for each participant. Starts with the defaults for all of them, present or not: a {@link Design} is total, and what it says of
 * somebody who is not there must not depend on the file.
 */
final class ParticipantSettings {

  final Map<Participant, Zone> zone = new EnumMap<>(Participant.class);
  final Map<Participant, CertificateFacts> certificate = new EnumMap<>(Participant.class);
  final Map<Participant, Set<Issuer>> trust = new EnumMap<>(Participant.class);
  final Map<Participant, Set<Participant>> trustedServers = new EnumMap<>(Participant.class);
  final Map<Participant, Set<Participant>> allowedPartners = new EnumMap<>(Participant.class);
  final Map<Participant, Transport> configured = new EnumMap<>(Participant.class);
  final Map<Participant, Participant> home = new EnumMap<>(Participant.class);
  final Set<Participant> throughDirector = EnumSet.noneOf(Participant.class);
  final Set<Participant> fips = EnumSet.noneOf(Participant.class);
  final Map<Participant, Set<Suite>> suites = new EnumMap<>(Design.ONLY_APPROVED);
  final Map<Participant, Set<Capability>> capabilities = new EnumMap<>(Participant.class);

  ParticipantSettings(Set<Participant> present) {
    for (Participant participant : Participant.values()) {
      zone.put(participant, participant.usualZone());
      certificate.put(participant, usualCertificate(participant));
      trust.put(participant, usualTrust(participant));
      trustedServers.put(participant, usualTrustedServers(present));
      allowedPartners.put(participant, usualPartners(participant, present));
      if (participant.isOwnClient()) {
        configured.put(participant, Transport.TLS);
        home.put(participant, Participant.FrontEnd);
      }
      if (participant == Participant.MediationServer) {
        home.put(participant, Participant.FrontEnd);
      }
    }
  }

  /** Certificates of a public authority where strangers connect, of the enterprise's own elsewhere; people have none. */
  private static CertificateFacts usualCertificate(Participant participant) {
    if (participant.isClient()) {
      return CertificateFacts.none();
    }
    return switch (participant) {
      case AccessEdge, AvEdge, WebConferencingEdge, ReverseProxy, PartnerEdge, PublicProvider -> CertificateFacts.issuedBy(Issuer.PublicCA);
      default -> CertificateFacts.issuedBy(Issuer.EnterpriseCA);
    };
  }

  private static Set<Issuer> usualTrust(Participant participant) {
    return switch (participant) {
      case Gateway -> EnumSet.of(Issuer.EnterpriseCA);
      case PartnerEdge, PartnerClient, PublicProvider, PublicUser -> EnumSet.of(Issuer.PublicCA, Issuer.PartnerCA);
      default -> EnumSet.of(Issuer.EnterpriseCA, Issuer.PublicCA);
    };
  }

  private static Set<Participant> usualTrustedServers(Set<Participant> present) {
    return present.stream()
        .filter(participant -> participant == Participant.Gateway || participant.isServer() && !participant.isPartner())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Participant.class)));
  }

  private static Set<Participant> usualPartners(Participant participant, Set<Participant> present) {
    if (participant == Participant.AccessEdge) {
      return present.stream().filter(Participant::isPartner).collect(Collectors.toCollection(() -> EnumSet.noneOf(Participant.class)));
    }
    return participant.isPartner() ? EnumSet.of(Participant.AccessEdge) : Set.of();
  }

  /** The design of these participants. */
  Design design(
      Set<Participant> present, Map<Link, Set<Transport>> listed, Map<Participant, Level> levels, TrunkPolicy trunk, Redirect redirect,
      boolean fipsDeclared, DesignReader.Attacker attacker, Set<Reading> alternatives, Set<Fault> faults) {
    Map<Link, Set<Transport>> allows = new EnumMap<>(Link.class);
    Link.honest().forEach(link -> allows.put(link, listed.getOrDefault(link, Set.of())));
    return new Design(present, zone, certificate, trust, trustedServers, allowedPartners, allows, configured, home, throughDirector,
        having(Capability.AudioVideo), having(Capability.SRTP), levels,
        having(Capability.DesktopSharing), trunk.mode(), having(Capability.CertificateStore).contains(Participant.Gateway), trunk.bypass(), redirect,
        fips, fipsDeclared, suites,
        attacker.compromised(), attacker.tapped(), attacker.active(), attacker.bag(), alternatives, faults);
  }

  /** Those whose equipment can do this. */
  Set<Participant> having(Capability capability) {
    return capabilities.keySet().stream()
        .filter(participant -> capabilities.get(participant).contains(capability))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Participant.class)));
  }
}
