package lync.encryption.model.design;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * One deployment, its policies, its attacker and the readings under which it is judged: the TLA+ variable {@code design}, field for field
 * ({@code specs/PROTOCOL.md} §2, {@code specs/MEDIA.md} M2). Immutable. Every map is total over its key type (for {@code allows}: over the honest
 * links; for {@code configured}: over the own clients; for {@code home}: over these and the Mediation Server); a design of every shape is a legal
 * value, sensible or not.
 *
 * @param present who exists
 * @param zone where each participant stands
 * @param certificate each participant's own certificate
 * @param trust the authorities in each participant's trust store
 * @param trustedServers the trusted-server list each participant judges by
 * @param allowedPartners the list each participant judges federation partners and public providers by
 * @param allows what the responder of each honest link listens for
 * @param configured the transport each own client is configured for: {@code TLS} or {@code TCP}
 * @param home the home pool of each own client and of the Mediation Server: {@code FrontEnd} or {@code SecondFrontEnd}
 * @param throughDirector the internal clients whose way in leads through the Director
 * @param audioVideo the clients, media servers and gateway that take part in audio and video at all
 * @param srtp those of them that can do SRTP
 * @param levels the encryption level set at each site when a scenario starts; sites are FrontEnd, SecondFrontEnd and PartnerEdge
 * @param sharing who can share a desktop
 * @param trunkMode how the trunk's media is configured
 * @param certificateStore the gateway can store a certificate
 * @param bypass media bypass is enabled, globally and on the trunk
 * @param redirect whether the web services send clients on for meeting content, and over what
 * @param fips whose operating system is in FIPS mode
 * @param fipsDeclared the deployment is declared to be FIPS compliant
 * @param suites the cipher suites that each participant's system has, for TLS and for SRTP: of {@code Approved} and {@code NonApproved}
 * @param compromised whose certificate and password the attacker holds
 * @param tapped zones in which the attacker reads
 * @param active whether the attacker also connects, intercepts and injects there
 * @param bag certificates that the attacker can get
 * @param alternatives readings changed from their default
 * @param faults deviations switched on
 */
public record Design(
    Set<Participant> present,
    Map<Participant, Zone> zone,
    Map<Participant, CertificateFacts> certificate,
    Map<Participant, Set<Issuer>> trust,
    Map<Participant, Set<Participant>> trustedServers,
    Map<Participant, Set<Participant>> allowedPartners,
    Map<Link, Set<Transport>> allows,
    Map<Participant, Transport> configured,
    Map<Participant, Participant> home,
    Set<Participant> throughDirector,
    Set<Participant> audioVideo,
    Set<Participant> srtp,
    Map<Participant, Level> levels,
    Set<Participant> sharing,
    TrunkMode trunkMode,
    boolean certificateStore,
    boolean bypass,
    Redirect redirect,
    Set<Participant> fips,
    boolean fipsDeclared,
    Map<Participant, Set<Suite>> suites,
    Set<Participant> compromised,
    Set<Zone> tapped,
    boolean active,
    Set<Certificate> bag,
    Set<Reading> alternatives,
    Set<Fault> faults) {

  public Design {
    present = set(present, Participant.class);
    zone = map(zone, Participant.class);
    certificate = map(certificate, Participant.class);
    trust = mapOfSets(trust, Participant.class, Issuer.class);
    trustedServers = mapOfSets(trustedServers, Participant.class, Participant.class);
    allowedPartners = mapOfSets(allowedPartners, Participant.class, Participant.class);
    allows = mapOfSets(allows, Link.class, Transport.class);
    configured = map(configured, Participant.class);
    home = map(home, Participant.class);
    throughDirector = set(throughDirector, Participant.class);
    audioVideo = set(audioVideo, Participant.class);
    srtp = set(srtp, Participant.class);
    levels = map(levels, Participant.class);
    sharing = set(sharing, Participant.class);
    fips = set(fips, Participant.class);
    suites = mapOfSets(suites, Participant.class, Suite.class);
    compromised = set(compromised, Participant.class);
    tapped = set(tapped, Zone.class);
    bag = set(bag, Certificate.class);
    alternatives = set(alternatives, Reading.class);
    faults = set(faults, Fault.class);
  }

  /** The encryption level of a deployment that states none, at every site. */
  public static final Map<Participant, Level> UNSET = Map.of(
      Participant.FrontEnd, Level.Unset, Participant.SecondFrontEnd, Level.Unset, Participant.PartnerEdge, Level.Unset);

  /** The suites of systems that have no other than approved ones. */
  public static final Map<Participant, Set<Suite>> ONLY_APPROVED =
      Arrays.stream(Participant.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), p -> Set.of(Suite.Approved)));

  public boolean fault(Fault fault) {
    return faults.contains(fault);
  }

  public boolean alternative(Reading reading) {
    return alternatives.contains(reading);
  }

  /** The same design with exactly these faults. */
  public Design withFaults(Set<Fault> other) {
    return new Design(present, zone, certificate, trust, trustedServers, allowedPartners, allows, configured, home, throughDirector,
        audioVideo, srtp, levels, sharing, trunkMode, certificateStore, bypass, redirect, fips, fipsDeclared, suites,
        compromised, tapped, active, bag, alternatives, other);
  }

  /** The same design judged under exactly these alternative readings. */
  public Design withAlternatives(Set<Reading> other) {
    return new Design(present, zone, certificate, trust, trustedServers, allowedPartners, allows, configured, home, throughDirector,
        audioVideo, srtp, levels, sharing, trunkMode, certificateStore, bypass, redirect, fips, fipsDeclared, suites,
        compromised, tapped, active, bag, other, faults);
  }

  private static <E extends Enum<E>> Set<E> set(Set<E> values, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }

  private static <K extends Enum<K>, V> Map<K, V> map(Map<K, V> values, Class<K> type) {
    EnumMap<K, V> copy = new EnumMap<>(type);
    copy.putAll(values);
    return Collections.unmodifiableMap(copy);
  }

  private static <K extends Enum<K>, V extends Enum<V>> Map<K, Set<V>> mapOfSets(Map<K, Set<V>> values, Class<K> keys, Class<V> type) {
    EnumMap<K, Set<V>> copy = new EnumMap<>(keys);
    values.forEach((key, value) -> copy.put(key, set(value, type)));
    return Collections.unmodifiableMap(copy);
  }
}
