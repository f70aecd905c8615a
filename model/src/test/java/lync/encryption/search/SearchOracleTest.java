package lync.encryption.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against {@link Oracle} on random transition systems, whole and cut short. */
class SearchOracleTest {

  private static final int GRAPHS = 60;

  /** States are divided anew when there are so few of them, again when there are 32, and so on. */
  private static final int FIRST_DIVISION = 2;

  /** From good placement to none at all: states that share their slot, their tag, or both. */
  private static final List<StateHash> HASHES =
      List.of(
          StateHash.DEFAULT,
          (words, offset, count) -> 0,
          (words, offset, count) -> -1,
          (words, offset, count) -> StateHash.DEFAULT.of(words, offset, count) & 0xFL,
          (words, offset, count) -> StateHash.DEFAULT.of(words, offset, count) & 0xF_0000_0000L,
          (words, offset, count) -> count == 0 ? 0 : words[offset]);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void findsWhatTheOracleFinds(int words) {
    for (int seed = 0; seed < GRAPHS; seed++) {
      ExplicitGraph graph = ExplicitGraph.random(seed, words);
      agrees(graph, new RandomObserver(words, seed), Long.MAX_VALUE, StateHash.DEFAULT);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,0", "1,1", "1,2", "1,3", "1,4", "1,5", "3,1", "3,2", "3,3", "3,4", "3,5"})
  void staysExactWhateverTheHash(int words, int hash) {
    for (int seed = 0; seed < GRAPHS; seed++) {
      ExplicitGraph graph = ExplicitGraph.random(seed, words);
      agrees(graph, new RandomObserver(words, seed), Long.MAX_VALUE, HASHES.get(hash));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stopsWhereTheOracleStops(int words) {
    for (int seed = 0; seed < GRAPHS; seed++) {
      ExplicitGraph graph = ExplicitGraph.random(seed, words);
      Observer observer = new RandomObserver(words, seed);
      int all = new Oracle(graph, observer, Long.MAX_VALUE).levels.size();
      List<Integer> bounds = new ArrayList<>(List.of(1, all, all + 1));
      new Random(seed).ints(4, 1, all + 1).forEach(bounds::add);
      for (int bound : bounds) {
        SearchResult result = agrees(graph, observer, bound, StateHash.DEFAULT);
        assertEquals(bound >= all, result.complete());
        assertTrue(result.states() <= bound);
      }
    }
  }

  private static SearchResult agrees(
      ExplicitGraph graph, Observer observer, long maxStates, StateHash hash) {
    Oracle oracle = new Oracle(graph, observer, maxStates);
    SearchResult result =
        Search.of(graph).observer(observer).maxStates(maxStates).hash(hash).firstDivision(FIRST_DIVISION).run();
    assertEquals(oracle.complete, result.complete());
    assertEquals(oracle.transitions, result.transitions());
    assertEquals(oracle.deadlocks, result.deadlocks());
    for (int action = 0; action < graph.actions(); action++) {
      assertEquals(oracle.actionCounts.getOrDefault(action, 0L), result.actionCount(action));
    }
    sameStates(oracle, result, graph.words());
    for (int i = 0; i < observer.statePredicates(); i++) {
      assertEquals(oracle.stateCounts[i], result.statePredicateCount(i));
      assertEquals(oracle.stateLevels[i], result.statePredicateLevel(i));
      Optional<Run> run = result.shortestRunToState(i);
      assertEquals(oracle.stateCounts[i] > 0, run.isPresent());
      int predicate = i;
      run.ifPresent(found -> endsInState(graph, observer, predicate, oracle, found));
    }
    for (int i = 0; i < observer.stepPredicates(); i++) {
      assertEquals(oracle.stepCounts[i], result.stepPredicateCount(i));
      assertEquals(oracle.stepLevels[i], result.stepPredicateLevel(i));
      Optional<Run> run = result.shortestRunToStep(i);
      assertEquals(oracle.stepCounts[i] > 0, run.isPresent());
      int predicate = i;
      run.ifPresent(found -> endsWithStep(graph, observer, predicate, oracle, found));
    }
    return result;
  }

  /** The same states, in the same order and on the same levels. */
  private static void sameStates(Oracle oracle, SearchResult result, int words) {
    List<List<Long>> states = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    result.forEachState(
        (index, array, offset, level) -> {
          assertEquals(states.size(), index);
          states.add(Oracle.key(Arrays.copyOfRange(array, offset, offset + words)));
          levels.add(level);
        });
    assertEquals(List.copyOf(oracle.levels.keySet()), states);
    assertEquals(List.copyOf(oracle.levels.values()), levels);
    assertEquals(states.size(), result.states());
    long[] sizes = new long[levels.get(levels.size() - 1) + 1];
    levels.forEach(level -> sizes[level]++);
    assertArrayEquals(sizes, result.levelSizes());
    assertEquals(sizes.length - 1, result.diameter());
  }

  private static void endsInState(
      ExplicitGraph graph, Observer observer, int predicate, Oracle oracle, Run run) {
    assertEquals(oracle.stateLevels[predicate], run.length());
    isRun(graph, run);
    long[] bits = new long[2];
    observer.observeState(run.states()[run.length()], 0, bits);
    assertTrue((bits[predicate / 64] >>> predicate % 64 & 1) != 0);
  }

  private static void endsWithStep(
      ExplicitGraph graph, Observer observer, int predicate, Oracle oracle, Run run) {
    assertEquals(oracle.stepLevels[predicate], run.length());
    isRun(graph, run);
    int last = run.length() - 1;
    long[][] states = run.states();
    long[] bits = new long[2];
    observer.observeStep(states[last], 0, run.actions()[last], states[last + 1], 0, bits);
    assertTrue((bits[predicate / 64] >>> predicate % 64 & 1) != 0);
  }

  /** Replay starts from the first initial state that fits, the run perhaps from another one. */
  private static void isRun(ExplicitGraph graph, Run run) {
    long[][] states = run.states();
    int start = Arrays.stream(graph.initial())
        .filter(node -> Arrays.equals(graph.codes()[node], states[0]))
        .findFirst()
        .orElseThrow();
    ExplicitGraph fromStart =
        new ExplicitGraph(graph.words(), graph.codes(), new int[] {start}, graph.next());
    assertEquals(Optional.of(run), Replay.of(fromStart, run.actions()));
  }
}
