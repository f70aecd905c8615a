package lync.encryption.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known systems with known answers, and the corners of the contract. */
class SearchTest {

  @Test
  void twoPhaseCommitWithThreeResourceManagersIsAsTlcHasIt() {
    TwoPhaseCommit system = new TwoPhaseCommit(3);
    SearchResult result = Search.of(system)
        .observer(StatePredicates.of((s, o) -> system.inconsistent(s[o])))
        .run();
    assertTrue(result.complete());
    assertFalse(result.cancelled());
    assertEquals(288, result.states());
    // TLC counts the initial state as generated: 1146.
    assertEquals(1145, result.transitions());
    assertEquals(10, result.diameter());
    assertEquals(0, result.deadlocks());
    assertEquals(0, result.statePredicateCount(0));
    assertEquals(-1, result.statePredicateLevel(0));
    assertEquals(Optional.empty(), result.shortestRunToState(0));
  }

  @Test
  void fourGallonsTakeSixSteps() {
    SearchResult result =
        Search.of(DieHard.JUGS).observer(StatePredicates.of((s, o) -> s[o + 1] == 4)).run();
    assertEquals(16, result.states());
    assertEquals(96, result.transitions());
    assertEquals(7, result.diameter());
    assertEquals(6, result.statePredicateLevel(0));
    long[][] jugs = {{0, 0}, {0, 5}, {3, 2}, {0, 2}, {2, 0}, {2, 5}, {3, 4}};
    Run run = new Run(new int[] {1, 5, 2, 5, 1, 5}, jugs);
    assertEquals(Optional.of(run), result.shortestRunToState(0));
  }

  @Test
  void aLongCounterHasOneStateOnEachLevel() {
    int[][] next = new int[3000][];
    Arrays.setAll(next, i -> new int[] {i + 1 < next.length ? i + 1 : 0});
    SearchResult result = Search.of(ExplicitGraph.of(new int[] {0}, next))
        .observer(StatePredicates.of((s, o) -> s[o] == 2999))
        .run();
    assertEquals(3000, result.states());
    assertEquals(3000, result.transitions());
    assertEquals(2999, result.diameter());
    assertEquals(2999, result.shortestRunToState(0).orElseThrow().length());
    assertEquals(0, result.deadlocks());
  }

  /** 160,000 states: the store grows through several chunks, and the last run crosses them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void aGridIsCoveredByItsDiagonals(int words) {
    int side = 400;
    SearchResult result = Search.of(new Grid(words, side))
        .observer(StatePredicates.of(
            (s, o) -> (int) s[o] == side - 1 && s[o + words - 1] >>> 32 == side - 1))
        .run();
    assertEquals(side * side, result.states());
    assertEquals(2L * side * (side - 1), result.transitions());
    assertEquals((long) side * (side - 1), result.actionCount(0));
    assertEquals(1, result.deadlocks());
    assertEquals(2 * side - 2, result.diameter());
    long[] diagonals = new long[2 * side - 1];
    Arrays.setAll(diagonals, i -> side - Math.abs(side - 1 - i));
    assertArrayEquals(diagonals, result.levelSizes());
    Run run = result.shortestRunToState(0).orElseThrow();
    assertEquals(2 * side - 2, run.length());
    assertEquals(Optional.of(run), Replay.of(new Grid(words, side), run.actions()));
    // Room in the last chunk included: a pair, an origin and a slot, and a half for each state only where there is one word to halve.
    long room = 196_608L;
    long small = 1 << 18;
    long halves = words == 1 ? room * 8 + 4 * 262_144 + small : small;
    assertTrue(result.bytes() <= room * 16 + 4 * 262_144 + halves, () -> "" + result.bytes());
  }

  @Test
  void noInitialStateMeansNoStates() {
    SearchResult result = Search.of(ExplicitGraph.of(new int[0], new int[0][])).run();
    assertTrue(result.complete());
    assertEquals(0, result.states());
    assertEquals(-1, result.diameter());
    assertEquals(0, result.levelSizes().length);
    assertEquals(0, result.digest());
  }

  @Test
  void repeatedInitialStatesSelfLoopsAndWaysBackAreNoNewStates() {
    // 0 loops and goes to 1, which goes back to 0 and to the other initial state, 2, which is stuck.
    int[][] next = {{0, 1}, {0, 2}, {-1, -1}};
    SearchResult result = Search.of(ExplicitGraph.of(new int[] {0, 2, 0, 0}, next)).run();
    assertEquals(3, result.states());
    assertArrayEquals(new long[] {2, 1}, result.levelSizes());
    assertEquals(4, result.transitions());
    assertEquals(2, result.actionCount(0));
    assertEquals(2, result.actionCount(1));
    assertEquals(1, result.deadlocks());
  }

  @Test
  void moreInitialStatesThanTheBoundAreRefused() {
    int[][] next = {{1}, {2}, {0}};
    SearchResult result = Search.of(ExplicitGraph.of(new int[] {2, 1, 2, 0}, next)).maxStates(2).run();
    assertFalse(result.complete());
    assertFalse(result.cancelled());
    assertEquals(2, result.states());
    assertEquals(0, result.transitions());
    assertArrayEquals(new long[] {2}, result.levelSizes());
    assertThrows(IllegalArgumentException.class, () -> Search.of(DieHard.JUGS).maxStates(0));
  }

  @Test
  void aBrokenSystemIsNamed() {
    int[][] next = {{0}};
    assertThrows(
        IllegalArgumentException.class,
        () -> Search.of(new ExplicitGraph(0, new long[1][0], new int[1], next)).run());
    class Broken implements TransitionSystem {
      final int action;
      final int copies;

      Broken(int action, int copies) {
        this.action = action;
        this.copies = copies;
      }

      @Override
      public int words() {
        return 1;
      }

      @Override
      public int actions() {
        return 3;
      }

      @Override
      public String label(int unused) {
        return "";
      }

      @Override
      public void initial(StateSink sink) {
        sink.accept(-1, new long[1], 0);
      }

      @Override
      public void successors(long[] states, int offset, StateSink sink) {
        for (int i = 0; i < copies; i++) {
          sink.accept(action, new long[] {i}, 0);
        }
      }
    }
    assertThrows(IllegalArgumentException.class, () -> Search.of(new Broken(3, 1)).run());
    assertThrows(IllegalArgumentException.class, () -> Search.of(new Broken(-1, 1)).run());
    assertThrows(IllegalStateException.class, () -> Search.of(new Broken(2, 4)).run());
    assertEquals(3, Search.of(new Broken(2, 3)).run().states());
  }

  @Test
  void cancellationKeepsWhatWasFoundInOrder() {
    SearchResult nothing = Search.of(DieHard.JUGS).cancelled(() -> true).run();
    assertTrue(nothing.cancelled());
    assertFalse(nothing.complete());
    assertEquals(1, nothing.states());
    assertEquals(0, nothing.transitions());

    int[] asked = new int[1];
    SearchResult part = Search.of(new Grid(2, 400)).cancelled(() -> ++asked[0] > 500).run();
    assertTrue(part.cancelled());
    assertFalse(part.complete());
    assertEquals(501, asked[0]);
    assertTrue(part.states() > 1000 && part.states() < 160_000);
    assertEquals(part.states(), Arrays.stream(part.levelSizes()).sum());
    SearchResult bounded = Search.of(new Grid(2, 400)).maxStates(part.states()).run();
    assertEquals(bounded.digest(), part.digest());
  }

  @Test
  void progressIsReportedAtEachLevelAndWithinWideOnes() {
    int width = 200_000;
    TransitionSystem star = new TransitionSystem() {
      @Override
      public int words() {
        return 1;
      }

      @Override
      public int actions() {
        return width;
      }

      @Override
      public String label(int action) {
        return "To(" + action + ")";
      }

      @Override
      public void initial(StateSink sink) {
        sink.accept(-1, new long[] {-1}, 0);
      }

      @Override
      public void successors(long[] states, int offset, StateSink sink) {
        for (int i = 0; i < width && states[offset] < 0; i++) {
          sink.accept(i, new long[] {i}, 0);
        }
      }
    };
    StringBuilder seen = new StringBuilder();
    SearchResult result = Search.of(star)
        .progress((states, transitions, level) ->
            seen.append(states).append(' ').append(transitions).append(' ').append(level).append('\n'))
        .run();
    assertEquals(width, result.deadlocks());
    assertEquals("200001 200000 0\n" + "200001 200000 1\n".repeat(4), seen.toString());
  }

  @Test
  void theDigestDependsOnTheSetAlone() {
    int[][] there = {{1, -1}, {2, -1}, {-1, -1}, {-1, -1}};
    int[][] back = {{-1, -1}, {-1, 0}, {-1, 1}, {-1, -1}};
    long digest = Search.of(ExplicitGraph.of(new int[] {0}, there)).run().digest();
    assertEquals(digest, Search.of(ExplicitGraph.of(new int[] {2}, back)).run().digest());
    int[][] other = {{1, -1}, {3, -1}, {-1, -1}, {-1, -1}};
    assertFalse(digest == Search.of(ExplicitGraph.of(new int[] {0}, other)).run().digest());
    assertThrows(
        IllegalStateException.class, () -> Search.of(DieHard.JUGS).digest(false).run().digest());
  }

  /**
   * The figure was computed by other code. Digests are written down and compared across versions,
   * so the function must not drift.
   */
  @Test
  void theDigestOfTheJugsIsPinned() {
    assertEquals(0xA563582C0BDB2664L, Search.of(DieHard.JUGS).run().digest());
  }
}
