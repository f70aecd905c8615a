package lync.encryption.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RunTest {

  @Test
  void sharesNoArrayWithAnyone() {
    int[] actions = {3};
    long[][] states = {{1, 2}, {4, 5}};
    Run run = new Run(actions, states);
    Run same = new Run(actions, states);
    actions[0] = 8;
    states[0][1] = 8;
    run.actions()[0] = 8;
    run.states()[1][0] = 8;
    assertEquals(same, run);
    assertEquals(same.hashCode(), run.hashCode());
    assertEquals("Run[actions=[3], states=[[1, 2], [4, 5]]]", run.toString());
    assertNotEquals(run, new Run(actions, states));
  }

  @Test
  void needsOneMoreStateThanActions() {
    assertThrows(IllegalArgumentException.class, () -> new Run(new int[1], new long[1][1]));
  }
}
