package lync.encryption.generators;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;

/**
 * Designs of every shape. Half of them are sensible deployments with a few fields bent, because in a deployment drawn at random hardly any
 * handshake succeeds and the later steps would never be compared; the other half are any value of the type.
 */
public final class RandomDesigns {

  private static final List<Participant> PARTICIPANTS = List.of(Participant.values());
  private static final List<Participant> CLIENTS = PARTICIPANTS.stream().filter(Participant::isClient).toList();
  /** Who has a home pool. */
  private static final List<Participant> AT_HOME =
      PARTICIPANTS.stream().filter(p -> p.isOwnClient() || p == Participant.MediationServer).toList();
  private static final List<Participant> OTHERS = PARTICIPANTS.stream().filter(p -> !p.isClient()).toList();
  private static final List<Participant> OWN_CLIENTS = PARTICIPANTS.stream().filter(Participant::isOwnClient).toList();
  private static final List<Certificate> BAG = List.of(Certificate.SelfSigned, Certificate.RogueIssuer, Certificate.Expired,
      Certificate.WrongName, Certificate.Unlisted);
  private static final List<Transport> CLIENT_TRANSPORTS = List.of(Transport.TLS, Transport.TCP);
  private static final List<Participant> POOLS = List.of(Participant.FrontEnd, Participant.SecondFrontEnd);
  private static final List<Participant> MEDIA_ENDS = PARTICIPANTS.stream().filter(Participant::isMediaEnd).toList();
  /** Windows Live cannot do SRTP, whatever else is the case. */
  private static final List<Participant> MAY_DO_SRTP = MEDIA_ENDS.stream().filter(p -> p != Participant.PublicUser).toList();
  private static final List<Participant> FIPS_SERVERS = PARTICIPANTS.stream().filter(Participant::isFipsServer).toList();
  private static final List<Suite> SUITES = List.of(Suite.Approved, Suite.NonApproved);

  /** What lets a credential that is no good unwrap a key or allocate: without one of these it never does, and among all faults each is rare. */
  private static final List<Fault> OF_CREDENTIALS = List.of(Fault.ForgedCredentialAccepted, Fault.ExpiredCredentialAccepted,
      Fault.OldCredentialAfterRoll);

  private RandomDesigns() {}

  public static Design next(Random random) {
    return random.nextBoolean() ? bent(new Draw(random)) : arbitrary(new Draw(random));
  }

  /**
   * Now and then few are there, or little is allowed, or almost all stand inside: whether a clause applies to a design then hangs on one
   * participant or one link, and a way through other organisations can be strictly internal.
   */
  private static Design arbitrary(Draw draw) {
    double clients = draw.chance(0.85) ? 0.85 : 0.3;
    double others = draw.chance(0.85) ? 0.8 : 0.2;
    double inside = draw.chance(0.7) ? 0 : 0.9;
    double allowed = draw.chance(0.85) ? 0.6 : 0.15;
    Set<Participant> present = draw.subset(Participant.class, CLIENTS, clients);
    present.addAll(draw.subset(Participant.class, OTHERS, others));
    return new Design(
        present,
        draw.map(Participant.class, PARTICIPANTS, p -> draw.chance(inside) ? Zone.Internal : draw.oneOf(Zone.class)),
        draw.map(Participant.class, PARTICIPANTS, p -> anyCertificate(draw)),
        draw.map(Participant.class, PARTICIPANTS, p -> draw.subset(Issuer.class, 0.6)),
        draw.map(Participant.class, PARTICIPANTS, p -> draw.subset(Participant.class, 0.6)),
        draw.map(Participant.class, PARTICIPANTS, p -> draw.subset(Participant.class, 0.6)),
        draw.map(Link.class, Link.honest(), l -> draw.subset(Transport.class, allowed)),
        draw.map(Participant.class, OWN_CLIENTS, p -> draw.oneOf(CLIENT_TRANSPORTS)),
        draw.map(Participant.class, AT_HOME, p -> draw.oneOf(POOLS)),
        draw.subset(Participant.class, OWN_CLIENTS, 0.4),
        draw.subset(Participant.class, MEDIA_ENDS, 0.75),
        draw.subset(Participant.class, MAY_DO_SRTP, 0.6),
        levels(draw),
        draw.subset(Participant.class, MEDIA_ENDS, 0.5),
        draw.oneOf(TrunkMode.class),
        draw.chance(0.6),
        draw.chance(0.4),
        draw.oneOf(Redirect.class),
        fips(draw),
        draw.chance(0.3),
        suites(draw),
        draw.subset(Participant.class, 0.2),
        draw.subset(Zone.class, 0.5),
        draw.chance(0.7),
        draw.subset(Certificate.class, BAG, 0.6),
        draw.subset(Reading.class, 0.3),
        faults(draw));
  }

  private static Design bent(Draw draw) {
    return new Design(
        draw.subset(Participant.class, 0.97),
        draw.map(Participant.class, PARTICIPANTS, p -> draw.chance(0.05) ? draw.oneOf(Zone.class) : p.usualZone()),
        draw.map(Participant.class, PARTICIPANTS, p -> draw.chance(0.1) ? anyCertificate(draw) : usualCertificate(p)),
        draw.map(Participant.class, PARTICIPANTS,
            p -> draw.chance(0.1) ? draw.subset(Issuer.class, 0.5) : EnumSet.of(Issuer.EnterpriseCA, Issuer.PublicCA)),
        draw.map(Participant.class, PARTICIPANTS, p -> draw.subset(Participant.class, 0.97)),
        draw.map(Participant.class, PARTICIPANTS, p -> draw.subset(Participant.class, 0.97)),
        draw.map(Link.class, Link.honest(), l -> draw.chance(0.15) ? draw.subset(Transport.class, 0.5) : usualTransports(l, draw)),
        draw.map(Participant.class, OWN_CLIENTS, p -> draw.chance(0.7) ? Transport.TLS : Transport.TCP),
        draw.map(Participant.class, AT_HOME,
            p -> p == Participant.ClientB && draw.chance(0.5) ? Participant.SecondFrontEnd : Participant.FrontEnd),
        draw.subset(Participant.class, List.of(Participant.ClientA), 0.3),
        draw.subset(Participant.class, MEDIA_ENDS, 0.95),
        draw.subset(Participant.class, MAY_DO_SRTP, 0.85),
        levels(draw),
        draw.subset(Participant.class, MEDIA_ENDS, 0.7),
        draw.oneOf(TrunkMode.class),
        draw.chance(0.8),
        draw.chance(0.4),
        draw.oneOf(Redirect.class),
        fips(draw),
        draw.chance(0.3),
        suites(draw),
        draw.subset(Participant.class, 0.05),
        draw.subset(Zone.class, 0.6),
        draw.chance(0.8),
        draw.subset(Certificate.class, BAG, 0.8),
        draw.subset(Reading.class, 0.2),
        faults(draw));
  }

  private static CertificateFacts anyCertificate(Draw draw) {
    if (draw.chance(0.2)) {
      return CertificateFacts.none();
    }
    return new CertificateFacts(Optional.of(draw.oneOf(Issuer.class)), draw.oneOf(Validity.class), draw.oneOf(CertificateName.class));
  }

  private static CertificateFacts usualCertificate(Participant participant) {
    return participant.isClient() ? CertificateFacts.none() : CertificateFacts.issuedBy(Issuer.EnterpriseCA);
  }

  /** Which level stands where is a choice, not an error: any of them is sensible. */
  private static Map<Participant, Level> levels(Draw draw) {
    return draw.map(Participant.class, Design.UNSET.keySet().stream().sorted().toList(), site -> draw.oneOf(Level.class));
  }

  /** Nobody mostly, or almost everybody. */
  private static Set<Participant> fips(Draw draw) {
    double mode = draw.chance(0.5) ? 0 : draw.chance(0.5) ? 0.4 : 0.95;
    return draw.subset(Participant.class, FIPS_SERVERS, mode);
  }

  /** Half of the time everybody has what is approved and nothing else: where systems differ, hardly any connection comes up. */
  private static Map<Participant, Set<Suite>> suites(Draw draw) {
    if (draw.chance(0.5)) {
      return Design.ONLY_APPROVED;
    }
    double has = draw.chance(0.6) ? 0.9 : 0.6;
    return draw.map(Participant.class, PARTICIPANTS, p -> draw.subset(Suite.class, SUITES, has));
  }

  private static Set<Transport> usualTransports(Link link, Draw draw) {
    if (link == Link.ExternalClientToRelayAuthentication) {
      return EnumSet.noneOf(Transport.class);
    } else if (link.protocol() == Protocol.TURN) {
      return EnumSet.of(Transport.TCP);
    } else if (link.isServerLink()) {
      return EnumSet.of(Transport.MTLS);
    } else if (link.isTrunkLink() || link.isClientLink() && link.protocol() == Protocol.SIP) {
      return draw.chance(0.5) ? EnumSet.of(Transport.TCP, Transport.TLS) : EnumSet.of(Transport.TLS);
    }
    return link == Link.ClientAToOfficeWebApps ? EnumSet.of(Transport.TCP, Transport.TLS) : EnumSet.of(Transport.TLS);
  }

  /** None in four of ten, one or two mostly, now and then a crowd. */
  private static Set<Fault> faults(Draw draw) {
    EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
    if (draw.chance(0.4)) {
      return faults;
    }
    if (draw.chance(0.1)) {
      return draw.subset(Fault.class, 0.4);
    }
    faults.add(draw.chance(0.15) ? draw.oneOf(OF_CREDENTIALS) : draw.oneOf(Fault.class));
    if (draw.chance(0.3)) {
      faults.add(draw.oneOf(Fault.class));
    }
    return faults;
  }

  private static Set<Transport> plainTransports(Link link) {
    if (link == Link.ExternalClientToRelayAuthentication) {
      return EnumSet.noneOf(Transport.class);
    }
    return link.isServerLink() ? EnumSet.of(Transport.MTLS) : EnumSet.of(Transport.TLS);
  }

  /**
   * The plain deployment that {@link #next} bends: everything present, internal, trusted; TLS everywhere; no level set; no attacker. Only the relay
   * service listens to no client: that takes a fault.
   */
  public static Design plain() {
    Map<Participant, Set<Participant>> everyone = new EnumMap<>(Participant.class);
    PARTICIPANTS.forEach(p -> everyone.put(p, EnumSet.allOf(Participant.class)));
    Draw never = new Draw(new Random(0));
    return new Design(
        EnumSet.allOf(Participant.class),
        never.map(Participant.class, PARTICIPANTS, Participant::usualZone),
        never.map(Participant.class, PARTICIPANTS, RandomDesigns::usualCertificate),
        never.map(Participant.class, PARTICIPANTS, p -> EnumSet.of(Issuer.EnterpriseCA, Issuer.PublicCA)),
        everyone,
        everyone,
        never.map(Link.class, Link.honest(), RandomDesigns::plainTransports),
        never.map(Participant.class, OWN_CLIENTS, p -> Transport.TLS),
        never.map(Participant.class, AT_HOME, p -> Participant.FrontEnd),
        EnumSet.noneOf(Participant.class),
        EnumSet.copyOf(MEDIA_ENDS),
        EnumSet.copyOf(MAY_DO_SRTP),
        Design.UNSET,
        EnumSet.noneOf(Participant.class),
        TrunkMode.Unset,
        false,
        false,
        Redirect.None,
        EnumSet.noneOf(Participant.class),
        false,
        Design.ONLY_APPROVED,
        EnumSet.noneOf(Participant.class),
        EnumSet.noneOf(Zone.class),
        false,
        EnumSet.noneOf(Certificate.class),
        EnumSet.noneOf(Reading.class),
        EnumSet.noneOf(Fault.class));
  }
}
