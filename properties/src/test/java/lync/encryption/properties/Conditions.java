package lync.encryption.properties;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;

/** The conditions that several theorems share. */
final class Conditions {

  /** One participant's judgement of another's certificate. */
  record Judgement(Participant judge, Participant subject) {}

  private Conditions() {}

  /** Each of these faults is off. */
  static Stream<Condition> without(Fault... faults) {
    return Arrays.stream(faults).map(fault -> new Condition("the fault " + fault + " is off",
        design -> !design.fault(fault),
        (draft, random) -> draft.faults().remove(fault),
        (draft, random) -> draft.faults().add(fault)));
  }

  /** Each of these readings has its default answer. */
  static Stream<Condition> byDefault(Reading... readings) {
    return Arrays.stream(readings).map(reading -> new Condition(reading + " is read as \"" + reading.byDefault() + "\"",
        design -> !design.alternative(reading),
        (draft, random) -> draft.alternatives().remove(reading),
        (draft, random) -> draft.alternatives().add(reading)));
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
