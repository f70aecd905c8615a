package lync.encryption.model.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private final Layout layout = new Layout(List.of(
      new Variable("color", new Shape.Choice(List.of("red", "green", "blue"))),
      new Variable("members", new Shape.SetOf(List.copyOf(numbers(70)))),
      new Variable("count", new Shape.Range(4))));

  private static List<Object> numbers(int count) {
    return IntStream.range(0, count).<Object>mapToObj(i -> i).toList();
  }

  @Test
  void numberOutsideItsDomainIsNotWellTyped() {
    long[] state = new long[layout.words()];
    assertTrue(layout.wellTyped(state, 0));
    layout.place("color").leaf().set(state, 0, 3);
    assertFalse(layout.wellTyped(state, 0));
    layout.place("color").leaf().set(state, 0, 2);
    assertTrue(layout.wellTyped(state, 0));
    layout.place("count").leaf().set(state, 0, 5);
    assertFalse(layout.wellTyped(state, 0));
  }

  @Test
  void strayBitIsNotWellTyped() {
    long[] state = new long[layout.words()];
    assertEquals(2, state.length);
    state[1] |= 1L << 63;
    assertFalse(layout.wellTyped(state, 0));
  }

  @Test
  void maskTestsBitsOfSeveralWords() {
    List<Field> bits = ((Place.Bits) layout.place("members")).elements();
    Mask mask = new Mask(List.of(bits.get(0), bits.get(69)));
    long[] state = new long[1 + layout.words()];
    assertFalse(mask.any(state, 1));
    bits.get(69).set(state, 1, 1);
    assertTrue(mask.any(state, 1));
    assertFalse(mask.all(state, 1));
    bits.get(0).set(state, 1, 1);
    assertTrue(mask.all(state, 1));
    bits.get(30).set(state, 1, 1);
    assertTrue(mask.all(state, 1));
  }

  @Test
  void rangeOfOneValueTakesNoRoom() {
    Layout layout = new Layout(List.of(new Variable("none", new Shape.Range(0)), new Variable("count", new Shape.Range(4))));
    long[] state = {5 << 3};
    assertEquals(0, layout.place("none").leaf().get(state, 0));
    assertEquals(0, new Mask(List.of(layout.place("none").leaf())).words());
    assertEquals(0, layout.place("count").leaf().shift());
    assertFalse(layout.wellTyped(state, 0));
    state[0] = 4;
    assertTrue(layout.wellTyped(state, 0));
  }
}
