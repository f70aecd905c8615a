package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.model.vocabulary.CallPhase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Evidence 4, calls: in surroundings that are drawn, over all values of one call, reachable or not, the strengthening is kept by every step and
 * implies the clauses; without some of its conjuncts, or with a guard of the model left out, that is not so.
 */
class InductionOfCallsTest {

  /** Calls of each plot. */
  private static final int EACH = 10;

  /** What is said of calls. */
  private static final List<String> CLAUSES = List.of("AudioVideoSrtp", "ClearMediaOnlyByException", "NoMidCallDowngrade",
      "EncryptionRequiredByDefault", "WindowsLiveNeedsSupported", "WindowsLiveMediaClear", "TrunkSrtpNeedsCapableGateway", "MediaConfidential",
      "MediaAuthentic", "FipsAlgorithms", "LevelChangedByAdministrator", "CallsEnd");

  /** Conjuncts that one call by itself shows to be needed. Of the others {@link InductionTogetherTest} says so. */
  private static final List<String> NOTICED = List.of("AnswersShowTheirOutcome", "SettledOnce", "OutcomeByTheTable", "LevelsAreStated",
      "CapableEndsStateLevels", "WindowsLiveStatesNothing", "UnsetSendsRequired", "FailedForReason", "SrtpUsesCommonSuite",
      "MediationSendsRequired", "KeysUnwrappedInOrder");

  private static List<ComponentValues> surroundings;

  @BeforeAll
  static void draw() {
    surroundings = InductionSurroundings.ofCalls(EACH);
  }

  @Test
  void theStrengtheningIsInductiveOnEveryCall() {
    Set<String> seen = new TreeSet<>();
    InductionFigures figures = ComponentInduction.check("calls", surroundings, (call, s) -> {
      CallPhase phase = s.call(call.number()).phase();
      seen.add(call + " " + phase);
      seen.add("some call " + phase);
    });
    System.out.println(figures);
    assertEquals(List.of(), figures.tooFew(CLAUSES), "clauses whose situation was met too rarely");
    assertEquals(List.of(), wanted().filter(sight -> !seen.contains(sight)).toList(), "what no call was in");
    assertTrue(figures.unreachableShare() >= 0.5, figures::toString);
  }

  /** Some call in each phase; and calls of each plot, but in the phases that follow from which messages have been sent in the surroundings. */
  private static Stream<String> wanted() {
    Set<CallPhase> everywhere = EnumSet.of(CallPhase.Established, CallPhase.Ended, CallPhase.Failed);
    return Stream.concat(Stream.of(CallPhase.values()).map(phase -> "some call " + phase),
        InductionSurroundings.PLOTS.keySet().stream().flatMap(plot -> everywhere.stream().map(phase -> plot + " " + phase)));
  }

  /** Every typed value of some calls, beside the value that stands for it. */
  @Test
  void whatHasNoMeaningChangesNothing() {
    long alike = ComponentInduction.differences(some());
    assertTrue(alike > 10_000, "values that others stand for: " + alike);
  }

  @Test
  void whatIsBrokenEarlyStaysBroken() {
    assertEquals(List.of(), ComponentInduction.mended(some()));
  }

  /** Calls of plots that have little in common, where fewer values satisfy the strengthening than under an active attacker. */
  private static List<ComponentValues> some() {
    return Stream.of("over the trunk", "Windows Live").map(plot -> surroundings.stream().filter(call -> call.toString().equals(plot))
        .filter(call -> !call.model().design().active()).findFirst().orElseThrow()).toList();
  }

  @Test
  void withoutSomeConjunctsItIsNotInductive() {
    List<Conjunct> dropped = Strengthening.conjuncts().stream().filter(conjunct -> NOTICED.contains(conjunct.name())).toList();
    assertEquals(NOTICED.size(), dropped.size());
    assertEquals(List.of(), dropped.stream().filter(conjunct -> !ComponentInduction.notices(surroundings, conjunct)).toList(),
        "conjuncts on calls that can be left out");
  }

  @Test
  void aGuardLeftOutIsNoticed() {
    assertEquals(List.of(), Stream.of("PlaceCall", "AnswerCall", "CompleteCall", "FailCall")
        .filter(guard -> !ComponentInduction.notices(surroundings, guard)).toList(), "actions of calls whose guard can be left out");
  }
}
