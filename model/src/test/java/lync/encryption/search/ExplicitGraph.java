package lync.encryption.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A transition system given as a table.
 *
 * @param words longs per state
 * @param codes the words of each node
 * @param initial the initial nodes, perhaps repeated
 * @param next for each node and action the node reached, -1 if the action is not enabled
 */
record ExplicitGraph(int words, long[][] codes, int[] initial, int[][] next)
    implements TransitionSystem {

  /** A graph of one-word states 0, 1, ... */
  static ExplicitGraph of(int[] initial, int[][] next) {
    long[][] codes = new long[next.length][1];
    for (int i = 0; i < codes.length; i++) {
      codes[i][0] = i;
    }
    return new ExplicitGraph(1, codes, initial, next);
  }

  /**
   * A random graph, with codes far apart or alike in most words, and with none, few or many actions
   * enabled.
   */
  static ExplicitGraph random(long seed, int words) {
    Random random = new Random(seed);
    int nodes = 1 + random.nextInt(400);
    int actions = 1 + random.nextInt(6);
    // Some 4,000 codes at least, from bits at both ends of each word: many share all words but one.
    int bits = 11 / words + 1;
    long wordMask = random.nextBoolean() ? -1 : Long.MIN_VALUE | (1L << bits - 1) - 1;
    Set<List<Long>> used = new HashSet<>();
    long[][] codes = new long[nodes][];
    for (int i = 0; i < nodes; i++) {
      do {
        codes[i] = random.longs(words).map(word -> word & wordMask).toArray();
      } while (!used.add(Oracle.key(codes[i])));
    }
    double enabled = random.nextDouble();
    int reach = 1 + random.nextInt(nodes);
    int[][] next = new int[nodes][actions];
    for (int i = 0; i < nodes; i++) {
      for (int action = 0; action < actions; action++) {
        next[i][action] =
            random.nextDouble() < enabled ? (i + random.nextInt(reach)) % nodes : -1;
      }
    }
    int[] initial = random.ints(1 + random.nextInt(4), 0, nodes).toArray();
    return new ExplicitGraph(words, codes, initial, next);
  }

  @Override
  public int actions() {
    return next.length == 0 ? 0 : next[0].length;
  }

  @Override
  public String label(int action) {
    return "Action(" + action + ")";
  }

  @Override
  public void initial(StateSink sink) {
    for (int node : initial) {
      sink.accept(-1, codes[node], 0);
    }
  }

  /** Hands over one scratch array, at an offset, so that a sink that does not copy is caught. */
  @Override
  public void successors(long[] states, int offset, StateSink sink) {
    long[] scratch = new long[words + 2];
    int node = node(states, offset);
    for (int action = 0; action < actions(); action++) {
      if (next[node][action] >= 0) {
        System.arraycopy(codes[next[node][action]], 0, scratch, 1, words);
        sink.accept(action, scratch, 1);
      }
    }
  }

  private int node(long[] states, int offset) {
    for (int i = 0; i < codes.length; i++) {
      if (Arrays.equals(codes[i], 0, words, states, offset, offset + words)) {
        return i;
      }
    }
    throw new AssertionError("a state that is no node of the graph");
  }
}
