package lync.encryption.model.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionsTest {

  private static final int IN_THE_MIDDLE = 2;

  @Test
  void numbersValuesInOrderOfAppearanceWhateverElseTheStateHolds() {
    Projections projections = new Projections(new Mask(List.of(new Field(1, 60, 15), new Field(2, 0, 7))));
    Map<List<Long>, Integer> expected = new HashMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 10_000; i++) {
      long[] states = random.longs(6).toArray();
      List<Long> value = List.of(states[IN_THE_MIDDLE + 1] >>> 60, states[IN_THE_MIDDLE + 2] & 7);
      int number = projections.number(states, IN_THE_MIDDLE);
      Integer known = expected.putIfAbsent(value, expected.size());
      assertEquals(known == null ? ~(expected.size() - 1) : known, number);
    }
    assertEquals(16 * 8, expected.size());
  }

  @Test
  void noBitsHaveOneValue() {
    Projections projections = new Projections(new Mask(List.of()));
    assertEquals(~0, projections.number(new long[] {1}, 0));
    assertEquals(0, projections.number(new long[] {2}, 0));
  }

  @Test
  void forgetsRatherThanGrowsBeyondItsBound() {
    Projections projections = new Projections(new Mask(List.of(new Field(0, 0, -1L))));
    for (int i = 0; i < Projections.MOST; i++) {
      assertEquals(~i, projections.number(new long[] {31L * i}, 0));
    }
    assertEquals(7, projections.number(new long[] {31 * 7}, 0));
    assertEquals(~0, projections.number(new long[] {-1}, 0), "begins anew");
    assertEquals(~1, projections.number(new long[] {31 * 7}, 0));
    assertEquals(0, projections.number(new long[] {-1}, 0));
    assertTrue(projections.number(new long[] {31 * 8}, 0) < 0);
  }
}
