package lync.encryption.cli.report;

import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.action.Action;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

/** Tells the steps of packets ({@code specs/MEDIA.md} M5): who sends, what comes, and whether it is taken. */
final class PacketNarrator {

  private final LyncModel model;
  private final Naming naming;

  PacketNarrator(LyncModel model, Naming naming) {
    this.model = model;
    this.naming = naming;
  }

  /** @throws IllegalArgumentException if the action has no words here */
  Narrator.Told tell(Action action, State before, State after) {
    int call = (Integer) action.parameters().get(0);
    Side sender = Side.valueOf((String) action.parameters().get(1));
    return switch (action.name()) {
      case "SendPacket" -> send(call, sender, before, after);
      case "ReceivePacket" -> receive(call, sender, index(action), before, after);
      case "ForgePacket" -> new Narrator.Told(Naming.ATTACKER,
          "makes up packet " + index(action) + " of call " + call + " as if from " + end(call, sender) + ": "
              + verdict(after.stream(call, sender).forged() && !before.stream(call, sender).forged() || moved(call, sender, before, after)
                  && after.stream(call, sender).forged()), Media.SRTP.name());
      case "ReflectPacket" -> new Narrator.Told(Naming.ATTACKER,
          "sends packet " + index(action) + " of call " + call + " back to " + end(call, sender) + ", who sent it: "
              + verdict(!before.stream(call, other(sender)).sameAcceptance(after.stream(call, other(sender)))
                  || moved(call, other(sender), before, after) && after.stream(call, other(sender)).reflected()), Media.SRTP.name());
      default -> throw Narrator.unknown(action);
    };
  }

  private Narrator.Told send(int call, Side sender, State before, State after) {
    int index = sent(before.stream(call, sender), after.stream(call, sender));
    Media form = after.stream(call, sender).form(index);
    return new Narrator.Told(end(call, sender), "sends packet " + index + " of call " + call + " to " + end(call, other(sender))
        + (before.stream(call, sender).times(index) == 0 ? "" : ", using the index again"), protection(form));
  }

  private Narrator.Told receive(int call, Side sender, int index, State before, State after) {
    Side receiver = other(sender);
    Media form = before.stream(call, sender).form(index);
    Media expected = before.call(call).media(receiver);
    String what;
    if (form != expected) {
      what = "drops it, expecting " + expected;
    } else if (form == Media.RTP) {
      what = "takes it";
    } else {
      what = verdict(!before.stream(call, sender).sameAcceptance(after.stream(call, sender))
          || moved(call, sender, before, after) && after.stream(call, sender).accepted(index) > 0);
    }
    return new Narrator.Told(end(call, receiver), "gets packet " + index + " of call " + call + " from " + end(call, sender) + ": " + what, protection(form));
  }

  private static boolean moved(int call, Side sender, State before, State after) {
    return !before.stream(call, sender).sameWindow(after.stream(call, sender));
  }

  private static String verdict(boolean accepted) {
    return accepted ? "accepted" : "rejected";
  }

  private static String protection(Media form) {
    return form == Media.RTP ? "RTP, in clear" : form.name();
  }

  private int sent(StreamSlot before, StreamSlot after) {
    for (int index = 0; index < model.universe().packets(); index++) {
      if (before.times(index) != after.times(index)) {
        return index;
      }
    }
    throw new IllegalArgumentException("no packet was sent in this step");
  }

  private static int index(Action action) {
    return (Integer) action.parameters().get(2);
  }

  private static Side other(Side side) {
    return side == Side.Caller ? Side.Callee : Side.Caller;
  }

  private String end(int call, Side side) {
    Dialog dialog = model.setting().dialog(call);
    Participant end = side == Side.Caller ? dialog.caller() : dialog.callee();
    return naming.of(end);
  }
}
