package lync.encryption.model;

import static lync.encryption.model.vocabulary.Link.FrontEndToConferencingServer;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.ClientB;
import static lync.encryption.model.vocabulary.Participant.ConferencingServer;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Transport.MTLS;
import static lync.encryption.model.vocabulary.Transport.TCP;
import static lync.encryption.model.vocabulary.Transport.TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;

/** What becomes of packets of media: lost, late, again, made up or sent back ({@code specs/MEDIA.md} M4 and M5; RFC 3711). */
class MediaTest {

  private static final ScenarioBuilder THREE_PACKETS = Case.MediaRollingOver.scenario();

  private static State streaming(Fault... faults) {
    return streaming(new ScenarioBuilder().call(1, ClientA, ClientB).packets(3, 7), faults);
  }

  private static State streaming(ScenarioBuilder scenario, Fault... faults) {
    DesignBuilder design = Deployments.callsBetweenEnds(TLS).attacker(Set.of(Zone.Internal)).fault(faults);
    Scenario built = scenario.build();
    LyncModel model = new LyncModel(design.build(), built, Universe.of(design.build(), built));
    State s = model.view(new long[model.words()], 0);
    s.call(1).phase(CallPhase.Established);
    s.call(1).media(Side.Caller, Media.SRTP);
    s.call(1).media(Side.Callee, Media.SRTP);
    s.deliveries(7);
    return s;
  }

  private static StreamSlot stream(State s) {
    return s.stream(1, Side.Caller);
  }

  private static void receive(State s, int index) {
    take(s, "ReceivePacket(1, Caller, " + index + ")");
  }

  /** Takes a step in place; the action must be enabled. */
  private static void take(State s, String label) {
    LyncModel model = new LyncModel(s.setting().design(), s.setting().scenario(), s.setting().universe());
    long[] state = s.words.clone();
    boolean[] taken = new boolean[1];
    model.successors(state, 0, (action, words, offset) -> {
      if (model.label(action).equals(label)) {
        System.arraycopy(words, offset, s.words, 0, s.words.length);
        taken[0] = true;
      }
    });
    assertTrue(taken[0], label);
  }

  private static void send(State s, int packets) {
    for (int k = 0; k < packets; k++) {
      take(s, "SendPacket(1, Caller)");
    }
  }

  @Test
  void packetIsAcceptedOnceInWhateverOrderTheyCome() {
    State s = streaming();
    send(s, 3);
    receive(s, 1);
    receive(s, 0);
    receive(s, 1);
    receive(s, 0);
    receive(s, 2);
    for (int k = 0; k < 3; k++) {
      assertEquals(1, stream(s).accepted(k), "packet " + k);
    }
    assertEquals(2, s.deliveries());
  }

  @Test
  void packetBelowTheWindowIsTooOldThoughItNeverCame() {
    State s = streaming();
    send(s, 3);
    receive(s, 2);
    receive(s, 0);
    assertEquals(0, stream(s).accepted(0), "two below the highest");
    receive(s, 1);
    assertEquals(1, stream(s).accepted(1), "one below, and not seen");
    assertTrue(stream(s).below());
  }

  @Test
  void windowRemembersTheIndexBeforeTheHighest() {
    State s = streaming();
    send(s, 3);
    receive(s, 0);
    receive(s, 1);
    assertEquals(2, stream(s).highest());
    assertTrue(stream(s).below());
    receive(s, 2);
    assertTrue(stream(s).below(), "1 was accepted");
    State gap = streaming();
    send(gap, 3);
    receive(gap, 0);
    receive(gap, 2);
    assertFalse(stream(gap).below(), "1 was lost");
  }

  @Test
  void senderUsesEachIndexOnce() {
    State s = streaming();
    send(s, 3);
    assertEquals(Streaming.NONE, Streaming.next(s, 1, Side.Caller));
    State careless = streaming(Fault.SenderReusesIndex);
    send(careless, 3);
    assertEquals(0, Streaming.next(careless, 1, Side.Caller));
  }

  @Test
  void madeUpAndReflectedPacketsLeaveNoTrace() {
    State s = streaming();
    send(s, 1);
    take(s, "ForgePacket(1, Caller, 2)");
    take(s, "ReflectPacket(1, Caller, 0)");
    assertEquals(0, stream(s).highest());
    assertEquals(0, s.stream(1, Side.Callee).highest());
    assertEquals(5, s.deliveries());
  }

  @Test
  void whoHasTheKeyMakesUpWhatIsAccepted() {
    State s = streaming();
    s.learn(s.setting().keyTerm(1, Side.Caller, false));
    take(s, "ForgePacket(1, Caller, 2)");
    assertTrue(stream(s).forged());
    assertEquals(3, stream(s).highest());
  }

  @Test
  void whoHasTheKeyDoesNotDecideWhatTheReceiverGuesses() {
    State s = streaming(new ScenarioBuilder().call(1, ClientA, ClientB).packets(3, 7).rollingOver());
    s.learn(s.setting().keyTerm(1, Side.Caller, false));
    take(s, "ForgePacket(1, Caller, 2)");
    assertFalse(stream(s).forged(), "0 alone: taken for the first of all, and sealed for the ninth");
    assertEquals(0, stream(s).highest());
    take(s, "ForgePacket(1, Caller, 1)");
    assertTrue(stream(s).forged());
    take(s, "ForgePacket(1, Caller, 2)");
    assertEquals(3, stream(s).highest(), "0 after 7: the ninth");
  }

  @Test
  void packetTakenForOneOfAnotherRoundIsRejected() {
    State s = streaming(new ScenarioBuilder().call(1, ClientA, ClientB).packets(9, 7));
    send(s, 9);
    receive(s, 1);
    receive(s, 8);
    assertEquals(0, stream(s).accepted(8), "seven ahead: taken for 0, which is new");
    receive(s, 7);
    assertEquals(0, stream(s).accepted(7), "six ahead: taken for one before the first");
    assertEquals(2, stream(s).highest(), "nothing moved");
    receive(s, 5);
    receive(s, 0);
    assertEquals(0, stream(s).accepted(0), "five behind: taken for 8, which is new");
    assertEquals(6, stream(s).highest());
    State careless = streaming(new ScenarioBuilder().call(1, ClientA, ClientB).packets(9, 7), Fault.TagUnchecked);
    send(careless, 9);
    receive(careless, 1);
    receive(careless, 8);
    assertEquals(1, stream(careless).accepted(8));
    assertEquals(2, stream(careless).highest(), "as the packet that it was taken for");
    assertTrue(stream(careless).below());
  }

  @Test
  void attackerReadsWhatGoesInClearAndWhatItHasTheKeyFor() {
    State s = streaming();
    send(s, 1);
    var terms = s.setting().terms();
    assertTrue(s.knows(terms.packet(1, Side.Caller, 0)));
    assertFalse(s.knows(terms.media(1, Side.Caller, 0)));
    s.learn(s.setting().keyTerm(1, Side.Caller, false));
    assertTrue(s.knows(terms.media(1, Side.Caller, 0)));
    State clear = streaming();
    clear.call(1).media(Side.Caller, Media.RTP);
    send(clear, 1);
    assertTrue(clear.knows(terms.media(1, Side.Caller, 0)));
  }

  @Test
  void receiverFollowsTheRollOverUnlessItMissedWhatCameBefore() {
    Exploration exploration = Exploration.of(Deployments.callsBetweenEnds(TLS), THREE_PACKETS);
    assertEquals(Map.of(), exploration.violations());
    assertTrue(exploration.reaches(s -> stream(s).accepted(1) == 1 && stream(s).accepted(2) == 1), "7, then 0: eight further on");
    assertFalse(exploration.reaches(s -> stream(s).accepted(2) == 1 && stream(s).accepted(0) + stream(s).accepted(1) == 0),
        "0 alone: taken for the first of all");
  }

  @Test
  void anythingMayBeLost() {
    Exploration exploration = Exploration.of(Deployments.callsBetweenEnds(TLS),
        new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB).packets(1, 0));
    assertTrue(exploration.endsIn(s -> stream(s).times(0) == 1 && stream(s).accepted(0) == 0));
  }

  @Test
  void conferencingServiceSendsOnWhatItHears() {
    Exploration exploration = Case.Conference.explore();
    assertTrue(exploration.reaches(s -> s.stream(2, Side.Callee).accepted(0) == 1), "ClientB has heard");
    assertFalse(exploration.reaches(s -> s.stream(2, Side.Callee).times(0) > 0 && s.stream(1, Side.Caller).accepted(0) == 0),
        "what ClientA said to the service");
  }

  @Test
  void oneLegInClearGivesTheConferenceAway() {
    DesignBuilder design = Deployments.conference().tapped(Zone.Internal).level(FrontEnd, Level.Supported);
    DesignBuilder deaf = Deployments.internal(TLS)
        .link(FrontEndToConferencingServer, MTLS)
        .srtp(ClientA, ConferencingServer).audioVideo(ClientB).sharing(ClientA, ClientB, ConferencingServer)
        .reading(Reading.R5).tapped(Zone.Internal).level(FrontEnd, Level.Supported);
    assertFalse(Exploration.of(design, Case.Conference.scenario()).reaches(s -> s.knows(s.setting().terms().media(1, Side.Caller, 0))));
    Exploration exploration = Exploration.of(deaf, Case.Conference.scenario());
    assertTrue(exploration.reaches(s -> s.knows(s.setting().terms().media(1, Side.Caller, 0))));
    assertEquals(Map.of(), exploration.violations(), "a leg went in clear: C18a does not speak of it");
  }

  @Test
  void keyOnATcpLegGivesTheMediaAway() {
    DesignBuilder design = Deployments.callsBetweenEnds(TLS, TCP).overTcp(ClientA).reading(Reading.R4).tapped(Zone.Internal);
    Exploration exploration = Exploration.of(design, new ScenarioBuilder().signIn(ClientA, ClientB).call(1, ClientA, ClientB).packets(1, 0));
    assertTrue(exploration.violations().containsKey("C18a"));
  }

  @Test
  void mediaOfACallThatIsOverComesNoMore() {
    State s = streaming();
    send(s, 1);
    s.call(1).phase(CallPhase.Ended);
    assertFalse(Streaming.arrives(s, 1, Side.Caller, 0));
    assertFalse(Streaming.sends(s, 1, Side.Caller));
  }
}
