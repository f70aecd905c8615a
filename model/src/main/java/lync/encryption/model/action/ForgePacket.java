package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Side;

/** The attacker makes up a packet of a stream: with the right tag, if it has the key (C18b). */
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
    if (Streaming.isFresh(before, call, sender, index) && passes(before)) {
      after.stream(call, sender).forged(true);
      Streaming.see(after, call, sender, index);
    } else {
      Streaming.reject(after, call, sender, index);
    }
  }

  private boolean passes(State s) {
    boolean hasKey = s.knows(setting.keyTerm(call, sender, s.call(call).bypassed()));
    return hasKey && !setting.fault(Fault.NoDecryption) || setting.fault(Fault.TagUnchecked);
  }
}
