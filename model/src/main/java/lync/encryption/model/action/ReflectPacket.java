package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/** The attacker sends a packet back to who sent it, as if it came from the other end (C18b). */
public final class ReflectPacket extends PacketAction {

  private final int index;
  private final Side other;

  ReflectPacket(Setting setting, int call, Side sender, int index) {
    super(setting, call, sender, call, sender, index);
    this.index = index;
    other = Streaming.other(sender);
  }

  @Override
  public Author author() {
    return Author.Attacker;
  }

  @Override
  public boolean possible() {
    return setting.scenario().packets() > 0 && setting.design().active() && setting.mediaTapped(call);
  }

  @Override
  public boolean guard(State s) {
    return receiverExpectsSrtp(s, sender) && s.stream(call, sender).form(index) == Media.SRTP;
  }

  @Override
  public void effect(State before, State after) {
    deliver(before, after);
    int guessed = Streaming.guess(before, call, other, index);
    boolean taken = setting.fault(Fault.ReflectionAccepted) && Streaming.tagPasses(before, index, guessed);
    if (taken && Streaming.isFresh(before, call, other, guessed)) {
      after.stream(call, other).reflected(true);
      Streaming.see(after, call, other, guessed);
    } else {
      Streaming.reject(after, call, other, guessed);
    }
  }
}
