package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/**
 * A packet that was sent comes, perhaps not for the first time. SRTP is accepted if the replay window lets the index pass that the receiver takes it
 * to have, and the tag is right; only then does the window move (RFC 3711 3.3; C18b to C18e).
 */
public final class ReceivePacket extends PacketAction {

  private final int index;

  ReceivePacket(Setting setting, int call, Side sender, int index) {
    super(setting, call, sender, call, sender, index);
    this.index = index;
  }

  @Override
  public boolean possible() {
    return setting.scenario().packets() > 0;
  }

  @Override
  public boolean guard(State s) {
    return Streaming.arrives(s, call, sender, index);
  }

  @Override
  public void effect(State before, State after) {
    deliver(before, after);
    StreamSlot stream = before.stream(call, sender);
    if (stream.form(index) != Media.SRTP || before.call(call).media(Streaming.other(sender)) != Media.SRTP) {
      return;
    }
    int guessed = Streaming.guess(before, call, sender, index);
    if (Streaming.isFresh(before, call, sender, guessed) && Streaming.tagPasses(before, index, guessed)) {
      after.stream(call, sender).accept(index);
      Streaming.see(after, call, sender, guessed);
    } else {
      Streaming.reject(after, call, sender, guessed);
    }
  }
}
