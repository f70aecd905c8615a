package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.wire.capture.SecrecyScan;
import lync.encryption.wire.run.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The comparison of {@link ExecutionProperties} notices every fault: ends that have it, where the model has not, soon differ, or the other way round.
 * Which of the two, is a matter of what the fault does: by one, an end does not do what the run has it do, or does it otherwise; by another, the run
 * has it do what an end without the fault would not.
 */
class ExecutionFaultsTest {

  /** Walks through the scenario until one comes by where the fault matters. */
  private static final int WALKS = 400;
  /** Each is taken to its end. */
  private static final int WALKS_OF_BOTH = 40;

  /** To go somewhere in clear is the run's business; that somebody is there, or that a client may go, is not: the model has the fault, and no end. */
  private static final String IN_CLEAR = """
      WebConferencingClear, conference/slides
      DownloadOverHttp, redirect-to-http/slides
      HttpRedirectFollowed, redirect-to-http/slides
      """;

  /** So is over which transport somebody goes, whom it turns to and whom it asks for; that its implementation lets it is not. */
  private static final String ELSEWHERE = """
      TcpRetryAfterTlsFailure, standard-edition/client-retry
      ExternalClientOverTcp, enterprise-pool/external-sign-in
      TlsClientFallsBackToTcp, internal-tcp/answer-and-presence
      AnyoneMayRequestKeys, external-calls/anyone-asks
      KeyBeforeSignIn, internal-calls/under-attack
      ClientAsksRelayDirectly, external-calls/credential-lifetime
      KeyOnUnauthenticatedConnection, internal-calls/under-attack
      CrossingMessageOntoInternalTcp, mixed-clients/crossing-to-tcp-client
      DesktopSharingOverTcp, sharing-refused/share
      KeyOnTcpLeg, relayed-keys/call
      TrunkKeyOverTcp, pstn-either-transport/to-the-gateway
      """;

  /** So is when somebody sends. */
  private static final String NOTICED_IF_MISSING = IN_CLEAR + ELSEWHERE + """
      SenderReusesIndex, encrypted-media/packets-under-attack
      SentBeforeResponderAccepts, external-calls/call-from-outside
      """;

  /** Where both have the fault they agree, step by step. */
  private static final String EXECUTED = ELSEWHERE + """
      TagUnchecked, encrypted-media/packets-under-attack
      ReflectionAccepted, encrypted-media/packets-under-attack
      ReplayWindowOff, encrypted-media/packets-under-attack
      WindowUpdatedBeforeAuthentication, encrypted-media/packets-under-attack
      SenderReusesIndex, encrypted-media/packets-under-attack
      NoDecryption, encrypted-media/packets-under-attack
      PredictableKey, encrypted-media/packets-under-attack
      ReplayWindowOff, encrypted-media/roll-over-from-the-answer
      NoDecryption, encrypted-media/roll-over-from-the-answer
      ContentSealedOnTcp, internal-tcp/instant-message-in-clear
      ConnectionLeftPending, standard-edition/client-retry
      CallLeftPending, windows-live-required/refused-from-outside
      """;

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
      ReplayWindowOff, encrypted-media/window-from-the-answer
      WindowUpdatedBeforeAuthentication, encrypted-media/packets-under-attack
      NoDecryption, encrypted-media/packets-under-attack
      HttpRedirectFollowed, redirect-to-http/slides
      ContentSealedOnTcp, internal-tcp/instant-message-in-clear
      ConnectionLeftPending, standard-edition/client-retry
      CallLeftPending, internal-calls/call
      KeyBeforeSignIn, internal-calls/under-attack
      CrossingMessageOntoInternalTcp, mixed-clients/crossing-to-tcp-client
      DesktopSharingOverTcp, sharing-refused/share
      KeyOnTcpLeg, relayed-keys/call
      TrunkKeyOverTcp, pstn-either-transport/to-the-gateway
      """;

  @ParameterizedTest
  @CsvSource(textBlock = NOTICED)
  void aFaultOfTheEndsAloneIsNoticed(Fault fault, String scenario) {
    ReferenceDesigns.Instance instance = ExecutedRun.named(scenario);
    assertNoticed(fault, instance, with(fault, instance));
  }

  @ParameterizedTest
  @CsvSource(textBlock = NOTICED_IF_MISSING)
  void aFaultOfTheModelAloneIsNoticed(Fault fault, String scenario) {
    ReferenceDesigns.Instance instance = ExecutedRun.named(scenario);
    assertNoticed(fault, faulty(fault, instance), instance.design().faults());
  }

  @ParameterizedTest
  @CsvSource(textBlock = EXECUTED)
  void aFaultOfBothMakesNoDifference(Fault fault, String scenario) {
    ReferenceDesigns.Instance instance = ExecutedRun.named(scenario);
    for (long seed = 0; seed < WALKS_OF_BOTH; seed++) {
      ExecutedRun run = ExecutedRun.of(faulty(fault, instance), seed, with(fault, instance));
      assertEquals(List.of(), run.differences(), run::toString);
      assertTrue(run.steps().stream().allMatch(step -> step.happening().notExecuted().isEmpty()), run::toString);
    }
  }

  /** Where both have the fault they agree, and what then goes in clear can be read on the wire. */
  @ParameterizedTest
  @CsvSource(textBlock = IN_CLEAR)
  void aFaultOfBothIsExecuted(Fault fault, String scenario) {
    ReferenceDesigns.Instance instance = ExecutedRun.named(scenario);
    List<ExecutedRun> runs = LongStream.range(0, WALKS_OF_BOTH)
        .mapToObj(seed -> ExecutedRun.of(faulty(fault, instance), seed, with(fault, instance))).toList();
    assertEquals(List.of(), runs.stream().flatMap(run -> run.differences().stream()).toList());
    List<Execution.Secret> sent = runs.stream().flatMap(ExecutionFaultsTest::saidInClear).toList();
    List<Execution.Secret> read = runs.stream().flatMap(run -> saidInClear(run).filter(said -> isRead(said, run))).toList();
    assertFalse(sent.isEmpty(), () -> fault + ": nothing went in clear in " + WALKS_OF_BOTH + " walks through " + scenario);
    assertEquals(terms(sent), terms(read));
  }

  private static void assertNoticed(Fault fault, ReferenceDesigns.Instance instance, Set<Fault> ends) {
    assertTrue(LongStream.range(0, WALKS).anyMatch(seed -> !ExecutedRun.of(instance, seed, ends).differences().isEmpty()),
        () -> fault + " made no difference in " + WALKS + " walks through " + instance);
  }

  private static Set<Fault> with(Fault fault, ReferenceDesigns.Instance instance) {
    EnumSet<Fault> faults = EnumSet.of(fault);
    faults.addAll(instance.design().faults());
    return faults;
  }

  private static ReferenceDesigns.Instance faulty(Fault fault, ReferenceDesigns.Instance instance) {
    Design design = instance.design().withFaults(with(fault, instance));
    return new ReferenceDesigns.Instance(instance.name(), design, instance.scenario(), instance.thorough());
  }

  /** What messages say that crossed a tapped link in clear, by the model. */
  private static Stream<Execution.Secret> saidInClear(ExecutedRun run) {
    Setting setting = run.end().setting();
    return run.execution().secrets().stream().filter(said -> said.term().kind() == Term.Kind.Content)
        .filter(said -> setting.universe().links().stream().filter(link -> setting.link(link).tapped())
            .anyMatch(link -> run.end().carried(said.term().number(), link) == Carriage.TCP));
  }

  private static boolean isRead(Execution.Secret said, ExecutedRun run) {
    SecrecyScan scan = new SecrecyScan();
    scan.lookFor(said.term().value().toString(), said.octets());
    return !scan.in(run.execution().tapped()).isEmpty();
  }

  private static List<Term> terms(List<Execution.Secret> secrets) {
    return secrets.stream().map(Execution.Secret::term).toList();
  }

  @Test
  void everyFaultIsNoticed() {
    EnumSet<Fault> all = EnumSet.noneOf(Fault.class);
    (NOTICED + NOTICED_IF_MISSING).lines().map(line -> Fault.valueOf(line.split(",")[0].strip())).forEach(all::add);
    assertEquals(EnumSet.allOf(Fault.class), all);
  }
}
