package lync.encryption.search;

import java.util.Arrays;

/**
 * The points {@code 0 .. side - 1} by {@code 0 .. side - 1}, from (0, 0) to the right and down, with
 * x in the low half of the first word, y in the high half of the last, and ones in the words between.
 */
record Grid(int words, int side) implements TransitionSystem {

  @Override
  public int actions() {
    return 2;
  }

  @Override
  public String label(int action) {
    return action == 0 ? "Right" : "Down";
  }

  @Override
  public void initial(StateSink sink) {
    put(sink, -1, 0, 0);
  }

  @Override
  public void successors(long[] states, int offset, StateSink sink) {
    int x = (int) states[offset];
    int y = (int) (states[offset + words - 1] >>> 32);
    if (x + 1 < side) {
      put(sink, 0, x + 1, y);
    }
    if (y + 1 < side) {
      put(sink, 1, x, y + 1);
    }
  }

  private void put(StateSink sink, int action, long x, long y) {
    long[] state = new long[words];
    Arrays.fill(state, -1);
    state[words - 1] = y << 32;
    state[0] = words == 1 ? state[0] | x : x;
    sink.accept(action, state, 0);
  }
}
