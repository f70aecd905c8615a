package lync.encryption.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lync.encryption.model.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault breaks the clauses that the catalogue says, in a situation that breaks none without it; the whole row is pinned. */
class FaultsTest {

  /**
   * A fault and what it does.
   *
   * @param violations identifiers of the clauses that fall, each with the length of a shortest run
   * @param starved goals that are reached without the fault and not with it
   */
  record Row(Fault fault, Case host, Map<String, Integer> violations, Set<String> starved) {
    static Row breaks(Fault fault, Case host, Map<String, Integer> violations) {
      return new Row(fault, host, violations, Set.of());
    }

    static Row starves(Fault fault, Case host, String... goals) {
      return new Row(fault, host, Map.of(), Set.of(goals));
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        Row.breaks(Fault.OneWayServerTls, Case.AttackerAsServer, Map.of("C02", 4)),
        Row.breaks(Fault.WrongNameAccepted, Case.AttackerAsServer, Map.of("C02", 4)),
        Row.breaks(Fault.ExpiredCertificateAccepted, Case.AttackerAsServer, Map.of("C02", 4)),
        Row.breaks(Fault.ServerIssuerUnchecked, Case.AttackerAsServer, Map.of("C02", 4)),
        Row.breaks(Fault.UntrustedServerAccepted, Case.AttackerAsServer, Map.of("C02", 4)),
        Row.breaks(Fault.PerimeterHopDowngraded, Case.ExternalSignIn, Map.of("C03", 12)),
        Row.breaks(Fault.TrunkWithoutClientCertificate, Case.TrunkOfEitherTransport, Map.of("C06", 5)),
        Row.breaks(Fault.GatewayNameUnchecked, Case.AttackerAsGateway, Map.of("C06", 4)),
        Row.breaks(Fault.GatewayRogueCertificate, Case.AttackerAsGateway, Map.of("C07", 4)),
        Row.breaks(Fault.MediationIssuerUnchecked, Case.AttackerAsMediationServer, Map.of("C07b", 4)),
        Row.starves(Fault.TrunkTcpRefused, Case.TrunkOfEitherTransport, "TrunkTlsOptionalOverTcp"),
        Row.starves(Fault.TrunkTlsRefused, Case.TrunkOfEitherTransport, "TrunkTlsOptionalOverTls"),
        Row.breaks(Fault.WarningSilenced, Case.TrunkOfEitherTransport, Map.of("C05", 2)),
        Row.breaks(Fault.TcpRetryAfterTlsFailure, Case.UnknownIssuerTwice, Map.of("C11", 6)),
        Row.breaks(Fault.ExternalClientOverTcp, Case.ExternalSignIn, Map.of("C08", 4, "C11", 3)),
        Row.breaks(Fault.CrossingMessageOntoInternalTcp, Case.ExternalToTcpClient, Map.of("C08", 21)),
        Row.breaks(Fault.TlsClientFallsBackToTcp, Case.InternalTlsWhereTcpIsAllowed, Map.of("C12", 10)),
        new Row(Fault.NullCipherNegotiated, Case.InternalOverTls, Map.of("C01", 16), Set.of("InternalInstantMessageMayUseTls")),
        new Row(Fault.ContentSealedOnTcp, Case.InternalFromTcpToTls, Map.of("C01", 13), Set.of("InternalInstantMessageMayUseTcp")),
        Row.breaks(Fault.ClientChecksNothing, Case.AttackerAsFrontEnd, Map.of("C11", 6)),
        Row.starves(Fault.InternalTlsRefused, Case.InternalOverTls, "InternalInstantMessageMayUseTls"),
        Row.starves(Fault.InternalTcpRefused, Case.InternalFromTcpToTls, "InternalInstantMessageMayUseTcp"),
        new Row(Fault.ConnectionLeftPending, Case.InternalOverTls, Map.of("L02", 2), Set.of("InternalInstantMessageMayUseTls")),
        Row.breaks(Fault.CryptoStripped, Case.CallToIncapable, Map.of("C17", 18, "C30", 21)),
        Row.breaks(Fault.UnsetLevelSentAsSupported, Case.CallBetweenEnds, Map.of("C30", 15)),
        Row.breaks(Fault.PeerLowersLevel, Case.CallFromPartner, Map.of("C31b on a step", 27)),
        Row.breaks(Fault.MidCallDowngrade, Case.CallChangedMidway, Map.of("C17b on a step", 25)),
        Row.breaks(Fault.MediaClearThoughCapable, Case.CallChangedMidway, Map.of("C13", 18, "C17", 18, "C30", 21)),
        Row.breaks(Fault.AnyoneMayRequestKeys, Case.ForgedKeyRequest, Map.of("C19", 19, "C21", 19)),
        Row.breaks(Fault.KeyBeforeSignIn, Case.KeyWithoutSignIn, Map.of("C19", 13)),
        Row.breaks(Fault.KeySentUnwrapped, Case.CallWithRelayKey, Map.of("C20a", 32, "C23", 34)),
        Row.breaks(Fault.ForgedCredentialAccepted, Case.ForgedAllocation, Map.of("C20b on a step", 3)),
        Row.breaks(Fault.ExpiredCredentialAccepted, Case.KeyWhileCredentialsChange, Map.of("C20c on a step", 24)),
        Row.breaks(Fault.OldCredentialAfterRoll, Case.KeyWhileCredentialsChange, Map.of("C20c on a step", 25)),
        Row.breaks(Fault.ClientAsksRelayDirectly, Case.CredentialOutside, Map.of("C21", 21)),
        Row.breaks(Fault.RelayRequestOverOneWayTls, Case.CredentialOutside, Map.of("C03", 5, "C21", 21, "C24", 22)),
        Row.breaks(Fault.KeyOnTcpLeg, Case.CallOverTcp, Map.of("C22", 13, "C24", 13)),
        Row.breaks(Fault.SentBeforeResponderAccepts, Case.CallAcrossFrontEnds, Map.of("C22", 21, "C24", 21)),
        Row.breaks(Fault.BareKeyForwarded, Case.CallWithRelayKey, Map.of("C23", 34)),
        Row.breaks(Fault.KeyOnUnauthenticatedConnection, Case.CredentialWhileImpersonated, Map.of("C24", 21)),
        Row.breaks(Fault.WindowsLiveUnderRequired, Case.CallWithWindowsLiveUnderRequired, Map.of("C17", 28, "C30", 43, "C31", 43)),
        Row.breaks(Fault.WindowsLiveExceptionLeaks, Case.CallBesideWindowsLive, Map.of("C13", 54, "C17", 54, "C30", 57, "C32", 57)),
        Row.breaks(Fault.WindowsLiveEncrypted, Case.CallWithWindowsLive, Map.of("C30", 43, "C32", 43)),
        Row.breaks(Fault.CallLeftPending, Case.CallBetweenEnds, Map.of("L01", 17)),
        Row.breaks(Fault.DesktopSharingOverTcp, Case.SharingOverTcp, Map.of("C14", 13)),
        Row.breaks(Fault.WebConferencingClear, Case.WebConferencing, Map.of("C11", 3, "C15", 3)),
        Row.breaks(Fault.OneWayPsomBetweenServers, Case.WebConferencing, Map.of("C03", 5, "C15", 5)),
        Row.breaks(Fault.HttpRedirectFollowed, Case.DownloadWithRedirectInClear, Map.of("C16", 13)),
        Row.breaks(Fault.DownloadOverHttp, Case.Downloads, Map.of("C11", 3, "C16", 4)),
        Row.breaks(Fault.PredictableKey, Case.MediaUnderAttack, Map.of("C18a", 19, "C18b", 23)),
        Row.breaks(Fault.TagUnchecked, Case.MediaUnderAttack, Map.of("C18b", 19)),
        Row.breaks(Fault.ReflectionAccepted, Case.MediaUnderAttack, Map.of("C18b", 20)),
        Row.breaks(Fault.ReplayWindowOff, Case.MediaUnderAttack, Map.of("C18c", 24)),
        Row.breaks(Fault.WindowUpdatedBeforeAuthentication, Case.MediaUnderAttack, Map.of("C18d on a step", 19)),
        Row.breaks(Fault.SenderReusesIndex, Case.MediaUnderAttack, Map.of("C18f", 21)),
        Row.starves(Fault.NoDecryption, Case.MediaUnderAttack, "MediaReachesParticipant"),
        Row.breaks(Fault.NextHopClear, Case.TelephonyOverTls, Map.of("C13", 26, "C17", 26, "C25", 34, "C30", 34)),
        new Row(Fault.TrunkEncryptionUnasked, Case.TelephonyUnconfigured, Map.of("C26", 25), Set.of("TrunkMediaClearReachable")),
        Row.starves(Fault.TrunkSrtpRefused, Case.TelephonyOverTls, "TrunkMediaMayBeEncrypted"),
        Row.starves(Fault.TrunkSrtpForced, Case.TelephonyOverTcp, "TrunkMediaClearReachable"),
        Row.breaks(Fault.TrunkSrtpWithoutMutualTls, Case.TelephonyToIncapableGateway, Map.of("C28", 25)),
        new Row(Fault.TrunkKeyOverTcp, Case.TelephonyRequiredOverTcp, Map.of("C22", 19, "C28", 19), Set.of("TrunkMediaClearReachable")),
        Row.breaks(Fault.NonApprovedSuiteInFips, Case.Fips, Map.of("C33", 13)),
        Row.breaks(Fault.OneServerWithoutFips, Case.Fips, Map.of("C34", 0)),
        Row.starves(Fault.WindowsLiveRefused, Case.CallWithWindowsLive, "WindowsLiveAudioVideo"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void breaksWhatTheCatalogueSays(Row row) {
    Exploration without = row.host().explore();
    Exploration with = Exploration.of(row.host().design().build().withFaults(Set.of(row.fault())), row.host().scenario().build());

    assertEquals(Map.of(), without.violations(), "without the fault");
    assertEquals(row.violations(), with.violations(), "with the fault");
    assertTrue(without.goals().containsAll(row.starved()), "without the fault the goals are reached");
    Set<String> lost = new TreeSet<>(without.goals());
    lost.removeAll(with.goals());
    assertEquals(row.starved(), lost, "goals lost");
  }

  @Test
  void everyFaultHasARow() {
    Set<Fault> tried = EnumSet.noneOf(Fault.class);
    rows().forEach(row -> tried.add(row.fault()));
    assertEquals(EnumSet.allOf(Fault.class), tried);
    assertEquals(Fault.values().length, rows().count());
  }
}
