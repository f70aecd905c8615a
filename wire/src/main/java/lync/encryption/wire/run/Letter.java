package lync.encryption.wire.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.wire.sip.SipMessage;

/** What has become of the message of one slot: who has it, and how it came there. */
final class Letter {

  private MessagePhase phase = MessagePhase.Waiting;
  private MessageReason reason = MessageReason.None;
  private int position;
  private SipMessage text;
  private String mark = "";
  private final Map<Link, Carriage> carried = new EnumMap<>(Link.class);

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

  /** As its holder has it. */
  SipMessage text() {
    return text;
  }

  /** Characters that stand in this message and in no other: who has read them knows what it says. */
  String mark() {
    return mark;
  }

  Map<Link, Carriage> carried() {
    return Collections.unmodifiableMap(carried);
  }

  /** It has been written. */
  void written(SipMessage message, String newMark) {
    text = message;
    mark = newMark;
  }

  void underway(int at) {
    phase = MessagePhase.Underway;
    position = at;
  }

  void crossed(Link link, Carriage carriage) {
    carried.put(link, carriage);
  }

  /** Its next holder has read it off a connection. */
  void received(SipMessage message) {
    text = message;
  }

  void intercepted() {
    phase = MessagePhase.Intercepted;
  }

  void delivered(int at) {
    phase = MessagePhase.Delivered;
    position = at;
  }

  void refused(MessageReason why, int at) {
    phase = MessagePhase.Refused;
    reason = why;
    position = at;
  }
}
