package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Side;

/** The attacker makes up a packet of a stream: sealed for an index of its choice, if it has the key. The receiver guesses as always (C18b). */
public final class ForgePacket extends PacketAction {

  private final int index;

  ForgePacket(Setting setting, int call, Side sender, int index) {
    super(setting, call, sender, call, sender, index);
    this.index = index;
  }

  @Override
  public Author author() {
    return Author.Attacker;
  }

  @Override
  public boolean possible() {
    return index < setting.scenario().packets() && setting.design().active() && setting.mediaTapped(call);
  }

  @Override
  public boolean guard(State s) {
    return receiverExpectsSrtp(s, Streaming.other(sender));
  }

  @Override
  public void effect(State before, State after) {
    deliver(before, after);
    int guessed = Streaming.guess(before, call, sender, index);
    if (Streaming.isFresh(before, call, sender, guessed) && isSealed(before) && Streaming.tagPasses(before, index, guessed)) {
      after.stream(call, sender).forged(true);
      Streaming.see(after, call, sender, guessed);
    } else {
      Streaming.reject(after, call, sender, guessed);
    }
  }

  /** With the stream's key, or nobody looks. */
  private boolean isSealed(State s) {
    return s.knows(setting.keyTerm(call, sender, s.call(call).bypassed())) || setting.fault(Fault.TagUnchecked);
  }
}
