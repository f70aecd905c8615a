package lync.encryption.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lync.encryption.model.CallSlot;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;

/** All typed values of one call that the scenario has an offer for, and of who has unwrapped its key. */
final class CallValues {

  private static final Set<CallPhase> SETTLED =
      EnumSet.of(CallPhase.Answered, CallPhase.Established, CallPhase.Reoffered, CallPhase.Reanswered);
  /** What is said of any level that an end has sent: to have sent none is always right. */
  private static final Set<String> OF_LEVELS = Set.of("UnsetSendsRequired", "CapableEndsStateLevels", "WindowsLiveStatesNothing");

  private static final Set<String> OF_PHASES =
      Set.of("NoCallUnlessPlaced", "IdleCallsUnoffered", "CallsFollowMessages", "AnsweredOnceBehindIsUp", "TrunkCallsOverTrunk");

  private CallValues() {}

  static ComponentValues of(String name, LyncModel model, int call, long[] surroundings) {
    Place slot = model.layout().place("call").at(call - 1);
    Place unwrapped = model.layout().place("unwrapped").at(call - 1);
    List<ComponentValues.Part> parts = new ArrayList<>();
    parts.add(part(slot.get("phase"), OF_PHASES));
    parts.add(part(slot.get("reason"), Set.of("FailedForReason")));
    parts.add(part(slot.get("callerMedia"), Set.of("MediaComesWithAnswers")));
    parts.add(part(slot.get("calleeMedia"), Set.of("MediaComesWithAnswers")));
    parts.add(part(slot.get("suite"), Set.of("SrtpUsesCommonSuite")));
    parts.add(part(slot.get("bypassed"), Set.of("BypassedIfWanted")));
    for (Side side : Side.values()) {
      parts.add(part(unwrapped.get(side.name()), Set.of("KeysUnwrappedInOrder")));
    }
    List.of("offered", "answered", "reoffered", "reanswered").forEach(level -> parts.add(part(slot.get(level), OF_LEVELS)));
    return new ComponentValues(name, call, model, surroundings, parts, s -> strip(s.call(call)));
  }

  private static ComponentValues.Part part(Place place, Set<String> asked) {
    return new ComponentValues.Part((Place.Leaf) place, asked);
  }

  private static void strip(CallSlot slot) {
    // Whether there is a reason matters, and not which.
    slot.reason(slot.phase() == CallPhase.Failed && slot.reason() != CallReason.None ? CallReason.TimedOut : CallReason.None);
    if (!SETTLED.contains(slot.phase()) || !slot.hasMedia(Media.SRTP)) {
      slot.suite(Suite.None);
    }
  }
}
