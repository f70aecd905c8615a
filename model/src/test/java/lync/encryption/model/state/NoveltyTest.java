package lync.encryption.model.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoveltyTest {

  @Test
  void theFirstStateIsNewThroughEveryMask() {
    assertEquals(-1, new Novelty(List.of(), 1).of(new long[1], 0));
  }

  @Test
  void namesTheMasksThatSeeADifference() {
    Random random = new Random(3);
    for (int count : new int[] {1, 5, 63, 64, 70}) {
      List<Mask> masks = masks(random, count);
      Novelty novelty = new Novelty(masks, 4);
      long[] before = random.longs(5).toArray();
      novelty.of(before, 1);
      for (int i = 0; i < 500; i++) {
        long[] now = before.clone();
        for (int j = random.nextInt(4); j > 0; j--) {
          now[1 + random.nextInt(4)] ^= 1L << random.nextInt(Long.SIZE);
        }
        long expected = 0;
        for (int mask = 0; mask < count; mask++) {
          expected |= masks.get(mask).same(before, 1, now, 1) ? 0 : 1L << Math.min(mask, 63);
        }
        assertEquals(expected, novelty.of(now, 1));
        before = now;
      }
    }
  }

  private static List<Mask> masks(Random random, int count) {
    List<Mask> masks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int word = random.nextInt(3);
      masks.add(new Mask(List.of(new Field(word, random.nextInt(50), 0x1F), new Field(word + 1, random.nextInt(50), 0xFF))));
    }
    return masks;
  }
}
