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
      new ClearMediaOnlyByException(),
      new NoMidCallDowngrade(),
      new SessionKeyFromRelayAuthentication(),
      new SessionKeyWrapped(),
      new CredentialUnforgeable(),
      new CredentialExpires(),
      new FrontEndPresentsCredentials(),
      new SessionKeyOnlyOverTlsSip(),
      new ParticipantUnwrapsWithCredentials(),
      new DeliveryOverAuthenticatedConnection(),
      new WindowsLiveAudioVideo(),
      new EncryptionRequiredByDefault(),
      new WindowsLiveNeedsSupported(),
      new LevelChangedByAdministrator(),
      new WindowsLiveMediaClear(),
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
