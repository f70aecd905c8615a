package lync.encryption.properties;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.invariant.Assumption;
import lync.encryption.model.invariant.Assumptions;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;

/**
 * Designs that the induction is about: drawn at random and changed to meet the assumptions, the general ones always, all others half of the time and
 * some of them otherwise, with an attacker that mostly can do whatever there is.
 */
final class InductionDesigns {

  private static final Set<Issuer> ROGUES = EnumSet.of(Issuer.RogueCA, Issuer.SelfSigned);

  /** How a design is made to meet each assumption, by its name. */
  private static final Map<String, BiConsumer<DesignDraft, Random>> MEET = Map.ofEntries(
      Map.entry("NoFault", (draft, random) -> draft.faults().clear()),
      Map.entry("ReadingsOfChannelsByDefault",
          (draft, random) -> draft.alternatives().removeAll(List.of(Reading.R1, Reading.R2, Reading.R3))),
      Map.entry("ServersListenForMutualTlsOnly",
          (draft, random) -> serverLinks().forEach(link -> draft.allows(link).retainAll(Set.of(Transport.MTLS)))),
      Map.entry("ServersHaveCertificates",
          (draft, random) -> serverLinks().flatMap(link -> Stream.of(link.initiator(), link.responder())).forEach(p -> certify(draft, p))),
      Map.entry("TrunkEndsHaveCertificates",
          (draft, random) -> Stream.of(Participant.MediationServer, Participant.Gateway).forEach(p -> certify(draft, p))),
      Map.entry("ClientTcpInsideOnly", (draft, random) -> clientTcpInside(draft)),
      Map.entry("AttackerOnlyReads", (draft, random) -> draft.active(draft.design().active() && random.nextBoolean())),
      Map.entry("ReadingsOfKeysByDefault", (draft, random) -> draft.alternatives().removeAll(List.of(Reading.R4, Reading.R11))),
      Map.entry("NoClearClientUnderAttack", (draft, random) -> Conditions.noTcpClient().meet().to(draft, random)),
      Map.entry("ClientsTrustNoRogue",
          (draft, random) -> Conditions.relayable().map(Link::initiator).forEach(client -> draft.trust(client).removeAll(ROGUES))),
      Map.entry("FrontEndsSpeakForThemselves", (draft, random) -> frontEndsSpeak(draft)),
      Map.entry("OnlyOwnersAllocate", (draft, random) -> onlyOwnersAllocate(draft, random)),
      Map.entry("MediationRequiresSrtp", (draft, random) -> {
        draft.alternatives().remove(Reading.R8);
        draft.srtp().add(Participant.MediationServer);
      }),
      Map.entry("ProxyReachesWebServicesOverTls", (draft, random) -> draft.allows(Link.ReverseProxyToWebServices).remove(Transport.TCP)));

  private InductionDesigns() {}

  /** The design of a situation, made one that the strengthening is about. */
  static Design of(Situation situation) {
    Random random = situation.random();
    DesignDraft draft = new DesignDraft(situation.design());
    if (random.nextInt(4) > 0) {
      mend(draft);
    }
    if (random.nextInt(3) > 0) {
      arm(draft, random);
    }
    return assuming(draft, random);
  }

  /** A design with what calls take to come about, likewise. */
  static Design ofCalls(Design tidied, Random random) {
    DesignDraft draft = new DesignDraft(tidied);
    if (random.nextBoolean()) {
      arm(draft, random);
    }
    assuming(draft, random);
    if (random.nextInt(8) == 0) {
      // What holds there whoever attacks would rarely be asked otherwise.
      draft.active(true);
      Conditions.noTcpClient().spoil().to(draft, random);
    }
    return draft.design();
  }

  private static Design assuming(DesignDraft draft, Random random) {
    boolean all = random.nextBoolean();
    for (Assumption assumption : Assumptions.all()) {
      if (Assumptions.general().contains(assumption) || all || random.nextBoolean()) {
        Optional.ofNullable(MEET.get(assumption.name())).orElseThrow().accept(draft, random);
      }
    }
    return draft.design();
  }

  /** The assumptions that a design can be made to meet. */
  static Set<String> met() {
    return MEET.keySet();
  }

  /** What connections take to come about. */
  private static void mend(DesignDraft draft) {
    Design plain = RandomDesigns.plain();
    draft.present().addAll(plain.present());
    plain.trust().forEach((participant, issuers) -> draft.trust(participant).addAll(issuers));
    plain.trustedServers().forEach((participant, servers) -> draft.trustedServers(participant).addAll(servers));
    plain.allowedPartners().forEach((participant, partners) -> draft.allowedPartners(participant).addAll(partners));
    plain.allows().forEach((link, transports) -> draft.allows(link).addAll(transports));
  }

  private static void arm(DesignDraft draft, Random random) {
    draft.active(true);
    draft.tapped().addAll(EnumSet.allOf(Zone.class));
    draft.bag().addAll(EnumSet.complementOf(EnumSet.of(Certificate.None, Certificate.Own)));
    if (random.nextBoolean()) {
      draft.compromised().addAll(EnumSet.allOf(Participant.class));
    }
  }

  private static Stream<Link> serverLinks() {
    return Link.honest().stream().filter(Link::isServerLink);
  }

  private static void certify(DesignDraft draft, Participant participant) {
    if (draft.certificate().get(participant).issuer().isEmpty()) {
      draft.certificate().put(participant, CertificateFacts.issuedBy(Issuer.EnterpriseCA));
    }
  }

  private static void clientTcpInside(DesignDraft draft) {
    Design design = draft.design();
    Link.honest().stream().filter(link -> Traffic.Client.includes(design, link) && !Conditions.isInside(design, link))
        .forEach(link -> draft.allows(link).remove(Transport.TCP));
  }

  private static void frontEndsSpeak(DesignDraft draft) {
    draft.alternatives().remove(Reading.R9);
    draft.compromised().removeAll(List.of(Participant.FrontEnd, Participant.SecondFrontEnd));
    Stream.of(Participant.FrontEnd, Participant.RelayAuthentication).forEach(p -> draft.trust(p).removeAll(ROGUES));
  }

  private static void onlyOwnersAllocate(DesignDraft draft, Random random) {
    if (random.nextBoolean()) {
      draft.active(false);
    } else {
      draft.alternatives().remove(Reading.R5);
    }
  }
}
