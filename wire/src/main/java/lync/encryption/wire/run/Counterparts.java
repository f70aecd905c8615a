package lync.encryption.wire.run;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;

/**
 * What of a run has a counterpart in reality. Some has none by design and scenario; some comes to have none on the way, and then for the rest of the
 * run. Faults are the design's here: of ends that deviate where the design does not, differences are wanted.
 */
final class Counterparts {

  private static final String BOUND = "a bound of the scenario, of which no participant knows";
  private static final Map<String, String> BOUNDS = Map.of("deliveries", BOUND, "administrator", BOUND, "attackerBudget", BOUND);

  private final Setting setting;
  private final Network network;
  private Omission messages;
  private Omission calls;
  private Omission packets;

  Counterparts(Setting setting, Network network) {
    this.setting = setting;
    this.network = network;
    calls = ofDesign().orElse(null);
    packets = packetsOfDesign().orElse(null);
  }

  /** Why no message is executed any more. */
  Optional<Omission> withoutMessages() {
    return Optional.ofNullable(messages);
  }

  /** Why calls are not executed. */
  Optional<Omission> withoutCalls() {
    return withoutMessages().or(() -> Optional.ofNullable(calls));
  }

  /** Why packets of media are not executed. */
  Optional<Omission> withoutPackets() {
    return withoutCalls().or(() -> Optional.ofNullable(packets));
  }

  void loseMessages(Omission why) {
    messages = why;
  }

  void losePackets(Omission why) {
    packets = why;
  }

  /** Why a variable that is never compared is not; empty for any other. */
  static Optional<String> reason(String variable) {
    return Optional.ofNullable(BOUNDS.get(variable));
  }

  private Stream<Dialog> calls() {
    return IntStream.rangeClosed(1, Scenario.CALLS).mapToObj(setting::dialog).filter(Dialog::placed);
  }

  private IntStream bypasses() {
    return IntStream.rangeClosed(1, Scenario.CALLS).filter(setting::wantsBypass);
  }

  private Optional<Omission> ofDesign() {
    Design design = setting.design();
    boolean nothing = calls().flatMap(call -> Stream.of(call.caller(), call.callee()))
        .anyMatch(end -> design.srtp().contains(end) && network.endpoints().standings(end).isEmpty());
    if (nothing) {
      return Optional.of(Omission.NothingToOffer);
    }
    if (bypasses().findAny().isEmpty()) {
      return Optional.empty();
    }
    if (!design.srtp().contains(Participant.MediationServer) && !design.alternatives().contains(Reading.R5)) {
      return Optional.of(Omission.NoKeyToPassOn);
    }
    if (setting.scenario().messages().stream().map(MessagePlan::kind).anyMatch(MessageKind.Reoffer::equals)) {
      return Optional.of(Omission.OfferedAnewPastMediation);
    }
    boolean translated = bypasses().anyMatch(call -> setting.mediaSuite(call) == Suite.None
        || setting.mediaSuite(call) != setting.mediaSuite(setting.ahead(call)));
    return translated ? Optional.of(Omission.TranslatedPastMediation) : Optional.empty();
  }

  private Optional<Omission> packetsOfDesign() {
    boolean translated = bypasses().findAny().isPresent() && (has(Fault.NextHopClear) || has(Fault.MediaClearThoughCapable));
    if (translated) {
      return Optional.of(Omission.TranslatedPastMediation);
    }
    boolean keysOfTheEnds = IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> setting.dialog(call).placed() && setting.endsMakeKeys(call));
    if (has(Fault.ReflectionAccepted) && keysOfTheEnds) {
      return Optional.of(Omission.ReflectedUnderAnotherKey);
    }
    boolean takesAnything = has(Fault.TagUnchecked) || has(Fault.ReflectionAccepted);
    return takesAnything && has(Fault.NoDecryption) ? Optional.of(Omission.AcceptedWithoutKey) : Optional.empty();
  }

  /** Whether the design has one of these faults. */
  boolean has(Fault... faults) {
    Set<Fault> asked = EnumSet.noneOf(Fault.class);
    asked.addAll(Arrays.asList(faults));
    return asked.stream().anyMatch(network.design()::fault);
  }
}
