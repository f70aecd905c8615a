package lync.encryption.properties;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Suites;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;

/** The conditions that several theorems share. */
final class Conditions {

  /** Over which offers come from Front Ends to other servers inside, and back. */
  private static final List<Link> AMONG_SERVERS = List.of(Link.FrontEndToSecondFrontEnd, Link.SecondFrontEndToFrontEnd,
      Link.FrontEndToConferencingServer, Link.FrontEndToMediationServer, Link.MediationServerToFrontEnd);

  /** One participant's judgement of another's certificate. */
  record Judgement(Participant judge, Participant subject) {}

  private Conditions() {}

  /** Each of these faults is off. */
  static Stream<Condition> without(Fault... faults) {
    return Arrays.stream(faults).map(Conditions::off);
  }

  /** This fault is off. */
  static Condition off(Fault fault) {
    return new Condition("the fault " + fault + " is off",
        design -> !design.fault(fault),
        (draft, random) -> draft.faults().remove(fault),
        (draft, random) -> draft.faults().add(fault));
  }

  /** Each of these readings has its default answer. */
  static Stream<Condition> byDefault(Reading... readings) {
    return Arrays.stream(readings).map(reading -> new Condition(reading + " is read as \"" + reading.byDefault() + "\"",
        design -> !design.alternative(reading),
        (draft, random) -> draft.alternatives().remove(reading),
        (draft, random) -> draft.alternatives().add(reading)));
  }

  /** A reading has this answer. */
  static Condition read(Reading reading, boolean alternative) {
    return new Condition(reading + " is read as \"" + (alternative ? reading.alternative() : reading.byDefault()) + "\"",
        design -> design.alternative(reading) == alternative,
        (draft, random) -> answer(draft, reading, alternative),
        (draft, random) -> answer(draft, reading, !alternative));
  }

  private static void answer(DesignDraft draft, Reading reading, boolean alternative) {
    if (alternative) {
      draft.alternatives().add(reading);
    } else {
      draft.alternatives().remove(reading);
    }
  }

  /** The attacker reads where it taps, and does nothing else. */
  static Condition attackerOnlyReads() {
    return new Condition("the attacker only reads",
        design -> !design.active(),
        (draft, random) -> draft.active(false),
        (draft, random) -> draft.active(true));
  }

  /** No client opens a connection in clear whose other half the attacker can have. */
  static Condition noTcpClient() {
    return new Condition("no client is configured for TCP, and listened to, where the attacker can take its place",
        design -> relayable(design).findAny().isEmpty(),
        Conditions::silence,
        (draft, random) -> {
          Link link = one(relayable().toList(), random);
          draft.configured().put(link.initiator(), Transport.TCP);
          draft.allows(link).add(Transport.TCP);
        });
  }

  /** No client opens a connection in clear whose other half the attacker can have; nor does a fault make it. */
  static Stream<Condition> keptToTls() {
    return Stream.of(
        off(Fault.TlsClientFallsBackToTcp).tempted(Conditions::relayInClear),
        off(Fault.TcpRetryAfterTlsFailure).tempted((draft, random) -> {
          relayInClear(draft, random);
          relayable().map(Link::initiator).forEach(client -> draft.trust(client).clear());
        }),
        off(Fault.ExternalClientOverTcp).tempted((draft, random) -> {
          relayInClear(draft, random);
          // What is not listened for is offered by the fault alone, and then nothing but that.
          draft.configured().put(Participant.ExternalClient, Transport.TCP);
          draft.allows(Link.ExternalClientToAccessEdge).remove(Transport.TCP);
        }),
        noTcpClient().tempted(Conditions::relayInClear));
  }

  /** The attacker can be the client to the server over TLS while the client, if it ever speaks TCP, speaks it to the attacker. */
  static void relayInClear(DesignDraft draft, Random random) {
    attack(draft);
    relayable().filter(link -> link.responder() != Participant.RelayAuthentication)
        .forEach(link -> draft.allows(link).addAll(EnumSet.of(Transport.TLS, Transport.TCP)));
    draft.zone().replaceAll((participant, zone) -> Zone.Internal);
  }

  /** Front Ends, and the servers that take part in calls, speak to each other in clear, and calls need no keys of the relay service. */
  static void serversInClear(DesignDraft draft, Random random) {
    AMONG_SERVERS.forEach(link -> {
      draft.allows(link).clear();
      draft.allows(link).add(Transport.TCP);
    });
    draft.home().put(Participant.ClientB, Participant.SecondFrontEnd);
    draft.alternatives().add(Reading.R5);
  }

  /** The clients' SIP links whose listeners the attacker can reach in the client's name. */
  static Stream<Link> relayable() {
    return Link.honest().stream().filter(link -> link.isClientLink() && link.protocol() == Protocol.SIP && link.attackerLink().isPresent());
  }

  /** Those among them that are opened in clear. */
  private static Stream<Link> relayable(Design design) {
    return relayable().filter(link -> design.configured().get(link.initiator()) == Transport.TCP
        && design.allows().get(link).contains(Transport.TCP));
  }

  private static void silence(DesignDraft draft, Random random) {
    relayable(draft.design()).forEach(link -> {
      if (random.nextBoolean()) {
        draft.configured().put(link.initiator(), Transport.TLS);
      } else {
        draft.allows(link).remove(Transport.TCP);
      }
    });
  }

  /** The attacker taps everywhere, may have the keys of these, and does not spend its attempts on certificates that nobody takes. */
  static void attack(DesignDraft draft, Participant... compromised) {
    draft.active(true);
    draft.bag().clear();
    draft.tapped().addAll(EnumSet.allOf(Zone.class));
    draft.compromised().addAll(List.of(compromised));
  }

  /** The attacker can stand between any two, and calls need no keys of the relay service. */
  static void standBetween(DesignDraft draft, Random random) {
    attack(draft, Participant.values());
    draft.alternatives().add(Reading.R5);
  }

  /** No check of a server's certificate is left out on these links: each fault is off. */
  static Stream<Condition> serversAreChecked(List<Link> links) {
    return Stream.of(
        off(Fault.OneWayServerTls)
            .tempted((draft, random) -> draft.certificate().put(one(links, random).initiator(), CertificateFacts.none())),
        off(Fault.ServerIssuerUnchecked)
            .tempted((draft, random) -> both(one(links, random), (judge, subject) -> draft.trust(judge).clear())),
        off(Fault.ExpiredCertificateAccepted)
            .tempted((draft, random) -> both(one(links, random),
                (judge, subject) -> change(draft, subject, facts -> with(facts, Validity.Expired)))),
        off(Fault.WrongNameAccepted)
            .tempted((draft, random) -> both(one(links, random),
                (judge, subject) -> change(draft, subject, facts -> with(facts, CertificateName.Other)))),
        off(Fault.UntrustedServerAccepted)
            .tempted((draft, random) -> both(one(links, random), (judge, subject) -> {
              draft.trustedServers(judge).remove(subject);
              draft.allowedPartners(judge).remove(subject);
            })));
  }

  private static void both(Link link, BiConsumer<Participant, Participant> change) {
    change.accept(link.initiator(), link.responder());
    change.accept(link.responder(), link.initiator());
  }

  /** The attacker has not the keys of these. */
  static Condition notCompromised(String who, List<Participant> participants) {
    return new Condition(who + " is not compromised",
        design -> participants.stream().noneMatch(design.compromised()::contains),
        (draft, random) -> draft.compromised().removeAll(participants),
        (draft, random) -> draft.compromised().add(one(participants, random)));
  }

  /** These trust no authority that gives certificates in other people's names. */
  static Condition trustNoRogue(String who, List<Participant> participants) {
    Set<Issuer> rogues = EnumSet.of(Issuer.RogueCA, Issuer.SelfSigned);
    return new Condition(who + " trusts neither a rogue authority nor certificates that are signed by themselves",
        design -> participants.stream().allMatch(p -> Collections.disjoint(design.trust().get(p), rogues)),
        (draft, random) -> participants.forEach(p -> draft.trust(p).removeAll(rogues)),
        (draft, random) -> draft.trust(one(participants, random)).addAll(rogues));
  }

  /** Nobody's level is Supported, as it stands at the start. */
  static Condition nobodySupports() {
    return new Condition("no site's level is Supported",
        design -> !design.levels().containsValue(Level.Supported),
        (draft, random) -> draft.levels().replaceAll((site, level) -> level == Level.Supported ? Level.Required : level),
        (draft, random) -> draft.levels().put(one(List.copyOf(draft.levels().keySet()), random), Level.Supported));
  }

  /** Either everybody sends Required or, as all sites have it, nobody sends anything but DoNotSupport, if that. */
  static Condition allOrNone() {
    return new Condition("either no site's level is below Required and all who call can do SRTP, or every site's is DoNotSupport",
        design -> allRequire(design) || noneSupports(design),
        (draft, random) -> {
          if (random.nextBoolean()) {
            draft.levels().replaceAll((site, level) -> Level.DoNotSupport);
          } else {
            draft.levels().replaceAll((site, level) -> level == Level.Unset ? level : Level.Required);
            draft.audioVideo().retainAll(draft.srtp());
          }
        },
        (draft, random) -> {
          if (noneSupports(draft.design())) {
            draft.levels().put(one(List.copyOf(draft.levels().keySet()), random), Level.Required);
          } else if (random.nextBoolean()) {
            draft.levels().put(one(List.copyOf(draft.levels().keySet()), random), random.nextBoolean() ? Level.Supported : Level.DoNotSupport);
          } else {
            draft.audioVideo().add(Participant.PublicUser);
          }
        });
  }

  private static boolean allRequire(Design design) {
    return design.levels().values().stream().allMatch(level -> level == Level.Required || level == Level.Unset)
        && design.srtp().containsAll(design.audioVideo());
  }

  private static boolean noneSupports(Design design) {
    return design.levels().values().stream().allMatch(level -> level == Level.DoNotSupport);
  }

  /** The administrator takes none of these steps. */
  static Theorem.Restraint administratorDoesNot(AdministratorStep... dropped) {
    return new Theorem.Restraint("the administrator does not take a step of " + List.of(dropped), scenario -> {
      EnumSet<AdministratorStep> steps = EnumSet.noneOf(AdministratorStep.class);
      steps.addAll(scenario.administrator());
      steps.removeAll(List.of(dropped));
      return new Scenario(scenario.connect(), scenario.messages(), scenario.attacked(), scenario.retries(), scenario.attackerConnections(),
          scenario.handshakes(), scenario.order(), steps, scenario.sharing(), scenario.packets(), scenario.deliveries(), scenario.firstIndex());
    });
  }

  /** Some honest links, which ones may depend on the design, listen for these transports at most. */
  static Condition listenForAtMost(Set<Transport> most, String which, BiPredicate<Design, Link> concerned) {
    EnumSet<Transport> others = EnumSet.complementOf(EnumSet.copyOf(most));
    return new Condition(which + " listens for nothing but " + most,
        design -> links(design, concerned).allMatch(link -> most.containsAll(design.allows().get(link))),
        (draft, random) -> links(draft.design(), concerned).forEach(link -> draft.allows(link).removeAll(others)),
        (draft, random) -> anyOf(links(draft.design(), concerned), random)
            .ifPresent(link -> draft.allows(link).add(one(List.copyOf(others), random))));
  }

  /** Some honest links listen for one of these transports at least. */
  static Condition listenForOneOf(Set<Transport> wanted, String which, Function<Design, Stream<Link>> concerned) {
    return new Condition(which + " listens for one of " + wanted,
        design -> concerned.apply(design).allMatch(link -> design.allows().get(link).stream().anyMatch(wanted::contains)),
        (draft, random) -> concerned.apply(draft.design()).forEach(link -> draft.allows(link).add(one(List.copyOf(wanted), random))),
        (draft, random) -> anyOf(concerned.apply(draft.design()), random).ifPresent(link -> draft.allows(link).removeAll(wanted)));
  }

  /** Some honest links listen for this transport, and for no other. */
  static Condition listenFor(Transport transport, String which, Function<Design, Stream<Link>> concerned) {
    return new Condition(which + " listens for " + transport + " and nothing else",
        design -> concerned.apply(design).allMatch(link -> design.allows().get(link).equals(Set.of(transport))),
        (draft, random) -> concerned.apply(draft.design()).forEach(link -> {
          draft.allows(link).clear();
          draft.allows(link).add(transport);
        }),
        (draft, random) -> anyOf(concerned.apply(draft.design()), random).ifPresent(link -> draft.allows(link).remove(transport)));
  }

  /** Some participants have certificates of their own to present, of whatever sort. */
  static Condition haveCertificates(String who, Function<Design, Stream<Participant>> concerned) {
    return new Condition(who + " has a certificate",
        design -> concerned.apply(design).allMatch(p -> design.certificate().get(p).issuer().isPresent()),
        (draft, random) -> concerned.apply(draft.design()).filter(p -> draft.certificate().get(p).issuer().isEmpty())
            .forEach(p -> change(draft, p, facts -> new CertificateFacts(Optional.of(Issuer.EnterpriseCA), facts.validity(), facts.name()))),
        (draft, random) -> anyOf(concerned.apply(draft.design()), random)
            .ifPresent(p -> change(draft, p, facts -> new CertificateFacts(Optional.empty(), facts.validity(), facts.name()))));
  }

  /** Whoever is judged on the way of a handshake passes: it has a certificate, in date, in its name, of an authority that the judge trusts. */
  static Stream<Condition> passJudgement(String who, Function<Design, Stream<Judgement>> judgements) {
    Function<Design, Stream<Participant>> judged = design -> judgements.apply(design).map(Judgement::subject);
    return Stream.of(
        haveCertificates(who, judged),
        new Condition(who + " has a certificate within its validity period",
            design -> judged.apply(design).allMatch(p -> design.certificate().get(p).validity() == Validity.Valid),
            (draft, random) -> judged.apply(draft.design()).forEach(p -> change(draft, p, facts -> with(facts, Validity.Valid))),
            (draft, random) -> anyOf(judged.apply(draft.design()), random).ifPresent(p -> change(draft, p, facts -> with(facts, Validity.Expired)))),
        new Condition(who + " has a certificate in its own name",
            design -> judged.apply(design).allMatch(p -> design.certificate().get(p).name() == CertificateName.Matching),
            (draft, random) -> judged.apply(draft.design()).forEach(p -> change(draft, p, facts -> with(facts, CertificateName.Matching))),
            (draft, random) -> anyOf(judged.apply(draft.design()), random)
                .ifPresent(p -> change(draft, p, facts -> with(facts, CertificateName.Other)))),
        new Condition(who + " has a certificate of an authority that the other trusts",
            design -> judgements.apply(design).allMatch(j -> design.trust().get(j.judge()).contains(issuer(design, j.subject()))),
            (draft, random) -> judgements.apply(draft.design()).forEach(j -> draft.trust(j.judge()).add(issuer(draft.design(), j.subject()))),
            (draft, random) -> anyOf(judgements.apply(draft.design()), random)
                .ifPresent(j -> draft.trust(j.judge()).remove(issuer(draft.design(), j.subject())))));
  }

  /** Those who mean to connect, or to send each other media, can agree on a cipher suite. */
  static Condition shareSuites(String who, Function<Design, Stream<Judgement>> judgements) {
    return new Condition(who + " has a cipher suite that the other has too, and may use",
        design -> judgements.apply(design).allMatch(pair -> Suites.common(design, pair.judge(), pair.subject()) != Suite.None),
        (draft, random) -> judgements.apply(draft.design())
            .filter(pair -> Suites.common(draft.design(), pair.judge(), pair.subject()) == Suite.None)
            .forEach(pair -> {
              draft.suites(pair.judge()).add(Suite.Approved);
              draft.suites(pair.subject()).add(Suite.Approved);
            }),
        (draft, random) -> anyOf(judgements.apply(draft.design()), random).ifPresent(pair -> draft.suites(pair.subject()).clear()));
  }

  /** Some participants exist. */
  static Condition present(String who, Function<Design, Stream<Participant>> concerned) {
    return new Condition(who + " is present",
        design -> concerned.apply(design).allMatch(design.present()::contains),
        (draft, random) -> concerned.apply(draft.design()).forEach(draft.present()::add),
        (draft, random) -> anyOf(concerned.apply(draft.design()), random).ifPresent(draft.present()::remove));
  }

  /** Some participants stand in the internal network. */
  static Condition internal(String who, Function<Design, Stream<Participant>> concerned) {
    return new Condition(who + " is internal",
        design -> concerned.apply(design).allMatch(p -> design.zone().get(p) == Zone.Internal),
        (draft, random) -> concerned.apply(draft.design()).forEach(p -> draft.zone().put(p, Zone.Internal)),
        (draft, random) -> anyOf(concerned.apply(draft.design()), random).ifPresent(p -> draft.zone().put(p, Zone.Perimeter)));
  }

  /** Both ends of a link are internal. */
  static boolean isInside(Design design, Link link) {
    return design.zone().get(link.initiator()) == Zone.Internal && design.zone().get(link.responder()) == Zone.Internal;
  }

  /** The honest links of a kind. */
  static Stream<Link> links(Design design, BiPredicate<Design, Link> kind) {
    return Link.honest().stream().filter(link -> kind.test(design, link));
  }

  /** One of these, if there is one. */
  static <T> Optional<T> anyOf(Stream<T> values, Random random) {
    List<T> all = values.distinct().toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(one(all, random));
  }

  static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Who would have issued what is presented in a participant's name. */
  private static Issuer issuer(Design design, Participant participant) {
    return design.certificate().get(participant).issuer().orElse(Issuer.EnterpriseCA);
  }

  private static void change(DesignDraft draft, Participant participant, UnaryOperator<CertificateFacts> change) {
    draft.certificate().computeIfPresent(participant, (p, facts) -> change.apply(facts));
  }

  private static CertificateFacts with(CertificateFacts facts, Validity validity) {
    return new CertificateFacts(facts.issuer(), validity, facts.name());
  }

  private static CertificateFacts with(CertificateFacts facts, CertificateName name) {
    return new CertificateFacts(facts.issuer(), facts.validity(), name);
  }
}
