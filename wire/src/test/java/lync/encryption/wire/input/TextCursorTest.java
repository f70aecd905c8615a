package lync.encryption.wire.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextCursorTest {

  @Test
  void numbersUpToTheLargestAreReadAndNoneBeyond() throws MalformedData {
    assertEquals(Long.MAX_VALUE, number("9223372036854775807", Long.MAX_VALUE));
    assertEquals(0, number("0", 65_535));
    for (String beyond : new String[] {"9223372036854775808", "9919187530304345519", "10000000000000000000"}) {
      assertThrows(MalformedData.class, () -> number(beyond, Long.MAX_VALUE), beyond);
    }
    assertThrows(MalformedData.class, () -> number("65536", 65_535));
    assertThrows(MalformedData.class, () -> number("01", 65_535));
  }

  private static long number(String text, long most) throws MalformedData {
    return new TextCursor("text", 1, text).number(0, most);
  }
}
