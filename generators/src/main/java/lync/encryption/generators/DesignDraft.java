package lync.encryption.generators;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
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
 * A design being changed: how a design drawn at random is made to satisfy a condition instead of being thrown away until one does. Every collection
 * handed out is the draft's own, and writing to it changes the draft.
 */
public final class DesignDraft {

  private final Set<Participant> present;
  private final Map<Participant, Zone> zone;
  private final Map<Participant, CertificateFacts> certificate;
  private final Map<Participant, Set<Issuer>> trust;
  private final Map<Participant, Set<Participant>> trustedServers;
  private final Map<Participant, Set<Participant>> allowedPartners;
  private final Map<Link, Set<Transport>> allows;
  private final Map<Participant, Transport> configured;
  private final Map<Participant, Participant> home;
  private final Set<Participant> throughDirector;
  private final Set<Participant> audioVideo;
  private final Set<Participant> srtp;
  private final Map<Participant, Level> levels;
  private final Set<Participant> sharing;
  private TrunkMode trunkMode;
  private boolean certificateStore;
  private boolean bypass;
  private Redirect redirect;
  private final Set<Participant> fips;
  private boolean fipsDeclared;
  private final Map<Participant, Set<Suite>> suites;
  private final Set<Participant> compromised;
  private final Set<Zone> tapped;
  private boolean active;
  private final Set<Certificate> bag;
  private final Set<Reading> alternatives;
  private final Set<Fault> faults;

  public DesignDraft(Design design) {
    present = copy(design.present(), Participant.class);
    zone = new EnumMap<>(design.zone());
    certificate = new EnumMap<>(design.certificate());
    trust = copy(design.trust(), Participant.class, Issuer.class);
    trustedServers = copy(design.trustedServers(), Participant.class, Participant.class);
    allowedPartners = copy(design.allowedPartners(), Participant.class, Participant.class);
    allows = copy(design.allows(), Link.class, Transport.class);
    configured = new EnumMap<>(design.configured());
    home = new EnumMap<>(design.home());
    throughDirector = copy(design.throughDirector(), Participant.class);
    audioVideo = copy(design.audioVideo(), Participant.class);
    srtp = copy(design.srtp(), Participant.class);
    levels = new EnumMap<>(design.levels());
    sharing = copy(design.sharing(), Participant.class);
    trunkMode = design.trunkMode();
    certificateStore = design.certificateStore();
    bypass = design.bypass();
    redirect = design.redirect();
    fips = copy(design.fips(), Participant.class);
    fipsDeclared = design.fipsDeclared();
    suites = copy(design.suites(), Participant.class, Suite.class);
    compromised = copy(design.compromised(), Participant.class);
    tapped = copy(design.tapped(), Zone.class);
    active = design.active();
    bag = copy(design.bag(), Certificate.class);
    alternatives = copy(design.alternatives(), Reading.class);
    faults = copy(design.faults(), Fault.class);
  }

  /** The design as it stands; later changes to the draft do not reach it. */
  public Design design() {
    return new Design(present, zone, certificate, trust, trustedServers, allowedPartners, allows, configured, home, throughDirector, audioVideo,
        srtp, levels, sharing, trunkMode, certificateStore, bypass, redirect, fips, fipsDeclared, suites, compromised, tapped,
        active, bag, alternatives, faults);
  }

  public Set<Participant> present() {
    return present;
  }

  public Map<Participant, Zone> zone() {
    return zone;
  }

  public Map<Participant, CertificateFacts> certificate() {
    return certificate;
  }

  /** The authorities that a participant trusts. */
  public Set<Issuer> trust(Participant participant) {
    return trust.get(participant);
  }

  /** The trusted servers that a participant judges by. */
  public Set<Participant> trustedServers(Participant participant) {
    return trustedServers.get(participant);
  }

  /** The federation partners and providers that a participant judges by. */
  public Set<Participant> allowedPartners(Participant participant) {
    return allowedPartners.get(participant);
  }

  /** What the responder of an honest link listens for. */
  public Set<Transport> allows(Link link) {
    return allows.get(link);
  }

  public Map<Participant, Transport> configured() {
    return configured;
  }

  public Map<Participant, Participant> home() {
    return home;
  }

  public Set<Participant> throughDirector() {
    return throughDirector;
  }

  /** Who takes part in audio and video. */
  public Set<Participant> audioVideo() {
    return audioVideo;
  }

  /** Who can do SRTP. */
  public Set<Participant> srtp() {
    return srtp;
  }

  /** The encryption level at each site. */
  public Map<Participant, Level> levels() {
    return levels;
  }

  /** Who can share a desktop. */
  public Set<Participant> sharing() {
    return sharing;
  }

  public void trunkMode(TrunkMode value) {
    trunkMode = value;
  }

  /** Whether the gateway can store a certificate. */
  public void certificateStore(boolean value) {
    certificateStore = value;
  }

  public void bypass(boolean value) {
    bypass = value;
  }

  /** Whether the web services send clients on for meeting content, and over what. */
  public void redirect(Redirect value) {
    redirect = value;
  }

  /** Who is in FIPS mode. */
  public Set<Participant> fips() {
    return fips;
  }

  /** Whether the deployment is said to be FIPS compliant. */
  public void fipsDeclared(boolean value) {
    fipsDeclared = value;
  }

  /** The cipher suites that a participant's system has. */
  public Set<Suite> suites(Participant participant) {
    return suites.get(participant);
  }

  public Set<Participant> compromised() {
    return compromised;
  }

  public Set<Zone> tapped() {
    return tapped;
  }

  public void active(boolean value) {
    active = value;
  }

  public Set<Certificate> bag() {
    return bag;
  }

  public Set<Reading> alternatives() {
    return alternatives;
  }

  public Set<Fault> faults() {
    return faults;
  }

  private static <E extends Enum<E>> Set<E> copy(Set<E> values, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return copy;
  }

  private static <K extends Enum<K>, E extends Enum<E>> Map<K, Set<E>> copy(Map<K, Set<E>> values, Class<K> keys, Class<E> type) {
    EnumMap<K, Set<E>> copy = new EnumMap<>(keys);
    values.forEach((key, value) -> copy.put(key, copy(value, type)));
    return copy;
  }
}
