package lync.encryption.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {

  // From 0 only action 0, from 1 both, from 2 none.
  private static final int[][] NEXT = {{1, -1}, {0, 2}, {-1, -1}};

  @Test
  void takesTheActionsInOrder() {
    Run run = new Run(new int[] {0, 0, 0, 1}, new long[][] {{0}, {1}, {0}, {1}, {2}});
    assertEquals(
        Optional.of(run),
        Replay.of(ExplicitGraph.of(new int[] {0}, NEXT), new int[] {0, 0, 0, 1}));
  }

  @Test
  void isEmptyWhereAnActionIsNotEnabled() {
    ExplicitGraph graph = ExplicitGraph.of(new int[] {0}, NEXT);
    assertEquals(Optional.empty(), Replay.of(graph, new int[] {1}));
    assertEquals(Optional.empty(), Replay.of(graph, new int[] {0, 1, 0}));
    assertEquals(Optional.empty(), Replay.of(graph, new int[] {17}));
  }

  @Test
  void triesTheInitialStatesInTurn() {
    ExplicitGraph graph = ExplicitGraph.of(new int[] {2, 0, 1}, NEXT);
    assertEquals(
        Optional.of(new Run(new int[] {1}, new long[][] {{1}, {2}})),
        Replay.of(graph, new int[] {1}));
    assertEquals(
        Optional.of(new Run(new int[0], new long[][] {{2}})), Replay.of(graph, new int[0]));
    assertEquals(
        Optional.empty(), Replay.of(ExplicitGraph.of(new int[0], NEXT), new int[0]));
  }
}
