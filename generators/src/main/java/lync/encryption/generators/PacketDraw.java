package lync.encryption.generators;

import java.util.Map;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/** Draws packets into a state: what each stream has sent, what came of it, and what may still come. */
final class PacketDraw {

  private static final String TIMES = "times";

  private final StateDraft state;
  private final Draw draw;
  private final int packets;

  PacketDraw(StateDraft state, Draw draw) {
    this.state = state;
    this.draw = draw;
    packets = state.model().universe().packets();
  }

  /**
   * Each stream has sent some packets in order, as its sender's media has it mostly, and some of these were accepted; a window that goes with what was
   * accepted mostly.
   */
  void streams() {
    state.put("deliveries", draw.upTo(Scenario.MAX_DELIVERIES));
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : Side.values()) {
        if (packets > 0 && draw.chance(0.6)) {
          stream(call, side);
        }
      }
    }
  }

  private void stream(int call, Side side) {
    Object media = state.call(call).get(side == Side.Caller ? "callerMedia" : "calleeMedia");
    int sent = draw.upTo(packets);
    int highest = 0;
    for (int index = 0; index < sent; index++) {
      Media form = draw.chance(0.1) || media.equals(Media.None.name()) ? draw.oneOf(Media.class) : Media.valueOf((String) media);
      Map<String, Object> packet = state.sent(call, side, index);
      packet.put("form", form.name());
      packet.put(TIMES, form == Media.None ? 0 : draw.chance(0.1) ? 2 : 1);
      if (form == Media.SRTP && draw.chance(0.5)) {
        state.accepted(call, side).put(index, draw.chance(0.1) ? 2 : 1);
        highest = index + 1;
      }
    }
    Map<String, Object> window = state.window(call, side);
    window.put("highest", draw.chance(0.8) ? highest : draw.upTo(packets));
    window.put("below", draw.chance(0.5));
    state.alien(call, side).put("forged", draw.chance(0.1));
    state.alien(call, side).put("reflected", draw.chance(0.1));
  }
}
