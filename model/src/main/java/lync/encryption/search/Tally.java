package lync.encryption.search;

/** How often each predicate held, and where first. */
final class Tally {

  /**
   * Where a predicate held first.
   *
   * @param level distance of the target from the initial states when it was reached this way
   * @param source index of the state before the step; -1 for an initial state
   * @param action the action of the step; -1 for an initial state
   * @param target index of the state after the step, or of the initial state
   */
  record Sighting(int level, int source, int action, int target) {}

  private final long[] bits;
  private final long[] counts;
  private final Sighting[] first;

  /** Nothing seen yet of this many predicates. */
  Tally(int predicates) {
    if (predicates < 0) {
      throw new IllegalArgumentException("the number of predicates is negative: " + predicates);
    }
    bits = new long[(predicates + Long.SIZE - 1) / Long.SIZE];
    counts = new long[predicates];
    first = new Sighting[predicates];
  }

  /** Whether there is nothing to watch. */
  boolean empty() {
    return counts.length == 0;
  }

  /** The observer's verdicts, cleared for the next observation. */
  long[] clearedBits() {
    for (int i = 0; i < bits.length; i++) {
      bits[i] = 0;
    }
    return bits;
  }

  /** Counts the predicates whose bits are set, and notes this place for those never seen before. */
  void record(int level, int source, int action, int target) {
    for (int i = 0; i < bits.length; i++) {
      for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
        int predicate = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
        if (counts[predicate]++ == 0) {
          first[predicate] = new Sighting(level, source, action, target);
        }
      }
    }
  }

  long count(int predicate) {
    return counts[predicate];
  }

  /** Where the predicate held first, null if nowhere. */
  Sighting first(int predicate) {
    return first[predicate];
  }
}
