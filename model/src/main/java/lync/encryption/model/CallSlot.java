package lync.encryption.model;

import lync.encryption.model.state.Field;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;

/** How far one call has come, and who has unwrapped its key ({@code specs/CALLS.md} C3, {@code specs/MEDIA.md} M3): a view on a state. */
public final class CallSlot {

  private static final Side[] SIDES = Side.values();

  private final State state;
  private final Mask record;
  private final EnumField<CallPhase> phase;
  private final EnumField<CallReason> reason;
  private final EnumField<SentLevel> offered;
  private final EnumField<SentLevel> answered;
  private final EnumField<SentLevel> reoffered;
  private final EnumField<SentLevel> reanswered;
  private final EnumField<Media> callerMedia;
  private final EnumField<Media> calleeMedia;
  private final EnumField<Suite> suite;
  private final Field bypassed;
  private final Field[] unwrapped = new Field[SIDES.length];

  CallSlot(State state, Place call, Place unwrapped) {
    this.state = state;
    record = new Mask(call.everyField().toList());
    phase = EnumField.at(call.get("phase"), CallPhase.class);
    reason = EnumField.at(call.get("reason"), CallReason.class);
    offered = EnumField.at(call.get("offered"), SentLevel.class);
    answered = EnumField.at(call.get("answered"), SentLevel.class);
    reoffered = EnumField.at(call.get("reoffered"), SentLevel.class);
    reanswered = EnumField.at(call.get("reanswered"), SentLevel.class);
    callerMedia = EnumField.at(call.get("callerMedia"), Media.class);
    calleeMedia = EnumField.at(call.get("calleeMedia"), Media.class);
    suite = EnumField.at(call.get("suite"), Suite.class);
    bypassed = call.get("bypassed").leaf();
    for (Side side : SIDES) {
      this.unwrapped[side.ordinal()] = unwrapped.get(side.name()).leaf();
    }
  }

  public CallPhase phase() {
    return phase.get(state);
  }

  public void phase(CallPhase value) {
    phase.set(state, value);
  }

  public CallReason reason() {
    return reason.get(state);
  }

  public void reason(CallReason value) {
    reason.set(state, value);
  }

  /** The level that the offer conveyed or, of a call offered anew, the later one. */
  public SentLevel offered(boolean anew) {
    return (anew ? reoffered : offered).get(state);
  }

  public void offered(boolean anew, SentLevel value) {
    (anew ? reoffered : offered).set(state, value);
  }

  /** The level that the answer conveyed or, of a call offered anew, the later one. */
  public SentLevel answered(boolean anew) {
    return (anew ? reanswered : answered).get(state);
  }

  public void answered(boolean anew, SentLevel value) {
    (anew ? reanswered : answered).set(state, value);
  }

  /** What one end sends and expects. */
  public Media media(Side side) {
    return (side == Side.Caller ? callerMedia : calleeMedia).get(state);
  }

  public void media(Side side, Media value) {
    (side == Side.Caller ? callerMedia : calleeMedia).set(state, value);
  }

  /** Some end of a call that is up sends and expects this. */
  public boolean hasMedia(Media media) {
    return media(Side.Caller) == media || media(Side.Callee) == media;
  }

  /** The suite that SRTP was agreed with; None without SRTP. */
  public Suite suite() {
    return suite.get(state);
  }

  public void suite(Suite value) {
    suite.set(state, value);
  }

  /** Media goes between the other ends of the two calls that the Mediation Server is an end of, and not through it. */
  public boolean bypassed() {
    return bypassed.get(state.words, state.offset) != 0;
  }

  public void bypassed(boolean value) {
    bypassed.set(state.words, state.offset, value ? 1 : 0);
  }

  /** The generation of the credential with which a side unwrapped the call's key; 0 if it has not. */
  public int unwrapped(Side side) {
    return unwrapped[side.ordinal()].get(state.words, state.offset);
  }

  public void unwrapped(Side side, int generation) {
    unwrapped[side.ordinal()].set(state.words, state.offset, generation);
  }

  /** Whether the call, but for who unwrapped its key, is the same as in another state of the same model. */
  boolean same(CallSlot other) {
    return record.same(state.words, state.offset, other.state.words, other.state.offset);
  }
}
