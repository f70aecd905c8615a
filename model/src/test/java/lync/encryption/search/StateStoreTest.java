package lync.encryption.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StateStoreTest {

  private static int add(StateStore store, int hint, long... state) {
    return store.add(state, 0, store.hash(state, 0), hint, 7, 9);
  }

  @Test
  void keepsEachStateOnceWithItsOrigin() {
    StateStore store = new StateStore(2, StateHash.DEFAULT, Long.MAX_VALUE);
    assertEquals(0, add(store, StateStore.NO_HINT, 1, 2));
    assertEquals(1, add(store, StateStore.NO_HINT, 2, 1));
    assertEquals(~0, add(store, StateStore.NO_HINT, 1, 2));
    assertEquals(2, store.size());
    assertArrayEquals(new long[] {2, 1}, store.states().copy(1));
    assertEquals(7, store.states().parent(1));
    assertEquals(9, store.states().action(1));
  }

  @Test
  void aWrongHintDoesNoHarm() {
    StateStore store = new StateStore(1, StateHash.DEFAULT, Long.MAX_VALUE);
    assertEquals(0, add(store, StateStore.NO_HINT, 1));
    assertEquals(1, add(store, 0, 2));
    assertEquals(~1, add(store, 0, 2));
  }

  @Test
  void locateFindsKnownStatesAndNoOthers() {
    StateStore store = new StateStore(1, StateHash.DEFAULT, Long.MAX_VALUE);
    for (int i = 0; i < 1000; i++) {
      add(store, StateStore.NO_HINT, i);
    }
    long[] codes = {store.hash(new long[] {999}, 0), store.hash(new long[] {5000}, 0)};
    int[] hints = new int[2];
    store.locate(codes, hints, 2);
    assertArrayEquals(new int[] {999, StateStore.NO_HINT}, hints);
  }

  @Test
  void theBoundRefusesNewStatesOnly() {
    StateStore store = new StateStore(1, StateHash.DEFAULT, 1);
    assertEquals(0, add(store, StateStore.NO_HINT, 5));
    assertEquals(StateStore.FULL, add(store, StateStore.NO_HINT, 6));
    assertEquals(~0, add(store, StateStore.NO_HINT, 5));
    assertEquals(1, store.size());
  }

  @Test
  void anIndexThatCannotGrowSaysSo() {
    StateStore store = new StateStore(1, StateHash.DEFAULT, Long.MAX_VALUE, 10);
    for (int i = 0; i < 716; i++) {
      assertEquals(i, add(store, StateStore.NO_HINT, i));
    }
    Exception full =
        assertThrows(IllegalStateException.class, () -> add(store, StateStore.NO_HINT, 716));
    assertTrue(full.getMessage().contains("716 states"), full.getMessage());
    assertEquals(~715, add(store, StateStore.NO_HINT, 715));
  }
}
