package lync.encryption.wire.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.wire.sip.Conversation;
import lync.encryption.wire.srtp.MasterKey;

/** A call as its two ends have it. */
final class CallRecord {

  /** What each end of a call has. */
  static final class End {
    private Media media = Media.None;
    private MasterKey own;
    private MasterKey relayed;
    private MasterKey peers;
    private int unwrapped;

    Media media() {
      return media;
    }

    void media(Media value) {
      media = value;
    }

    /** The key that this end has made for what it sends. */
    Optional<MasterKey> own() {
      return Optional.ofNullable(own);
    }

    void made(MasterKey key) {
      own = key;
    }

    /** The key that the other end has made, and sent. */
    Optional<MasterKey> peers() {
      return Optional.ofNullable(peers);
    }

    void heard(MasterKey key) {
      peers = key;
    }

    /** The call's key from the relay service. */
    Optional<MasterKey> relayed() {
      return Optional.ofNullable(relayed);
    }

    void received(MasterKey key) {
      relayed = key;
    }

    /** The generation of the credential with which it unwrapped that key; 0 if it did not. */
    int unwrapped() {
      return unwrapped;
    }

    void unwrapped(int generation) {
      unwrapped = generation;
    }
  }

  private final Map<Side, End> ends = new EnumMap<>(Side.class);
  private CallPhase phase = CallPhase.Idle;
  private CallReason reason = CallReason.None;
  private final SentLevel[] offered = {SentLevel.None, SentLevel.None};
  private final SentLevel[] answered = {SentLevel.None, SentLevel.None};
  private Suite suite = Suite.None;
  private Conversation conversation;
  private int count;

  CallRecord() {
    for (Side side : Side.values()) {
      ends.put(side, new End());
    }
  }

  End end(Side side) {
    return ends.get(side);
  }

  CallPhase phase() {
    return phase;
  }

  void phase(CallPhase value) {
    phase = value;
  }

  CallReason reason() {
    return reason;
  }

  void failed(CallReason why) {
    phase = CallPhase.Failed;
    reason = why;
  }

  /** The level of who offered when it offered or, later, offered anew. */
  SentLevel offered(boolean anew) {
    return offered[anew ? 1 : 0];
  }

  void offered(boolean anew, SentLevel level) {
    offered[anew ? 1 : 0] = level;
  }

  SentLevel answered(boolean anew) {
    return answered[anew ? 1 : 0];
  }

  void answered(boolean anew, SentLevel level) {
    answered[anew ? 1 : 0] = level;
  }

  /** What SRTP was agreed with. */
  Suite suite() {
    return suite;
  }

  void suite(Suite value) {
    suite = value;
  }

  /** The dialog as the caller sees it. */
  Conversation conversation() {
    return conversation;
  }

  void conversation(Conversation value) {
    conversation = value;
  }

  /** Counts the dialog's requests. */
  int next() {
    return ++count;
  }
}
