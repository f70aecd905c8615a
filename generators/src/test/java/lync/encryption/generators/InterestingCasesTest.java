package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lync.encryption.generators.RandomStates.Kind;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Reading;
import org.junit.jupiter.api.Test;

/**
 * What the properties are about does come up in what is drawn for them: every pair of levels, every certificate at either end, credentials in every
 * state, keys of the relay service and of the ends, with an attacker and without, and every step. The gate is itself tested, by starving the
 * generator.
 */
class InterestingCasesTest {

  private static final int SITUATIONS = 2_000;
  private static final int STATES_EACH = 40;
  private static final int LEAST = 15;
  private static final int LEAST_BY_FAULT = 1;
  /** A starved generator need not starve for long. */
  private static final int FEW_SITUATIONS = 150;
  private static final List<Kind> ALL = List.of(Kind.values());

  @Test
  void everyInterestingCaseIsDrawn() {
    InterestingCases drawn = InterestingCases.in(InterestingCases.seeds(SITUATIONS), STATES_EACH, ALL, design -> design);
    assertEquals(Map.of(), drawn.rare(LEAST, LEAST_BY_FAULT, actions()));
  }

  /** Without states that were played up to a message, next to no key is ever unwrapped. */
  @Test
  void withoutPlayedStatesTheGateFails() {
    assertStarves("UnwrapKey", List.of(Kind.Uniform, Kind.Sparse, Kind.Reached), design -> design);
  }

  @Test
  void withoutLevelsTheGateFails() {
    assertStarves("Supported is answered with DoNotSupport", List.of(Kind.Reached),
        changed(draft -> draft.levels().replaceAll((site, level) -> Level.Required)));
  }

  @Test
  void withoutTheOtherReadingTheGateFails() {
    assertStarves("an answer, key of the " + Reading.R5.alternative(), ALL, changed(draft -> draft.alternatives().remove(Reading.R5)));
  }

  @Test
  void withoutTheAttackerTheGateFails() {
    assertStarves("an answer, attacker", ALL, changed(draft -> draft.active(false)));
  }

  /** Only a fault lets an expired credential unwrap a key. */
  @Test
  void withoutFaultsTheGateFails() {
    assertStarves("UnwrapKey with what is Expired", ALL, changed(draft -> draft.faults().removeAll(EnumSet.allOf(Fault.class))));
  }

  private static UnaryOperator<Design> changed(Consumer<DesignDraft> change) {
    return design -> {
      DesignDraft draft = new DesignDraft(design);
      change.accept(draft);
      return draft.design();
    };
  }

  private static void assertStarves(String what, List<Kind> kinds, UnaryOperator<Design> change) {
    InterestingCases cases = InterestingCases.in(InterestingCases.seeds(FEW_SITUATIONS), STATES_EACH, kinds, change);
    assertTrue(cases.rare(1, 1, actions()).containsKey(what), () -> what + " was seen " + cases.seen(what) + " times");
  }

  /** The names of all actions that any situation has. */
  private static Set<String> actions() {
    return Arrays.stream(InterestingCases.seeds(50)).boxed().flatMap(seed -> {
      var situation = LyncArbitraries.Situation.of(seed);
      return new LyncModel(situation.design(), situation.scenario(), Universe.wide()).groundActions().stream().map(Action::name);
    }).collect(Collectors.toSet());
  }
}
