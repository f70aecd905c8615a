package lync.encryption.model;

import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.PublicUser;
import static lync.encryption.model.vocabulary.Participant.SecondFrontEnd;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.model.rule.KeysKnown;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How calls end, and who has which key then ({@code specs/CALLS.md}). */
class CallsTest {

  private static boolean inSrtp(State s, int call) {
    return s.call(call).phase() == CallPhase.Established
        && s.call(call).media(Side.Caller) == Media.SRTP
        && s.call(call).media(Side.Callee) == Media.SRTP;
  }

  private static boolean failed(State s, CallReason reason) {
    return s.call(1).phase() == CallPhase.Failed && s.call(1).reason() == reason;
  }

  @Test
  void callIsEstablishedUnderBothReadingsOfWhoMakesTheKey() {
    assertTrue(Case.CallWithRelayKey.explore().endsIn(s -> inSrtp(s, 1)));
    assertTrue(Case.CallBetweenEnds.explore().endsIn(s -> inSrtp(s, 1)));
    assertTrue(Case.CallAcrossFrontEnds.explore().endsIn(s -> inSrtp(s, 1)));
  }

  @Test
  void callWaitsForAKeyThatIsOnItsWay() {
    Exploration exploration = Case.CallWithLateKey.explore();
    assertTrue(exploration.reaches(s -> inSrtp(s, 1)));
    assertTrue(exploration.endsIn(s -> inSrtp(s, 1) || s.call(1).phase() == CallPhase.Failed));
  }

  @Test
  void callWithKeysOfTheEndsIsRefusedOnATcpLeg() {
    assertTrue(Case.CallOverTcp.explore().endsIn(s -> s.message(3).reason() == MessageReason.TcpForKey && failed(s, CallReason.NoKey)));
  }

  @Test
  void readingR4LetsTheKeyOntoTheTcpLeg() {
    DesignBuilder design = Deployments.callsBetweenEnds(TLS, TCP).overTcp(ClientA).reading(Reading.R4);
    Exploration exploration = Exploration.of(design, Case.CallOverTcp.scenario());
    assertTrue(exploration.endsIn(s -> inSrtp(s, 1)));
    assertTrue(exploration.violations().containsKey("C22"), "and C22 is seen to fail");
  }

  @Test
  void credentialIsNotDeliveredOverTcp() {
    assertTrue(Case.CredentialOverTcp.explore().endsIn(s -> s.message(3).reason() == MessageReason.TcpForKey));
  }

  @Test
  void keyIsUnwrappedOnlyWhileTheCredentialCounts() {
    Exploration exploration = Case.KeyWhileCredentialsChange.explore();
    assertTrue(exploration.reaches(s -> s.call(1).unwrapped(Side.Caller) == 1));
    assertTrue(exploration.reaches(s -> s.call(1).unwrapped(Side.Caller) == 2), "rolled before it asked");
    assertTrue(exploration.endsIn(s -> s.credentialState(1) != CredentialState.Valid
        && (s.call(1).unwrapped(Side.Caller) != 0 || failed(s, CallReason.NoKey) || failed(s, CallReason.NotDelivered)
            || s.call(1).reason() == CallReason.TimedOut)));
  }

  @Test
  void whoPassesKeysOnKnowsThem() {
    assertEquals(Set.of("Caller", "Callee"), keysKnown(Case.CallBetweenEnds, FrontEnd, 3), "SDES keys are there for every hop to read");
    assertEquals(Set.of(), keysKnown(Case.CallWithRelayKey, Participant.Director, 12));
    assertEquals(Set.of("Relay"), keysKnown(Case.CallWithRelayKey, ClientA, 12));
    assertEquals(Set.of("Relay"), keysKnown(Case.CallWithRelayKey, FrontEnd, 12), "the Front End passed on wrapped key and credential");
  }

  /** By whom the keys are made that a participant can have once a message is delivered. */
  private static Set<String> keysKnown(Case which, Participant participant, int delivered) {
    Exploration exploration = which.explore();
    State state = exploration.model().view(new long[exploration.model().words()], 0);
    Set<String> names = new HashSet<>();
    exploration.result().forEachState((index, words, offset, level) -> {
      state.bind(words, offset);
      if (state.message(delivered).phase() == MessagePhase.Delivered) {
        KeysKnown.to(state, participant).forEach(term -> names.add(term.name()));
      }
    });
    return names;
  }

  @ParameterizedTest
  @EnumSource(value = Level.class, names = {"Unset", "Required"})
  void windowsLiveNeedsALevelBelowRequired(Level level) {
    Exploration exploration = Exploration.of(
        Deployments.windowsLive().level(FrontEnd, level), new ScenarioBuilder().signIn(ClientA).call(1, ClientA, PublicUser));
    assertTrue(exploration.endsIn(s -> failed(s, CallReason.EncryptionLevelsNotCompatible)));
  }

  @Test
  void windowsLiveMediaIsClearAndNoOther() {
    assertTrue(Case.CallBesideWindowsLive.explore().endsIn(
        s -> s.call(1).phase() == CallPhase.Established && !s.call(1).hasMedia(Media.SRTP) && inSrtp(s, 2)));
  }

  @Test
  void callOfferedAnewStaysInSrtpAndEnds() {
    Exploration exploration = Case.CallChangedMidway.explore();
    assertTrue(exploration.endsIn(s -> s.call(1).phase() == CallPhase.Ended
        && s.call(1).offered(false) == SentLevel.Supported
        && s.call(1).offered(true) == SentLevel.Required
        && s.call(1).answered(true) == SentLevel.Required));
  }

  @Test
  void levelReachesTheWholeDeploymentUnlessReadingR7() {
    ScenarioBuilder scenario = new ScenarioBuilder().administrator(AdministratorStep.Support);
    DesignBuilder site = Deployments.callsBetweenEnds(TLS).reading(Reading.R7);
    assertTrue(Exploration.of(Deployments.callsBetweenEnds(TLS), scenario).endsIn(s -> s.level(SecondFrontEnd) == Level.Supported));
    assertTrue(Exploration.of(site, scenario).endsIn(s -> s.level(SecondFrontEnd) == Level.Unset && s.level(FrontEnd) == Level.Supported));
  }

  @Test
  void attackerTakesTheCryptoOutAndTheCallFailsRatherThanGoInClear() {
    Exploration exploration = Case.OfferUnderAttack.explore();
    assertTrue(exploration.reaches(s -> s.message(3).position() == 3 && s.payload(3).form() == PayloadForm.None));
    assertFalse(exploration.reaches(s -> s.call(1).hasMedia(Media.RTP)));
  }

  @Test
  void nothingIsInstantiatedThatCannotHappen() {
    LyncModel model = new LyncModel(
        Case.ExternalBothWays.design().build(), Case.ExternalBothWays.scenario().build(),
        Universe.of(Case.ExternalBothWays.design().build(), Case.ExternalBothWays.scenario().build()));
    Set<String> names = model.groundActions().stream().map(action -> action.name()).collect(Collectors.toSet());
    for (String name : Set.of("AnswerRequest", "UnwrapKey", "PlaceCall", "AnswerCall", "HangUp", "CompleteCall", "FailCall", "AttackerStrips")) {
      assertFalse(names.contains(name), name);
    }
  }

  @Test
  void partnersClientTakesItsKeyFromTheRelayService() {
    assertTrue(Case.KeyForPartner.explore().reaches(s -> s.call(1).unwrapped(Side.Caller) == 1));
  }
}
