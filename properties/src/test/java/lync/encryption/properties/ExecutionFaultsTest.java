package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import lync.encryption.model.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The comparison of {@link ExecutionProperties} notices every fault that ends of a run can have: ends that have it, where the model has not, soon
 * differ. The others are listed, with the reason.
 */
class ExecutionFaultsTest {

  /** Walks through the scenario until one comes by where the fault matters. */
  private static final int WALKS = 400;

  /** A matter of what an end is ready to do, or whom it turns to: which step is taken is the run's business, and given. */
  private static final Set<Fault> GIVEN_BY_THE_RUN = EnumSet.of(
      Fault.TcpRetryAfterTlsFailure, Fault.ExternalClientOverTcp, Fault.TlsClientFallsBackToTcp, Fault.ConnectionLeftPending, Fault.CallLeftPending,
      Fault.AnyoneMayRequestKeys, Fault.KeyBeforeSignIn, Fault.ClientAsksRelayDirectly, Fault.KeyOnUnauthenticatedConnection,
      Fault.CrossingMessageOntoInternalTcp, Fault.KeyOnTcpLeg, Fault.DesktopSharingOverTcp, Fault.TrunkKeyOverTcp, Fault.SenderReusesIndex,
      Fault.SentBeforeResponderAccepts);

  /** What it concerns is not executed: web conferencing, downloads, and text that is hidden on TCP. */
  private static final Set<Fault> NOT_EXECUTED = EnumSet.of(
      Fault.WebConferencingClear, Fault.HttpRedirectFollowed, Fault.DownloadOverHttp, Fault.ContentSealedOnTcp);

  private static final String NOTICED = """
      PerimeterHopDowngraded, federation/to-the-partner
      TrunkWithoutClientCertificate, trunk-tls/trunk
      TrunkTlsRefused, trunk-tls/trunk
      TrunkTcpRefused, trunk-tcp/trunk
      WarningSilenced, trunk-tcp/trunk
      GatewayNameUnchecked, trunk-tls/impersonated-gateway
      GatewayRogueCertificate, trunk-tls/impersonated-gateway
      MediationIssuerUnchecked, trunk-tls/impersonated-mediation-server
      NullCipherNegotiated, trunk-tls/trunk
      InternalTlsRefused, internal-calls/call
      InternalTcpRefused, internal-tcp/instant-message-in-clear
      OneWayServerTls, enterprise-pool/from-outside-and-back
      WrongNameAccepted, enterprise-pool/across-pools
      ExpiredCertificateAccepted, enterprise-pool/from-outside-and-back
      ServerIssuerUnchecked, enterprise-pool/forged-external-sign-in
      UntrustedServerAccepted, enterprise-pool/across-pools
      ClientChecksNothing, client-composes/forged-request
      RelayRequestOverOneWayTls, internal-calls/call
      OneWayPsomBetweenServers, conference/slides
      NonApprovedSuiteInFips, fips-complete/old-phone
      OneServerWithoutFips, fips-complete/old-phone
      UnsetLevelSentAsSupported, internal-calls/call
      PeerLowersLevel, branch-appliance/from-the-main-site
      KeySentUnwrapped, internal-calls/call
      BareKeyForwarded, internal-calls/call
      ForgedCredentialAccepted, external-calls/forged-allocation
      ExpiredCredentialAccepted, endpoint-keys/credential-lifetime
      OldCredentialAfterRoll, endpoint-keys/credential-lifetime
      MidCallDowngrade, endpoint-keys/call
      MediaClearThoughCapable, negotiation-lenient/between-pools
      CryptoStripped, windows-live-required/refused-from-inside
      WindowsLiveRefused, windows-live-supported/from-inside
      WindowsLiveUnderRequired, windows-live-required/refused-from-inside
      WindowsLiveExceptionLeaks, windows-live-supported/beside
      WindowsLiveEncrypted, windows-live-supported/from-inside
      NextHopClear, branch-appliance/from-the-main-site
      TrunkEncryptionUnasked, branch-appliance/from-the-main-site
      TrunkSrtpForced, branch-appliance/from-the-main-site
      TrunkSrtpRefused, pstn-srtp/outgoing-call
      TrunkSrtpWithoutMutualTls, pstn-optional/outgoing-call
      PredictableKey, encrypted-media/packets-under-attack
      TagUnchecked, encrypted-media/packets-under-attack
      ReflectionAccepted, encrypted-media/packets-under-attack
      ReplayWindowOff, encrypted-media/packets-under-attack
      WindowUpdatedBeforeAuthentication, encrypted-media/packets-under-attack
      NoDecryption, encrypted-media/packets-under-attack
      """;

  @ParameterizedTest
  @CsvSource(textBlock = NOTICED)
  void aFaultOfTheEndsAloneIsNoticed(Fault fault, String scenario) {
    ReferenceDesigns.Instance instance = ExecutedRun.named(scenario);
    EnumSet<Fault> faults = EnumSet.of(fault);
    faults.addAll(instance.design().faults());
    assertTrue(LongStream.range(0, WALKS).anyMatch(seed -> !ExecutedRun.of(instance, seed, faults).differences().isEmpty()),
        () -> fault + " made no difference in " + WALKS + " walks through " + scenario);
  }

  @Test
  void everyFaultIsNoticedOrListed() {
    EnumSet<Fault> all = EnumSet.copyOf(GIVEN_BY_THE_RUN);
    all.addAll(NOT_EXECUTED);
    NOTICED.lines().map(line -> Fault.valueOf(line.split(",")[0].strip())).forEach(all::add);
    assertEquals(EnumSet.allOf(Fault.class), all);
  }
}
