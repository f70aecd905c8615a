package lync.encryption.wire.tls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;
import lync.encryption.wire.pki.Identity;
import lync.encryption.wire.pki.PeerName;
import lync.encryption.wire.pki.Pki;

/**
 * The participants of a design as ends of TLS connections: what each presents, asks for, and looks at. Written from {@code specs/PROTOCOL.md} §4 and
 * §5 for implementations that know certificates and lists of names; the model's own rules have no part in it.
 */
public final class Endpoints {

  private final Design design;
  private final Set<Fault> faults;
  private final Pki pki;

  /**
   * @param design who there is, what they have, whom they trust; its faults mean nothing here
   * @param faults the faults that the implementations have
   */
  public Endpoints(Design design, Set<Fault> faults, Pki pki) {
    this.design = design;
    this.faults = Set.copyOf(faults);
    this.pki = pki;
  }

  /** What somebody can present as a participant's certificate of this kind. */
  public Optional<Identity> identity(Participant subject, Certificate certificate) {
    return pki.identity(subject, certificate, design.certificate().get(subject));
  }

  /**
   * The name under which an end of a link presents itself when it comes with a certificate: its participant's. Between servers the holder of a
   * certificate that is on no list comes under the name that stands on it; elsewhere nobody would know it by that name.
   */
  public PeerName claim(Link link, Party end, Certificate certificate) {
    return certificate == Certificate.Unlisted && link.isServerLink() ? pki.names().unlisted() : pki.names().of(participant(link, end));
  }

  /**
   * The initiator of a link: of an attacker link, the one whose place the attacker takes.
   *
   * @param attempt tells attempts on one link apart, each must have its own
   * @param claim the name under which it was led to the responder
   */
  public EndSettings initiator(Link link, TlsVersion version, String attempt, PeerName claim) {
    return settings(link, Party.Initiator, version, attempt, claim, false);
  }

  /**
   * The responder of a link.
   *
   * @param transport what it listens for: TLS or MTLS
   * @param claim the name under which the initiator presents itself
   */
  public EndSettings responder(Link link, Transport transport, TlsVersion version, String attempt, PeerName claim) {
    return settings(link, Party.Responder, version, attempt, claim, requests(link, transport));
  }

  /**
   * The attacker in the place of one end of a link: it presents what it is given, asks for what the one would, takes anything, and has the other end
   * use the weakest of its suites, which it has found out by trying.
   *
   * @param end whose place it takes
   * @param place the settings of the one whose place it is
   */
  public EndSettings attacker(Link link, Party end, EndSettings place, Optional<Identity> presented) {
    List<CipherSuite> others = suites(participant(link, end.other()), place.version());
    List<CipherSuite> weak = others.stream().filter(suite -> suite.standing() != Suite.Approved).toList();
    return new EndSettings(place.cryptography(), "attacker as " + place.purpose(), place.version(), weak.isEmpty() ? others : weak, presented,
        place.judge().indifferent(), place.requestsCertificate());
  }

  /**
   * Whether the initiator of a link would not try a transport: one that is configured for TLS does not go in clear to its server, whatever listens
   * there (C11, C12).
   */
  public boolean avoidsTransport(Link link, Transport transport) {
    boolean goesInClear = design.configured().get(link.initiator()) == Transport.TCP
        || faults.contains(Fault.TlsClientFallsBackToTcp) || isExcusedFromTls(link);
    return transport == Transport.TCP && link.isHonest() && isSipClientLink(link) && !goesInClear;
  }

  /** By a fault of its own, a client goes in clear where nobody may, and finds somebody there who has the same fault. */
  private boolean isExcusedFromTls(Link link) {
    return faults.contains(Fault.TcpRetryAfterTlsFailure)
        || faults.contains(Fault.ExternalClientOverTcp) && link.twin() == Link.ExternalClientToAccessEdge;
  }

  /**
   * Whether the responder of a link turns down a transport. Without fault it does so only where nobody listens for it, which is asked where a fault
   * of both ends is needed for one to try: clients in clear, and those who go to the relay service past the Front End.
   */
  public boolean refusesTransport(Link link, Transport transport) {
    boolean clear = transport == Transport.TCP;
    boolean internalClient = isSipClientLink(link) && inside(link);
    return clear && hasWebOverTlsOnly(link)
        || clear && isSipClientLink(link) && isUnstated(link, transport) && !isExcusedFromTls(link)
        || link.twin() == Link.ExternalClientToRelayAuthentication && isUnstated(link, transport) && !isOpenToAnyone()
        || internalClient && faults.contains(clear ? Fault.InternalTcpRefused : Fault.InternalTlsRefused)
        || link.isTrunkLink() && faults.contains(clear ? Fault.TrunkTcpRefused : Fault.TrunkTlsRefused);
  }

  private static boolean isSipClientLink(Link link) {
    return link.isClientLink() && link.protocol() == Protocol.SIP;
  }

  private boolean isUnstated(Link link, Transport transport) {
    return !design.allows().get(link.twin()).contains(transport);
  }

  /** The relay service listens for whoever comes (C21). */
  private boolean isOpenToAnyone() {
    return faults.contains(Fault.ClientAsksRelayDirectly) || faults.contains(Fault.AnyoneMayRequestKeys);
  }

  /** Clients have web conferences and downloads over TLS, and nobody is there for them in clear unless by design or by a fault (C15, C16). */
  private boolean hasWebOverTlsOnly(Link link) {
    if (!link.isClientLink() || !isUnstated(link, Transport.TCP)) {
      return false;
    }
    boolean download = link.protocol() == Protocol.HTTP && link.twin() != Link.ClientAToOfficeWebApps;
    return link.protocol() == Protocol.PSOM && !faults.contains(Fault.WebConferencingClear)
        || download && !faults.contains(Fault.DownloadOverHttp);
  }

  private EndSettings settings(Link link, Party end, TlsVersion version, String attempt, PeerName expected, boolean requests) {
    Participant self = participant(link, end);
    Judge judge = new Judge(pki.trusting(design.trust().get(self)), pki.now(), Optional.of(expected), list(link, end),
        SkippedChecks.checks(link, end, faults));
    String purpose = link + " " + version + " " + attempt;
    return new EndSettings(pki.cryptography(), purpose, version, suites(self, version), identity(self, Certificate.Own), judge, requests);
  }

  /** What a participant offers and accepts, the approved first (C33; reading R10). */
  private List<CipherSuite> suites(Participant participant, TlsVersion version) {
    if (faults.contains(Fault.NullCipherNegotiated)) {
      return Suites.of(version, Suite.Null);
    }
    return standings(participant).stream().flatMap(standing -> Suites.of(version, standing).stream()).toList();
  }

  /** Of which standing the suites are that a participant's system has for TLS and SRTP, the preferred first; in FIPS mode the approved alone. */
  public List<Suite> standings(Participant participant) {
    boolean approvedOnly = inFipsMode(participant) && !design.alternatives().contains(Reading.R10) && !faults.contains(Fault.NonApprovedSuiteInFips);
    return Stream.of(Suite.Approved, Suite.NonApproved)
        .filter(standing -> design.suites().get(participant).contains(standing) && !(approvedOnly && standing == Suite.NonApproved))
        .toList();
  }

  private boolean inFipsMode(Participant participant) {
    boolean forgotten = participant == Participant.FrontEnd && faults.contains(Fault.OneServerWithoutFips);
    return design.fips().contains(participant) && !forgotten;
  }

  /** A trunk over TLS is mutual (C06). */
  private boolean requests(Link link, Transport transport) {
    if (transport == Transport.TCP) {
      throw new IllegalArgumentException("there is no TLS over TCP in clear");
    }
    return (transport == Transport.MTLS || link.isTrunkLink()) && !SkippedChecks.requestOmitted(link, inside(link), faults);
  }

  private boolean inside(Link link) {
    return zone(link, Party.Initiator) == Zone.Internal && zone(link, Party.Responder) == Zone.Internal;
  }

  /** Between servers: the trusted servers or, where a partner or a provider is concerned, the allowed partners. */
  private Optional<Set<PeerName>> list(Link link, Party end) {
    if (!link.isServerLink()) {
      return Optional.empty();
    }
    Participant self = participant(link, end);
    boolean beyond = self.isPartner() || participant(link, end.other()).isPartner();
    return Optional.of((beyond ? design.allowedPartners() : design.trustedServers()).get(self).stream()
        .map(pki.names()::of).collect(Collectors.toSet()));
  }

  private Zone zone(Link link, Party end) {
    return design.zone().get(participant(link, end));
  }

  private static Participant participant(Link link, Party end) {
    return end == Party.Initiator ? link.initiator() : link.responder();
  }
}
