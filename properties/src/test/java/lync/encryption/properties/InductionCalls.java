package lync.encryption.properties;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lync.encryption.model.CallSlot;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Levels;
import lync.encryption.model.rule.Negotiation;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;

/**
 * Puts calls into a state as if they had come as far as a phase that is drawn, whatever else the state has: few runs bring a call up. Lets a credential
 * expire now and then.
 */
final class InductionCalls {

  private static final List<PayloadForm> SHOWN = List.of(PayloadForm.Crypto, PayloadForm.SessionKey);

  private final State s;
  private final Random random;

  private InductionCalls(State s, Random random) {
    this.s = s;
    this.random = random;
  }

  /** Changes a state in place. */
  static void arrange(State s, Random random) {
    InductionCalls calls = new InductionCalls(s, random);
    if (random.nextInt(4) == 0) {
      calls.expire();
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (s.setting().dialog(call).offer() != 0 && random.nextInt(4) > 0) {
        calls.arrange(call);
        calls.stream(call);
      }
    }
  }

  /** The first credentials expire while an allocation is under way. */
  private void expire() {
    s.credentialState(1, CredentialState.Expired);
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (s.payload(m).form() == PayloadForm.Proof) {
        s.message(m).phase(MessagePhase.Underway);
        s.message(m).position(1);
      }
    }
  }

  /** Each side has sent some packets as its media has it, and one of them has come. */
  private void stream(int call) {
    for (Side side : Side.values()) {
      StreamSlot stream = s.stream(call, side);
      Media media = s.call(call).media(side);
      int sent = media == Media.None ? 0 : random.nextInt(s.setting().universe().packets() + 1);
      for (int k = 0; k < sent && stream.times(k) == 0; k++) {
        stream.send(k, media);
        if (media == Media.SRTP && stream.highest() == 0 && random.nextBoolean()) {
          stream.accept(k);
          stream.window(k + 1, false);
        }
      }
    }
  }

  private void arrange(int call) {
    Dialog dialog = s.setting().dialog(call);
    CallSlot slot = s.call(call);
    CallPhase phase = Conditions.one(List.of(CallPhase.values()), random);
    boolean answered = phase != CallPhase.Idle && phase != CallPhase.Offered;
    boolean settled = answered && settle(call, false, dialog.caller(), dialog.callee());
    if (answered && !settled) {
      phase = CallPhase.Failed;
    }
    slot.phase(phase);
    slot.reason(phase == CallPhase.Failed ? CallReason.TimedOut : CallReason.None);
    boolean early = phase == CallPhase.Idle || phase == CallPhase.Offered;
    slot.media(Side.Caller, early || phase == CallPhase.Answered || !settled ? Media.None : outcome(slot, false));
    slot.media(Side.Callee, early || !settled ? Media.None : outcome(slot, false));
    slot.suite(slot.hasMedia(Media.SRTP) ? s.setting().mediaSuite(call) : Suite.None);
    if (early) {
      slot.offered(false, phase == CallPhase.Idle ? SentLevel.None : level(call, dialog.caller()));
      slot.answered(false, SentLevel.None);
    }
    deliver(dialog.offer(), slot.offered(false).offersCrypto(), phase != CallPhase.Idle);
    deliver(s.setting().answerTo(dialog.offer()), answered && settled && outcome(slot, false) == Media.SRTP, answered);
    reoffer(call, phase);
  }

  private void reoffer(int call, CallPhase phase) {
    Dialog dialog = s.setting().dialog(call);
    CallSlot slot = s.call(call);
    int reoffer = dialog.reoffer();
    slot.offered(true, SentLevel.None);
    slot.answered(true, SentLevel.None);
    if (reoffer == 0 || phase != CallPhase.Reoffered && phase != CallPhase.Reanswered && phase != CallPhase.Established) {
      return;
    }
    Participant from = s.setting().plan(reoffer).from();
    boolean srtp = slot.hasMedia(Media.SRTP);
    boolean anew = phase != CallPhase.Established || random.nextBoolean();
    if (anew && settle(call, true, from, s.setting().plan(reoffer).to())) {
      slot.offered(true, srtp ? SentLevel.Required : slot.offered(true));
      slot.answered(true, srtp ? SentLevel.Required : phase == CallPhase.Reoffered ? SentLevel.None : slot.answered(true));
      if (phase == CallPhase.Reoffered) {
        slot.answered(true, SentLevel.None);
      } else {
        Media media = outcome(slot, true);
        slot.media(dialog.side(s.setting().plan(reoffer).to()), media);
        slot.media(dialog.side(from), phase == CallPhase.Established ? media : slot.media(dialog.side(from)));
        slot.suite(media == Media.SRTP ? s.setting().mediaSuite(call) : Suite.None);
      }
      deliver(reoffer, slot.offered(true).offersCrypto(), true);
      deliver(s.setting().answerTo(reoffer), slot.answered(true) != SentLevel.None && outcome(slot, true) == Media.SRTP, phase != CallPhase.Reoffered);
    }
  }

  private static Media outcome(CallSlot slot, boolean anew) {
    return Negotiation.table(slot.offered(anew), slot.answered(anew)).media();
  }

  /** Levels that go together, if they are found. */
  private boolean settle(int call, boolean anew, Participant from, Participant to) {
    for (int i = 0; i < 8; i++) {
      s.call(call).offered(anew, level(call, from));
      s.call(call).answered(anew, level(call, to));
      if (outcome(s.call(call), anew) != Media.None) {
        return true;
      }
    }
    return false;
  }

  private SentLevel level(int call, Participant participant) {
    boolean capable = s.setting().design().srtp().contains(participant);
    if (participant == Participant.MediationServer && random.nextBoolean()) {
      return s.setting().dialog(call).trunk() ? Levels.sent(s, call, participant) : SentLevel.Required;
    }
    if (participant == Participant.Gateway && random.nextBoolean()) {
      return Levels.sent(s, call, participant);
    }
    Participant site = participant.isOwnClient() || participant == Participant.ConferencingServer ? s.setting().site(participant) : null;
    if (!capable || participant == Participant.PublicUser) {
      return SentLevel.Unstated;
    }
    if (site != null && s.level(site) == Level.Unset) {
      return SentLevel.Required;
    }
    return Conditions.one(Stream.of(SentLevel.values()).filter(level -> level != SentLevel.None && level != SentLevel.Unstated).toList(), random);
  }

  private void deliver(int message, boolean crypto, boolean sent) {
    if (message != 0) {
      s.message(message).phase(!sent ? MessagePhase.Waiting : random.nextInt(3) == 0 ? MessagePhase.Underway : MessagePhase.Delivered);
      s.message(message).position(!sent ? 0 : Math.max(1, s.setting().route(message).length() - (random.nextInt(3) == 0 ? 1 : 0)));
      s.payload(message).set(sent && crypto ? Conditions.one(SHOWN, random) : PayloadForm.None, 0);
    }
  }
}
