package lync.encryption.model;

import lync.encryption.model.state.Field;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.Media;

/**
 * The packets that one side of a call sends, and what their receiver has made of them ({@code specs/MEDIA.md} M3; RFC 3711): a view on a state.
 * Indices count from the stream's first packet, and are asked about only if they are less than the universe's packets.
 */
public final class StreamSlot {

  private final State state;
  private final EnumField<Media>[] form;
  private final Field[] times;
  private final Field highest;
  private final Field below;
  private final Field[] accepted;
  private final Field forged;
  private final Field reflected;
  private final Mask window;
  private final Mask acceptance;

  /** The variables' places for this stream. */
  record Places(Place sent, Place window, Place accepted, Place alien) {}

  @SuppressWarnings("unchecked")
  StreamSlot(State state, int packets, Places places) {
    this.state = state;
    form = new EnumField[packets];
    times = new Field[packets];
    accepted = new Field[packets];
    for (int k = 0; k < packets; k++) {
      form[k] = EnumField.at(places.sent.at(k).get("form"), Media.class);
      times[k] = places.sent.at(k).get("times").leaf();
      accepted[k] = places.accepted.at(k).leaf();
    }
    highest = places.window.get("highest").leaf();
    below = places.window.get("below").leaf();
    forged = places.alien.get("forged").leaf();
    reflected = places.alien.get("reflected").leaf();
    window = new Mask(places.window.everyField().toList());
    acceptance = new Mask(places.accepted.everyField().toList());
  }

  /** How the packet with an index was sent; None if it was not. */
  public Media form(int index) {
    return form[index].get(state);
  }

  /** How often the sender used an index; 2 stands for more. */
  public int times(int index) {
    return times[index].get(state.words, state.offset);
  }

  /** Notes that the sender uses an index, once more. */
  public void send(int index, Media as) {
    form[index].set(state, as);
    times[index].set(state.words, state.offset, times(index) + 1);
  }

  /** The replay window of the receiver: one more than the highest index that it accepted, 0 if it accepted none. */
  public int highest() {
    return highest.get(state.words, state.offset);
  }

  /** Whether the receiver accepted the index before the highest one. */
  public boolean below() {
    return below.get(state.words, state.offset) != 0;
  }

  public void window(int newHighest, boolean newBelow) {
    highest.set(state.words, state.offset, newHighest);
    below.set(state.words, state.offset, newBelow ? 1 : 0);
  }

  /** How often the receiver accepted the packet with an index as SRTP; 2 stands for more. */
  public int accepted(int index) {
    return accepted[index].get(state.words, state.offset);
  }

  /** Notes that the receiver accepts the packet with an index, once more. */
  public void accept(int index) {
    accepted[index].set(state.words, state.offset, Math.min(accepted(index) + 1, LyncVariables.MAX_TIMES));
  }

  /** The receiver accepted as SRTP what nobody sent. */
  public boolean forged() {
    return forged.get(state.words, state.offset) != 0;
  }

  public void forged(boolean value) {
    forged.set(state.words, state.offset, value ? 1 : 0);
  }

  /** The receiver accepted what it had sent itself. */
  public boolean reflected() {
    return reflected.get(state.words, state.offset) != 0;
  }

  public void reflected(boolean value) {
    reflected.set(state.words, state.offset, value ? 1 : 0);
  }

  /** Whether the receiver's replay window is as in another state of the same model. */
  public boolean sameWindow(StreamSlot other) {
    return window.same(state.words, state.offset, other.state.words, other.state.offset);
  }

  /** Whether the receiver accepted each packet of the stream as often as in another state of the same model. */
  public boolean sameAcceptance(StreamSlot other) {
    return acceptance.same(state.words, state.offset, other.state.words, other.state.offset);
  }
}
