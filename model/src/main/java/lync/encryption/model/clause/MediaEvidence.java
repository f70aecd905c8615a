package lync.encryption.model.clause;

import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

/** What a state shows of packets of media, as C18a to C18f speak of them ({@code specs/MEDIA.md} M6). */
final class MediaEvidence {

  private static final Side[] SIDES = Side.values();

  private MediaEvidence() {}

  /** Something that is true of one packet of a stream. */
  interface OfPacket {
    boolean isTrue(StreamSlot stream, int index);
  }

  /** Something that is true of a stream, by its call and the side that sends. */
  interface OfStream {
    boolean isTrue(State s, int call, Side sender);
  }

  static boolean someStream(State s, OfStream condition) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side sender : SIDES) {
        if (condition.isTrue(s, call, sender)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean somePacket(State s, OfPacket condition) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side sender : SIDES) {
        for (int k = 0; k < s.setting().universe().packets(); k++) {
          if (condition.isTrue(s.stream(call, sender), k)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A packet was sent as SRTP. */
  static boolean srtpWasSent(State s) {
    return somePacket(s, (stream, index) -> stream.form(index) == Media.SRTP);
  }

  /** A packet was accepted as SRTP. */
  static boolean someAccepted(State s) {
    return somePacket(s, (stream, index) -> stream.accepted(index) > 0);
  }

  /** No end of a call, and no Lync server that is present, is compromised: the clauses speak of such calls alone. */
  static boolean isConcerned(Setting setting, int call) {
    Set<Participant> compromised = setting.design().compromised();
    Dialog dialog = setting.dialog(call);
    boolean endCompromised = dialog.offer() != 0 && (compromised.contains(dialog.caller()) || compromised.contains(dialog.callee()));
    return !endCompromised
        && compromised.stream().noneMatch(participant -> participant.isLyncServer() && setting.design().present().contains(participant));
  }
}
