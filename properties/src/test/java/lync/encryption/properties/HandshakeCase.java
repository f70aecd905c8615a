package lync.encryption.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.wire.tls.TlsVersion;

/**
 * Two certificates that meet on a link of a design.
 *
 * @param server presented by the responder
 * @param client presented by the initiator, if it is asked
 */
record HandshakeCase(
    Design design, Link link, Transport transport, TlsVersion version, Certificate server, Certificate client, Situation situation) {

  /** With these a responder does not get as far as presenting a certificate, which is another matter. */
  private static final Set<Fault> BEFORE_ANY_CERTIFICATE = EnumSet.of(Fault.ConnectionLeftPending, Fault.InternalTlsRefused, Fault.TrunkTlsRefused);

  /** How much oftener the responder comes with its own: after most other certificates nobody looks at the initiator's. */
  private static final int OWN_AT_RESPONDER = 7;

  private static final List<Stratum> STRATA = strata();

  /** What the rules tell apart. */
  enum Kind {
    Server,
    Trunk,
    Client,
    Other;

    static Kind of(Link link) {
      return link.isServerLink() ? Server : link.isTrunkLink() ? Trunk : link.isClientLink() ? Client : Other;
    }
  }

  /** What of a case is not left to chance. */
  private record Stratum(Kind kind, TlsVersion version, Certificate server, Certificate client) {}

  private static List<Stratum> strata() {
    List<Stratum> strata = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (TlsVersion version : TlsVersion.values()) {
        for (Certificate server : Certificate.values()) {
          for (Certificate client : Certificate.values()) {
            for (int i = 0; i < (server == Certificate.Own ? OWN_AT_RESPONDER : 1); i++) {
              strata.add(new Stratum(kind, version, server, client));
            }
          }
        }
      }
    }
    return List.copyOf(strata);
  }

  /** How many cases it takes to meet every combination of link, version and certificates. */
  static int strataCount() {
    return STRATA.size();
  }

  /** The seed next to the given one from which a case of a certain combination comes. */
  static long seedOf(int stratum, long near) {
    return near - Math.floorMod(near, STRATA.size()) + stratum;
  }

  /** The combination is settled by the seed's remainder, the rest drawn from it. */
  static HandshakeCase of(Situation situation) {
    Random random = situation.random();
    Stratum stratum = STRATA.get(Math.floorMod(situation.seed(), STRATA.size()));
    Link link = oneOf(random, links(stratum));
    DesignDraft draft = new DesignDraft(situation.design());
    draft.faults().removeAll(BEFORE_ANY_CERTIFICATE);
    giveOwn(draft, link.responder(), stratum.server, random);
    giveOwn(draft, link.initiator(), stratum.client, random);
    if (!link.isHonest() && stratum.server == Certificate.None) {
      draft.certificate().put(link.responder(), CertificateFacts.none());
    }
    Transport transport = random.nextBoolean() ? Transport.MTLS : Transport.TLS;
    return new HandshakeCase(draft.design(), link, transport, stratum.version, stratum.server, stratum.client, situation);
  }

  /** The responder of an attacker link is honest: it has its own certificate or none. */
  private static List<Link> links(Stratum stratum) {
    boolean honestly = stratum.server == Certificate.Own || stratum.server == Certificate.None;
    return Stream.of(Link.values()).filter(link -> Kind.of(link) == stratum.kind && (honestly || link.isHonest())).toList();
  }

  /** Who is to present its own certificate has one. */
  private static void giveOwn(DesignDraft draft, Participant subject, Certificate certificate, Random random) {
    if (certificate == Certificate.Own && draft.certificate().get(subject).issuer().isEmpty()) {
      draft.certificate().put(subject, new CertificateFacts(
          Optional.of(oneOf(random, List.of(Issuer.values()))),
          oneOf(random, List.of(Validity.values())),
          oneOf(random, List.of(CertificateName.values()))));
    }
  }

  private static <T> T oneOf(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The same case in a design without a fault. */
  HandshakeCase without(Fault fault) {
    EnumSet<Fault> others = EnumSet.noneOf(Fault.class);
    others.addAll(design.faults());
    others.remove(fault);
    return new HandshakeCase(design.withFaults(others), link, transport, version, server, client, situation);
  }

  Kind kind() {
    return Kind.of(link);
  }

  @Override
  public String toString() {
    return link + " over " + transport + ", TLS " + version + ", responder with " + server + ", initiator with " + client
        + ", faults " + design.faults() + "; replay with " + situation.replay();
  }
}
