package lync.encryption.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.model.LyncModel;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.PayloadSlot;
import lync.encryption.model.State;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.PayloadForm;

/**
 * All typed values of one message slot: its phase, position and reason, what it carries, over which connections its client was known, and which links
 * it crossed.
 */
final class MessageValues {

  private static final Set<PayloadForm> OF_GENERATIONS = EnumSet.of(PayloadForm.Credential, PayloadForm.WrappedKey, PayloadForm.Proof);
  private static final Set<MessageKind> SHOWING = EnumSet.of(MessageKind.KeyRequest, MessageKind.Allocate);
  private static final Set<MessageReason> FOR_WANT_OF_A_KEY = EnumSet.of(MessageReason.NoKey, MessageReason.TcpForKey);
  /** What is said of links that a message crossed is that they are such and such, but for this: that it crossed one. */
  private static final String TAKES_A_CROSSING = "RequestsReachedRelay";

  private MessageValues() {}

  static ComponentValues of(LyncModel model, int message, long[] surroundings) {
    List<ComponentValues.Part> parts = new ArrayList<>();
    Place slot = model.layout().place("message").at(message - 1);
    Place payload = model.layout().place("payload").at(message - 1);
    Place signedIn = model.layout().place("signedIn").at(message - 1);
    parts.add(part(slot.get("phase"), Set.of("ImpossibleStaysAtHome")));
    parts.add(part(payload.get("form"), Set.of("PayloadFitsKind")));
    parts.add(part(payload.get("generation"), Set.of("WaitingCrossedNothing")));
    parts.add(part(slot.get("position"), Set.of("StandsBeforeAHop", "HeldAtAHop")));
    parts.add(part(slot.get("reason"), Set.of()));
    parts.add(part(signedIn.get("issued"), Set.of()));
    Set<String> crossings = crossings();
    parts.add(part(signedIn.get("delivered"), crossings));
    ((Place.Entries) model.layout().place("carried").at(message - 1)).values().forEach(link -> parts.add(part(link, crossings)));
    String name = model.setting().plan(message).kind().name();
    return new ComponentValues(name, message, model, surroundings, parts, s -> strip(s, message));
  }

  private static ComponentValues.Part part(Place place, Set<String> asked) {
    return new ComponentValues.Part((Place.Leaf) place, asked);
  }

  /** All conjuncts that no further crossing mends. */
  private static Set<String> crossings() {
    Set<String> names = Strengthening.conjuncts().stream().map(Conjunct::name).collect(Collectors.toCollection(HashSet::new));
    names.remove(TAKES_A_CROSSING);
    return names;
  }

  private static void strip(State s, int message) {
    MessageSlot slot = s.message(message);
    PayloadSlot payload = s.payload(message);
    MessageKind kind = s.setting().plan(message).kind();
    MessagePhase phase = slot.phase();
    boolean waits = phase == MessagePhase.Waiting;
    if (!waits && !OF_GENERATIONS.contains(payload.form()) && !SHOWING.contains(kind)) {
      payload.set(payload.form(), 0);
    }
    // Where a credential has passed counts even after it has come.
    boolean kept = kind == MessageKind.CredentialReply && payload.form() == PayloadForm.Credential;
    if (!kept && phase != MessagePhase.Underway && phase != MessagePhase.Intercepted) {
      slot.position(waits ? 0 : Math.min(1, slot.position()));
    }
    slot.reason(phase != MessagePhase.Refused ? MessageReason.None
        : FOR_WANT_OF_A_KEY.contains(slot.reason()) ? MessageReason.NoKey : MessageReason.None);
    s.issued(message, kind.isReply() && s.issued(message).isPresent() ? Optional.of(s.setting().universe().links().get(0)) : Optional.empty());
    if (phase != MessagePhase.Delivered || !payload.form().isKeyMaterial()) {
      s.delivered(message, Optional.empty());
    }
  }
}
