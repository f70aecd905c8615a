package lync.encryption.model.invariant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;

/**
 * The class of designs that the induction is about. Without a fault the strengthening is inductive; each clause takes
 * further assumptions: they are enough for it to follow, and some of them are more than it needs ({@code specs/INDUCTION.md}).
 */
public final class Assumptions {

  /** A mistake of an implementation is what the other kinds of evidence look for. */
  public static final Assumption NO_FAULT =
      new Assumption("NoFault", "no fault is on", design -> design.faults().isEmpty());

  /** The other answers widen clauses to traffic that nothing protects. */
  public static final Assumption READINGS_OF_CHANNELS =
      new Assumption("ReadingsOfChannelsByDefault", "R1, R2 and R3 have their default answers",
          design -> Stream.of(Reading.R1, Reading.R2, Reading.R3).noneMatch(design::alternative));

  /** A listener for one-way TLS, or for TCP, is used. */
  public static final Assumption MUTUAL_LISTENERS =
      new Assumption("ServersListenForMutualTlsOnly", "a link between servers allows MTLS or nothing",
          design -> serverLinks().allMatch(link -> Set.of(Transport.MTLS).containsAll(design.allows().get(link))));

  /** A server that has no certificate shows none, and the attacker may be its peer. */
  public static final Assumption SERVERS_CERTIFIED =
      new Assumption("ServersHaveCertificates", "every server with a link to another server has a certificate",
          design -> serverLinks().flatMap(link -> Stream.of(link.initiator(), link.responder())).allMatch(p -> hasCertificate(design, p)));

  /** Likewise on the trunk. */
  public static final Assumption TRUNK_CERTIFIED =
      new Assumption("TrunkEndsHaveCertificates", "the Mediation Server and the gateway have certificates",
          design -> hasCertificate(design, Participant.MediationServer) && hasCertificate(design, Participant.Gateway));

  /** A listener for TCP outside is used by a client configured for it. */
  public static final Assumption CLIENT_TCP_INSIDE =
      new Assumption("ClientTcpInsideOnly", "client-to-server traffic that allows TCP is inside",
          design -> Link.honest().stream().filter(link -> Traffic.Client.includes(design, link))
              .filter(link -> design.allows().get(link).contains(Transport.TCP)).allMatch(link -> isInside(design, link)));

  /** An active one takes the crypto attribute out of offers and answers, and a level of Supported takes that for an honest refusal. */
  public static final Assumption ATTACKER_ONLY_READS =
      new Assumption("AttackerOnlyReads", "the attacker only reads", design -> !design.active());

  /** R4 lets keys go in clear, R11 asks for certificates that clients need not have. */
  public static final Assumption READINGS_OF_KEYS =
      new Assumption("ReadingsOfKeysByDefault", "R4 and R11 have their default answers",
          design -> Stream.of(Reading.R4, Reading.R11).noneMatch(design::alternative));

  /** An attacker between a client in clear and its server hands on in clear what came over TLS (design {@code relayed-sign-in}). */
  public static final Assumption NO_CLEAR_CLIENT_UNDER_ATTACK =
      new Assumption("NoClearClientUnderAttack",
          "the attacker only reads, or no client opens a SIP connection over TCP whose other half the attacker can have",
          design -> !design.active() || relayableLinks().noneMatch(link -> design.configured().get(link.initiator()) == Transport.TCP
              && design.allows().get(link).contains(Transport.TCP)));

  /** An attacker with a certificate in a server's name stands between its clients and it. */
  public static final Assumption CLIENTS_TRUST_NO_ROGUE =
      new Assumption("ClientsTrustNoRogue",
          "the attacker only reads, or no client trusts a rogue authority or certificates that are signed by themselves",
          design -> !design.active() || relayableLinks().allMatch(link -> trustsNoRogue(design, link.initiator())));

  /** Who can be a Front End asks the relay service for whomever it likes; under R9 others on the way can, too. */
  public static final Assumption FRONT_ENDS_SPEAK_FOR_THEMSELVES =
      new Assumption("FrontEndsSpeakForThemselves",
          "the attacker only reads, or R9 has its default answer, no Front End is compromised, and neither the Front End nor the relay service trusts "
              + "a rogue authority or certificates that are signed by themselves",
          design -> !design.active() || !design.alternative(Reading.R9)
              && Stream.of(Participant.FrontEnd, Participant.SecondFrontEnd).noneMatch(design.compromised()::contains)
              && Stream.of(Participant.FrontEnd, Participant.RelayAuthentication).allMatch(p -> trustsNoRogue(design, p)));

  /** Who knows a credential allocates with it, whoever it belongs to. */
  public static final Assumption ONLY_OWNERS_ALLOCATE =
      new Assumption("OnlyOwnersAllocate", "the attacker only reads, or R5 has its default answer",
          design -> !design.active() || !design.alternative(Reading.R5));

  /** Downloads pass a reverse proxy, whose listeners no client decides on. */
  public static final Assumption DOWNLOADS_OVER_TLS =
      new Assumption("ProxyReachesWebServicesOverTls", "the web services do not listen to the reverse proxy for TCP",
          design -> !design.allows().get(Link.ReverseProxyToWebServices).contains(Transport.TCP));

  /** R8 has it go by the deployment's level inside; who can do no SRTP states none. */
  public static final Assumption MEDIATION_REQUIRES_SRTP =
      new Assumption("MediationRequiresSrtp", "R8 has its default answer, and the Mediation Server can do SRTP",
          design -> !design.alternative(Reading.R8) && design.srtp().contains(Participant.MediationServer));

  /** What the strengthening needs to be inductive. */
  private static final List<Assumption> GENERAL = List.of(NO_FAULT);

  /** What each part of a clause that is covered needs besides, to follow from the strengthening. */
  private static final Map<String, List<Assumption>> BY_PART = Map.ofEntries(
      Map.entry("ServerToServerMutualTls", List.of(READINGS_OF_CHANNELS, MUTUAL_LISTENERS, SERVERS_CERTIFIED)),
      Map.entry("PerimeterCrossingMutualTls", List.of(READINGS_OF_CHANNELS, MUTUAL_LISTENERS, SERVERS_CERTIFIED)),
      Map.entry("TrunkTlsRecommended", List.of()),
      Map.entry("TrunkTlsIsMutual", List.of(TRUNK_CERTIFIED)),
      Map.entry("GatewayCertificateTrusted", List.of()),
      Map.entry("MediationCertificateTrusted", List.of()),
      Map.entry("ClientToServerTls", List.of(READINGS_OF_CHANNELS, CLIENT_TCP_INSIDE)),
      Map.entry("InstantMessageEncryptedOnTls", List.of()),
      Map.entry("CrossFirewallTrafficTls", List.of(NO_CLEAR_CLIENT_UNDER_ATTACK)),
      Map.entry("InstantMessageAndPresenceTls", List.of()),
      Map.entry("DesktopSharingSignallingTls", List.of(NO_CLEAR_CLIENT_UNDER_ATTACK)),
      Map.entry("WebConferencingTls", List.of(MUTUAL_LISTENERS, SERVERS_CERTIFIED)),
      Map.entry("DownloadsHttps", List.of(DOWNLOADS_OVER_TLS)),
      Map.entry("SessionKeyFromRelayAuthentication", List.of(MUTUAL_LISTENERS, SERVERS_CERTIFIED, FRONT_ENDS_SPEAK_FOR_THEMSELVES)),
      Map.entry("SessionKeyWrapped", List.of()),
      Map.entry("CredentialUnforgeable", List.of()),
      Map.entry("CredentialExpires", List.of()),
      Map.entry("FrontEndPresentsCredentials", List.of(MUTUAL_LISTENERS, SERVERS_CERTIFIED)),
      Map.entry("SessionKeyOnlyOverTlsSip", List.of(READINGS_OF_KEYS, NO_CLEAR_CLIENT_UNDER_ATTACK)),
      Map.entry("ParticipantUnwrapsWithCredentials", List.of(ONLY_OWNERS_ALLOCATE)),
      Map.entry("DeliveryOverAuthenticatedConnection",
          List.of(READINGS_OF_KEYS, MUTUAL_LISTENERS, SERVERS_CERTIFIED, NO_CLEAR_CLIENT_UNDER_ATTACK, CLIENTS_TRUST_NO_ROGUE)),
      Map.entry("LevelChangedByAdministrator", List.of()),
      Map.entry("MediaNotReplayed", List.of()),
      Map.entry("RejectionLeavesNoTrace", List.of()),
      Map.entry("SenderNeverReusesIndex", List.of()),
      Map.entry("MediaConfidential", List.of(READINGS_OF_KEYS, ATTACKER_ONLY_READS)),
      Map.entry("MediaAuthentic", List.of(ATTACKER_ONLY_READS)),
      Map.entry("MediationNextHopSrtp", List.of(ATTACKER_ONLY_READS, MEDIATION_REQUIRES_SRTP)),
      Map.entry("TrunkMediaClearByDefault", List.of(ATTACKER_ONLY_READS)),
      Map.entry("TrunkSrtpNeedsCapableGateway", List.of(READINGS_OF_KEYS)),
      Map.entry("AudioVideoSrtp", List.of(ATTACKER_ONLY_READS)),
      Map.entry("ClearMediaOnlyByException", List.of(ATTACKER_ONLY_READS)),
      Map.entry("NoMidCallDowngrade", List.of()),
      Map.entry("EncryptionRequiredByDefault", List.of(ATTACKER_ONLY_READS)),
      Map.entry("WindowsLiveNeedsSupported", List.of(ATTACKER_ONLY_READS)),
      Map.entry("WindowsLiveMediaClear", List.of(ATTACKER_ONLY_READS)),
      Map.entry("FipsAlgorithms", List.of()),
      Map.entry("CallsEnd", List.of()),
      Map.entry("ConnectionsEnd", List.of()));

  private Assumptions() {}

  /** Under which the strengthening is inductive. */
  public static List<Assumption> general() {
    return GENERAL;
  }

  /** Every assumption, the general ones first, the others in the order of the clauses that take them. */
  public static List<Assumption> all() {
    Stream<Assumption> ofParts = Clauses.parts().stream().map(part -> BY_PART.getOrDefault(part.name(), List.of())).flatMap(List::stream);
    return Stream.concat(GENERAL.stream(), ofParts).distinct().toList();
  }

  /** What a part of a clause needs besides the general ones; empty if it is not covered by induction. */
  public static Optional<List<Assumption>> ofPart(String part) {
    return Optional.ofNullable(BY_PART.get(part));
  }

  private static Stream<Link> serverLinks() {
    return Link.honest().stream().filter(Link::isServerLink);
  }

  private static Stream<Link> relayableLinks() {
    return Link.honest().stream().filter(link -> link.isClientLink() && link.protocol() == Protocol.SIP && link.attackerLink().isPresent());
  }

  private static boolean trustsNoRogue(Design design, Participant participant) {
    return Stream.of(Issuer.RogueCA, Issuer.SelfSigned).noneMatch(design.trust().get(participant)::contains);
  }

  private static boolean hasCertificate(Design design, Participant participant) {
    return design.certificate().get(participant).issuer().isPresent();
  }

  private static boolean isInside(Design design, Link link) {
    return design.zone().get(link.initiator()) == Zone.Internal && design.zone().get(link.responder()) == Zone.Internal;
  }
}
