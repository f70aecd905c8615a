package lync.encryption.model;

import static lync.encryption.model.vocabulary.Participant.AccessEdge;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.Gateway;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Zone;

/**
 * Builds designs from what is special about them. The rest is as documented deployments have it: participants in their usual zones, certificates
 * by role, every server and the gateway on the trusted-server lists, clients configured for TLS at the first Front End, a passive attacker.
 */
final class DesignBuilder {

  private final Set<Participant> present = EnumSet.noneOf(Participant.class);
  private final Map<Participant, Zone> zone = total(Participant::usualZone);
  private final Map<Participant, CertificateFacts> certificate = total(DesignBuilder::usualCertificate);
  private final Map<Participant, Set<Issuer>> trust = total(DesignBuilder::usualTrust);
  private final Map<Link, Set<Transport>> allows = new EnumMap<>(Link.class);
  private final Map<Participant, Transport> configured = ownClients(Transport.TLS);
  private final Map<Participant, Participant> home = ownClients(FrontEnd);
  private final Set<Participant> unlisted = EnumSet.noneOf(Participant.class);
  private final Set<Participant> throughDirector = EnumSet.noneOf(Participant.class);
  private final Set<Participant> compromised = EnumSet.noneOf(Participant.class);
  private final Set<Zone> tapped = EnumSet.noneOf(Zone.class);
  private final Set<Certificate> bag = EnumSet.noneOf(Certificate.class);
  private final Set<Reading> alternatives = EnumSet.noneOf(Reading.class);
  private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
  private final Set<Participant> audioVideo = EnumSet.noneOf(Participant.class);
  private final Set<Participant> srtp = EnumSet.noneOf(Participant.class);
  private final Map<Participant, Level> levels = new EnumMap<>(Design.UNSET);
  private final Set<Participant> sharing = EnumSet.noneOf(Participant.class);
  private final Set<Participant> fips = EnumSet.noneOf(Participant.class);
  private final Map<Participant, Set<Suite>> suites = total(participant -> Set.of(Suite.Approved));
  private TrunkMode trunkMode = TrunkMode.Unset;
  private boolean certificateStore;
  private boolean bypass;
  private Redirect redirect = Redirect.None;
  private boolean fipsDeclared;
  private boolean active;

  DesignBuilder() {
    Link.honest().forEach(link -> allows.put(link, Set.of()));
    home.put(Participant.MediationServer, FrontEnd);
  }

  /** The responder of an honest link listens for these transports; both ends exist. */
  DesignBuilder link(Link link, Transport... transports) {
    present.add(link.initiator());
    present.add(link.responder());
    allows.put(link, Set.of(transports));
    return this;
  }

  DesignBuilder overTcp(Participant... clients) {
    Arrays.stream(clients).forEach(client -> configured.put(client, Transport.TCP));
    return this;
  }

  DesignBuilder home(Participant client, Participant frontEnd) {
    home.put(client, frontEnd);
    return this;
  }

  DesignBuilder throughDirector(Participant... clients) {
    throughDirector.addAll(Set.of(clients));
    return this;
  }

  DesignBuilder zone(Participant participant, Zone where) {
    zone.put(participant, where);
    return this;
  }

  DesignBuilder certificate(Participant participant, CertificateFacts facts) {
    certificate.put(participant, facts);
    return this;
  }

  DesignBuilder trust(Participant participant, Issuer... issuers) {
    trust.put(participant, Set.of(issuers));
    return this;
  }

  /** These participants are on nobody's list. */
  DesignBuilder unlisted(Participant... participants) {
    unlisted.addAll(Set.of(participants));
    return this;
  }

  /** These clients take part in audio and video, and can do SRTP. */
  DesignBuilder srtp(Participant... clients) {
    srtp.addAll(Set.of(clients));
    return audioVideo(clients);
  }

  /** These clients take part in audio and video. */
  DesignBuilder audioVideo(Participant... clients) {
    audioVideo.addAll(Set.of(clients));
    return this;
  }

  DesignBuilder level(Participant site, Level level) {
    levels.put(site, level);
    return this;
  }

  /** These can share a desktop. */
  DesignBuilder sharing(Participant... ends) {
    sharing.addAll(Set.of(ends));
    return this;
  }

  /** How the trunk's media is configured, and whether the gateway can store a certificate. */
  DesignBuilder trunk(TrunkMode mode, boolean gatewayStoresCertificate) {
    trunkMode = mode;
    certificateStore = gatewayStoresCertificate;
    return this;
  }

  /** Media bypass is enabled. */
  DesignBuilder bypass() {
    bypass = true;
    return this;
  }

  DesignBuilder redirect(Redirect how) {
    redirect = how;
    return this;
  }

  /** These servers are in FIPS mode. */
  DesignBuilder fips(Participant... servers) {
    fips.addAll(Set.of(servers));
    return this;
  }

  DesignBuilder fipsDeclared() {
    fipsDeclared = true;
    return this;
  }

  /** A participant's system has these cipher suites. */
  DesignBuilder suites(Participant participant, Suite... available) {
    suites.put(participant, Set.of(available));
    return this;
  }

  /** The attacker taps these zones, and does no more. */
  DesignBuilder tapped(Zone... zones) {
    tapped.addAll(Set.of(zones));
    return this;
  }

  /** The attacker acts in these zones, with these certificates at hand. */
  DesignBuilder attacker(Set<Zone> zones, Certificate... certificates) {
    active = true;
    tapped.addAll(zones);
    bag.addAll(List.of(certificates));
    return this;
  }

  DesignBuilder compromised(Participant... participants) {
    compromised.addAll(Set.of(participants));
    return this;
  }

  DesignBuilder reading(Reading... readings) {
    alternatives.addAll(Set.of(readings));
    return this;
  }

  /** The default answer after all. */
  DesignBuilder withoutReading(Reading reading) {
    alternatives.remove(reading);
    return this;
  }

  DesignBuilder fault(Fault... deviations) {
    faults.addAll(Set.of(deviations));
    return this;
  }

  Design build() {
    return new Design(present, zone, certificate, trust, total(p -> trustedServers()), total(this::allowedPartners), allows, configured, home,
        throughDirector, audioVideo, srtp, levels, sharing, trunkMode, certificateStore, bypass, redirect, fips, fipsDeclared, suites,
        compromised, tapped, active, bag, alternatives, faults);
  }

  private Set<Participant> trustedServers() {
    return present.stream()
        .filter(p -> p.isServer() && !p.isPartner() || p == Gateway)
        .filter(p -> !unlisted.contains(p))
        .collect(Collectors.toSet());
  }

  private Set<Participant> allowedPartners(Participant judge) {
    Set<Participant> partners = new HashSet<>();
    if (judge == AccessEdge) {
      present.stream().filter(Participant::isPartner).forEach(partners::add);
    } else if (judge.isPartner()) {
      partners.add(AccessEdge);
    }
    partners.removeAll(unlisted);
    return partners;
  }

  private static CertificateFacts usualCertificate(Participant participant) {
    return switch (participant) {
      case ClientA, ClientB, ExternalClient, PartnerClient, PublicUser -> CertificateFacts.none();
      case AccessEdge, AvEdge, ReverseProxy, PartnerEdge, PublicProvider -> CertificateFacts.issuedBy(Issuer.PublicCA);
      default -> CertificateFacts.issuedBy(Issuer.EnterpriseCA);
    };
  }

  private static Set<Issuer> usualTrust(Participant participant) {
    return switch (participant) {
      case Gateway -> Set.of(Issuer.EnterpriseCA);
      case PartnerEdge, PartnerClient, PublicProvider, PublicUser -> Set.of(Issuer.PublicCA, Issuer.PartnerCA);
      default -> Set.of(Issuer.EnterpriseCA, Issuer.PublicCA);
    };
  }

  private static <V> Map<Participant, V> total(Function<Participant, V> values) {
    Map<Participant, V> map = new EnumMap<>(Participant.class);
    Arrays.stream(Participant.values()).forEach(participant -> map.put(participant, values.apply(participant)));
    return map;
  }

  private static <V> Map<Participant, V> ownClients(V value) {
    Map<Participant, V> map = new EnumMap<>(Participant.class);
    Arrays.stream(Participant.values()).filter(Participant::isOwnClient).forEach(client -> map.put(client, value));
    return map;
  }
}
