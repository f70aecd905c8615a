package lync.encryption.wire.run;

import java.util.Optional;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.rule.ReplayWindow;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.srtp.Reception;

/** Why a receiver turns a packet down that comes in a state of the model, if it does ({@code specs/MEDIA.md} M4, "Streams"; RFC 3711 3.3). */
enum PacketReason {
  /** Its index was accepted before, or is too old to tell. */
  Replayed,
  /** The window lets it pass, so that only the tag can stand against it. */
  Forged;

  /**
   * Empty where the model gives no reason: of packets that are sent back, which are of another stream, and where a receiver has lost count, since
   * the model knows no index that it could go by.
   */
  static Optional<PacketReason> expected(State before, Action action) {
    boolean received = action.name().equals("ReceivePacket");
    if (!received && !action.name().equals("ForgePacket")) {
      return Optional.empty();
    }
    int call = (Integer) action.parameters().get(0);
    Side sender = Side.valueOf((String) action.parameters().get(1));
    int index = (Integer) action.parameters().get(2);
    int guessed = ReplayWindow.guess(before.stream(call, sender), index, before.setting().scenario().firstIndex());
    if (guessed != index) {
      return Optional.empty();
    }
    return Optional.of(Streaming.isFresh(before, call, sender, index) ? Forged : Replayed);
  }

  /** Whether a verdict is one that the model can have for this reason; whether it is the right one shows in what was accepted. */
  boolean allows(Reception.Verdict verdict) {
    boolean replayed = verdict == Reception.Verdict.Replayed || verdict == Reception.Verdict.TooOld;
    return replayed == (this == Replayed);
  }
}
