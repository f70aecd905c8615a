package lync.encryption.model.clause;

import java.util.List;
import java.util.Optional;

/** The clauses of the catalogue that are modelled. */
public final class Clauses {

  private static final List<Clause> ALL = List.of(
      new InstantMessageEncryptedOnTls(),
      new ServerToServerMutualTls(),
      new PerimeterCrossingMutualTls(),
      new TrunkTlsOptional(),
      new TrunkTlsRecommended(),
      new TrunkTlsIsMutual(),
      new GatewayCertificateTrusted(),
      new MediationCertificateTrusted(),
      new CrossFirewallTrafficTls(),
      new InternalInstantMessageMayUseTls(),
      new InternalInstantMessageMayUseTcp(),
      new ClientToServerTls(),
      new InstantMessageAndPresenceTls(),
      new AudioVideoSrtp(),
      new DesktopSharingSignallingTls(),
      new WebConferencingTls(),
      new DownloadsHttps(),
      new ClearMediaOnlyByException(),
      new NoMidCallDowngrade(),
      new MediaConfidential(),
      new MediaAuthentic(),
      new MediaNotReplayed(),
      new RejectionLeavesNoTrace(),
      new MediaReachesParticipant(),
      new SenderNeverReusesIndex(),
      new SessionKeyFromRelayAuthentication(),
      new SessionKeyWrapped(),
      new CredentialUnforgeable(),
      new CredentialExpires(),
      new FrontEndPresentsCredentials(),
      new SessionKeyOnlyOverTlsSip(),
      new ParticipantUnwrapsWithCredentials(),
      new DeliveryOverAuthenticatedConnection(),
      new MediationNextHopSrtp(),
      new TrunkMediaClearByDefault(),
      new TrunkMediaClearReachable(),
      new TrunkMediaMayBeEncrypted(),
      new TrunkSrtpNeedsCapableGateway(),
      new WindowsLiveAudioVideo(),
      new EncryptionRequiredByDefault(),
      new WindowsLiveNeedsSupported(),
      new LevelChangedByAdministrator(),
      new WindowsLiveMediaClear(),
      new FipsAlgorithms(),
      new FipsOnEveryServer(),
      new CallsEnd(),
      new ConnectionsEnd());

  private Clauses() {}

  /** All clauses, in the order of the catalogue. */
  public static List<Clause> all() {
    return ALL;
  }

  /** All parts of all clauses, in the order of the catalogue. */
  public static List<Part> parts() {
    return ALL.stream().flatMap(clause -> clause.parts().stream()).toList();
  }

  /** The clause with this identifier or name. */
  public static Optional<Clause> byId(String idOrName) {
    return ALL.stream().filter(clause -> clause.id().equals(idOrName) || clause.name().equals(idOrName)).findFirst();
  }
}
