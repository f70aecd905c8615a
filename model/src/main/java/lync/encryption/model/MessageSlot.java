package lync.encryption.model;

import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;

/** How far one message has come: a view on a state. */
public final class MessageSlot {

  private final State state;
  private final boolean used;
  private final EnumField<MessagePhase> phase;
  private final Field position;
  private final EnumField<MessageReason> reason;

  MessageSlot(State state, boolean used, Place place) {
    this.state = state;
    this.used = used;
    phase = EnumField.at(place.get("phase"), MessagePhase.class);
    position = place.get("position").leaf();
    reason = EnumField.at(place.get("reason"), MessageReason.class);
  }

  /** Whether the scenario has a message in this slot. */
  public boolean used() {
    return used;
  }

  public MessagePhase phase() {
    return phase.get(state);
  }

  public void phase(MessagePhase value) {
    phase.set(state, value);
  }

  /** Index into the route of the participant that has the message; 0 before the start. */
  public int position() {
    return position.get(state.words, state.offset);
  }

  public void position(int value) {
    position.set(state.words, state.offset, value);
  }

  public MessageReason reason() {
    return reason.get(state);
  }

  public void reason(MessageReason value) {
    reason.set(state, value);
  }

  /** Ends the message where it is. */
  public void refuse(MessageReason why) {
    phase(MessagePhase.Refused);
    reason(why);
  }
}
