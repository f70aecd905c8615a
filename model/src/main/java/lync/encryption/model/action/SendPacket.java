package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.MediaStream;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/**
 * An end of a call sends the next packet of its media, as both ends agreed. It may come at any time, again, or never (RFC 3550, RFC 3711; C18a,
 * C18f).
 */
public final class SendPacket extends PacketAction {

  private final MediaStream root;

  SendPacket(Setting setting, int call, Side sender) {
    super(setting, call, sender, call, sender);
    root = setting.root(call, sender);
  }

  @Override
  public boolean possible() {
    return setting.scenario().packets() > 0;
  }

  @Override
  public boolean guard(State s) {
    return Streaming.sends(s, call, sender);
  }

  @Override
  public void effect(State before, State after) {
    int index = Streaming.next(before, call, sender);
    Media form = before.call(call).media(sender);
    after.stream(call, sender).send(index, form);
    if (setting.mediaTapped(call)) {
      tap(before, after, index, form);
    }
  }

  /** The attacker has the packet and, if it can open that, what it says. */
  private void tap(State before, State after, int index, Media form) {
    if (form == Media.RTP) {
      after.learn(setting.terms().media(root.call(), root.sender(), index));
      return;
    }
    Term packet = setting.terms().packet(call, sender, index);
    if (setting.fault(Fault.PredictableKey)) {
      after.learn(packet, setting.keyTerm(call, sender, before.call(call).bypassed()));
    } else {
      after.learn(packet);
    }
  }
}
