package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.wire.run.Omission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is not executed is no more than what is listed, with its reason, as {@link Omission}: each of these does come up, in designs made for it, and
 * what is executed of their runs goes as the model says.
 */
class OmissionsTest {

  private static final int WALKS = 60;

  /** @param first seed; those of TLS 1.3 come after all scenarios have had one of TLS 1.2 */
  private record Case(String scenario, Consumer<DesignDraft> change, long first) {

    Case(String scenario, Consumer<DesignDraft> change) {
      this(scenario, change, 0);
    }
  }

  private static final Map<Omission, Case> CASES = new EnumMap<>(Map.ofEntries(
      Map.entry(Omission.NothingToOffer, new Case("internal-calls/call", draft -> draft.suites(Participant.ClientB).clear())),
      Map.entry(Omission.NoKeyToPassOn, new Case("media-bypass/bypassed-call", draft -> draft.srtp().remove(Participant.MediationServer))),
      Map.entry(Omission.OfferedAnewPastMediation, new Case("media-bypass/bypassed-call", draft -> { })),
      Map.entry(Omission.TranslatedPastMediation, new Case("media-bypass/bypassed-call", draft -> draft.faults().add(Fault.NextHopClear))),
      Map.entry(Omission.ReflectedUnderAnotherKey,
          new Case("bypass-falls-back/outgoing-call", draft -> draft.faults().add(Fault.ReflectionAccepted))),
      Map.entry(Omission.AcceptedWithoutKey, new Case("encrypted-media/packets-under-attack",
          draft -> draft.faults().addAll(EnumSet.of(Fault.TagUnchecked, Fault.NoDecryption)))),
      Map.entry(Omission.LostCount, new Case("encrypted-media/roll-over-from-the-answer", draft -> draft.faults().add(Fault.TagUnchecked))),
      Map.entry(Omission.EarlyInTls12,
          new Case("external-calls/call-from-outside", draft -> draft.faults().add(Fault.SentBeforeResponderAccepts))),
      Map.entry(Omission.ArrivedEarly, new Case("external-calls/call-from-outside",
          draft -> draft.faults().add(Fault.SentBeforeResponderAccepts), ExecutedRun.instances())),
      Map.entry(Omission.PassedOnSealed,
          new Case("internal-tcp/forged-instant-message", draft -> draft.faults().add(Fault.ContentSealedOnTcp)))));

  @ParameterizedTest
  @EnumSource
  void comesUp(Omission omission) {
    Case made = CASES.get(omission);
    ReferenceDesigns.Instance instance = ExecutedRun.named(made.scenario);
    DesignDraft draft = new DesignDraft(instance.design());
    made.change.accept(draft);
    Scenario scenario = omission == Omission.OfferedAnewPastMediation ? offeredAnew(instance.scenario()) : instance.scenario();
    ReferenceDesigns.Instance changed = new ReferenceDesigns.Instance(instance.name(), draft.design(), scenario, false);
    assertTrue(LongStream.range(made.first, made.first + WALKS).anyMatch(seed -> reasons(changed, seed).contains(omission.reason())),
        () -> omission + " does not come up in " + WALKS + " walks");
  }

  private static Scenario offeredAnew(Scenario scenario) {
    List<MessagePlan> messages = new ArrayList<>(scenario.messages());
    messages.add(new MessagePlan(MessageKind.Reoffer, Participant.ClientA, Participant.MediationServer, Origin.Sender, 1));
    return scenario.withMessages(messages);
  }

  /** Why steps of a walk were not executed; each is one of those listed. */
  private static List<String> reasons(ReferenceDesigns.Instance instance, long seed) {
    ExecutedRun run = ExecutedRun.of(instance, seed, instance.design().faults());
    assertEquals(List.of(), run.differences(), run::toString);
    List<String> reasons = run.steps().stream().flatMap(step -> step.happening().notExecuted().stream()).distinct().toList();
    List<String> listed = Arrays.stream(Omission.values()).map(Omission::reason).toList();
    assertTrue(listed.containsAll(reasons), reasons::toString);
    return reasons;
  }
}
