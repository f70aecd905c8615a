package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/** An action on the packets that one side of a call sends: enabled only while media flows there ({@code specs/MEDIA.md} M5, "Packets"). */
public abstract class PacketAction extends Action {

  final Setting setting;
  final int call;
  final Side sender;

  PacketAction(Setting setting, int call, Side sender, Object... parameters) {
    super(parameters);
    this.setting = setting;
    this.call = call;
    this.sender = sender;
  }

  /** Media flows, and who receives the stream expects SRTP, is not passed by and may still get something. */
  final boolean receiverExpectsSrtp(State s, Side receiver) {
    return s.deliveries() > 0
        && Streaming.possible(s, call)
        && s.call(call).media(receiver) == Media.SRTP
        && !Streaming.passesBy(s, call, Streaming.other(receiver));
  }

  /** Something reaches a receiver. */
  final void deliver(State before, State after) {
    after.deliveries(before.deliveries() - 1);
  }
}
