package lync.encryption.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index guess of RFC 3711 3.3.1, with eight sequence numbers. */
class ReplayWindowTest {

  /** The table of the RFC: v is ROC - 1, ROC or ROC + 1. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # highest, shown, guess
      0, 0, 0
      0, 4, 4
      0, 5, -3
      3, 7, 7
      3, 0, 0
      4, 0, 0
      5, 0, 8
      6, 1, 9
      6, 2, 2
      7, 0, 8
      7, 2, 10
      7, 3, 3
      8, 7, 7
      8, 5, 5
      8, 4, 12
      9, 6, 6
      9, 5, 13
      9, 2, 10
      11, 0, 8
      12, 0, 8
      13, 0, 16
      15, 1, 17
      16, 7, 15
      """)
  void indexIsTheNearestWithTheSequenceNumberShown(int highest, int shown, int guess) {
    assertEquals(guess, ReplayWindow.guess(highest, shown));
  }

  /** Whatever is less than half of the sequence numbers away is found, but for what lies before the first of all. */
  @Test
  void whatIsNearIsFound() {
    for (int highest = 0; highest < 40; highest++) {
      for (int index = Math.max(0, highest - 3); index <= highest + 3; index++) {
        assertEquals(index, ReplayWindow.guess(highest, index % ReplayWindow.SEQUENCE), "highest " + highest);
      }
    }
  }
}
