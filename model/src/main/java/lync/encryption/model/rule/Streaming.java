package lync.encryption.model.rule;

import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

/** When packets of media are sent, and what their receiver makes of them ({@code specs/MEDIA.md} M4, "Streams"; RFC 3711; C18a to C18f). */
public final class Streaming {

  /** No packet is next. */
  public static final int NONE = -1;

  private Streaming() {}

  /** Media may flow in a call. */
  public static boolean possible(State s, int call) {
    CallPhase phase = s.call(call).phase();
    return phase == CallPhase.Answered || phase == CallPhase.Established || phase == CallPhase.Reoffered || phase == CallPhase.Reanswered;
  }

  /** Media may flow in some call. */
  public static boolean anywhere(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (possible(s, call)) {
        return true;
      }
    }
    return false;
  }

  /** The other side. */
  public static Side other(Side side) {
    return side == Side.Caller ? Side.Callee : Side.Caller;
  }

  /** The index that the sender of a stream uses next; {@link #NONE} if it has sent all that it will. */
  public static int next(State s, int call, Side sender) {
    StreamSlot stream = s.stream(call, sender);
    int packets = s.setting().scenario().packets();
    for (int k = 0; k < packets; k++) {
      if (stream.times(k) == 0) {
        return k;
      }
    }
    for (int k = 0; k < packets && s.setting().fault(Fault.SenderReusesIndex); k++) {
      if (stream.times(k) == 1) {
        return k;
      }
    }
    return NONE;
  }

  /** The Mediation Server would receive a stream, and media goes past it: what is sent reaches the other call's end without it (facts §5). */
  public static boolean passesBy(State s, int call, Side sender) {
    Setting setting = s.setting();
    if (setting.dialog(call).at(other(sender)) != Participant.MediationServer) {
      return false;
    }
    int behind = setting.behind(call);
    return setting.ahead(call) != 0 && s.call(call).bypassed() || behind != 0 && s.call(behind).bypassed();
  }

  /**
   * The sender has what the packet with an index is to say: it makes it up, or it has got it in the other call that it is an end of. What goes past
   * it, it need not get.
   */
  public static boolean mayForward(State s, int call, Side sender, int index) {
    MediaStream root = s.setting().root(call, sender);
    if (root.call() == call) {
      return true;
    }
    StreamSlot heard = s.stream(root.call(), root.sender());
    if (passesBy(s, root.call(), root.sender())) {
      return heard.times(index) > 0;
    }
    return heard.accepted(index) > 0
        || heard.form(index) == Media.RTP && s.call(root.call()).media(other(root.sender())) == Media.RTP;
  }

  /** The sender of a stream sends a packet now. */
  public static boolean sends(State s, int call, Side sender) {
    if (!possible(s, call) || s.call(call).media(sender) == Media.None) {
      return false;
    }
    int index = next(s, call, sender);
    return index != NONE && mayForward(s, call, sender, index);
  }

  /** A packet of a stream, once sent, may come now, and again. */
  public static boolean arrives(State s, int call, Side sender, int index) {
    return s.deliveries() > 0
        && possible(s, call)
        && s.stream(call, sender).times(index) > 0
        && s.call(call).media(other(sender)) != Media.None
        && !passesBy(s, call, sender);
  }

  /** The index that the receiver of a stream takes a packet to have that shows what the stream's packet with an index shows. */
  public static int guess(State s, int call, Side sender, int index) {
    return ReplayWindow.guess(s.stream(call, sender), index, s.setting().scenario().firstIndex());
  }

  /**
   * The tag of a packet is right, or nobody looks at it, where the key is. It covers the roll-over counter: who is wrong about the index does not find
   * it right.
   *
   * @param sealed the index that the packet was sealed for
   * @param guessed the one that the receiver takes it to have
   */
  public static boolean tagPasses(State s, int sealed, int guessed) {
    return guessed == sealed && !s.setting().fault(Fault.NoDecryption) || s.setting().fault(Fault.TagUnchecked);
  }

  /** A receiver's window lets an index pass, which may be none of the stream's. */
  public static boolean isFresh(State s, int call, Side sender, int index) {
    return index >= 0
        && index < s.setting().universe().packets()
        && (ReplayWindow.isNew(s.stream(call, sender), index) || s.setting().fault(Fault.ReplayWindowOff));
  }

  /** Notes that a receiver has seen an index that its window lets pass. */
  public static void see(State after, int call, Side sender, int index) {
    ReplayWindow.move(after.stream(call, sender), index);
  }

  /** What a rejected packet leaves behind: nothing but by a fault. */
  public static void reject(State after, int call, Side sender, int index) {
    if (after.setting().fault(Fault.WindowUpdatedBeforeAuthentication) && isFresh(after, call, sender, index)) {
      see(after, call, sender, index);
    }
  }
}
