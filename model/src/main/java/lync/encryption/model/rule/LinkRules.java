package lync.encryption.model.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;

/**
 * What design and scenario fix about one link ({@code specs/PROTOCOL.md} §4, {@code specs/MEDIA.md} M4). An attacker link has what its twin has.
 * Immutable.
 */
public final class LinkRules {

  private final Link link;
  private final Link twin;
  private final Optional<Link> attackerLink;
  private final Design design;
  private final List<Zone> zones;
  private final boolean inside;
  private final boolean tapped;
  private final boolean bothPresent;
  private final boolean connected;
  private final boolean attacked;
  private final Set<Transport> allowed;
  private final boolean[] listens;
  private final boolean[] offeredFirst;
  private final boolean[] offeredOnRetry;
  private final boolean[] requests;
  private final boolean[] refuses;
  private final Suite negotiatedSuite;
  private final Suite suiteFromAttacker;
  private final Peer responderAsPeer;
  private final Peer initiatorAsPeer;
  private final Verdict initiatorsVerdict;
  private final Verdict respondersVerdict;

  LinkRules(Design design, Scenario scenario, Universe universe, Link link) {
    this.link = link;
    this.twin = link.twin();
    this.attackerLink = link.attackerLink().filter(universe::contains);
    this.design = design;
    zones = Stream.of(link.initiator(), link.responder()).map(design.zone()::get).distinct().toList();
    inside = zones.equals(List.of(Zone.Internal));
    tapped = zones.stream().anyMatch(design.tapped()::contains);
    bothPresent = design.present().contains(link.initiator()) && design.present().contains(link.responder());
    connected = scenario.connect().contains(twin);
    attacked = scenario.attacked().contains(twin);
    allowed = design.allows().get(twin);
    listens = byTransport(this::decideListens);
    offeredFirst = byTransport(transport -> decideOffers(transport, false));
    offeredOnRetry = byTransport(transport -> decideOffers(transport, true));
    requests = byTransport(this::decideRequests);
    refuses = byTransport(this::decideRefuses);
    negotiatedSuite = Suites.negotiated(design, link);
    suiteFromAttacker = Suites.fromAttacker(design, link);
    responderAsPeer = new Peer(design, link, link.initiator(), link.responder());
    initiatorAsPeer = new Peer(design, link, link.responder(), link.initiator());
    initiatorsVerdict = new Verdict(design, responderAsPeer, false);
    respondersVerdict = new Verdict(design, initiatorAsPeer, true);
  }

  private static boolean[] byTransport(Predicate<Transport> rule) {
    Transport[] transports = Transport.values();
    boolean[] table = new boolean[transports.length];
    Arrays.stream(transports).forEach(transport -> table[transport.ordinal()] = rule.test(transport));
    return table;
  }

  private boolean decideListens(Transport transport) {
    return allowed.contains(transport)
        || transport == Transport.TCP && (excusedFromTls() || webInClear())
        || transport == Transport.TLS && leadsAroundTheFrontEnd()
            && (design.fault(Fault.ClientAsksRelayDirectly) || design.fault(Fault.AnyoneMayRequestKeys));
  }

  private boolean decideOffers(Transport transport, boolean retry) {
    boolean inClear = transport == Transport.TCP;
    if (isWebClientLink()) {
      return inClear ? webInClear() || sentOnInClear() : allowed.contains(transport);
    }
    if (inClear && retry && design.fault(Fault.TcpRetryAfterTlsFailure)) {
      return true;
    }
    if (transport == Transport.TLS && leadsAroundTheFrontEnd() && design.fault(Fault.ClientAsksRelayDirectly)) {
      return true;
    }
    if (!isSipClientLink()) {
      return allowed.contains(transport);
    }
    boolean configuredForTcp = design.configured().get(link.initiator()) == Transport.TCP;
    return allowed.contains(transport) && (configuredForTcp == inClear || inClear && design.fault(Fault.TlsClientFallsBackToTcp))
        || inClear && excusedFromTls();
  }

  private boolean decideRequests(Transport transport) {
    boolean asks = transport == Transport.MTLS || transport == Transport.TLS && link.isTrunkLink();
    boolean downgraded = link.isServerLink() && !inside && design.fault(Fault.PerimeterHopDowngraded);
    boolean oneWayTrunk = link.isTrunkLink() && design.fault(Fault.TrunkWithoutClientCertificate);
    boolean oneWayRelay = twin == Link.FrontEndToRelayAuthentication && design.fault(Fault.RelayRequestOverOneWayTls);
    boolean oneWayPsom = link.isServerLink() && link.protocol() == Protocol.PSOM && design.fault(Fault.OneWayPsomBetweenServers);
    return asks && !downgraded && !oneWayTrunk && !oneWayRelay && !oneWayPsom;
  }

  private boolean decideRefuses(Transport transport) {
    boolean inClear = transport == Transport.TCP;
    boolean internalClient = isSipClientLink() && inside;
    return internalClient && design.fault(inClear ? Fault.InternalTcpRefused : Fault.InternalTlsRefused)
        || link.isTrunkLink() && design.fault(inClear ? Fault.TrunkTcpRefused : Fault.TrunkTlsRefused);
  }

  /** The way to the relay service that only faults open. */
  private boolean leadsAroundTheFrontEnd() {
    return twin == Link.ExternalClientToRelayAuthentication;
  }

  /** For web conferencing or downloads: a client goes there in clear by a fault alone, whatever the responder listens for. */
  private boolean isWebClientLink() {
    return link.isClientLink() && (link.protocol() == Protocol.PSOM || link.protocol() == Protocol.HTTP);
  }

  private boolean webInClear() {
    boolean download = link.protocol() == Protocol.HTTP && twin != Link.ClientAToOfficeWebApps;
    return isWebClientLink()
        && (link.protocol() == Protocol.PSOM && design.fault(Fault.WebConferencingClear) || download && design.fault(Fault.DownloadOverHttp));
  }

  /** A client follows where it was sent on to in clear. */
  private boolean sentOnInClear() {
    return twin == Link.ClientAToOfficeWebApps
        && allowed.contains(Transport.TCP)
        && design.redirect() == Redirect.TCP
        && design.fault(Fault.HttpRedirectFollowed);
  }

  private boolean isSipClientLink() {
    return link.isClientLink() && link.protocol() == Protocol.SIP;
  }

  /** The slot, in the universe, of the attacker's own attempt in the name of this link's initiator. */
  public Optional<Link> attackerLink() {
    return attackerLink;
  }

  /** The one or two zones in which what crosses the link can be seen. */
  public List<Zone> zones() {
    return zones;
  }

  /** Both ends are internal. */
  public boolean inside() {
    return inside;
  }

  /** The attacker reads what crosses the link. */
  public boolean tapped() {
    return tapped;
  }

  public boolean bothPresent() {
    return bothPresent;
  }

  public boolean responderPresent() {
    return design.present().contains(link.responder());
  }

  /** The scenario opens the link for its own sake. */
  public boolean connected() {
    return connected;
  }

  /** The attacker goes for the link (an attacker link: for its twin). */
  public boolean attacked() {
    return attacked;
  }

  /** What the design has the responder listen for. */
  public Set<Transport> allowed() {
    return allowed;
  }

  /** What the responder listens for, faults included. */
  public boolean listens(Transport transport) {
    return listens[transport.ordinal()];
  }

  /**
   * What the initiator is ready to open.
   *
   * @param retry whether an attempt has failed before
   */
  public boolean offers(Transport transport, boolean retry) {
    return (retry ? offeredOnRetry : offeredFirst)[transport.ordinal()];
  }

  /** What the initiator may come to open at all. */
  public boolean mayOffer(Transport transport) {
    return offers(transport, false) || offers(transport, true);
  }

  /** The responder asks for a client certificate. */
  public boolean requests(Transport transport) {
    return requests[transport.ordinal()];
  }

  /** The responder turns the transport down, by a fault. */
  public boolean refusesTransport(Transport transport) {
    return refuses[transport.ordinal()];
  }

  /** A fault lets this link go in clear where the design says TLS. */
  public boolean excusedFromTls() {
    return twin == Link.ExternalClientToAccessEdge && design.fault(Fault.ExternalClientOverTcp);
  }

  /** The suite that a handshake with the responder ends with; None if it cannot. */
  public Suite negotiatedSuite() {
    return negotiatedSuite;
  }

  /** The suite that a handshake of the initiator with the attacker ends with; None if it cannot. */
  public Suite suiteFromAttacker() {
    return suiteFromAttacker;
  }

  /** The responder as the initiator can judge it. */
  public Peer responderAsPeer() {
    return responderAsPeer;
  }

  /** The initiator, true or claimed, as the responder can judge it. */
  public Peer initiatorAsPeer() {
    return initiatorAsPeer;
  }

  public Verdict initiatorsVerdict() {
    return initiatorsVerdict;
  }

  public Verdict respondersVerdict() {
    return respondersVerdict;
  }

  /** What the initiator presents of its own. */
  public Certificate initiatorsCertificate() {
    return ownCertificate(link.initiator());
  }

  /** What the responder presents of its own. */
  public Certificate respondersCertificate() {
    return ownCertificate(link.responder());
  }

  /** The attacker holds the key of a certificate of the initiator's own, on an attacker link of the claimed initiator's. */
  public boolean initiatorsCertificateStolen() {
    return stolen(link.initiator());
  }

  /** The attacker holds the key of a certificate of the responder's own. */
  public boolean respondersCertificateStolen() {
    return stolen(link.responder());
  }

  private boolean stolen(Participant participant) {
    return design.compromised().contains(participant) && ownCertificate(participant) == Certificate.Own;
  }

  private Certificate ownCertificate(Participant participant) {
    return design.certificate().get(participant).issuer().isPresent() ? Certificate.Own : Certificate.None;
  }
}
