package lync.encryption.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecordIndexTest {

  private static RecordIndex index(int words, long bound, int mostSlotBits) {
    return new RecordIndex(new Records(words), StateHash.DEFAULT, bound, mostSlotBits);
  }

  private static RecordIndex index(int words) {
    return index(words, Long.MAX_VALUE, RecordIndex.MOST_SLOT_BITS);
  }

  private static int add(RecordIndex index, int hint, long... record) {
    return index.add(record, 0, index.hash(record, 0), hint);
  }

  @Test
  void keepsEachRecordOnce() {
    Records records = new Records(2);
    RecordIndex index = new RecordIndex(records, StateHash.DEFAULT, Long.MAX_VALUE, RecordIndex.MOST_SLOT_BITS);
    assertEquals(0, add(index, RecordIndex.NO_HINT, 1, 2));
    assertEquals(1, add(index, RecordIndex.NO_HINT, 2, 1));
    assertEquals(~0, add(index, RecordIndex.NO_HINT, 1, 2));
    assertEquals(2, records.size());
    long[] read = new long[3];
    records.read(1, read, 1);
    assertArrayEquals(new long[] {0, 2, 1}, read);
  }

  @Test
  void recordsWithoutWordsAreAllOne() {
    RecordIndex index = index(0);
    assertEquals(0, add(index, RecordIndex.NO_HINT));
    assertEquals(~0, add(index, RecordIndex.NO_HINT));
  }

  @Test
  void aWrongHintDoesNoHarm() {
    RecordIndex index = index(1);
    assertEquals(0, add(index, RecordIndex.NO_HINT, 1));
    assertEquals(1, add(index, 0, 2));
    assertEquals(~1, add(index, 0, 2));
  }

  @Test
  void locateFindsKnownRecordsAndNoOthers() {
    RecordIndex index = index(1);
    for (int i = 0; i < 1000; i++) {
      add(index, RecordIndex.NO_HINT, i);
    }
    long[] codes = {index.hash(new long[] {999}, 0), index.hash(new long[] {5000}, 0)};
    int[] hints = new int[2];
    index.locate(codes, hints, 2);
    assertArrayEquals(new int[] {999, RecordIndex.NO_HINT}, hints);
  }

  @Test
  void theBoundRefusesNewRecordsOnly() {
    RecordIndex index = index(1, 1, RecordIndex.MOST_SLOT_BITS);
    assertEquals(0, add(index, RecordIndex.NO_HINT, 5));
    assertEquals(RecordIndex.FULL, add(index, RecordIndex.NO_HINT, 6));
    assertEquals(~0, add(index, RecordIndex.NO_HINT, 5));
  }

  @Test
  void anIndexThatCannotGrowSaysSo() {
    RecordIndex index = index(1, Long.MAX_VALUE, 10);
    for (int i = 0; i < 716; i++) {
      assertEquals(i, add(index, RecordIndex.NO_HINT, i));
    }
    Exception full =
        assertThrows(IllegalStateException.class, () -> add(index, RecordIndex.NO_HINT, 716));
    assertTrue(full.getMessage().contains("716 states"), full.getMessage());
    assertEquals(~715, add(index, RecordIndex.NO_HINT, 715));
  }
}
