package lync.encryption.wire.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;

/** What has become of the message of one slot: who has it, and how it came there. */
final class Letter {

  private MessagePhase phase = MessagePhase.Waiting;
  private MessageReason reason = MessageReason.None;
  private int position;
  private byte[] octets = {};
  private String mark = "";
  private Payload payload = Payload.NONE;
  private final Map<Link, Carriage> carried = new EnumMap<>(Link.class);
  private Optional<Link> issued = Optional.empty();
  private Optional<Link> delivered = Optional.empty();

  MessagePhase phase() {
    return phase;
  }

  MessageReason reason() {
    return reason;
  }

  /** The place on the route of who has it. */
  int position() {
    return position;
  }

  /** As its holder has it; not to be written to. */
  byte[] octets() {
    return octets;
  }

  /** Characters that stand in this message and in no other: who has read them knows what it says. */
  String mark() {
    return mark;
  }

  /** What it carried when it was written, or altered. */
  Payload payload() {
    return payload;
  }

  Map<Link, Carriage> carried() {
    return Collections.unmodifiableMap(carried);
  }

  /** Of a reply, where its client was authenticated when it was written. */
  Optional<Link> issued() {
    return issued;
  }

  /** Where the client was signed in that it was delivered to. */
  Optional<Link> deliveredOver() {
    return delivered;
  }

  /** It has been written. */
  void written(Author.Written message) {
    octets = message.octets();
    mark = message.mark();
    payload = message.payload();
  }

  void issuedOver(Optional<Link> link) {
    issued = link;
  }

  void underway(int at) {
    phase = MessagePhase.Underway;
    position = at;
  }

  void crossed(Link link, Carriage carriage) {
    carried.put(link, carriage);
  }

  /** Its next holder has read it off a connection. */
  void received(byte[] message) {
    octets = message;
  }

  /** The attacker, who has it, has left something out. */
  void altered(byte[] message, Payload left) {
    octets = message;
    payload = left;
  }

  void intercepted() {
    phase = MessagePhase.Intercepted;
  }

  void delivered(int at) {
    phase = MessagePhase.Delivered;
    position = at;
  }

  void deliveredOver(Optional<Link> link) {
    delivered = link;
  }

  void refused(MessageReason why, int at) {
    phase = MessagePhase.Refused;
    reason = why;
    position = at;
  }
}
