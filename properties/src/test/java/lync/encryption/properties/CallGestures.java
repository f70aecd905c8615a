package lync.encryption.properties;

import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.CallSlot;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;

/**
 * What {@link InductionSpoilers} does to calls: each leaves a state in which they have come so far, with the messages that brought them there, and
 * is applied to a state that may be anything.
 */
final class CallGestures {

  private CallGestures() {}

  /** Both ends have said that they do not support SRTP. */
  static void inClear(State s, int call, Random random) {
    offered(s, call, SentLevel.DoNotSupport, false, random);
    answered(s, call, SentLevel.DoNotSupport, Media.RTP);
    established(s, call, Media.RTP);
  }

  static void trunkUp(State s, int call, boolean inClear, Random random) {
    Link link = s.setting().trunkLink(call);
    if (link != null) {
      MessageGestures.offered(s, link, inClear, random).ifPresent(transport -> MessageGestures.establish(s, link, transport));
    }
  }

  /** The Mediation Server is to answer the gateway, and the call behind, which is up, counts as bypassed. */
  static void bypassAtWill(State s, Random random) {
    calls(s, random, (call, dialog) -> {
      int behind = s.setting().behind(call);
      if (behind != 0) {
        trunkUp(s, call, false, random);
        offered(s, behind, SentLevel.Required, true, random);
        answered(s, behind, SentLevel.Required, Media.SRTP);
        established(s, behind, Media.SRTP);
        s.call(behind).bypassed(true);
        offered(s, call, SentLevel.Unstated, false, random);
      }
    });
  }

  /** A call is offered over a trunk that comes up over TCP later. */
  static void callBeforehand(State s, int call, Random random) {
    Link link = s.setting().trunkLink(call);
    if (link != null) {
      MessageGestures.offered(s, link, true, random).ifPresent(transport -> {
        s.initiator(link).reset();
        s.responder(link).reset();
        s.initiator(link).phase(Phase.Opened);
        s.responder(link).phase(Phase.Opened);
        s.initiator(link).transport(transport);
        s.responder(link).transport(transport);
      });
      offered(s, call, SentLevel.Required, true, random);
    }
  }

  /** Something done to the first of two calls that the Mediation Server joins, and to the second, when nothing else goes on. */
  static void joined(State s, BiConsumer<Integer, Integer> change) {
    rest(s);
    IntStream.rangeClosed(1, Scenario.CALLS).filter(call -> s.setting().behind(call) != 0)
        .forEach(call -> change.accept(call, s.setting().behind(call)));
  }

  /** Nothing goes on: messages and connections are refused, and calls have failed. */
  static void rest(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      s.message(m).phase(MessagePhase.Refused);
      MessageGestures.vacate(s, m);
    }
    for (Link link : s.setting().universe().links()) {
      if (link.isHonest()) {
        refused(s.initiator(link));
        s.initiator(link).retries(s.setting().scenario().retries());
      }
      s.responder(link).reset();
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (s.setting().dialog(call).placed()) {
        forgotten(s, call, CallPhase.Failed);
        s.call(call).reason(CallReason.NotDelivered);
      }
    }
  }

  static void refused(ConnectionEnd end) {
    end.reset();
    end.phase(Phase.Refused);
    end.reason(Reason.TimedOut);
  }

  private static void forgotten(State s, int call, CallPhase phase) {
    CallSlot slot = s.call(call);
    slot.phase(phase);
    slot.reason(CallReason.None);
    Stream.of(false, true).forEach(anew -> {
      slot.offered(anew, SentLevel.None);
      slot.answered(anew, SentLevel.None);
    });
    Stream.of(Side.values()).forEach(side -> slot.media(side, Media.None));
    slot.suite(Suite.None);
    slot.bypassed(false);
  }

  /** Nobody has placed the call yet. */
  static void placeable(State s, int call) {
    forgotten(s, call, CallPhase.Idle);
    int offer = s.setting().dialog(call).offer();
    s.message(offer).phase(MessagePhase.Waiting);
    MessageGestures.vacate(s, offer);
  }

  /** Something done to one of the calls that the scenario has. */
  interface OnCall {
    void change(int call, Dialog dialog);
  }

  static void calls(State s, Random random, OnCall change) {
    Conditions.anyOf(IntStream.rangeClosed(1, Scenario.CALLS).boxed().filter(call -> s.setting().dialog(call).offer() != 0), random)
        .ifPresent(call -> change.change(call, s.setting().dialog(call)));
  }

  /** A call is offered, and its offer has come; who is to answer has signed in. */
  static void offered(State s, int call, SentLevel level, boolean crypto, Random random) {
    Dialog dialog = s.setting().dialog(call);
    CallSlot slot = s.call(call);
    slot.phase(CallPhase.Offered);
    slot.offered(false, level);
    Stream.of(false, true).forEach(anew -> slot.answered(anew, SentLevel.None));
    slot.offered(true, SentLevel.None);
    Stream.of(Side.values()).forEach(side -> slot.media(side, Media.None));
    slot.suite(Suite.None);
    slot.bypassed(false);
    MessageGestures.come(s, dialog.offer(), crypto);
    for (int m : new int[] {s.setting().answerTo(dialog.offer()), dialog.reoffer(), s.setting().answerTo(dialog.reoffer())}) {
      if (m != 0) {
        s.message(m).phase(MessagePhase.Waiting);
        s.message(m).position(0);
        s.payload(m).set(PayloadForm.None, 0);
        s.setting().universe().links().forEach(link -> s.carried(m, link, Carriage.None));
      }
    }
    s.setting().universe().links().stream().filter(link -> link.isHonest() && link.initiator() == dialog.callee() && dialog.callee().isOwnClient())
        .findFirst().ifPresent(link -> s.registration(link.initiator(), Optional.of(link)));
  }

  /** Its answer has come, without a crypto attribute. */
  static void answered(State s, int call, SentLevel level, Media media) {
    s.call(call).phase(CallPhase.Answered);
    s.call(call).answered(false, level);
    s.call(call).media(Side.Callee, media);
    s.call(call).suite(media == Media.SRTP ? s.setting().mediaSuite(call) : Suite.None);
    int answer = s.setting().answerTo(s.setting().dialog(call).offer());
    if (answer != 0) {
      MessageGestures.come(s, answer, false);
    }
  }

  static void established(State s, int call, Media media) {
    s.call(call).phase(CallPhase.Established);
    s.call(call).media(Side.Caller, media);
  }

  static void sendBeforehand(State s, Random random) {
    calls(s, random, (call, dialog) -> {
      offered(s, call, SentLevel.DoNotSupport, false, random);
      s.call(call).media(Side.Caller, Media.SRTP);
    });
  }

  static void weakenReoffer(State s, Random random) {
    calls(s, random, (call, dialog) -> {
      int reanswer = s.setting().answerTo(dialog.reoffer());
      if (reanswer != 0) {
        offered(s, call, SentLevel.Supported, true, random);
        answered(s, call, SentLevel.Supported, Media.SRTP);
        MessageGestures.come(s, dialog.reoffer(), true);
        MessageGestures.come(s, reanswer, false);
        CallSlot slot = s.call(call);
        slot.phase(CallPhase.Reanswered);
        slot.offered(true, SentLevel.Supported);
        slot.answered(true, SentLevel.DoNotSupport);
        Side side = dialog.side(s.setting().plan(dialog.reoffer()).from());
        Stream.of(Side.values()).forEach(one -> slot.media(one, one == side ? Media.SRTP : Media.RTP));
      }
    });
  }
}
