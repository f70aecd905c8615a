package lync.encryption.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StateStoreTest {

  private static final int DIVIDED_AFTER = 150;

  private static int add(StateStore store, long... state) {
    long[] pair = {store.pair(state, 0)};
    return store.add(pair, 0, store.hash(pair, 0), RecordIndex.NO_HINT, 7, 9);
  }

  @Test
  void keepsEachStateOnceWithItsOrigin() {
    StateStore store = new StateStore(2, StateHash.DEFAULT, Long.MAX_VALUE);
    assertEquals(0, add(store, 1, 2));
    assertEquals(1, add(store, 2, 1));
    assertEquals(~0, add(store, 1, 2));
    assertEquals(2, store.size());
    assertArrayEquals(new long[] {2, 1}, store.states().copy(1));
    assertEquals(7, store.states().parent(1));
    assertEquals(9, store.states().action(1));
  }

  /** States whose halves recur on both sides, of every width, divided here and there, under a hash that makes all of them collide as well. */
  @Test
  void isASetOfStates() {
    for (StateHash hash : List.<StateHash>of(StateHash.DEFAULT, (words, offset, count) -> 42)) {
      for (int words = 1; words <= 5; words++) {
        StateStore store = new StateStore(words, hash, Long.MAX_VALUE);
        Map<List<Long>, Integer> expected = new HashMap<>();
        Random random = new Random(words);
        for (int i = 0; i < 2000; i++) {
          if (i % DIVIDED_AFTER == 0) {
            store.divide(i / DIVIDED_AFTER % (words + 1));
          }
          long[] state = random.longs(words, 0, 4).toArray();
          Integer known = expected.putIfAbsent(Arrays.stream(state).boxed().toList(), expected.size());
          assertEquals(known == null ? expected.size() - 1 : ~known, add(store, state));
        }
        expected.forEach((state, index) ->
            assertArrayEquals(state.stream().mapToLong(word -> word).toArray(), store.states().copy(index)));
      }
    }
  }

  @Test
  void thePairIsTheSameWhateverStateItIsSoughtFrom() {
    StateStore store = new StateStore(3, StateHash.DEFAULT, Long.MAX_VALUE);
    long[] near = {0, 1, 2, 3};
    long nearPair = store.pair(near, 1);
    for (long[] state : new long[][] {{1, 2, 3}, {7, 2, 3}, {1, 2, 7}, {7, 8, 9}}) {
      boolean leftDiffers = state[0] != near[1];
      boolean rightDiffers = state[1] != near[2] || state[2] != near[3];
      assertEquals(store.pair(state, 0), store.pair(state, 0, nearPair, leftDiffers, rightDiffers));
    }
  }

  @Test
  void keepsIndexesAndOriginsWhereverItIsDivided() {
    for (int left = 0; left <= 3; left++) {
      StateStore store = new StateStore(3, StateHash.DEFAULT, Long.MAX_VALUE);
      add(store, 1, 2, 3);
      add(store, 3, 2, 1);
      store.divide(left);
      assertEquals(left, store.states().left().words());
      assertEquals(~0, add(store, 1, 2, 3));
      assertEquals(~1, add(store, 3, 2, 1));
      assertEquals(2, add(store, 3, 2, 3));
      assertArrayEquals(new long[] {3, 2, 1}, store.states().copy(1));
      assertEquals(7, store.states().parent(2));
      assertEquals(9, store.states().action(0));
    }
  }

  /** A pair of a counter in the first words and of one in the last, wherever the one ends and the other begins. */
  @Test
  void itIsFoundWhereToDivide() {
    for (int left = 1; left < 8; left++) {
      StateStore store = new StateStore(8, StateHash.DEFAULT, Long.MAX_VALUE);
      for (int i = 0; i < 50; i++) {
        for (int j = 0; j < 50; j++) {
          long[] state = new long[8];
          Arrays.fill(state, 0, left, i);
          Arrays.fill(state, left, 8, j);
          add(store, state);
        }
      }
      assertEquals(left, Division.best(store.states()));
    }
  }

  @Test
  void aStateOfOneWordIsNotDivided() {
    StateStore store = new StateStore(1, StateHash.DEFAULT, Long.MAX_VALUE);
    add(store, 1);
    add(store, 2);
    assertEquals(0, Division.best(store.states()));
  }

  @Test
  void halvesThatRecurCostNothing() {
    StateStore store = new StateStore(8, StateHash.DEFAULT, Long.MAX_VALUE);
    for (int i = 0; i < 1000; i++) {
      for (int j = 0; j < 1000; j++) {
        add(store, i, i, i, i, j, j, j, j);
      }
    }
    assertTrue(store.bytes() < 30 * store.size(), () -> store.bytes() + " bytes");
  }
}
