package lync.encryption.search;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the search alone, outside the test run: {@code java -cp ... lync.encryption.search.Throughput
 * [words] [repetitions]}.
 *
 * <p>The system is a product of seven cells of eight values (2,097,152 states) spread over the words
 * of a state. Each cell moves by 14 ground actions, 98 in all, each a guard and an effect behind an
 * interface, as a real model has them. The first repetition is cold, the last one warm.
 */
final class Throughput {

  private static final int CELLS = 7;
  private static final int ACTIONS_PER_CELL = 14;
  private static final int CELL_BITS = 3;

  private interface Rule {
    /** Turns the state before, in {@code next}, into the state after; false if not enabled. */
    boolean take(long[] states, int offset, long[] next);
  }

  private record Cell(int word, int shift) {
    boolean move(long[] states, int offset, int from, long[] next, long difference) {
      if ((states[offset + word] >>> shift & (1 << CELL_BITS) - 1) != from) {
        return false;
      }
      next[word] += difference << shift;
      return true;
    }
  }

  private record Cells(int words, List<Rule> rules) implements TransitionSystem {

    static Cells of(int words) {
      List<Rule> rules = new ArrayList<>();
      for (int i = 0; i < CELLS; i++) {
        Cell cell = new Cell(i % words, 5 + 8 * (i / words));
        for (int value = 0; value < 7; value++) {
          int from = value;
          rules.add((states, offset, next) -> cell.move(states, offset, from, next, 1));
          rules.add((states, offset, next) -> cell.move(states, offset, from + 1, next, -1));
        }
      }
      return new Cells(words, rules);
    }

    @Override
    public int actions() {
      return CELLS * ACTIONS_PER_CELL;
    }

    @Override
    public String label(int action) {
      return "Move(" + action / ACTIONS_PER_CELL + ", " + action % ACTIONS_PER_CELL + ")";
    }

    @Override
    public void initial(StateSink sink) {
      sink.accept(-1, new long[words], 0);
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
      long[] next = new long[words];
      System.arraycopy(states, offset, next, 0, words);
      for (int action = 0; action < rules.size(); action++) {
        if (rules.get(action).take(states, offset, next)) {
          sink.accept(action, next, 0);
          System.arraycopy(states, offset, next, 0, words);
        }
      }
    }
  }

  private Throughput() {}

  public static void main(String[] arguments) {
    int words = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
    int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < repetitions; i++) {
      long wall = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      SearchResult result = Search.of(Cells.of(words)).run();
      cpu = threads.getCurrentThreadCpuTime() - cpu;
      wall = System.nanoTime() - wall;
      System.out.printf(
          "%d words, %d states, %d transitions, diameter %d: %.2f s wall, %.2f s CPU,"
              + " %.2f M states/s, %.1f M transitions/s by CPU, %.1f bytes/state, digest %016x%n",
          words, result.states(), result.transitions(), result.diameter(), wall / 1e9, cpu / 1e9,
          1e3 * result.states() / cpu, 1e3 * result.transitions() / cpu,
          (double) result.bytes() / result.states(), result.digest());
    }
  }
}
