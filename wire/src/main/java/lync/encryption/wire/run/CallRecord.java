package lync.encryption.wire.run;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.sdp.SessionDescription;
import lync.encryption.wire.sip.Conversation;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;

/** A call as its two ends have it. */
final class CallRecord {

  /** What each end of a call has. */
  static final class End {
    private Media media = Media.None;
    private final Map<SrtpSuite, MasterKey> own = new EnumMap<>(SrtpSuite.class);
    private final Map<SrtpSuite, MasterKey> peers = new EnumMap<>(SrtpSuite.class);
    private MasterKey relayed;
    private SessionDescription described;
    private int unwrapped;

    Media media() {
      return media;
    }

    void media(Media value) {
      media = value;
    }

    /** The key with which this end protects what it sends under a suite. */
    Optional<MasterKey> own(SrtpSuite suite) {
      return Optional.ofNullable(own.get(suite));
    }

    /** Those for every suite that it has offered. */
    Collection<MasterKey> own() {
      return List.copyOf(own.values());
    }

    void sendsWith(MasterKey key) {
      own.put(key.suite(), key);
    }

    /** The key that the other end has sent for a suite. */
    Optional<MasterKey> peers(SrtpSuite suite) {
      return Optional.ofNullable(peers.get(suite));
    }

    /** What the other end has last said of its media: where it wants them, and under which keys. */
    Optional<SessionDescription> described() {
      return Optional.ofNullable(described);
    }

    void heard(SessionDescription description) {
      described = description;
      description.media().get(0).crypto().forEach(attribute -> attribute.key().ifPresent(key -> peers.put(attribute.suite(), key)));
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
  private SrtpSuite suite;
  private boolean bypassed;
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

  /** What SRTP was agreed with, if it was. */
  Optional<SrtpSuite> suite() {
    return Optional.ofNullable(suite);
  }

  void suite(Optional<SrtpSuite> value) {
    suite = value.orElse(null);
  }

  /** Whether its media goes past the Mediation Server, which placed it for another call. */
  boolean bypassed() {
    return bypassed;
  }

  void bypassed(boolean value) {
    bypassed = value;
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
