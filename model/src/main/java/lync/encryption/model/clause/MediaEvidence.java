package lync.encryption.model.clause;

import java.util.EnumSet;
import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
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

  /**
   * Nobody who holds or passes on the keys of a call is compromised: no end of it, nor of the other call if the Mediation Server is bypassed between
   * the two, and no server that these keys go by. The clauses speak of such calls alone.
   */
  static boolean isConcerned(State s, int call) {
    Set<Participant> holders = EnumSet.noneOf(Participant.class);
    addEnds(s, call, holders);
    int behind = s.setting().behind(call);
    int ahead = s.setting().ahead(call);
    if (behind != 0 && s.call(behind).bypassed()) {
      addEnds(s, behind, holders);
    } else if (ahead != 0 && s.call(call).bypassed()) {
      addEnds(s, ahead, holders);
    }
    Set<Participant> present = s.setting().design().present();
    return s.setting().design().compromised().stream()
        .noneMatch(participant -> holders.contains(participant) || present.contains(participant) && passesKeys(participant, holders));
  }

  private static void addEnds(State s, int call, Set<Participant> ends) {
    Dialog dialog = s.setting().dialog(call);
    if (dialog.offer() != 0) {
      ends.add(dialog.caller());
      ends.add(dialog.callee());
    }
  }

  /** Our own servers, and those of another organisation for its own users. */
  private static boolean passesKeys(Participant server, Set<Participant> ends) {
    return switch (server) {
      case PartnerEdge -> ends.contains(Participant.PartnerClient);
      case PublicProvider -> ends.contains(Participant.PublicUser);
      default -> server.isLyncServer();
    };
  }
}
